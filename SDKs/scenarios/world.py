"""What the mock server knows: the contract, and the jobs of each session. Nothing here speaks HTTP."""

import copy
import hashlib
import json
import pathlib
import re
import threading

HERE = pathlib.Path(__file__).parent
CONTRACT = json.loads((HERE / "generated" / "openapi.json").read_text())
SCHEMAS = CONTRACT["components"]["schemas"]
CATALOGUE = SCHEMAS["ErrorCode"]["x-catalogue"]
FILM = hashlib.sha256(b"film").digest() * 4096


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
            job["error"] = {
                "code": self.failure,
                "message": entry["title"] + ".",
                "retryable": entry["retryable"],
                "doc_url": f"{base}/docs/errors/{self.failure}",
            }
        return job

    def urls(self):
        base = f"{self.session.base}/media/{self.clip}"
        query = "expires=1795377600&signature=" + "ab" * 32
        return {
            "url": f"{base}/video.mp4?{query}",
            "poster_url": f"{base}/poster.jpg?{query}",
            "thumbnail_url": f"{base}/thumbnail.jpg?{query}",
        }

    def clip_json(self):
        clip = copy.deepcopy(SCHEMAS["Clip"]["example"])
        clip.update(
            id=self.clip, job_id=self.id, size_bytes=len(FILM), sha256=hashlib.sha256(FILM).hexdigest(), **self.urls()
        )
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
        self.is_stateless = settings.get("stateless", False)
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
        return {
            "object": "list",
            "data": data,
            "has_more": has_more,
            "next_cursor": data[-1]["id"] if has_more else None,
        }


def steps():
    """A call of every operation with the contract's own examples, as steps of a scenario."""
    known = {operation["operationId"]: operation for _, _, operation in OPERATIONS}
    for entry in json.loads((HERE / "generated" / "operations.json").read_text()):
        operation = known[entry["id"]]
        step = {"call": entry["call"], "path": []}
        for parameter in map(resolve, operation["shared"] + operation.get("parameters", [])):
            if parameter["in"] == "path":
                step["path"].append(str(parameter.get("example")))
        media = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
        for example in media.get("examples", {}).values():
            step["args"] = resolve(example)["value"]
            break
        else:
            if "example" in media:
                step["args"] = media["example"]
        if entry["answer"] in ("page", "events"):
            step["collect"] = 9
        yield step
