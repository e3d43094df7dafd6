package pika

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"
)

// maxDownloadBytes: a longer file is refused.
const maxDownloadBytes = 4 << 30

// Download writes the finished film to a file, which gets its name only once it is whole, and returns its size.
func (j *Job) Download(ctx context.Context, path string) (int64, error) {
	job := j
	if job.Output == nil {
		var err error
		if job, err = j.Refresh(ctx); err != nil {
			return 0, err
		}
	}
	if job.Output == nil {
		return 0, &ConfigurationError{j.ID + " has no film"}
	}
	return j.client.DownloadFile(ctx, job.Output.URL, path)
}

// DownloadFile writes what is at a signed address to a file, which gets its name only once it is whole.
func (c *Client) DownloadFile(ctx context.Context, address, path string) (size int64, err error) {
	part := path + ".part"
	file, err := os.Create(part)
	if err != nil {
		return 0, err
	}
	size, err = c.Download(ctx, address, file)
	if closing := file.Close(); err == nil {
		err = closing
	}
	if err == nil {
		return size, os.Rename(part, path)
	}
	os.Remove(part)
	return 0, err
}

// Download writes what is at a signed address and returns its size. The address needs no key, so none is sent; a lost
// connection is taken up again where it broke.
func (c *Client) Download(ctx context.Context, address string, to io.Writer) (int64, error) {
	parts, err := url.Parse(address)
	if err != nil || (parts.Scheme != "http" && parts.Scheme != "https") {
		return 0, &ConfigurationError{"only http and https addresses can be downloaded"}
	}
	e, err := newExchange(c, &call{method: http.MethodGet, path: parts.Path}, nil)
	if err != nil {
		return 0, err
	}
	e.url = address
	e.headers = http.Header{"User-Agent": {"pika-go/" + Version}, "Accept-Encoding": {"identity"}}
	var size int64
	for {
		pause, err := e.part(ctx, to, &size)
		if err != nil {
			return size, err
		}
		if pause < 0 {
			return size, nil
		}
		if err := e.pause(ctx, pause); err != nil {
			return size, err
		}
	}
}

// part writes what one connection brings; a negative pause says that all is there.
func (e *exchange) part(ctx context.Context, to io.Writer, size *int64) (time.Duration, error) {
	limited, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	silence := time.AfterFunc(e.timeout, func() { cancel(context.DeadlineExceeded) })
	defer silence.Stop()
	response, done, err := e.open(limited)
	if err != nil {
		return e.failed(ctx, explain(limited, err))
	}
	defer done()
	if response.StatusCode != http.StatusOK && response.StatusCode != http.StatusPartialContent {
		answer, err := e.whole(response)
		if err != nil {
			return e.failed(ctx, explain(limited, err))
		}
		pause, again, err := e.answered(answer)
		if err == nil && !again {
			err = newAPIError(answer)
		}
		return pause, err
	}
	defer response.Body.Close()
	if *size > 0 && !strings.HasPrefix(response.Header.Get("Content-Range"), fmt.Sprintf("bytes %d-", *size)) {
		return 0, &ResponseError{"the file changed while it was downloaded", nil}
	}
	sink := &countingWriter{writer: to, limit: maxDownloadBytes - *size}
	n, err := io.Copy(sink, &aliveReader{response.Body, silence, e.timeout})
	*size += n
	if err == nil {
		return -1, nil
	}
	if sink.err != nil {
		return 0, sink.err
	}
	tag := response.Header.Get("ETag")
	if n > 0 {
		e.retries = 0
	}
	if *size > 0 && tag == "" {
		return 0, &ConnectionError{Err: explain(limited, err)}
	}
	if *size > 0 {
		e.headers.Set("Range", fmt.Sprintf("bytes=%d-", *size))
		e.headers.Set("If-Range", tag)
	}
	return e.failed(ctx, explain(limited, err))
}

// countingWriter remembers whether it was the writing that failed.
type countingWriter struct {
	writer io.Writer
	limit  int64
	err    error
}

func (w *countingWriter) Write(p []byte) (int, error) {
	if w.limit -= int64(len(p)); w.limit < 0 {
		w.err = &ResponseError{fmt.Sprintf("the file is longer than %d bytes", int64(maxDownloadBytes)), nil}
		return 0, w.err
	}
	n, err := w.writer.Write(p)
	w.err = err
	return n, err
}
