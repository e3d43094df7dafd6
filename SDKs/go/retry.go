package pika

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"math"
	"net/http"
	"strconv"
	"time"
)

const (
	initialDelay = 500 * time.Millisecond
	maxDelay     = 8 * time.Second
	// maxServerDelay: a server that asks for a longer pause is not waited for.
	maxServerDelay = 120 * time.Second
)

// shouldRetry tells whether the same request may be answered better later.
func shouldRetry(status int, header http.Header, code string) bool {
	for _, name := range []string{"Pika-Should-Retry", "X-Should-Retry"} {
		if said := header.Get(name); said == "true" || said == "false" {
			return said == "true"
		}
	}
	if status == http.StatusConflict {
		return code == "idempotency_in_progress"
	}
	return status == http.StatusRequestTimeout || status == http.StatusTooManyRequests || status >= 500
}

// mayRetryFailure tells whether a request that got no answer may get one later: not where a certificate is bad.
func mayRetryFailure(err error) bool {
	var verification *tls.CertificateVerificationError
	var authority x509.UnknownAuthorityError
	var hostname x509.HostnameError
	var invalid x509.CertificateInvalidError
	return !errors.As(err, &verification) && !errors.As(err, &authority) && !errors.As(err, &hostname) &&
		!errors.As(err, &invalid) && !errors.Is(err, context.Canceled)
}

// serverDelay is the pause that the server asks for, from retry-after-ms or Retry-After in seconds or as a date.
func serverDelay(header http.Header, now time.Time) (time.Duration, bool) {
	if d, ok := span(header.Get("Retry-After-Ms"), time.Millisecond); ok {
		return d, true
	}
	value := header.Get("Retry-After")
	if d, ok := span(value, time.Second); ok {
		return d, true
	}
	date, err := http.ParseTime(value)
	if err != nil {
		return 0, false
	}
	return max(0, date.Sub(now)), true
}

func span(value string, unit time.Duration) (time.Duration, bool) {
	number, err := strconv.ParseFloat(value, 64)
	if err != nil || math.IsNaN(number) || number < 0 {
		return 0, false
	}
	return time.Duration(min(number*float64(unit), float64(math.MaxInt64/2))), true
}

// backoff is the pause before the retry of that number; random in [0, 1) shortens it by up to a quarter.
func backoff(retry int, random float64) time.Duration {
	delay := min(initialDelay<<min(retry, 10), maxDelay)
	return time.Duration(float64(delay) * (1 - 0.25*random))
}
