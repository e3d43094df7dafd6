"""Hooks of the contract gates.

No generator can invent the address of a picture, nor lists whose lengths and sums fit each other; so wherever a
body names a source that the contract allows, a small real picture is put in its place, and a film through pictures gets
as many transitions as it needs. What the contract refuses stays as it was generated.

An event stream ends with its job, and a long poll waits for it. Against a server that really renders, either
would hold a test case for minutes; so the job is cancelled first, and the answer comes at once. The calls
themselves and all their checks stay as they are.

Events are sent to an address that there is, and nobody waits for them. Days of usage are made days of the calendar, the first before the last. Nor does a generator know what it sent before, or what time it is: a valid idempotency key is made the case's own, and a
deadline that has passed is put off. Header fields that the contract does not name are not tried: HTTP lets them pass.
"""

import base64
import datetime
import re
import struct
import time
import uuid

import requests
import schemathesis

# 8 x 8 pixels.
PICTURE = (
    "data:image/png;base64,"
    "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAFElEQVR4nGM8UaHBgA0wYRUdtBIAHicBeAYWg8oAAAAASUVORK5CYII="
)
# A twentieth of a second of silence.
SOUND = (
    "data:audio/wav;base64,"
    + base64.b64encode(
        b"RIFF" + struct.pack("<I", 836) + b"WAVEfmt " + struct.pack("<IHHIIHH", 16, 1, 1, 8000, 16000, 2, 16)
        + b"data" + struct.pack("<I", 800) + bytes(800)
    ).decode()
)
SOURCE = re.compile("^(https?:|data:|clip_)")
IDEMPOTENCY_KEY = re.compile(r"[!#-+\x2d-~]{1,255}")
DAY = re.compile(r"2[0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")
UNNAMED_FIELD = "unknown-property"


WEB = re.compile("^https?://")


def with_receiver(body, name):
    """The body with an address that events may be sent to, wherever it names one that the contract allows."""
    if isinstance(body, dict) and isinstance(body.get(name), str) and WEB.search(body[name]) and len(body[name]) <= 2048:
        return {**body, name: "https://example.com/hook"}
    return body


def is_source(value):
    return isinstance(value, str) and SOURCE.search(value) is not None


def with_pictures(body):
    """The body with real pictures, as many as are needed."""
    if not isinstance(body, dict):
        return body
    changed = dict(with_receiver(body, "webhook_url"))
    if is_source(body.get("image_url")):
        changed["image_url"] = PICTURE
    return changed


def with_speech(body):
    """A body of `createPikaformance` with a real picture and one thing to say, which is a text or a real sound."""
    body = with_pictures(body)
    if not isinstance(body, dict) or not is_source(body.get("image_url")):
        return body
    source, text = body.get("audio_url"), body.get("text")
    if any(not isinstance(value, (str, type(None))) for value in (source, text)):
        return body
    if source is not None and not re.match("https?:|data:", source):
        return body
    changed = {name: value for name, value in body.items() if name != "audio_url"}
    if text is None or not text.strip():
        changed.pop("text", None)
        changed.pop("voice", None)
        changed["audio_url"] = SOUND
    box = body.get("face_box")
    if isinstance(box, dict) and set(box) == {"x", "y", "width", "height"}:
        changed["face_box"] = {**box, "x": 0.1, "y": 0.1, "width": 0.5, "height": 0.5} if fits_box(box) else box
    return changed


def fits_box(box):
    return all(isinstance(n, (int, float)) and not isinstance(n, bool) and 0 <= n <= 1 for n in box.values())


def with_frames(body):
    """A body of `createPikaframes` with real pictures, enough of them, and as many transitions as they need."""
    if not isinstance(body, dict):
        return body
    body = with_receiver(body, "webhook_url")
    frames = body.get("keyframes", [])
    if not isinstance(frames, list) or len(frames) > 5 or not fits(body.get("transitions")):
        return body
    if not all(isinstance(frame, dict) and is_source(frame.get("image_url")) for frame in frames):
        return body
    frames = [{**frame, "image_url": PICTURE} for frame in frames]
    if "extend_job_id" not in body:
        frames += [{"image_url": PICTURE}] * (2 - len(frames))
    changed = {**body, "keyframes": frames}
    if body.get("transitions") is not None:
        ways = body["transitions"] + [{}] * 4
        changed["transitions"] = [
            {**way, "duration_sec": min(way.get("duration_sec", 5), 6)} for way in ways[: max(1, len(frames) - 1)]
        ]
    return changed


