package pika

import (
	"context"
	"fmt"
	"net/http"
	"strconv"
	"time"
)

const (
	longPoll = 30 * time.Second
	// defaultWait: no job runs longer than fifteen minutes.
	defaultWait      = 15 * time.Minute
	defaultPollDelay = time.Second
	maxPollDelay     = 30 * time.Second
)

// WaitOption says something about waiting for a job.
type WaitOption func(*waiting)

type waiting struct {
	timeout    time.Duration
	onProgress func(*Job)
}

// WaitTimeout says after how long waiting ends; the job goes on.
func WaitTimeout(d time.Duration) WaitOption { return func(w *waiting) { w.timeout = d } }

// OnProgress is told of the job whenever it has changed.
func OnProgress(watch func(*Job)) WaitOption { return func(w *waiting) { w.onProgress = watch } }

// IsDone tells whether nothing more will happen, in states too that this version does not know.
func (j *Job) IsDone() bool {
	return j.Status == JobStatusComplete || j.Status == JobStatusFailed || j.CompletedAt != nil
}

// Refresh reads the job as it stands now.
func (j *Job) Refresh(ctx context.Context, opts ...Option) (*Job, error) {
	return decode[Job](ctx, j.client, newCall(http.MethodGet, "/v1/jobs/%s", j.ID), opts)
}

// Cancel cancels the job; what it held is given back.
func (j *Job) Cancel(ctx context.Context, opts ...Option) (*Job, error) {
	return decode[Job](ctx, j.client, newCall(http.MethodPost, "/v1/jobs/%s/cancel", j.ID), opts)
}

// Events is everything that happens to the job, until it has ended.
func (j *Job) Events(ctx context.Context, opts ...Option) *Events[JobUpdate] {
	return newEvents[JobUpdate](ctx, j.client, newCall(http.MethodGet, "/v1/jobs/%s/events", j.ID), opts)
}

// Wait waits until the film is there and returns the finished job.
//
// The error is a *JobFailedError when the job ends without a film, and errors.Is it ErrJobCanceled when somebody cancelled
// it; a *JobTimeoutError when it has not ended in time.
func (j *Job) Wait(ctx context.Context, opts ...WaitOption) (*Job, error) {
	w := waiting{timeout: defaultWait}
	for _, opt := range opts {
		opt(&w)
	}
	if j.client == nil {
		return nil, &ConfigurationError{"this job did not come from a client"}
	}
	hooks := j.client.hooks
	deadline := hooks.now().Add(w.timeout)
	job, tag := j, ""
	for {
		if job.IsDone() {
			if job.Status != JobStatusComplete {
				return nil, newJobFailedError(job)
			}
			return job, nil
		}
		asked := hooks.now()
		if !asked.Before(deadline) {
			return nil, &JobTimeoutError{Job: job, After: w.timeout}
		}
		// Who watches gets a first look at once; from then on the answer is held until the job differs from it.
		firstLook := w.onProgress != nil && tag == ""
		c := newCall(http.MethodGet, "/v1/jobs/%s", j.ID)
		if !firstLook {
			c.setQuery("wait", int64(max(1, min(longPoll, deadline.Sub(asked)).Seconds())))
		}
		if w.onProgress != nil {
			c.setHeader("If-None-Match", tag)
		}
		response, err := send(ctx, j.client, c, nil)
		if err != nil {
			return nil, err
		}
		if found := response.Header.Get("ETag"); found != "" {
			tag = found
		}
		if response.Status != http.StatusNotModified {
			if job, err = read[Job](j.client, response, response.Body); err != nil {
				return nil, err
			}
			if w.onProgress != nil {
				w.onProgress(job)
			}
		}
		if job.IsDone() || (firstLook && tag != "") {
			continue
		}
		pause := time.Duration(float64(pollDelay(response))*(1+0.25*hooks.random())) - hooks.now().Sub(asked)
		if pause = min(pause, deadline.Sub(hooks.now())); pause < 0 {
			pause = 0
		}
		if err := hooks.sleep(ctx, pause); err != nil {
			return nil, fmt.Errorf("pika: %w", err)
		}
	}
}

// pollDelay is after how long asking again makes sense.
func pollDelay(response *Response) time.Duration {
	ms, err := strconv.ParseUint(response.Header.Get("Pika-Poll-After-Ms"), 10, 32)
	if err != nil {
		return defaultPollDelay
	}
	return min(time.Duration(ms)*time.Millisecond, maxPollDelay)
}
