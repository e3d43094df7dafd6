#!/usr/bin/env python3
"""A server that keeps the contract and fails on demand, for the tests of all client libraries.

    mock.py PORT          serve on 127.0.0.1:PORT (0 picks one) and print the address

`POST /_mock/sessions` with `{"faults": […], "jobs": n}` makes a world of its own under `/_s/ID`; what was sent there is
read at `/_mock/sessions/ID`. Answers are the examples of the contract; jobs, clips and idempotency keys are remembered.
A job ends after two reads; `mock:stay` in its prompt keeps it queued, `mock:fail=CODE` lets it fail.

A fault: `match` ("POST /v1/videos", a prefix), `times` (1), and one or several of `status` + `code` + `headers`, `json`,
`raw`, `close` (no answer), `after` (do it, then no answer), `truncate` (bytes), `delay` (seconds), `merge` (into the
usual JSON), `cut_after` (events).
"""

import copy
import hashlib
import itertools
import json
import pathlib
import re
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

HERE = pathlib.Path(__file__).parent
CONTRACT = json.loads((HERE / "generated" / "openapi.json").read_text())
SCHEMAS = CONTRACT["components"]["schemas"]
CATALOGUE = SCHEMAS["ErrorCode"]["x-catalogue"]
FILM = hashlib.sha256(b"film").digest() * 4096
MAX_BODY = 16 << 20


def resolve(node):
    while isinstance(node, dict) and "$ref" in node:
        target = CONTRACT
        for part in node["$ref"].lstrip("#/").split("/"):
            target = target[part]
        node = target
    return node


