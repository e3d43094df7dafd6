package pika

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"math/rand"
	"net/http"
	"os"
	"path/filepath"
	"reflect"
	"sort"
	"strings"
	"testing"
	"time"
)

// TestScenarios runs the scenarios that all client libraries share: against the mock at PIKA_MOCK_URL, and those marked
// "real" against the server at PIKA_SERVER_URL with PIKA_SERVER_KEY.
func TestScenarios(t *testing.T) {
	data, err := os.ReadFile(env("PIKA_SCENARIOS", "../scenarios/scenarios.json"))
	if err != nil {
		t.Skip("there are no scenarios beside this package: " + err.Error())
	}
	var scenarios []scenario
	if err := json.Unmarshal(data, &scenarios); err != nil {
		t.Fatal(err)
	}
	mock, server := os.Getenv("PIKA_MOCK_URL"), os.Getenv("PIKA_SERVER_URL")
	if mock == "" && server == "" {
		t.Skip("neither PIKA_MOCK_URL nor PIKA_SERVER_URL is set")
	}
	for _, s := range scenarios {
		s := s
		if mock != "" {
			t.Run(s.Name, func(t *testing.T) { newRunner(s, mock, "").run(t) })
		}
		if server != "" && s.Real {
			t.Run("server: "+s.Name, func(t *testing.T) { newRunner(s, server, os.Getenv("PIKA_SERVER_KEY")).run(t) })
		}
	}
}

type object = map[string]any

type scenario struct {
	Name string
	Real bool
	Jobs int
	// Stateless is a server that answers with the examples of the contract alone.
	Stateless bool
	Client    object
	Faults    []any
	Steps     steps
	Then      object
}

// steps are those of a scenario, or "operations" for a call of each.
type steps struct {
	list []object
	each bool
}

func (s *steps) UnmarshalJSON(data []byte) error {
	if s.each = string(data) == `"operations"`; s.each {
		return nil
	}
	return json.Unmarshal(data, &s.list)
}

type runner struct {
	scenario
	origin, key string
	real        bool
	session     string
	client      *Client
	saved       map[string]any
	delays      []float64
	slept       time.Duration
	progress    []any
	log         bytes.Buffer
}

func newRunner(s scenario, origin, key string) *runner {
	r := &runner{scenario: s, origin: strings.TrimRight(origin, "/"), key: key, real: key != ""}
	if !r.real {
		r.key = "sk-pika-test_canary"
	}
	r.saved = map[string]any{"unique": newUUID(), "seeded": "job_" + strings.Repeat("0", 25) + "1",
		"clip": "clip_" + strings.Repeat("0", 25) + "1", "key": r.key}
	return r
}

func (r *runner) run(t *testing.T) {
	r.connect(t)
	list := r.Steps.list
	if r.Steps.each {
		get(t, r.origin+"/_mock/steps", &list)
	}
	for _, step := range list {
		filled := r.fill(step).(object)
		result, err := r.act(filled)
		expected, fails := filled["error"].(object)
		if err != nil {
			if !fails {
				t.Fatalf("unexpected error: %v", err)
			}
			checkError(t, err, expected)
			continue
		}
		if fails {
			t.Fatalf("no error, but %v", wire(result))
		}
		if name, ok := step["save"].(string); ok {
			r.saved[name] = result
		}
		for name, value := range members(filled["raw"]) {
			var body object
			_ = json.Unmarshal(result.(*Job).LastResponse.Body, &body)
			match(t, body[name], value, name)
		}
		if given, ok := filled["response"].(object); ok {
			response := result.(*Job).LastResponse
			match(t, float64(response.Status), given["status"], "status")
			match(t, response.RequestID(), "req_*", "request id")
		}
		for place, value := range members(filled["expect"]) {
			match(t, dig(wire(result), place), value, place)
		}
	}
	if !r.real {
		r.checkThen(t)
	}
}

