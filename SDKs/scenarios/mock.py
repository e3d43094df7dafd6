#!/usr/bin/env python3
"""A server that keeps the contract and fails on demand, for the tests of all client libraries.

    mock.py PORT          serve on 127.0.0.1:PORT (0 picks one) and print the address

`POST /_mock/sessions` with `{"faults": […], "jobs": n}` makes a world of its own under `/_s/ID`; what was sent there is
read at `/_mock/sessions/ID`. Answers are the examples of the contract; jobs, clips and idempotency keys are remembered.
With `"stateless": true` nothing is remembered, and `/_mock/steps` tells a call of every operation.
A job ends after two reads; `mock:stay` in its prompt keeps it queued, `mock:fail=CODE` lets it fail.

A fault: `match` ("POST /v1/videos", a prefix), `times` (1), and one or several of `status` + `code` + `headers`,
`json`, `raw`, `close` (no answer), `after` (do it, then no answer), `truncate` (bytes), `delay` (seconds),
`merge` (into the usual JSON), `cut_after` (events).
"""

import itertools
import json
import re
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

from world import CATALOGUE, CONTRACT, FILM, OPERATIONS, Refusal, Session, merge, resolve, steps, success, violations

MAX_BODY = 16 << 20
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
            session.requests.append(
                {"method": self.command, "path": path, "query": query, "headers": headers, "body": text}
            )
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
        elif identity == "steps":
            content = list(steps())
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
        if session.is_stateless:
            return self.example(status, kind, example)
        answer = self.stateful(session, operation["operationId"], names, query, value, status)
        if answer is None and self.command == "POST" and kind == "application/json" and "job_id" in (example or {}):
            job = session.add(operation["operationId"], value)
            answer = 202, {"Location": f"{session.base}/v1/jobs/{job.id}", "Pika-Poll-After-Ms": "1000"}, job.json()
        if answer is None:
            answer = self.example(status, kind, example)
        if key and self.command == "POST":
            session.keys[key] = mark, answer
        return answer

    def example(self, status, kind, example):
        if kind == "text/event-stream":
            if self.headers.get("Last-Event-ID"):
                return 204, {}, b""
            return [
                (
                    int(example["id"]),
                    example["event"],
                    resolve(CONTRACT["components"]["schemas"]["JobUpdate"])["example"],
                )
            ]
        content = example if kind == "application/json" else str(example or "").encode()
        return status, {"Content-Type": kind} if kind else {}, content if kind else b""

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
        problem = {
            "type": page,
            "title": entry["title"],
            "status": status,
            "detail": refusal.detail or entry["cause"],
            "instance": f"urn:pika:request:{self.request_id}",
            "code": refusal.code,
            "request_id": self.request_id,
            "doc_url": page,
            "retryable": entry["retryable"],
        }
        if refusal.errors:
            problem["errors"] = refusal.errors
        self.reply(
            status, {"Content-Type": "application/problem+json", **refusal.headers}, json.dumps(problem).encode()
        )

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
