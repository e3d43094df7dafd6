"""Proof that a webhook came from the server, unchanged and just now."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
import os
import time
from typing import Any, Callable, Dict, List, Mapping, Optional, Sequence, Union

from ._errors import (
    ResponseError,
    WebhookMalformedError,
    WebhookMissingHeaderError,
    WebhookSignatureError,
    WebhookStaleError,
)
from ._generated.models import WEBHOOK_EVENTS
from ._model import PikaModel

DEFAULT_TOLERANCE = 300
MAX_BODY_BYTES = 1 << 20
MAX_SIGNATURES = 32


class WebhookEvent(PikaModel):
    """An event of a kind that this version does not know; its members are there as they came."""

    id: Optional[str] = None
    event: str = ""


def verify_webhook(
    body: Union[bytes, str],
    headers: Mapping[str, str],
    secret: Union[str, Sequence[str], None] = None,
    *,
    tolerance: float = DEFAULT_TOLERANCE,
    now: Optional[float] = None,
    seen: Optional[Callable[[str], bool]] = None,
) -> PikaModel:
    """Checks a webhook and returns its event; throws a `WebhookError` when it is not to be trusted.

    Args:
        body: The body as it came; JSON that was read and written again has other bytes.
        headers: The request's header fields, in any case.
        secret: The endpoint's secret, or several while it is rotated; `PIKA_WEBHOOK_SECRET` when absent.
        tolerance: Seconds that the sender's clock may be off, either way.
        now: Unix seconds, for tests.
        seen: Told the event's id; says whether it was handled before, in which case the event is refused as stale.
    """
    raw = body.encode() if isinstance(body, str) else bytes(body)
    if len(raw) > MAX_BODY_BYTES:
        raise WebhookMalformedError(f"the body is longer than {MAX_BODY_BYTES} bytes")
    secrets = _secrets(secret)
    fields = {name.lower(): value for name, value in headers.items()}
    page = fields.get("x-pika-signature")
    standard = fields.get("webhook-signature")
    if page is None and standard is None:
        raise WebhookMissingHeaderError("neither X-Pika-Signature nor webhook-signature is there")
    clock = time.time() if now is None else now
    # Where both are there both must hold: taking one away gains nobody anything.
    if standard is not None:
        _check_standard(raw, fields, standard, secrets, tolerance, clock)
    if page is not None:
        _check_page(raw, page, secrets)
    event = _members(raw)
    if standard is None:
        sent = event.get("sent_at")
        if not isinstance(sent, (int, float)) or isinstance(sent, bool):
            raise WebhookMalformedError("the body does not say when it was sent")
        _check_time(float(sent), tolerance, clock)
    identity = fields.get("webhook-id") if standard is not None else event.get("id")
    if seen is not None and isinstance(identity, str) and seen(identity):
        raise WebhookStaleError(f"{identity} was handled before")
    try:
        return WEBHOOK_EVENTS.get(str(event.get("event")), WebhookEvent).read(event, None)
    except ResponseError:
        # Signed, and so to be handled, even where a member that this version expects is not there.
        return WebhookEvent.read(event, None)


def _secrets(secret: Union[str, Sequence[str], None]) -> List[str]:
    given = [secret] if isinstance(secret, str) else list(secret or [])
    if not given and os.environ.get("PIKA_WEBHOOK_SECRET"):
        given = os.environ["PIKA_WEBHOOK_SECRET"].split()
    if not given or not all(given):
        raise WebhookMalformedError("No secret: pass it or set PIKA_WEBHOOK_SECRET.")
    return given


def _check_page(raw: bytes, header: str, secrets: Sequence[str]) -> None:
    scheme, _, digits = header.strip().partition("=")
    if scheme != "sha256" or len(digits) != 64:
        raise WebhookMalformedError("X-Pika-Signature is not sha256= and 64 digits")
    # This key is the whole text of the secret, whsec_ included.
    matches = [hmac.compare_digest(_digest(secret.encode(), raw).hex().encode(), digits.encode()) for secret in secrets]
    if not any(matches):
        raise WebhookSignatureError("X-Pika-Signature does not fit the body")


def _check_standard(
    raw: bytes, fields: Mapping[str, str], header: str, secrets: Sequence[str], tolerance: float, now: float
) -> None:
    identity, timestamp = fields.get("webhook-id"), fields.get("webhook-timestamp")
    if not identity or timestamp is None:
        raise WebhookMissingHeaderError("webhook-id or webhook-timestamp is not there")
    if not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) <= 12):
        raise WebhookMalformedError("webhook-timestamp is no number of seconds")
    signed = f"{identity}.{timestamp}.".encode() + raw
    given = [part[3:] for part in header.split()[:MAX_SIGNATURES] if part.startswith("v1,")]
    if not given:
        raise WebhookMalformedError("webhook-signature holds no v1 signature")
    expected = [base64.b64encode(_digest(_key(secret), signed)) for secret in secrets]
    matches = [hmac.compare_digest(mine, theirs.encode()) for mine in expected for theirs in given]
    if not any(matches):
        raise WebhookSignatureError("webhook-signature does not fit the body")
    _check_time(float(timestamp), tolerance, now)


def _check_time(sent: float, tolerance: float, now: float) -> None:
    if sent < now - tolerance:
        raise WebhookStaleError("it was sent too long ago")
    if sent > now + tolerance:
        raise WebhookStaleError("it was sent in the future")


def _key(secret: str) -> bytes:
    """This key is the part behind whsec_, decoded."""
    try:
        return base64.b64decode(secret[6:] if secret.startswith("whsec_") else secret, validate=True)
    except (binascii.Error, ValueError) as error:
        raise WebhookMalformedError("the secret is not whsec_ and base64") from error


def _digest(key: bytes, message: bytes) -> bytes:
    return hmac.new(key, message, hashlib.sha256).digest()


def _members(raw: bytes) -> Dict[str, Any]:
    try:
        value = json.loads(raw)
    except ValueError as error:
        raise WebhookMalformedError("the body is no JSON") from error
    if not isinstance(value, dict):
        raise WebhookMalformedError("the body is no JSON object")
    return value  # pyright: ignore[reportUnknownVariableType]