func (r *runner) connect(t *testing.T) {
	base := r.origin
	if !r.real {
		var session struct {
			ID   string `json:"id"`
			Base string `json:"base_url"`
		}
		body, _ := json.Marshal(object{"faults": append([]any{}, r.Faults...), "jobs": r.Jobs, "stateless": r.Stateless})
		answer, err := http.Post(r.origin+"/_mock/sessions", "application/json", bytes.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		defer answer.Body.Close()
		if err := json.NewDecoder(answer.Body).Decode(&session); err != nil {
			t.Fatal(err)
		}
		r.session, base = session.ID, session.Base
	}
	key := r.key
	opts := []ClientOption{WithLogger(slog.New(slog.NewTextHandler(&r.log, nil)))}
	for name, value := range r.Client {
		switch name {
		case "api_key":
			key = value.(string)
		case "base_url":
			base = value.(string)
		case "max_retries":
			opts = append(opts, WithMaxRetries(int(value.(float64))))
		case "timeout":
			opts = append(opts, WithTimeout(seconds(value)))
		}
	}
	r.client = NewClient(key, append(opts, WithBaseURL(base))...)
	start := time.Now()
	if now, ok := r.Client["now"].(float64); ok {
		start = time.Unix(int64(now), 0)
	}
	began := time.Now()
	r.client.hooks = hooks{
		random: rand.Float64,
		now: func() time.Time {
			if _, ok := r.Client["now"]; ok {
				return start.Add(r.slept)
			}
			return start.Add(r.slept + time.Since(began))
		},
		sleep: func(ctx context.Context, d time.Duration) error {
			r.delays = append(r.delays, d.Seconds())
			if r.real {
				return sleep(ctx, d)
			}
			r.slept += d
			return ctx.Err()
		},
	}
	if random, ok := r.Client["random"].(float64); ok {
		r.client.hooks.random = func() float64 { return random }
	}
}

// fill puts what was saved in the place of its name.
func (r *runner) fill(value any) any {
	switch v := value.(type) {
	case string:
		if !strings.HasPrefix(v, "$") {
			return v
		}
		name, place, _ := strings.Cut(v[1:], ".")
		if place == "" {
			return r.saved[name]
		}
		return dig(wire(r.saved[name]), place)
	case object:
		filled := object{}
		for name, item := range v {
			filled[name] = r.fill(item)
		}
		return filled
	case []any:
		filled := make([]any, len(v))
		for i, item := range v {
			filled[i] = r.fill(item)
		}
		return filled
	}
	return value
}

func (r *runner) act(step object) (any, error) {
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	if hook, ok := step["webhook"].(object); ok {
		return verify(hook)
	}
	if call, ok := step["call"].(string); ok {
		return r.call(ctx, call, step)
	}
	for _, verb := range []string{"wait", "cancel", "refresh", "events", "download"} {
		name, ok := step[verb].(string)
		if !ok {
			continue
		}
		job := r.saved[name].(*Job)
		switch verb {
		case "cancel":
			return job.Cancel(ctx)
		case "refresh":
			return job.Refresh(ctx)
		case "events":
			return gatherEvents(job.Events(ctx))
		case "download":
			return download(ctx, job)
		}
		var opts []WaitOption
		if timeout, ok := step["timeout"]; ok {
			opts = append(opts, WaitTimeout(seconds(timeout)))
		}
		if step["progress"] == true {
			opts = append(opts, OnProgress(func(job *Job) { r.progress = append(r.progress, string(job.Status)) }))
		}
		return job.Wait(ctx, opts...)
	}
	return nil, fmt.Errorf("the step %v is not known", step)
}

// call finds the method by its name, as in "jobs.list", and gives it what it takes.
func (r *runner) call(ctx context.Context, name string, step object) (any, error) {
	resource, verb, _ := strings.Cut(name, ".")
	method := reflect.ValueOf(r.client).Elem().FieldByName(goName(resource)).MethodByName(goName(verb))
	if !method.IsValid() {
		return nil, fmt.Errorf("there is no method %s", name)
	}
	arguments := []reflect.Value{reflect.ValueOf(ctx)}
	path, _ := step["path"].([]any)
	for i := 1; i < method.Type().NumIn()-1; i++ {
		if method.Type().In(i).Kind() == reflect.String {
			arguments = append(arguments, reflect.ValueOf(path[0]))
			path = path[1:]
			continue
		}
		params := reflect.New(method.Type().In(i))
		data, _ := json.Marshal(members(step["args"]))
		if err := json.Unmarshal(data, params.Interface()); err != nil {
			return nil, err
		}
		for j := 0; j < params.Elem().NumField(); j++ {
			if value, ok := members(step["args"])[params.Elem().Type().Field(j).Tag.Get("param")]; ok {
				data, _ := json.Marshal(value)
				if err := json.Unmarshal(data, params.Elem().Field(j).Addr().Interface()); err != nil {
					return nil, err
				}
			}
		}
		arguments = append(arguments, params.Elem())
	}
	for _, opt := range options(members(step["options"])) {
		arguments = append(arguments, reflect.ValueOf(opt))
	}
	results := method.Call(arguments)
	last := results[len(results)-1]
	if err, ok := last.Interface().(error); ok && err != nil {
		return nil, err
	}
	if name == "jobs.stream" {
		return gatherEvents(results[0].Interface().(*Events[JobUpdate]))
	}
	if text, ok := results[0].Interface().(string); ok {
		return object{"text": text}, nil
	}
	if next := results[0].MethodByName("NextPage"); next.IsValid() {
		return list(results[0], next, step)
	}
	return results[0].Interface(), nil
}

func list(pager, next reflect.Value, step object) (any, error) {
	limit, ok := step["collect"].(float64)
	if !ok && step["error"] == nil {
		page := next.Call(nil)
		if err, ok := page[1].Interface().(error); ok {
			return nil, err
		}
		value := page[0].Elem()
		return object{"count": value.FieldByName("Data").Len(), "has_more": value.FieldByName("HasMore").Bool()}, nil
	}
	ids, unique := []any{}, map[string]bool{}
	for len(ids) < int(limit) && pager.MethodByName("Next").Call(nil)[0].Bool() {
		id := pager.MethodByName("Current").Call(nil)[0].Elem().FieldByName("ID").String()
		ids, unique[id] = append(ids, id), true
	}
	if !ok {
		pager.MethodByName("Next").Call(nil)
	}
	if err, ok := pager.MethodByName("Err").Call(nil)[0].Interface().(error); ok {
		return nil, err
	}
	return object{"count": len(ids), "unique": len(ids) == len(unique), "has": ids}, nil
}

func gatherEvents(events *Events[JobUpdate]) (any, error) {
	defer events.Close()
	kinds, ordered, last := []any{}, true, int64(-1)
	var all []*JobUpdate
	for events.Next() {
		update := events.Current()
		ordered = ordered && update.Sequence > last
		last = update.Sequence
		all, kinds = append(all, update), append(kinds, string(update.Kind))
	}
	if err := events.Err(); err != nil || len(all) == 0 {
		return object{}, err
	}
	return object{"count": len(all), "kinds": kinds, "first": wire(all[0]), "last": wire(all[len(all)-1]), "ordered": ordered}, nil
}

func download(ctx context.Context, job *Job) (any, error) {
	folder, err := os.MkdirTemp("", "pika-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	path := filepath.Join(folder, "film.mp4")
	size, err := job.Download(ctx, path)
	entries, _ := os.ReadDir(folder)
	if err != nil {
		if len(entries) > 0 {
			return nil, errors.New("something was left behind")
		}
		return nil, err
	}
	content, err := os.ReadFile(path)
	if err != nil || int64(len(content)) != size || len(entries) != 1 {
		return nil, fmt.Errorf("the file is not whole: %v", err)
	}
	return object{"size": size, "sha256": fmt.Sprintf("%x", sha256.Sum256(content))}, nil
}

func verify(hook object) (any, error) {
	header := http.Header{}
	for name, value := range members(hook["headers"]) {
		header.Set(name, value.(string))
	}
	opts := []WebhookOption{WebhookTime(time.Unix(int64(hook["now"].(float64)), 0))}
	secret, ok := hook["secret"].(string)
	if !ok {
		all := hook["secret"].([]any)
		secret = all[0].(string)
		opts = append(opts, WebhookSecrets(all[1].(string)))
	}
	event, err := VerifyWebhook([]byte(hook["body"].(string)), header, secret, opts...)
	if err != nil {
		return nil, err
	}
	return event.Data, nil
}

func options(given object) (opts []Option) {
	for name, value := range given {
		switch name {
		case "idempotency_key":
			opts = append(opts, IdempotencyKey(value.(string)))
		case "timeout":
			opts = append(opts, Timeout(seconds(value)))
		case "max_retries":
			opts = append(opts, MaxRetries(int(value.(float64))))
		case "headers":
			for field, text := range members(value) {
				opts = append(opts, Header(field, text.(string)))
			}
		case "body":
			for member, item := range members(value) {
				opts = append(opts, Body(member, item))
			}
		}
	}
	return opts
}

func (r *runner) checkThen(t *testing.T) {
	var sent struct{ Requests []object }
	get(t, r.origin+"/_mock/sessions/"+r.session, &sent)
	if count, ok := r.Then["requests"].(float64); ok && len(sent.Requests) != int(count) {
		t.Errorf("%d requests", len(sent.Requests))
	}
	if bounds, ok := r.Then["delays"].([]any); ok {
		if len(bounds) != len(r.delays) {
			t.Fatalf("delays %v", r.delays)
		}
		for i, bound := range bounds {
			low, high := bound.([]any)[0].(float64), bound.([]any)[1].(float64)
			if r.delays[i] < low-1e-6 || r.delays[i] > high+1e-6 {
				t.Errorf("delays %v", r.delays)
			}
		}
	}
	keys := map[any]int{}
	for _, request := range sent.Requests {
		if request["method"] == "POST" {
			keys[request["headers"].(object)["idempotency-key"]]++
		}
	}
	if want, ok := r.Then["keys"]; ok && (keys[nil] > 0 || (want == "same") != (len(keys) == 1)) {
		t.Errorf("keys %v", keys)
	}
	expected, _ := r.Then["sent"].([]any)
	for i, want := range expected {
		r.checkRequest(t, sent.Requests[i], r.fill(want).(object))
	}
	if progress, ok := r.Then["progress"]; ok {
		match(t, r.progress, progress, "progress")
	}
	log := members(r.Then["log"])
	if has, ok := log["has"].(string); ok && !strings.Contains(r.log.String(), has) {
		t.Error("nothing was logged")
	}
	lacks, _ := r.fill(log["lacks"]).([]any)
	for _, text := range lacks {
		if strings.Contains(r.log.String(), text.(string)) {
			t.Errorf("%s was logged", text)
		}
	}
}

func get(t *testing.T, address string, target any) {
	t.Helper()
	answer, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	if err := json.NewDecoder(answer.Body).Decode(target); err != nil {
		t.Fatal(err)
	}
}

func (r *runner) checkRequest(t *testing.T, request, want object) {
	for name, value := range want {
		switch name {
		case "headers", "query":
			for field, text := range value.(object) {
				if s, ok := text.(string); ok {
					text = strings.ReplaceAll(s, "$key", r.key)
				}
				match(t, request[name].(object)[field], text, field)
			}
		case "body":
			var body any
			_ = json.Unmarshal([]byte(request["body"].(string)), &body)
			match(t, body, value, name)
		default:
			match(t, request[name], value, name)
		}
	}
}

func checkError(t *testing.T, err error, want object) {
	t.Helper()
	kinds := map[string]error{
		"bad_request": ErrBadRequest, "authentication": ErrAuthentication, "insufficient_credits": ErrInsufficientCredits,
		"permission_denied": ErrPermissionDenied, "not_found": ErrNotFound, "conflict": ErrConflict, "gone": ErrGone,
		"invalid_request": ErrInvalidRequest, "rate_limit": ErrRateLimit, "server": ErrServer,
		"job_canceled": ErrJobCanceled, "webhook_signature": ErrWebhookSignature, "webhook_stale": ErrWebhookStale,
		"webhook_malformed": ErrWebhookMalformed, "webhook_missing_header": ErrWebhookMissingHeader,
	}
	kind := want["type"].(string)
	if target, ok := kinds[kind]; ok && !errors.Is(err, target) {
		t.Fatalf("%T instead of %s: %v", err, kind, err)
	}
	actual := object{}
	var api *APIError
	var failed *JobFailedError
	var late *JobTimeoutError
	var lost *ConnectionError
	var unreadable *ResponseError
	var impossible *ConfigurationError
	switch {
	case errors.As(err, &api):
		pointers := []string{}
		for _, violation := range api.Errors {
			if violation.Pointer != nil {
				pointers = append(pointers, *violation.Pointer)
			}
		}
		sort.Strings(pointers)
		actual = object{"type": "api", "status": api.Status, "code": api.Code, "retryable": api.Retryable,
			"request_id": strings.HasPrefix(api.RequestID, "req_"), "pointers": pointers}
	case errors.As(err, &failed):
		actual = object{"type": "job_failed", "code": failed.Code, "retryable": failed.Retryable, "job_id": failed.Job.ID}
	case errors.As(err, &late):
		actual = object{"type": "job_timeout", "job_id": late.Job.ID}
	case errors.As(err, &lost):
		actual = object{"type": map[bool]string{true: "timeout", false: "connection"}[lost.Timeout()]}
	case errors.As(err, &unreadable):
		actual = object{"type": "response"}
	case errors.As(err, &impossible):
		actual = object{"type": "configuration"}
	}
	for name, value := range want {
		if _, ok := kinds[kind]; ok && name == "type" {
			continue
		}
		match(t, wire(actual).(object)[name], value, name+" of "+err.Error())
	}
}

func match(t *testing.T, actual, want any, place string) {
	t.Helper()
	actual, want = wire(actual), wire(want)
	text, isText := want.(string)
	switch value := actual.(type) {
	case []any:
		if isText {
			for _, item := range value {
				if item == want {
					return
				}
			}
			t.Fatalf("%s lacks %s", place, text)
		}
	case string:
		if text == "*" || (strings.HasSuffix(text, "*") && strings.HasPrefix(value, strings.TrimSuffix(text, "*"))) {
			return
		}
		if place == "text" && strings.Contains(value, text) {
			return
		}
	default:
		if text == "*" && actual != nil {
			return
		}
	}
	if !reflect.DeepEqual(actual, want) {
		t.Fatalf("%s is %v, not %v", place, actual, want)
	}
}

// wire is a value as JSON has it.
func wire(value any) any {
	data, err := json.Marshal(value)
	if err != nil {
		return value
	}
	var result any
	_ = json.Unmarshal(data, &result)
	return result
}

func dig(value any, place string) any {
	for _, part := range strings.Split(place, ".") {
		value = members(value)[part]
	}
	return value
}

func members(value any) object {
	found, _ := value.(object)
	return found
}

func seconds(value any) time.Duration { return time.Duration(value.(float64) * float64(time.Second)) }

// goName turns get_error_page into GetErrorPage, as the generator does.
func goName(name string) string {
	initialisms := map[string]string{"id": "ID", "url": "URL", "json": "JSON", "api": "API", "csv": "CSV"}
	result := ""
	for _, word := range strings.Split(name, "_") {
		if initialism, ok := initialisms[word]; ok {
			result += initialism
		} else {
			result += strings.ToUpper(word[:1]) + word[1:]
		}
	}
	return result
}

func env(name, fallback string) string {
	if value := os.Getenv(name); value != "" {
		return value
	}
	return fallback
}
