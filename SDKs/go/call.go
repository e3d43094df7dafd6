package pika

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Option says something about one call alone.
type Option func(*callOptions)

type callOptions struct {
	idempotencyKey string
	timeout        time.Duration
	maxRetries     *int
	headers        http.Header
	query          url.Values
	body           map[string]any
}

// IdempotencyKey replaces the one that every POST gets by itself.
func IdempotencyKey(key string) Option { return func(o *callOptions) { o.idempotencyKey = key } }

// Timeout limits each try of the call.
func Timeout(d time.Duration) Option { return func(o *callOptions) { o.timeout = d } }

// MaxRetries says how often the request is sent again when that may help.
func MaxRetries(n int) Option { return func(o *callOptions) { o.maxRetries = &n } }

// Header sends a header field.
func Header(name, value string) Option {
	return func(o *callOptions) { o.headers.Set(name, value) }
}

// Query adds a parameter to the address, such as one that this version does not know.
func Query(name, value string) Option {
	return func(o *callOptions) { o.query.Set(name, value) }
}

// Body adds a member to the body, such as one that this version does not know.
func Body(name string, value any) Option {
	return func(o *callOptions) { o.body[name] = value }
}

// call is one call as the generated methods describe it.
type call struct {
	method  string
	path    string
	query   url.Values
	headers http.Header
	body    any
	// held is how long the server may hold the answer.
	held time.Duration
	err  error
}

// newCall puts the ids into the path; none of them ever reaches another route.
func newCall(method, path string, ids ...string) *call {
	c := &call{method: method, path: path, query: url.Values{}, headers: http.Header{}}
	for _, id := range ids {
		if id == "" || id == "." || id == ".." {
			c.err = &ConfigurationError{fmt.Sprintf("%q names nothing", id)}
		}
		c.path = strings.Replace(c.path, "%s", strings.ReplaceAll(url.PathEscape(id), "%", "%%"), 1)
	}
	c.path = strings.ReplaceAll(c.path, "%%", "%")
	return c
}

func (c *call) setQuery(name string, value any) {
	if text, ok := given(value); ok {
		c.query.Set(name, text)
		if seconds, ok := value.(int64); ok && name == "wait" {
			c.held = time.Duration(seconds) * time.Second
		}
	}
}

func (c *call) setHeader(name string, value any) {
	if text, ok := given(value); ok {
		c.headers.Set(name, text)
		if asked := preferredWait.FindStringSubmatch(text); asked != nil && name == "Prefer" {
			seconds, _ := strconv.Atoi(asked[1])
			c.held = time.Duration(seconds) * time.Second
		}
	}
}

var preferredWait = regexp.MustCompile(`\bwait=(\d{1,4})\b`)

// given is a parameter as text, and whether there is one.
func given(value any) (string, bool) {
	v := reflect.ValueOf(value)
	if v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return "", false
		}
		return fmt.Sprint(v.Elem().Interface()), true
	}
	if !v.IsValid() || v.IsZero() {
		return "", false
	}
	return fmt.Sprint(value), true
}

// content is the body with the members that the options add.
func (c *call) content(extra map[string]any) ([]byte, error) {
	if c.body == nil && len(extra) == 0 {
		return nil, nil
	}
	data, err := marshal(c.body)
	if err != nil || len(extra) == 0 {
		return data, err
	}
	members := map[string]json.RawMessage{}
	if c.body != nil {
		if err := json.Unmarshal(data, &members); err != nil {
			return nil, err
		}
	}
	for name, value := range extra {
		if members[name], err = marshal(value); err != nil {
			return nil, err
		}
	}
	return marshal(members)
}

func marshal(value any) ([]byte, error) {
	var buffer bytes.Buffer
	encoder := json.NewEncoder(&buffer)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return nil, err
	}
	return bytes.TrimRight(buffer.Bytes(), "\n"), nil
}

// marshalScalar writes a text, or the number that it is.
func marshalScalar(text string) ([]byte, error) {
	if json.Valid([]byte(text)) && strings.Trim(text, "0123456789.-") == "" {
		return []byte(text), nil
	}
	return marshal(text)
}

func unmarshalScalar(data []byte, text *string) error {
	if len(data) > 0 && data[0] == '"' {
		return json.Unmarshal(data, text)
	}
	*text = string(data)
	return nil
}
