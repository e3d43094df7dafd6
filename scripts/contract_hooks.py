"""Hooks of the contract gates.

No generator can invent the address of a picture, nor lists whose lengths and sums fit each other; so wherever a
body names a source that the contract allows, a small real picture is put in its place, and a film through pictures gets
as many transitions as it needs. What the contract refuses stays as it was generated.

An event stream ends with its job, and a long poll waits for it. Against a server that really renders, either
would hold a test case for minutes; so the job is cancelled first, and the answer comes at once. The calls
themselves and all their checks stay as they are.

Keys get networks that there are and an end that lies ahead; the key that the gates call with is left alone.

Events are sent to an address that there is, and nobody waits for them. Days of usage are made days of the calendar, the first before the last. Nor does a generator know what it sent before, or what time it is: a valid idempotency key is made the case's own, and a
deadline that has passed is put off. Header fields that the contract does not name are not tried: HTTP lets them pass.
"""

import base64
import datetime
import functools
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
# One pixel, as a film.
FILM = "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs="
SOURCE = re.compile("^(https?:|data:|clip_)")
CLIP = re.compile("clip_[0-9A-Za-z]{1,64}")
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


def with_film(body):
    """A body of `applyStyle` or `applyEffect` with one real film, styles and an effect that there are, wherever the
    contract allows what it has."""
    if not isinstance(body, dict):
        return body
    changed = dict(with_receiver(body, "webhook_url"))
    clip, files = body.get("clip_id"), [body[name] for name in ("video_url", "image_url") if name in body]
    if (clip is None or CLIP.fullmatch(str(clip))) and all(is_source(file) for file in files):
        changed.pop("clip_id", None)
        changed.pop("image_url", None)
        changed["video_url"] = FILM
    effect = body.get("effect")
    if isinstance(effect, str) and 1 <= len(effect) <= 40:
        changed["effect"] = "levitate"
    target = body.get("target")
    if isinstance(target, dict) and fits_target(target):
        changed["target"] = {"box": {"x": 0.1, "y": 0.1, "width": 0.5, "height": 0.5}}
    presets = body.get("presets")
    if isinstance(presets, list):
        changed["presets"] = [
            {**use, "preset": "noir"}
            if isinstance(use, dict) and isinstance(use.get("preset"), str) and 1 <= len(use["preset"]) <= 40
            else use
            for use in presets
        ]
    return changed


def fits_target(target):
    box, text = target.get("box"), target.get("text", "the cup")
    if "box" in target and not (isinstance(box, dict) and set(box) == {"x", "y", "width", "height"} and fits_box(box)):
        return False
    if not isinstance(text, str) or not 1 <= len(text) <= 500:
        return False
    return ("mask_url" not in target or is_source(target["mask_url"])) and set(target) <= {"box", "text", "mask_url"}


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
    wanted = {
        "video": with_pictures, "pikaframes": with_frames, "pikaformance": with_speech, "styles": with_film, "effects": with_film,
    }
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


NETWORK = re.compile(r"[0-9A-Fa-f.:]{2,45}/[0-9]{1,3}")


def with_terms(body):
    """A body of `createKey` or `updateKey` whose networks are networks, whose end is to come, and that does not contradict itself."""
    if not isinstance(body, dict):
        return body
    changed = dict(body)
    networks = body.get("allowed_cidrs")
    if isinstance(networks, list) and 1 <= len(networks) <= 50:
        if all(isinstance(network, str) and NETWORK.fullmatch(network) for network in networks):
            # From anywhere, so that the key can be used.
            changed["allowed_cidrs"] = ["0.0.0.0/0", "::/0"]
    end = body.get("expires_at")
    if isinstance(end, (int, float)) and not isinstance(end, bool) and 0 <= end <= 99999999999 and end == int(end):
        changed["expires_at"] = 4102444800
    if body.get("preset") in ("read_only", "generate_only", "no_stream") and isinstance(body.get("scopes"), list):
        del changed["preset"]
    unset = body.get("unset")
    if isinstance(unset, list) and all(isinstance(name, str) for name in unset):
        for name in unset:
            if name in ("expires_at", "allowed_cidrs", "monthly_credit_limit", "requests_per_minute"):
                changed.pop(name, None)
    return changed


@functools.lru_cache(maxsize=1)
def own_key(base, authorization):
    """The id of the key that the gates call with."""
    after = ""
    while True:
        answer = requests.get(
            f"{base}/v1/keys?limit=100{after}", headers={"Authorization": authorization}, timeout=10
        ).json()
        for key in answer["data"]:
            if authorization.endswith(key["last_four"]) and key["prefix"] in authorization:
                return key["id"]
        if not answer["has_more"]:
            return None
        after = f"&starting_after={answer['next_cursor']}"


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
    if operation in ("applyStyle", "applyEffect"):
        case.body = with_film(case.body)
    if operation in ("createKey", "updateKey"):
        case.body = with_terms(case.body)
    if operation in ("updateKey", "rotateKey", "revokeKey"):
        authorization = (kwargs.get("headers") or {}).get("Authorization") or ctx_authorization(case)
        mine = own_key(case.operation.base_url.rstrip("/"), authorization) if authorization else None
        if mine and (case.path_parameters or {}).get("key_id") == mine:
            case.path_parameters = {**case.path_parameters, "key_id": "key_0"}
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
