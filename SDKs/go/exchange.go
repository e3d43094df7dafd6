package pika

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"time"
)

// maxAnswerBytes: a longer JSON answer is refused.
const maxAnswerBytes = 32 << 20

// exchange is the life of one call: its tries and what follows from each.
type exchange struct {
	client     *Client
	call       *call
	headers    http.Header
	url        string
	content    []byte
	timeout    time.Duration
	maxRetries int
	retries    int
	started    time.Time
}

func newExchange(client *Client, c *call, opts []Option) (*exchange, error) {
	if client == nil {
		return nil, &ConfigurationError{"this did not come from a client"}
	}
	options := callOptions{headers: http.Header{}, query: url.Values{}, body: map[string]any{}}
	for _, opt := range opts {
		opt(&options)
	}
	if err := errors.Join(client.err, c.err); err != nil {
		if client.err != nil {
			return nil, client.err
		}
		return nil, c.err
	}
	e := &exchange{client: client, call: c, timeout: client.timeout, maxRetries: client.maxRetries}
	if options.timeout > 0 {
		e.timeout = options.timeout
	}
	// A held answer comes later than others; the time it is held is no time lost.
	e.timeout += c.held
	if options.maxRetries != nil {
		e.maxRetries = *options.maxRetries
	}
	query := url.Values{}
	for _, values := range []url.Values{c.query, options.query} {
		for name, value := range values {
			query[name] = value
		}
	}
	e.url = client.baseURL + c.path
	if len(query) > 0 {
		e.url += "?" + query.Encode()
	}
	content, err := c.content(options.body)
	if err != nil {
		return nil, &ConfigurationError{fmt.Sprintf("the body cannot be written: %v", err)}
	}
	e.content = content
	e.headers = http.Header{
		"Accept":        {"application/json"},
		"Authorization": {"Bearer " + client.apiKey},
		"User-Agent":    {"pika-go/" + Version},
	}
	if content != nil {
		e.headers.Set("Content-Type", "application/json")
	}
	if c.method == http.MethodPost {
		// One key for all tries: whatever the network does, the work is done once.
		e.headers.Set("Idempotency-Key", newUUID())
		if options.idempotencyKey != "" {
			e.headers.Set("Idempotency-Key", options.idempotencyKey)
		}
	}
	for _, headers := range []http.Header{client.headers, c.headers, options.headers} {
		for name, value := range headers {
			e.headers[name] = value
		}
	}
	e.started = client.hooks.now()
	return e, nil
}

// open sends the next try; the caller closes the body and then calls done.
func (e *exchange) open(ctx context.Context) (response *http.Response, done context.CancelFunc, err error) {
	ctx, done = context.WithCancel(ctx)
	request, err := http.NewRequestWithContext(ctx, e.call.method, e.url, bytes.NewReader(e.content))
	if err != nil {
		done()
		return nil, nil, &ConfigurationError{err.Error()}
	}
	if e.content == nil {
		request.Body, request.GetBody, request.ContentLength = http.NoBody, nil, 0
	}
	request.Header = e.headers.Clone()
	if e.retries > 0 {
		request.Header.Set("Pika-Retry-Count", fmt.Sprint(e.retries))
	}
	client := *e.client.http
	client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	client.Timeout = 0
	response, err = client.Do(request)
	if err != nil {
		done()
		return nil, nil, err
	}
	return response, done, nil
}

// try sends the next try and reads its answer, both within the time limit.
func (e *exchange) try(ctx context.Context) (*Response, error) {
	ctx, cancel := context.WithTimeout(ctx, e.timeout)
	defer cancel()
	answer, done, err := e.open(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	return e.whole(answer)
}

// whole reads the body to its end.
func (e *exchange) whole(answer *http.Response) (*Response, error) {
	defer answer.Body.Close()
	body, err := io.ReadAll(io.LimitReader(answer.Body, maxAnswerBytes+1))
	response := &Response{Status: answer.StatusCode, Header: answer.Header, Body: body, Retries: e.retries}
	if len(body) > maxAnswerBytes {
		return nil, &ResponseError{fmt.Sprintf("the answer is longer than %d bytes", maxAnswerBytes), response}
	}
	return response, err
}

// answered tells the pause before the next try, or that this answer is the one.
func (e *exchange) answered(response *Response) (pause time.Duration, again bool, err error) {
	e.log(fmt.Sprint(response.Status), response.RequestID())
	if (response.Status >= 200 && response.Status < 300) || response.Status == http.StatusNotModified {
		return 0, false, nil
	}
	refusal := newAPIError(response)
	asked, isAsked := serverDelay(response.Header, e.client.hooks.now())
	if e.retries >= e.maxRetries || asked > maxServerDelay ||
		!shouldRetry(response.Status, response.Header, refusal.Code) {
		return 0, false, refusal
	}
	if isAsked {
		e.retries++
		return asked, true, nil
	}
	return e.next(), true, nil
}

// failed tells the pause before the next try after no answer came.
func (e *exchange) failed(ctx context.Context, err error) (time.Duration, error) {
	if ctx.Err() != nil {
		return 0, fmt.Errorf("pika: %w", ctx.Err())
	}
	var unreadable *ResponseError
	var impossible *ConfigurationError
	if errors.As(err, &unreadable) || errors.As(err, &impossible) {
		return 0, err
	}
	e.log("failure", "")
	if e.retries < e.maxRetries && mayRetryFailure(err) {
		return e.next(), nil
	}
	// The address holds the query, which nobody should find in a log.
	var wrapped *url.Error
	if errors.As(err, &wrapped) {
		err = wrapped.Err
	}
	return 0, &ConnectionError{Err: err, timeout: errors.Is(err, context.DeadlineExceeded)}
}

func (e *exchange) next() time.Duration {
	pause := backoff(e.retries, e.client.hooks.random())
	e.retries++
	return pause
}

func (e *exchange) pause(ctx context.Context, d time.Duration) error {
	if err := e.client.hooks.sleep(ctx, d); err != nil {
		return fmt.Errorf("pika: %w", err)
	}
	return nil
}

// log writes neither queries, which carry signatures, nor bodies, which carry prompts, nor headers, which carry the key.
func (e *exchange) log(outcome, id string) {
	if e.client.logger == nil {
		return
	}
	e.client.logger.Info("pika", "method", e.call.method, "path", e.call.path, "outcome", outcome, "request", id,
		"retries", e.retries, "seconds", e.client.hooks.now().Sub(e.started).Seconds())
}

// newUUID makes an RFC 9562 UUID of version 4.
func newUUID() string {
	var b [16]byte
	if _, err := rand.Read(b[:]); err != nil {
		panic(err) // Without chance there is no safe key, and Go has none to offer either.
	}
	b[6], b[8] = b[6]&0x0f|0x40, b[8]&0x3f|0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}
