package pika

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"
)

// What an *APIError is, for errors.Is; by its status.
var (
	ErrBadRequest          = errors.New("pika: bad request")
	ErrAuthentication      = errors.New("pika: authentication failed")
	ErrInsufficientCredits = errors.New("pika: insufficient credits")
	ErrPermissionDenied    = errors.New("pika: permission denied")
	ErrNotFound            = errors.New("pika: not found")
	ErrConflict            = errors.New("pika: conflict")
	ErrGone                = errors.New("pika: gone")
	ErrInvalidRequest      = errors.New("pika: invalid request")
	ErrRateLimit           = errors.New("pika: rate limited")
	ErrServer              = errors.New("pika: server error")
)

// ErrJobCanceled is what a *JobFailedError of a cancelled job is, for errors.Is.
var ErrJobCanceled = errors.New("pika: job cancelled")

var byStatus = map[int]error{
	400: ErrBadRequest,
	401: ErrAuthentication,
	402: ErrInsufficientCredits,
	403: ErrPermissionDenied,
	404: ErrNotFound,
	409: ErrConflict,
	410: ErrGone,
	422: ErrInvalidRequest,
	429: ErrRateLimit,
}

// Response is an answer as it came.
type Response struct {
	Status int
	Header http.Header
	Body   []byte
	// Retries is how many times the request was repeated before this answer came.
	Retries int
}

// RequestID is what to quote when you ask for help.
func (r *Response) RequestID() string {
	if id := r.Header.Get("Pika-Request-Id"); id != "" {
		return id
	}
	return r.Header.Get("X-Request-Id")
}

// APIError says that the server refused the request.
type APIError struct {
	Status int
	// Code is a stable name; DocURL explains it.
	Code      string
	Title     string
	Detail    string
	DocURL    string
	RequestID string
	// Retryable tells whether the same request may succeed later.
	Retryable bool
	// Errors is every place where the request breaks the contract.
	Errors   []Violation
	Response *Response
}

func newAPIError(response *Response) *APIError {
	var members map[string]json.RawMessage
	_ = json.Unmarshal(response.Body, &members)
	e := &APIError{Status: response.Status, RequestID: response.RequestID(), Response: response}
	for name, target := range map[string]any{
		"code": &e.Code, "title": &e.Title, "detail": &e.Detail, "doc_url": &e.DocURL,
		"retryable": &e.Retryable, "errors": &e.Errors,
	} {
		// A member of another type than ours is as good as none.
		_ = json.Unmarshal(members[name], target)
	}
	if e.RequestID == "" {
		_ = json.Unmarshal(members["request_id"], &e.RequestID)
	}
	if e.Code == "" {
		e.Code = fmt.Sprintf("http_%d", e.Status)
	}
	if e.Title == "" {
		e.Title = fmt.Sprintf("HTTP %d", e.Status)
	}
	return e
}

func (e *APIError) Error() string {
	text := e.Detail
	if text == "" {
		text = e.Title
	}
	var places []string
	for _, v := range e.Errors {
		for _, place := range []*string{v.Pointer, v.Parameter, v.Header} {
			if place != nil && len(places) < 5 {
				places = append(places, *place+" "+v.Detail)
			}
		}
	}
	if len(places) > 0 {
		text += " [" + strings.Join(places, "; ") + "]"
	}
	if e.RequestID != "" {
		text += " (request " + e.RequestID + ")"
	}
	return fmt.Sprintf("pika: %d %s: %s", e.Status, e.Code, text)
}

// Is tells the kind of refusal, as in errors.Is(err, pika.ErrNotFound).
func (e *APIError) Is(target error) bool {
	return byStatus[e.Status] == target || (target == ErrServer && e.Status >= 500)
}

// ConfigurationError says that a client or a call cannot be made like this.
type ConfigurationError struct{ message string }

func (e *ConfigurationError) Error() string { return "pika: " + e.message }

// ConnectionError says that no answer came. Sending the request again with the same idempotency key is safe.
type ConnectionError struct {
	Err     error
	timeout bool
}

func (e *ConnectionError) Error() string { return fmt.Sprintf("pika: no answer: %v", e.Err) }

// Unwrap gives what the connection said.
func (e *ConnectionError) Unwrap() error { return e.Err }

// Timeout tells whether the answer did not come in time.
func (e *ConnectionError) Timeout() bool { return e.timeout }

// ResponseError says that an answer came that this package cannot read.
type ResponseError struct {
	Reason   string
	Response *Response
}

func (e *ResponseError) Error() string { return "pika: " + e.Reason }

// JobFailedError says that a job has ended without a film.
type JobFailedError struct {
	Job       *Job
	Code      string
	Retryable bool
}

func newJobFailedError(job *Job) *JobFailedError {
	e := &JobFailedError{Job: job, Code: string(job.Status)}
	if job.Error != nil {
		e.Code, e.Retryable = string(job.Error.Code), job.Error.Retryable
	}
	return e
}

func (e *JobFailedError) Error() string {
	message := "the job ended as " + string(e.Job.Status)
	if e.Job.Error != nil {
		message = e.Job.Error.Message
	}
	return fmt.Sprintf("pika: %s %s: %s", e.Job.ID, e.Code, message)
}

// Is tells whether somebody cancelled the job.
func (e *JobFailedError) Is(target error) bool {
	return target == ErrJobCanceled && (e.Code == "canceled" || e.Code == "cancelled")
}

// JobTimeoutError says that a job has not ended in time. It goes on, and can be waited for again.
type JobTimeoutError struct {
	Job   *Job
	After time.Duration
}

func (e *JobTimeoutError) Error() string {
	return fmt.Sprintf("pika: %s is still %s after %v; it goes on", e.Job.ID, e.Job.Status, e.After)
}

// Timeout says that this is a matter of time.
func (e *JobTimeoutError) Timeout() bool { return true }
