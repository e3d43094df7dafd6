package pika

import (
	"context"
	"encoding/json"
)

// answer is what every object that came from the server carries.
type answer struct {
	// LastResponse is the answer that carried this object, members included that this version does not know.
	LastResponse *Response `json:"-"`

	client *Client
}

func (a *answer) bind(client *Client, response *Response) {
	a.client, a.LastResponse = client, response
}

type binder interface {
	bind(*Client, *Response)
}

// send carries out a call with all its tries.
func send(ctx context.Context, client *Client, c *call, opts []Option) (*Response, error) {
	e, err := newExchange(client, c, opts)
	if err != nil {
		return nil, err
	}
	for {
		response, err := e.try(ctx)
		pause, again := e.timeout, true
		if err != nil {
			pause, err = e.failed(ctx, err)
		} else {
			pause, again, err = e.answered(response)
		}
		if err != nil {
			return nil, err
		}
		if !again {
			return response, nil
		}
		if err := e.pause(ctx, pause); err != nil {
			return nil, err
		}
	}
}

func decode[T any](ctx context.Context, client *Client, c *call, opts []Option) (*T, error) {
	response, err := send(ctx, client, c, opts)
	if err != nil {
		return nil, err
	}
	return read[T](client, response, response.Body)
}

// read decodes an object and tells it where it came from.
func read[T any](client *Client, response *Response, data []byte) (*T, error) {
	value := new(T)
	if err := json.Unmarshal(data, value); err != nil {
		return nil, &ResponseError{"the answer cannot be read: " + err.Error(), response}
	}
	if bound, ok := any(value).(binder); ok {
		bound.bind(client, response)
	}
	return value, nil
}

func decodeMap(ctx context.Context, client *Client, c *call, opts []Option) (map[string]any, error) {
	value, err := decode[map[string]any](ctx, client, c, opts)
	if err != nil {
		return nil, err
	}
	return *value, nil
}

func decodeText(ctx context.Context, client *Client, c *call, opts []Option) (string, error) {
	response, err := send(ctx, client, c, opts)
	if err != nil {
		return "", err
	}
	return string(response.Body), nil
}

func decodeNothing(ctx context.Context, client *Client, c *call, opts []Option) error {
	_, err := send(ctx, client, c, opts)
	return err
}
