package pika

import (
	"context"
	"encoding/json"
	"net/url"
)

// Page is one page of a list.
type Page[T any] struct {
	Data         []*T
	HasMore      bool
	LastResponse *Response

	after *call
}

// Pager goes through a list, page after page as it is used.
//
//	for jobs := client.Jobs.List(ctx, pika.JobsListParams{}); jobs.Next(); {
//		fmt.Println(jobs.Current().ID)
//	}
//
// Err tells afterwards whether all pages could be read.
type Pager[T any] struct {
	ctx     context.Context
	client  *Client
	call    *call
	opts    []Option
	items   []*T
	current *T
	err     error
}

func newPager[T any](ctx context.Context, client *Client, c *call, opts []Option) *Pager[T] {
	return &Pager[T]{ctx: ctx, client: client, call: c, opts: opts}
}

// Next goes to the next thing and tells whether there is one.
func (p *Pager[T]) Next() bool {
	for len(p.items) == 0 {
		page, err := p.NextPage()
		if err != nil || page == nil {
			p.current = nil
			return false
		}
		p.items = page.Data
	}
	p.current, p.items = p.items[0], p.items[1:]
	return true
}

// Current is the thing that Next went to.
func (p *Pager[T]) Current() *T { return p.current }

// Err is what ended the list before its end, if anything did.
func (p *Pager[T]) Err() error { return p.err }

// NextPage reads the next page, or gives nil behind the last one.
func (p *Pager[T]) NextPage() (*Page[T], error) {
	if p.err != nil || p.call == nil {
		return nil, p.err
	}
	var page *Page[T]
	page, p.err = p.load()
	if p.err != nil {
		return nil, p.err
	}
	p.call = page.after
	return page, nil
}

func (p *Pager[T]) load() (*Page[T], error) {
	response, err := send(p.ctx, p.client, p.call, p.opts)
	if err != nil {
		return nil, err
	}
	var list struct {
		Data       []json.RawMessage `json:"data"`
		HasMore    bool              `json:"has_more"`
		NextCursor string            `json:"next_cursor"`
	}
	if err := json.Unmarshal(response.Body, &list); err != nil {
		return nil, &ResponseError{"the answer is no list: " + err.Error(), response}
	}
	page := &Page[T]{HasMore: list.HasMore, LastResponse: response}
	for _, data := range list.Data {
		item, err := read[T](p.client, response, data)
		if err != nil {
			return nil, err
		}
		page.Data = append(page.Data, item)
	}
	if !list.HasMore || len(list.Data) == 0 {
		return page, nil
	}
	after := *p.call
	after.query = url.Values{}
	for name, values := range p.call.query {
		after.query[name] = values
	}
	if after.query.Get("ending_before") != "" {
		after.query.Set("ending_before", identity(list.Data[0]))
	} else if list.NextCursor != "" {
		after.query.Set("starting_after", list.NextCursor)
	} else {
		after.query.Set("starting_after", identity(list.Data[len(list.Data)-1]))
	}
	page.after = &after
	return page, nil
}

func identity(data json.RawMessage) string {
	var item struct {
		ID string `json:"id"`
	}
	_ = json.Unmarshal(data, &item)
	return item.ID
}
