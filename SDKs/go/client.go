// Package pika is the Go client of the Pika API: a prompt becomes a finished MP4.
//
//	client := pika.NewClient(os.Getenv("PIKA_API_KEY"))
//	job, err := client.Videos.Create(ctx, pika.VideosCreateParams{Prompt: "cinematic shot of a neon street"})
//	film, err := job.Wait(ctx)
package pika

import (
	"context"
	"fmt"
	"log/slog"
	"math/rand"
	"net"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"
)

// Version of this package.
const Version = "0.1.0"

const (
	defaultTimeout    = 60 * time.Second
	defaultMaxRetries = 2
	connectTimeout    = 5 * time.Second
)

// Client calls the Pika API; it may be shared by goroutines.
type Client struct {
	resources

	apiKey     string
	baseURL    string
	timeout    time.Duration
	maxRetries int
	headers    http.Header
	http       *http.Client
	logger     *slog.Logger
	hooks      hooks
	err        error
}

// hooks are time and chance, so that tests can hold them still.
type hooks struct {
	sleep  func(ctx context.Context, d time.Duration) error
	random func() float64
	now    func() time.Time
}

// ClientOption says something about all calls of a client.
type ClientOption func(*Client)

// WithBaseURL names the server; PIKA_BASE_URL when absent.
func WithBaseURL(address string) ClientOption { return func(c *Client) { c.baseURL = address } }

// WithTimeout limits each try of a call; 60 seconds when absent.
func WithTimeout(d time.Duration) ClientOption { return func(c *Client) { c.timeout = d } }

// WithMaxRetries says how often a request is sent again when that may help; 2 when absent.
func WithMaxRetries(n int) ClientOption { return func(c *Client) { c.maxRetries = n } }

// WithHTTPClient takes a client of yours, for proxies, certificates or middleware.
func WithHTTPClient(client *http.Client) ClientOption { return func(c *Client) { c.http = client } }

// WithDefaultHeader sends a header field with every request.
func WithDefaultHeader(name, value string) ClientOption {
	return func(c *Client) { c.headers.Set(name, value) }
}

// WithLogger writes a line for each try: never keys, prompts or signed addresses.
func WithLogger(logger *slog.Logger) ClientOption { return func(c *Client) { c.logger = logger } }

// NewClient makes a client; an empty key means PIKA_API_KEY. What is wrong with it is told by the first call.
func NewClient(apiKey string, opts ...ClientOption) *Client {
	c := &Client{
		apiKey:     apiKey,
		timeout:    defaultTimeout,
		maxRetries: defaultMaxRetries,
		headers:    http.Header{},
		hooks:      hooks{sleep: sleep, random: rand.Float64, now: time.Now},
	}
	for _, opt := range opts {
		opt(c)
	}
	if c.apiKey == "" {
		c.apiKey = os.Getenv("PIKA_API_KEY")
	}
	if c.baseURL == "" {
		c.baseURL = os.Getenv("PIKA_BASE_URL")
	}
	if c.baseURL == "" {
		c.baseURL = defaultBaseURL
	}
	c.baseURL = strings.TrimRight(c.baseURL, "/")
	if c.http == nil {
		c.http = newHTTPClient()
	}
	if level := os.Getenv("PIKA_LOG"); c.logger == nil && (level == "info" || level == "debug") {
		c.logger = slog.New(slog.NewTextHandler(os.Stderr, nil))
	}
	c.err = c.check()
	c.resources = newResources(c)
	return c
}

// String keeps the key out of what is printed.
func (c *Client) String() string { return fmt.Sprintf("pika.Client(%s)", c.baseURL) }

// GoString keeps the key out of what is printed.
func (c *Client) GoString() string { return c.String() }

func (c *Client) check() error {
	if c.apiKey == "" {
		return &ConfigurationError{"no key: pass it or set PIKA_API_KEY"}
	}
	for _, r := range c.apiKey {
		if r <= ' ' || r > '~' {
			return &ConfigurationError{"the key holds characters that no key has; was it copied whole?"}
		}
	}
	if c.timeout <= 0 || c.maxRetries < 0 {
		return &ConfigurationError{"the timeout must be positive and the retries at least 0"}
	}
	address, err := url.Parse(c.baseURL)
	if err != nil || address.Host == "" || (address.Scheme != "http" && address.Scheme != "https") {
		return &ConfigurationError{fmt.Sprintf("%q is no address of a server", c.baseURL)}
	}
	if address.Scheme == "http" && !isLoopback(address.Hostname()) {
		return &ConfigurationError{"keys travel over HTTPS only; plain HTTP works for this machine alone"}
	}
	return nil
}

func isLoopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || (ip != nil && ip.IsLoopback())
}

func newHTTPClient() *http.Client {
	dialer := &net.Dialer{Timeout: connectTimeout, KeepAlive: 30 * time.Second}
	transport := &http.Transport{
		Proxy:               http.ProxyFromEnvironment,
		DialContext:         dialer.DialContext,
		ForceAttemptHTTP2:   true,
		TLSHandshakeTimeout: connectTimeout,
		MaxIdleConnsPerHost: 16,
		IdleConnTimeout:     90 * time.Second,
	}
	return &http.Client{Transport: transport}
}

func sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Int points to a number, for members that may be left out.
func Int(v int64) *int64 { return &v }

// Float points to a number, for members that may be left out.
func Float(v float64) *float64 { return &v }

// Bool points to a truth value, for members that may be left out.
func Bool(v bool) *bool { return &v }
