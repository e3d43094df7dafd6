"""When a request is sent again, and after how long. Nothing here waits or reads a clock."""

from __future__ import annotations

import ssl
from email.utils import parsedate_to_datetime
from typing import Mapping, Optional

import httpx

INITIAL_DELAY = 0.5
MAX_DELAY = 8.0
MAX_SERVER_DELAY = 120.0
"""A server that asks for a longer pause is not waited for."""


def should_retry(status: int, headers: Mapping[str, str], code: Optional[str]) -> bool:
    """Whether the same request may be answered better later."""
    said = headers.get("pika-should-retry") or headers.get("x-should-retry")
    if said in ("true", "false"):
        return said == "true"
    if status == 409:
        return code == "idempotency_in_progress"
    return status in (408, 429) or status >= 500


def may_retry_failure(error: httpx.HTTPError) -> bool:
    """Whether a request that got no answer may get one later."""
    if isinstance(error, (httpx.UnsupportedProtocol, httpx.LocalProtocolError)):
        return False
    cause: Optional[BaseException] = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return False
        cause = cause.__cause__ or cause.__context__
    return isinstance(error, httpx.TransportError)


def server_delay(headers: Mapping[str, str], now: float) -> Optional[float]:
    """Seconds that the server asks for, from `retry-after-ms` or `Retry-After` in seconds or as a date."""
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000
    value = headers.get("retry-after")
    seconds = _number(value)
    if seconds is not None or value is None:
        return seconds
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - now)
    except (TypeError, ValueError, OverflowError):
        return None


def backoff(retry: int, random: float) -> float:
    """Seconds before the retry of that number, the first being 0; random in [0, 1) shortens it by up to a quarter."""
    return min(INITIAL_DELAY * 2.0 ** min(retry, 10), MAX_DELAY) * (1 - 0.25 * random)


def _number(value: Optional[str]) -> Optional[float]:
    try:
        number = float(value) if value is not None else None
    except ValueError:
        return None
    return number if number is not None and 0 <= number < float("inf") else None
