package pika

import (
	"bufio"
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"
	"testing/iotest"
	"time"
)

// newTestClient talks to a handler.
func newTestClient(t *testing.T, handler http.HandlerFunc, opts ...ClientOption) *Client {
	t.Helper()
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return NewClient("sk-pika-test_canary", append(opts, WithBaseURL(server.URL))...)
}

func TestAContextEndsACallAtOnceAndItIsNotTriedAgain(t *testing.T) {
	var tries atomic.Int32
	ctx, cancel := context.WithCancel(context.Background())
	client := newTestClient(t, func(w http.ResponseWriter, r *http.Request) {
		tries.Add(1)
		_, _ = io.Copy(io.Discard, r.Body)
		cancel()
		<-r.Context().Done()
	})
	_, err := client.Videos.Create(ctx, VideosCreateParams{Prompt: "x"})
	if !errors.Is(err, context.Canceled) || tries.Load() != 1 {
		t.Fatalf("%v after %d tries", err, tries.Load())
	}
}

func TestAContextEndsThePauseBeforeAnotherTry(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	client := newTestClient(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Retry-After", "60")
		w.WriteHeader(http.StatusServiceUnavailable)
	})
	client.hooks.sleep = func(ctx context.Context, d time.Duration) error {
		cancel()
		return sleep(ctx, d)
	}
	if _, err := client.Videos.Create(ctx, VideosCreateParams{Prompt: "x"}); !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
}

func TestAKeyIsNotPrinted(t *testing.T) {
	client := NewClient("sk-pika-test_canary")
	for _, format := range []string{"%v", "%+v", "%#v", "%s"} {
		if text := fmt.Sprintf(format, client); strings.Contains(text, "canary") {
			t.Errorf("%s prints %s", format, text)
		}
	}
}

func TestABadCertificateIsNotTriedAgain(t *testing.T) {
	bad := &url.Error{Op: "Get", URL: "x", Err: &tls.CertificateVerificationError{Err: x509.UnknownAuthorityError{}}}
	if mayRetryFailure(bad) || !mayRetryFailure(io.ErrUnexpectedEOF) {
		t.Fatal("certificates are taken for connections")
	}
}

func TestARedirectDoesNotCarryTheKeyElsewhere(t *testing.T) {
	client := newTestClient(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/elsewhere" {
			t.Error("the redirect was followed")
		}
		http.Redirect(w, r, "/elsewhere", http.StatusFound)
	})
	var refusal *APIError
	if _, err := client.Service.GetHealth(context.Background()); !errors.As(err, &refusal) || refusal.Status != 302 {
		t.Fatal(err)
	}
}

func TestEventsAreTheSameHoweverTheNetworkCutsThem(t *testing.T) {
	for _, end := range []string{"\n", "\r\n", "\r"} {
		text := strings.ReplaceAll(": hello|id: 7|event: progress|data: grö|data:sser||data: x||", "|", end)
		readers := []io.Reader{strings.NewReader(text), iotest.OneByteReader(strings.NewReader(text))}
		for _, reader := range readers {
			decoder := &eventDecoder{reader: bufio.NewReader(reader)}
			for _, want := range []string{"grö\nsser", "x"} {
				if event, err := decoder.next(); err != nil || string(event.data) != want || event.id != "7" {
					t.Fatalf("%q, %v", event.data, err)
				}
			}
			if _, err := decoder.next(); err != io.ErrUnexpectedEOF {
				t.Fatal(err)
			}
		}
	}
}

func TestAnEventWithoutEndIsRefused(t *testing.T) {
	endless := io.MultiReader(strings.NewReader("data: "), bytes.NewReader(bytes.Repeat([]byte("x"), 5<<20)))
	var unreadable *ResponseError
	if _, err := (&eventDecoder{reader: bufio.NewReader(endless)}).next(); !errors.As(err, &unreadable) {
		t.Fatal(err)
	}
}

