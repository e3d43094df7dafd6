package pika

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"strconv"
	"strings"
	"time"
)

// Why a webhook is not to be trusted, for errors.Is.
var (
	ErrWebhookMissingHeader = errors.New("pika: webhook: a signature is missing")
	ErrWebhookSignature     = errors.New("pika: webhook: the signature does not fit")
	ErrWebhookStale         = errors.New("pika: webhook: not from now")
	ErrWebhookMalformed     = errors.New("pika: webhook: cannot be read")
)

const (
	defaultTolerance = 5 * time.Minute
	maxWebhookBytes  = 1 << 20
	maxSignatures    = 32
)

// WebhookEvent is what was sent.
type WebhookEvent struct {
	// ID is the same over all attempts to deliver the event.
	ID    string
	Event string
	// Data points to the type of the event, or to a map for events that this version does not know.
	Data any
	// Raw is the body as it came.
	Raw json.RawMessage
}

// WebhookOption says something about how a webhook is checked.
type WebhookOption func(*webhookCheck)

type webhookCheck struct {
	secrets   []string
	tolerance time.Duration
	now       time.Time
	seen      func(id string) bool
}

// WebhookSecrets adds secrets that may have signed too, while one is rotated.
func WebhookSecrets(secrets ...string) WebhookOption {
	return func(c *webhookCheck) { c.secrets = append(c.secrets, secrets...) }
}

// WebhookTolerance says how far the sender's clock may be off, either way; five minutes when absent.
func WebhookTolerance(d time.Duration) WebhookOption {
	return func(c *webhookCheck) { c.tolerance = d }
}

// WebhookTime is the time to compare with, for tests.
func WebhookTime(now time.Time) WebhookOption { return func(c *webhookCheck) { c.now = now } }

// WebhookSeen is asked whether an event was handled before; it is refused as stale then.
func WebhookSeen(seen func(id string) bool) WebhookOption {
	return func(c *webhookCheck) { c.seen = seen }
}

// VerifyWebhook checks a webhook and returns its event. The body must be the bytes as they came; JSON that was read and
// written again has others. An empty secret means PIKA_WEBHOOK_SECRET.
func VerifyWebhook(body []byte, header http.Header, secret string, opts ...WebhookOption) (*WebhookEvent, error) {
	check := webhookCheck{tolerance: defaultTolerance, now: time.Now()}
	if secret == "" {
		check.secrets = strings.Fields(os.Getenv("PIKA_WEBHOOK_SECRET"))
	} else {
		check.secrets = []string{secret}
	}
	for _, opt := range opts {
		opt(&check)
	}
	if len(body) > maxWebhookBytes || len(check.secrets) == 0 {
		return nil, fmt.Errorf("%w: too long, or there is no secret", ErrWebhookMalformed)
	}
	page, standard := header.Get("X-Pika-Signature"), header.Get("Webhook-Signature")
	if page == "" && standard == "" {
		return nil, fmt.Errorf("%w: neither X-Pika-Signature nor webhook-signature", ErrWebhookMissingHeader)
	}
	// Where both are there both must hold: taking one away gains nobody anything.
	if standard != "" {
		if err := check.standard(body, header, standard); err != nil {
			return nil, err
		}
	}
	if page != "" {
		if err := check.page(body, page); err != nil {
			return nil, err
		}
	}
	var members struct {
		ID     string   `json:"id"`
		Event  string   `json:"event"`
		SentAt *float64 `json:"sent_at"`
	}
	if err := json.Unmarshal(body, &members); err != nil {
		return nil, fmt.Errorf("%w: %v", ErrWebhookMalformed, err)
	}
	if standard != "" {
		members.ID = header.Get("Webhook-Id")
	} else if members.SentAt == nil {
		return nil, fmt.Errorf("%w: the body does not say when it was sent", ErrWebhookMalformed)
	} else if err := check.time(time.Unix(int64(*members.SentAt), 0)); err != nil {
		return nil, err
	}
	if check.seen != nil && members.ID != "" && check.seen(members.ID) {
		return nil, fmt.Errorf("%w: %s was handled before", ErrWebhookStale, members.ID)
	}
	event := &WebhookEvent{ID: members.ID, Event: members.Event, Data: &map[string]any{}, Raw: body}
	if make, ok := webhookEvents[members.Event]; ok {
		event.Data = make()
	}
	if err := json.Unmarshal(body, event.Data); err != nil {
		return nil, fmt.Errorf("%w: %v", ErrWebhookMalformed, err)
	}
	return event, nil
}

func (c *webhookCheck) page(body []byte, header string) error {
	scheme, digits, _ := strings.Cut(strings.TrimSpace(header), "=")
	signature, err := hex.DecodeString(digits)
	if scheme != "sha256" || err != nil || len(signature) != sha256.Size {
		return fmt.Errorf("%w: X-Pika-Signature is not sha256= and 64 digits", ErrWebhookMalformed)
	}
	found := false
	for _, secret := range c.secrets {
		// This key is the whole text of the secret, whsec_ included.
		found = hmac.Equal(digest([]byte(secret), body), signature) || found
	}
	if !found {
		return fmt.Errorf("%w: X-Pika-Signature", ErrWebhookSignature)
	}
	return nil
}

func (c *webhookCheck) standard(body []byte, header http.Header, signatures string) error {
	id, timestamp := header.Get("Webhook-Id"), header.Get("Webhook-Timestamp")
	if id == "" || timestamp == "" {
		return fmt.Errorf("%w: webhook-id or webhook-timestamp", ErrWebhookMissingHeader)
	}
	seconds, err := strconv.ParseUint(timestamp, 10, 40)
	if err != nil {
		return fmt.Errorf("%w: webhook-timestamp is no number of seconds", ErrWebhookMalformed)
	}
	var given []string
	for _, part := range strings.Fields(signatures) {
		if strings.HasPrefix(part, "v1,") && len(given) < maxSignatures {
			given = append(given, part[3:])
		}
	}
	if len(given) == 0 {
		return fmt.Errorf("%w: webhook-signature holds no v1 signature", ErrWebhookMalformed)
	}
	signed := append([]byte(id+"."+timestamp+"."), body...)
	found := false
	for _, secret := range c.secrets {
		// This key is the part behind whsec_, decoded.
		key, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(secret, "whsec_"))
		if err != nil {
			return fmt.Errorf("%w: the secret is not whsec_ and base64", ErrWebhookMalformed)
		}
		expected := []byte(base64.StdEncoding.EncodeToString(digest(key, signed)))
		for _, signature := range given {
			found = hmac.Equal(expected, []byte(signature)) || found
		}
	}
	if !found {
		return fmt.Errorf("%w: webhook-signature", ErrWebhookSignature)
	}
	return c.time(time.Unix(int64(seconds), 0))
}

func (c *webhookCheck) time(sent time.Time) error {
	if age := c.now.Sub(sent); age > c.tolerance || age < -c.tolerance {
		return fmt.Errorf("%w: sent %v ago", ErrWebhookStale, age)
	}
	return nil
}

func digest(key, message []byte) []byte {
	mac := hmac.New(sha256.New, key)
	mac.Write(message)
	return mac.Sum(nil)
}
