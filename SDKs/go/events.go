package pika

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"
)

const (
	maxEventBytes  = 4 << 20
	maxStreamPause = 60 * time.Second
)

// Events gives events as they happen. A lost connection is taken up again where it broke.
//
//	events := job.Events(ctx)
//	defer events.Close()
//	for events.Next() {
//		fmt.Println(events.Current().Kind)
//	}
type Events[T any] struct {
	// LastEventID names the last event that came.
	LastEventID string

	ctx      context.Context
	cancel   context.CancelFunc
	client   *Client
	exchange *exchange
	decoder  *eventDecoder
	close    func()
	explain  func(error) error
	current  *T
	over     bool
	err      error
}

func newEvents[T any](ctx context.Context, client *Client, c *call, opts []Option) *Events[T] {
	ctx, cancel := context.WithCancel(ctx)
	s := &Events[T]{ctx: ctx, cancel: cancel, client: client, close: func() {}}
	s.exchange, s.err = newExchange(client, c, opts)
	if s.err == nil {
		s.exchange.headers.Set("Accept", "text/event-stream")
	}
	return s
}

// Next waits for the next event and tells whether there is one.
func (s *Events[T]) Next() bool {
	for s.err == nil && !s.over {
		if s.decoder == nil {
			s.connect()
			continue
		}
		event, err := s.decoder.next()
		if err != nil {
			s.again(s.explain(err))
			continue
		}
		s.exchange.retries = 0
		s.LastEventID = event.id
		if s.current, s.err = read[T](s.client, nil, event.data); s.err != nil {
			break
		}
		// The last event holds the whole job.
		if update, ok := any(s.current).(*JobUpdate); ok && update.Job != nil {
			update.Job.bind(s.client, nil)
			s.Close()
		}
		return true
	}
	s.Close()
	s.current = nil
	return false
}

// Current is the event that Next went to.
func (s *Events[T]) Current() *T { return s.current }

// Err is what ended the events before their end, if anything did.
func (s *Events[T]) Err() error { return s.err }

// Close lets go of the connection.
func (s *Events[T]) Close() {
	s.over = true
	s.close()
	s.cancel()
}

func (s *Events[T]) connect() {
	if s.LastEventID != "" {
		s.exchange.headers.Set("Last-Event-ID", s.LastEventID)
	}
	// The limit is on silence: the server sends comments while nothing happens.
	ctx, cancel := context.WithCancelCause(s.ctx)
	silence := time.AfterFunc(s.exchange.timeout, func() { cancel(context.DeadlineExceeded) })
	response, done, err := s.exchange.open(ctx)
	if err != nil {
		silence.Stop()
		err = explain(ctx, err)
		cancel(nil)
		s.again(err)
		return
	}
	s.close = func() {
		silence.Stop()
		response.Body.Close()
		done()
		cancel(nil)
	}
	switch response.StatusCode {
	case http.StatusOK:
		body := &aliveReader{response.Body, silence, s.exchange.timeout}
		s.decoder = &eventDecoder{reader: bufio.NewReader(body)}
		s.explain = func(err error) error { return explain(ctx, err) }
	case http.StatusNoContent:
		s.over = true
	default:
		s.refused(response)
	}
}

func (s *Events[T]) refused(answer *http.Response) {
	defer s.close()
	response, err := s.exchange.whole(answer)
	if err != nil {
		s.again(err)
		return
	}
	pause, again, err := s.exchange.answered(response)
	if err == nil && !again {
		err = newAPIError(response)
	}
	if s.err = err; err == nil {
		s.err = s.exchange.pause(s.ctx, pause)
	}
}

// again makes the next connection possible after one was lost.
func (s *Events[T]) again(cause error) {
	s.close()
	var pause time.Duration
	if pause, s.err = s.exchange.failed(s.ctx, cause); s.err != nil {
		return
	}
	if s.decoder != nil && s.decoder.retry != nil {
		pause = *s.decoder.retry
	}
	s.decoder = nil
	s.err = s.exchange.pause(s.ctx, pause)
}

// explain tells a stream that was silent for too long from one that was left.
func explain(ctx context.Context, err error) error {
	if context.Cause(ctx) == context.DeadlineExceeded {
		return context.DeadlineExceeded
	}
	return err
}

// aliveReader starts the clock anew with every byte that comes.
type aliveReader struct {
	io.Reader
	timer   *time.Timer
	timeout time.Duration
}

func (r *aliveReader) Read(p []byte) (int, error) {
	r.timer.Reset(r.timeout)
	n, err := r.Reader.Read(p)
	r.timer.Stop()
	return n, err
}

type serverSentEvent struct {
	id   string
	data []byte
}

// eventDecoder reads whole events, as the HTML standard defines them.
type eventDecoder struct {
	reader *bufio.Reader
	id     string
	// retry is the pause that the server wants between connections.
	retry       *time.Duration
	afterReturn bool
}

func (d *eventDecoder) next() (serverSentEvent, error) {
	var data [][]byte
	size := 0
	for {
		line, err := d.line()
		if err != nil {
			return serverSentEvent{}, err
		}
		if size += len(line); size > maxEventBytes {
			return serverSentEvent{}, &ResponseError{"an event is too long", nil}
		}
		if len(line) == 0 {
			if len(data) > 0 {
				return serverSentEvent{d.id, bytes.Join(data, []byte("\n"))}, nil
			}
			continue
		}
		name, value, _ := strings.Cut(string(line), ":")
		value = strings.TrimPrefix(value, " ")
		switch name {
		case "data":
			data = append(data, []byte(value))
		case "id":
			if !strings.Contains(value, "\x00") {
				d.id = value
			}
		case "retry":
			if ms, err := strconv.ParseUint(value, 10, 32); err == nil {
				pause := min(time.Duration(ms)*time.Millisecond, maxStreamPause)
				d.retry = &pause
			}
		}
	}
}

// line reads up to LF, CR or both.
func (d *eventDecoder) line() ([]byte, error) {
	var line []byte
	for {
		b, err := d.reader.ReadByte()
		if err == io.EOF {
			return nil, io.ErrUnexpectedEOF
		}
		if err != nil {
			return nil, err
		}
		if b == '\n' && d.afterReturn {
			d.afterReturn = false
			continue
		}
		d.afterReturn = false
		switch b {
		case '\n':
			return line, nil
		case '\r':
			// Waiting for the LF that may follow would hold the event back.
			d.afterReturn = true
			return line, nil
		}
		if line = append(line, b); len(line) > maxEventBytes {
			return nil, &ResponseError{"an event is too long", nil}
		}
	}
}