def with_order(body):
    """A body of `createQuote`: the request in it with what its own operation needs."""
    wanted = {"video": with_pictures, "pikaframes": with_frames, "pikaformance": with_speech}
    if not isinstance(body, dict) or len(body) != 1 or not set(body) <= set(wanted):
        return body
    return {name: wanted[name](request) for name, request in body.items()}


def with_days(query):
    """The parameters of `getUsage` with days that there are, a month apart; others stay."""
    today = datetime.date.today()
    days = {"from": today - datetime.timedelta(days=30), "to": today}
    return {
        name: str(days[name]) if name in days and isinstance(value, str) and DAY.fullmatch(value) else value
        for name, value in (query or {}).items()
    }


def fits(ways):
    """Whether the contract allows the list as it is."""
    return ways is None or (
        isinstance(ways, list)
        and 1 <= len(ways) <= 4
        and all(
            isinstance(way, dict)
            and set(way) <= {"duration_sec", "prompt"}
            and isinstance(way.get("duration_sec", 5), (int, float))
            and not isinstance(way.get("duration_sec", 5), bool)
            and 1 <= way.get("duration_sec", 5) <= 25
            for way in ways
        )
    )


def of_this_moment(request):
    """Gives a request about to be sent a key of its own and a deadline to come, where it has valid ones."""
    if IDEMPOTENCY_KEY.fullmatch(text(request.headers.get("Idempotency-Key"))):
        request.headers["Idempotency-Key"] = str(uuid.uuid4())
    deadline = text(request.headers.get("Pika-Deadline"))
    if deadline.isascii() and deadline.isdigit() and int(deadline) < time.time() + 60:
        request.headers["Pika-Deadline"] = str(int(time.time()) + 3600)
    # Nobody waits for hundreds of films.
    if request.url.endswith("/v1/pikaformance"):
        request.headers["Prefer"] = "respond-async"
    return request


def text(value):
    return value.decode("latin-1") if isinstance(value, bytes) else value or ""


@schemathesis.hook
def filter_case(ctx, case):
    return not any(UNNAMED_FIELD in name.lower() for name in case.headers or {})


@schemathesis.hook
def before_call(ctx, case, kwargs):
    # The request as it goes out is changed, not the case: a changed case would lose what its checks know of it.
    kwargs.setdefault("auth", of_this_moment)
    operation = case.operation.definition.raw.get("operationId")
    if operation == "createVideo":
        case.body = with_pictures(case.body)
    if operation == "createPikaframes":
        case.body = with_frames(case.body)
    if operation == "createPikaformance":
        case.body = with_speech(case.body)
    if operation == "createQuote":
        case.body = with_order(case.body)
    if operation == "getUsage":
        case.query = with_days(case.query)
    if operation in ("createWebhook", "updateWebhook"):
        case.body = with_receiver(case.body, "url")
    if operation == "listEvents" and re.fullmatch("[0-9]{1,2}", str((case.query or {}).get("wait"))):
        case.query = {**case.query, "wait": 0}
    waits = operation == "getJob" and (case.query or {}).get("wait") not in (None, 0, "0")
    if operation != "streamJob" and not waits:
        return
    job = (case.path_parameters or {}).get("job_id")
    authorization = (kwargs.get("headers") or {}).get("Authorization") or ctx_authorization(case)
    if isinstance(job, str) and job.isascii() and job.replace("_", "").isalnum() and authorization:
        base = case.operation.base_url.rstrip("/")
        url = f"{base}/v1/jobs/{job}/cancel"
        requests.post(url, headers={"Authorization": authorization}, timeout=10)


def ctx_authorization(case):
    return (case.headers or {}).get("Authorization")