def operations():
    for path, item in CONTRACT["paths"].items():
        pattern = re.compile("^" + re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", path) + "$")
        for method, operation in item.items():
            if method != "parameters":
                yield method.upper(), pattern, {**operation, "shared": item.get("parameters", [])}


OPERATIONS = list(operations())


class Refusal(Exception):
    def __init__(self, code, detail="", errors=None, headers=None):
        super().__init__(code)
        self.code, self.detail, self.errors, self.headers = code, detail, errors, headers or {}


def violations(value, schema, pointer):
    """The failures of a value, as the server reports them."""
    schema = resolve(schema)
    if "anyOf" in schema:
        tries = [list(violations(value, branch, pointer)) for branch in schema["anyOf"]]
        if all(tries):
            yield min(tries, key=len)[0]
        return
    if "enum" in schema:
        if value not in schema["enum"]:
            yield pointer, "invalid_value", f"must be one of {schema['enum']}"
        return
    kinds = schema.get("type", [])
    kinds = kinds if isinstance(kinds, list) else [kinds]
    actual = {bool: "boolean", int: "integer", float: "number", str: "string", list: "array", dict: "object"}
    kind = actual.get(type(value), "null")
    if kinds and kind not in kinds and not (kind == "integer" and "number" in kinds):
        yield pointer, "wrong_type", f"must be {kinds}"
    elif kind == "string":
        if len(value) < schema.get("minLength", 0):
            yield pointer, "too_short", "is too short"
        elif len(value) > schema.get("maxLength", 1 << 40):
            yield pointer, "too_long", "is too long"
        elif "pattern" in schema and not re.search(schema["pattern"], value):
            yield pointer, "invalid_format", schema.get("x-rule", "has the wrong form")
    elif kind in ("integer", "number"):
        if not schema.get("minimum", value) <= value <= schema.get("maximum", value):
            yield pointer, "out_of_range", "is out of range"
    elif kind == "array":
        for index, item in enumerate(value):
            yield from violations(item, schema["items"], f"{pointer}/{index}")
    elif kind == "object" and "properties" in schema:
        for name in schema.get("required", []):
            if name not in value:
                yield f"{pointer}/{name}", "missing_field", "is missing"
        for name, item in value.items():
            if name in schema["properties"]:
                yield from violations(item, schema["properties"][name], f"{pointer}/{name}")
            else:
                yield f"{pointer}/{name}", "unknown_field", "is not a field of this request"


def success(operation):
    """Status, media type and example of the usual answer."""
    for status, response in operation["responses"].items():
        if status.startswith("2"):
            for kind, media in resolve(response).get("content", {}).items():
                example = media.get("example")
                for entry in media.get("examples", {}).values():
                    example = resolve(entry)["value"]
                    break
                return int(status), kind, copy.deepcopy(example)
            return int(status), None, None
    return 200, None, None


def merge(value, patch):
    if not isinstance(patch, dict) or not isinstance(value, dict):
        return patch
    return {**value, **{name: merge(value.get(name), item) for name, item in patch.items()}}


class Job:
    def __init__(self, session, operation, body, number):
        self.session, self.number, self.reads = session, number, 0
        self.id = f"job_{number:026d}"
        self.clip = f"clip_{number:026d}"
        self.body, self.operation = body, operation
        text = json.dumps(body)
        self.stays = "mock:stay" in text
        failing = re.search(r"mock:fail=(\w+)", text)
        self.failure = failing and failing.group(1)
        self.ended_as = None
        self.deleted = False

    def advance(self, to_the_end=False):
        if self.ended_as or self.stays:
            return
        self.reads += 2 if to_the_end else 1
        if self.reads >= 2:
            self.end(self.failure)

    def end(self, failure):
        self.ended_as = "failed" if failure else "complete"
        self.failure = failure

    @property
    def status(self):
        return self.ended_as or ("processing" if self.reads else "queued")

    def json(self):
        job = copy.deepcopy(resolve(SCHEMAS["Job"])["example"])
        base = self.session.base
        job.update(id=self.id, job_id=self.id, status=self.status, status_url=f"{base}/v1/jobs/{self.id}")
        if job.get("video"):
            job["video"].update({name: item for name, item in self.body.items() if name in job["video"]})
        if self.status != "queued":
            job.update(queue=None, started_at=1795374001)
        if self.ended_as:
            job["completed_at"] = 1795374031
        if self.ended_as == "complete":
            job["progress"] = {"percent": 100, "frames_done": 144, "frame_count": 144}
            if not self.deleted:
                output = copy.deepcopy(SCHEMAS["JobOutput"]["example"])
                output.update(clip_id=self.clip, size_bytes=len(FILM), **self.urls())
                job["output"] = output
        if self.failure and self.ended_as:
            entry = CATALOGUE[self.failure]
            job["error"] = {"code": self.failure, "message": entry["title"] + ".", "retryable": entry["retryable"],
                            "doc_url": f"{base}/docs/errors/{self.failure}"}
        return job

    def urls(self):
        base = f"{self.session.base}/media/{self.clip}"
        query = "expires=1795377600&signature=" + "ab" * 32
        return {"url": f"{base}/video.mp4?{query}", "poster_url": f"{base}/poster.jpg?{query}",
                "thumbnail_url": f"{base}/thumbnail.jpg?{query}"}

    def clip_json(self):
        clip = copy.deepcopy(SCHEMAS["Clip"]["example"])
        clip.update(id=self.clip, job_id=self.id, size_bytes=len(FILM), sha256=hashlib.sha256(FILM).hexdigest(), **self.urls())
        return clip

    def updates(self):
        last = "failed" if self.failure else "complete"
        kinds = ["queued"] if self.stays else ["queued", "processing", "progress", "progress", last]
        for sequence, kind in enumerate(kinds, 1):
            if kind == last:
                self.end(self.failure)
            update = copy.deepcopy(SCHEMAS["JobUpdate"]["example"])
            status = kind if kind in ("queued", last) else "processing"
            update.update(job_id=self.id, sequence=sequence, kind=kind, status=status)
            if kind == last:
                update.update(job=self.json(), error=self.json()["error"])
            yield sequence, kind, update


class Session:
    def __init__(self, identity, origin, settings):
        self.base = f"{origin}/_s/{identity}"
        self.faults = [{"times": 1, **fault} for fault in settings.get("faults", [])]
        self.requests, self.jobs, self.keys = [], [], {}
        self.lock = threading.Lock()
        for _ in range(settings.get("jobs", 0)):
            self.add("createVideo", {"prompt": "an earlier film"}).end(None)

    def add(self, operation, body):
        job = Job(self, operation, body, len(self.jobs) + 1)
        self.jobs.append(job)
        return job

    def fault(self, method, path):
        for fault in self.faults:
            if fault["times"] > 0 and f"{method} {path}".startswith(fault["match"]):
                fault["times"] -= 1
                return fault
        return {}

    def job(self, identity):
        for job in self.jobs:
            if job.id == identity:
                return job
        raise Refusal("job_not_found")

    def owner(self, clip):
        for job in self.jobs:
            if job.clip == clip and job.ended_as == "complete":
                return job
        raise Refusal("clip_not_found")

    def page(self, query):
        jobs = [job for job in reversed(self.jobs) if query.get("status") in (None, job.status)]
        limit = int(query.get("limit", 20))
        ids = [job.id for job in jobs]
        if "starting_after" in query:
            jobs = jobs[ids.index(query["starting_after"]) + 1 :]
        has_more = len(jobs) > limit
        if "ending_before" in query:
            newer = jobs[: ids.index(query["ending_before"])]
            jobs, has_more = newer[-limit:], len(newer) > limit
        data = [job.json() for job in jobs[:limit]]
        return {"object": "list", "data": data, "has_more": has_more, "next_cursor": data[-1]["id"] if has_more else None}


SESSIONS, NUMBERS = {}, itertools.count(1)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log_message(self, *_):
        pass

    def handle_all(self):
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(min(length, MAX_BODY))
        parts = urlsplit(self.path)
        if parts.path.startswith("/_mock/"):
            return self.control(parts.path, body)
        match = re.match(r"^/_s/(\w+)(/.*)$", parts.path)
        session = SESSIONS.get(match.group(1)) if match else None
        if session is None:
            return self.refuse(Refusal("route_not_found"))
        path, query = match.group(2), dict(parse_qsl(parts.query))
        with session.lock:
            headers = {name.lower(): value for name, value in self.headers.items()}
            text = body.decode("utf-8", "replace")
            session.requests.append({"method": self.command, "path": path, "query": query, "headers": headers, "body": text})
            fault = session.fault(self.command, path)
        self.number = len(session.requests)
        time.sleep(min(fault.get("delay", 0), 10))
        if fault.get("close"):
            # Some runtimes quietly repeat a request that got no byte at all; this one got some.
            self.wfile.write(b"HTTP/1.1 ")
            return self.hang_up()
        if "status" in fault or "raw" in fault or "json" in fault:
            return self.scripted(fault)
        try:
            with session.lock:
                answer = self.answer(session, path, query, body)
        except Refusal as refusal:
            return self.refuse(refusal)
        if fault.get("after"):
            return self.hang_up()
        if isinstance(answer, list):
            return self.stream(answer, fault)
        status, headers, content = answer
        if isinstance(content, (dict, list)):
            content = json.dumps(merge(content, fault.get("merge", {}))).encode()
            headers = {"Content-Type": "application/json", **headers}
        self.reply(status, {**headers, **fault.get("headers", {})}, content, fault.get("truncate"))

    do_GET = do_POST = do_DELETE = do_PATCH = do_PUT = do_HEAD = handle_all

    def control(self, path, body):
        origin = "http://{}:{}".format(*self.server.server_address[:2])
        identity = path.rsplit("/", 1)[-1]
        if self.command == "POST":
            identity = str(next(NUMBERS))
            SESSIONS[identity] = Session(identity, origin, json.loads(body or b"{}"))
            content = {"id": identity, "base_url": SESSIONS[identity].base}
        else:
            content = {"requests": SESSIONS[identity].requests}
        self.number = 0
        self.reply(200, {"Content-Type": "application/json"}, json.dumps(content).encode())

    def answer(self, session, path, query, body):
        for method, pattern, operation in OPERATIONS:
            match = pattern.match(path)
            if match and method == self.command:
                return self.perform(session, operation, match.groupdict(), query, body)
        raise Refusal("method_not_allowed" if any(p.match(path) for _, p, _ in OPERATIONS) else "route_not_found")

    def perform(self, session, operation, names, query, body):
        if operation.get("security", CONTRACT["security"]):
            key = self.headers.get("Authorization", "")
            if not key.startswith("Bearer "):
                raise Refusal("missing_key")
            if not key.startswith("Bearer sk-pika-"):
                raise Refusal("invalid_key")
        status, kind, example = success(operation)
        value = self.checked_body(operation, body)
        self.check_query(operation, query)
        key = self.headers.get("Idempotency-Key")
        mark = (self.command, self.path, body)
        if key and self.command == "POST" and key in session.keys:
            known, answer = session.keys[key]
            if known != mark:
                raise Refusal("idempotency_key_reused")
            return answer[0], {**answer[1], "Idempotent-Replayed": "true"}, answer[2]
        answer = self.stateful(session, operation["operationId"], names, query, value, status)
        if answer is None and self.command == "POST" and kind == "application/json" and "job_id" in (example or {}):
            job = session.add(operation["operationId"], value)
            answer = 202, {"Location": f"{session.base}/v1/jobs/{job.id}", "Pika-Poll-After-Ms": "1000"}, job.json()
        if answer is None:
            content = example if kind == "application/json" else str(example or "").encode()
            answer = status, {"Content-Type": kind} if kind else {}, content if kind else b""
        if key and self.command == "POST":
            session.keys[key] = mark, answer
        return answer

    def stateful(self, session, operation, names, query, value, status):
        if operation == "getJob":
            job = session.job(names["job_id"])
            tag, known = f'"{job.id}-{job.reads}-{job.ended_as}"', self.headers.get("If-None-Match")
            job.advance(to_the_end="wait" in query and known is None)
            headers = {"ETag": f'"{job.id}-{job.reads}-{job.ended_as}"'}
            if not job.ended_as:
                headers["Pika-Poll-After-Ms"] = "1000"
            return (304, headers, b"") if known == headers["ETag"] == tag else (200, headers, job.json())
        if operation == "listJobs":
            return 200, {}, session.page(query)
        if operation == "cancelJob":
            job = session.job(names["job_id"])
            if job.ended_as and job.failure != "canceled":
                raise Refusal("job_finished")
            job.end("canceled")
            return 200, {}, job.json()
        if operation == "streamJob":
            last = int(self.headers.get("Last-Event-ID") or 0)
            events = [event for event in session.job(names["job_id"]).updates() if event[0] > last]
            return events or (204, {}, b"")
        if operation in ("getClip", "deleteClip"):
            job = session.owner(names["clip_id"])
            if operation == "deleteClip":
                job.deleted = True
                return 204, {}, b""
            if job.deleted:
                raise Refusal("clip_deleted")
            return 200, {}, job.clip_json()
        if operation == "getErrorPage":
            if names["code"] not in CATALOGUE:
                raise Refusal("page_not_found")
            return 200, {"Content-Type": "text/html"}, f"<h1>{names['code']}</h1>".encode()
        if operation == "getMedia":
            return self.media(session.owner(names["clip_id"]))
        return None

    def media(self, job):
        if job.deleted:
            raise Refusal("clip_deleted")
        headers = {"Content-Type": "video/mp4", "ETag": '"film"', "Accept-Ranges": "bytes"}
        match = re.match(r"^bytes=(\d+)-$", self.headers.get("Range", ""))
        if match and self.headers.get("If-Range", '"film"') == '"film"':
            start = int(match.group(1))
            headers["Content-Range"] = f"bytes {start}-{len(FILM) - 1}/{len(FILM)}"
            return 206, headers, FILM[start:]
        return 200, headers, FILM

    def checked_body(self, operation, body):
        schema = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
        if schema is None:
            return {}
        if "json" not in self.headers.get("Content-Type", ""):
            raise Refusal("unsupported_media_type")
        try:
            value = json.loads(body)
        except ValueError as error:
            raise Refusal("malformed_request") from error
        errors = [{"pointer": p, "code": c, "detail": d} for p, c, d in violations(value, schema, "#")]
        if errors:
            raise Refusal("validation_failed", f"{len(errors)} fields break the contract.", errors)
        return value

    def check_query(self, operation, query):
        known = {}
        for parameter in map(resolve, operation["shared"] + operation.get("parameters", [])):
            if parameter["in"] == "query":
                known[parameter["name"]] = resolve(parameter["schema"])
        errors = []
        for name, value in query.items():
            if name not in known:
                errors.append({"parameter": name, "code": "unknown_field", "detail": "is not a parameter"})
                continue
            whole = known[name].get("type") == "integer" and re.fullmatch(r"-?\d+", value)
            for _, code, detail in violations(int(value) if whole else value, known[name], ""):
                errors.append({"parameter": name, "code": code, "detail": detail})
        if errors:
            raise Refusal("validation_failed", "Parameters break the contract.", errors)

    def scripted(self, fault):
        headers = fault.get("headers", {})
        if "code" in fault:
            return self.refuse(Refusal(fault["code"], headers=headers), fault["status"])
        content = fault["raw"] if "raw" in fault else json.dumps(fault.get("json", {}))
        headers = {"Content-Type": "application/json", **headers}
        self.reply(fault.get("status", 200), headers, content.encode(), fault.get("truncate"))

    def refuse(self, refusal, status=None):
        self.number = getattr(self, "number", 0)
        entry = CATALOGUE[refusal.code]
        status = status or entry["status"]
        page = f"http://127.0.0.1/docs/errors/{refusal.code}"
        problem = {"type": page, "title": entry["title"], "status": status, "detail": refusal.detail or entry["cause"],
                   "instance": f"urn:pika:request:{self.request_id}", "code": refusal.code,
                   "request_id": self.request_id, "doc_url": page, "retryable": entry["retryable"]}
        if refusal.errors:
            problem["errors"] = refusal.errors
        self.reply(status, {"Content-Type": "application/problem+json", **refusal.headers}, json.dumps(problem).encode())

    @property
    def request_id(self):
        return f"req_{self.number:026d}"

    def reply(self, status, headers, content, truncate=None):
        self.send_response(status)
        for name, value in {"Pika-Request-Id": self.request_id, **headers}.items():
            self.send_header(name, value)
        if status not in (204, 304):
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content if truncate is None else content[:truncate])
        if truncate is not None:
            self.hang_up()

    def stream(self, events, fault):
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Pika-Request-Id", self.request_id)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        self.chunk("retry: 2000\n\n: a comment\n\n")
        for count, (sequence, kind, update) in enumerate(events):
            if count == fault.get("cut_after"):
                return self.hang_up()
            text = f"id: {sequence}\nevent: {kind}\ndata: {json.dumps(merge(update, fault.get('merge', {})))}\n\n"
            # Events come in pieces, as over a real network.
            for place in range(0, len(text), 700):
                self.chunk(text[place : place + 700])
        self.wfile.write(b"0\r\n\r\n")

    def chunk(self, text):
        data = text.encode()
        self.wfile.write(b"%x\r\n%s\r\n" % (len(data), data))
        self.wfile.flush()

    def hang_up(self):
        self.wfile.flush()
        self.close_connection = True
        try:
            self.connection.shutdown(2)
        except OSError:
            pass


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def handle_error(self, request, client_address):
        # Clients that leave early are part of the tests.
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def main():
    server = Server(("127.0.0.1", int(sys.argv[1]) if len(sys.argv) > 1 else 0), Handler)
    print("http://{}:{}".format(*server.server_address[:2]), flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