func TestAnAnswerWithoutEndIsRefused(t *testing.T) {
	client := newTestClient(t, func(w http.ResponseWriter, r *http.Request) {
		for i := 0; i < 33; i++ {
			if _, err := w.Write(bytes.Repeat([]byte(" "), 1<<20)); err != nil {
				return
			}
		}
	})
	var unreadable *ResponseError
	if _, err := client.Service.GetHealth(context.Background()); !errors.As(err, &unreadable) {
		t.Fatal(err)
	}
}

func TestASilentStreamEnds(t *testing.T) {
	client := newTestClient(t, func(w http.ResponseWriter, r *http.Request) {
		w.(http.Flusher).Flush()
		<-r.Context().Done()
	}, WithTimeout(50*time.Millisecond), WithMaxRetries(0))
	events := client.Jobs.Stream(context.Background(), "job_1")
	var lost *ConnectionError
	if events.Next() || !errors.As(events.Err(), &lost) || !lost.Timeout() {
		t.Fatal(events.Err())
	}
}

func TestAStreamThatFellSilentIsTakenUpAgain(t *testing.T) {
	var tries atomic.Int32
	client := newTestClient(t, func(w http.ResponseWriter, r *http.Request) {
		if tries.Add(1) == 1 {
			fmt.Fprint(w, "id: 1\ndata: {\"kind\":\"queued\"}\n\n")
			w.(http.Flusher).Flush()
			<-r.Context().Done()
		}
		if r.Header.Get("Last-Event-ID") == "1" {
			w.WriteHeader(http.StatusNoContent)
		}
	}, WithTimeout(100*time.Millisecond))
	client.hooks.sleep = func(ctx context.Context, d time.Duration) error { return ctx.Err() }
	events := client.Jobs.Stream(context.Background(), "job_1")
	if !events.Next() || events.Next() || events.Err() != nil || tries.Load() != 2 {
		t.Fatal(events.Err(), tries.Load())
	}
}

func TestAnIDThatNamesNothingIsRefused(t *testing.T) {
	for _, id := range []string{"", ".", ".."} {
		var impossible *ConfigurationError
		if _, err := NewClient("sk-x").Jobs.Get(context.Background(), id, JobsGetParams{}); !errors.As(err, &impossible) {
			t.Errorf("%q: %v", id, err)
		}
	}
	if c := newCall("GET", "/v1/%s/x", "a/b?c%d"); c.path != "/v1/a%2Fb%3Fc%25d/x" {
		t.Error(c.path)
	}
}

func TestAnAnswerThatIsHeldMayComeSoMuchLater(t *testing.T) {
	for prefer, want := range map[string]time.Duration{"": 60, "respond-async": 60, "wait=120": 180} {
		c := newCall("POST", "/")
		c.setHeader("Prefer", prefer)
		if e, err := newExchange(NewClient("sk-x"), c, nil); err != nil || e.timeout != want*time.Second {
			t.Errorf("%q: %v, %v", prefer, e.timeout, err)
		}
	}
	c := newCall("GET", "/")
	c.setQuery("wait", int64(30))
	if e, err := newExchange(NewClient("sk-x"), c, nil); err != nil || e.timeout != 90*time.Second {
		t.Errorf("%v, %v", e.timeout, err)
	}
}

func TestAJobWithoutAClientSaysSo(t *testing.T) {
	var impossible *ConfigurationError
	if _, err := (&Job{ID: "job_1"}).Wait(context.Background()); !errors.As(err, &impossible) {
		t.Error(err)
	}
	if _, err := (&Job{ID: "job_1"}).Refresh(context.Background()); !errors.As(err, &impossible) {
		t.Error(err)
	}
}

func TestAScalarIsATextOrANumber(t *testing.T) {
	for text, want := range map[ClipDuration]string{"6s": `"6s"`, "6": "6", "": `""`, "1.5": "1.5"} {
		if data, err := text.MarshalJSON(); err != nil || string(data) != want {
			t.Errorf("%s, %v", data, err)
		}
	}
}
