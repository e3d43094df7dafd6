"""Runs the scenarios that all client libraries share.

scenarios.py SCENARIOS MOCK_URL            against the mock
scenarios.py SCENARIOS URL KEY             those marked "real", against a real server
"""

import asyncio
import hashlib
import inspect
import io
import json
import logging
import random
import ssl
import sys
import tempfile
import time
import urllib.request
import uuid
from pathlib import Path

import httpx

import pika
from pika import Hooks

# To read the certificates takes longer than a scenario.
CERTIFICATES = ssl.create_default_context()
KEY = "sk-pika-test_canary"
TYPES = {
    "api": pika.APIError,
    "bad_request": pika.BadRequestError,
    "authentication": pika.AuthenticationError,
    "insufficient_credits": pika.InsufficientCreditsError,
    "permission_denied": pika.PermissionDeniedError,
    "not_found": pika.NotFoundError,
    "conflict": pika.ConflictError,
    "gone": pika.GoneError,
    "invalid_request": pika.InvalidRequestError,
    "rate_limit": pika.RateLimitError,
    "server": pika.ServerError,
    "connection": pika.APIConnectionError,
    "timeout": pika.APITimeoutError,
    "response": pika.ResponseError,
    "configuration": pika.ConfigurationError,
    "job_failed": pika.JobFailedError,
    "job_canceled": pika.JobCanceledError,
    "job_timeout": pika.JobTimeoutError,
    "webhook_signature": pika.WebhookSignatureError,
    "webhook_stale": pika.WebhookStaleError,
    "webhook_malformed": pika.WebhookMalformedError,
    "webhook_missing_header": pika.WebhookMissingHeaderError,
}


class World:
    """Time that passes only by sleeping, and what was logged."""

    def __init__(self, settings, real):
        self.delays, self.slept, self.real = [], 0.0, real
        self.base = settings.get("now", time.time())
        self.random = (lambda: settings["random"]) if "random" in settings else random.random

    def sleep(self, seconds):
        self.delays.append(seconds)
        if self.real:
            time.sleep(seconds)
        self.slept += seconds

    async def sleep_async(self, seconds):
        self.delays.append(seconds)
        if self.real:
            await asyncio.sleep(seconds)
        self.slept += seconds

    def hooks(self):
        passed = (lambda: time.monotonic()) if self.real else (lambda: time.monotonic() + self.slept)
        now = time.time if self.real else (lambda: self.base + self.slept)
        return Hooks(self.sleep, self.sleep_async, self.random, now, passed)


class Runner:
    def __init__(self, scenario, origin, key, asynchronous):
        self.scenario, self.asynchronous = scenario, asynchronous
        self.key = key or KEY
        self.real = key is not None
        settings = scenario.get("client", {})
        self.world = World(settings, self.real)
        self.saved = {
            "unique": str(uuid.uuid4()),
            "seeded": "job_" + "1".zfill(26),
            "clip": "clip_" + "1".zfill(26),
            "key": self.key,
        }
        self.progress, self.log = [], io.StringIO()
        self.session = None
        base = origin
        if not self.real:
            world = {
                "faults": scenario.get("faults", []),
                "jobs": scenario.get("jobs", 0),
                "stateless": scenario.get("stateless", False),
            }
            self.session = post(f"{origin}/_mock/sessions", world)
            self.origin, base = origin, self.session["base_url"]
        self.options = {
            "api_key": settings.get("api_key", self.key),
            "base_url": settings.get("base_url", base),
            "max_retries": settings.get("max_retries", 2),
            "timeout": settings.get("timeout", 60.0),
            "hooks": self.world.hooks(),
        }

    async def run(self):
        handler = logging.StreamHandler(self.log)
        loggers = [logging.getLogger(name) for name in ("pika",)]
        for logger in loggers:
            logger.addHandler(handler)
            logger.setLevel(logging.DEBUG)
        try:
            steps = self.scenario["steps"]
            for step in get(f"{self.origin}/_mock/steps") if steps == "operations" else steps:
                await self.step(self.fill(step))
            if self.session:
                self.check_then(self.scenario.get("then", {}))
        finally:
            for logger in loggers:
                logger.removeHandler(handler)

    def fill(self, value):
        if isinstance(value, str) and value.startswith("$"):
            name, _, path = value[1:].partition(".")
            return dig(wire(self.saved[name]), path) if path else self.saved[name]
        if isinstance(value, dict):
            return {key: self.fill(item) for key, item in value.items()}
        return [self.fill(item) for item in value] if isinstance(value, list) else value

    async def step(self, step):
        try:
            result = await self.act(step)
        except pika.PikaError as error:
            assert "error" in step, f"unexpected {type(error).__name__}: {error}"
            return check_error(error, step["error"])
        assert "error" not in step, f"no error, but {result!r}"
        if "save" in step:
            self.saved[step["save"]] = result
        if "raw" in step:
            partial(result.last_response.json(), step["raw"])
            for name, value in step["raw"].items():
                assert result.model_extra[name] == value
        if "response" in step:
            assert result.last_response.status_code == step["response"]["status"]
            assert result.last_response.request_id.startswith("req_")
        for path, expected in step.get("expect", {}).items():
            matches(dig(wire(result), path), expected, path)

    async def act(self, step):
        if "webhook" in step:
            hook = step["webhook"]
            return pika.verify_webhook(hook["body"].encode(), hook["headers"], hook["secret"], now=hook["now"])
        if self.asynchronous:
            client = pika.AsyncPika(http_client=httpx.AsyncClient(verify=CERTIFICATES), **self.options)
        else:
            client = pika.Pika(http_client=httpx.Client(verify=CERTIFICATES), **self.options)
        try:
            if "call" in step:
                return await self.call(client, step)
            return await self.handle(client, step)
        finally:
            await settle(client._client.aclose() if self.asynchronous else client._client.close())

    async def handle(self, client, step):
        verb = next(verb for verb in ("wait", "cancel", "refresh", "events", "download") if verb in step)
        job = self.saved[step[verb]]
        job.attach(client._transport)
        if verb == "wait":
            watch = (lambda job: self.progress.append(job.status)) if step.get("progress") else None
            return await settle(job.wait(timeout=step.get("timeout", 900), on_progress=watch))
        if verb == "events":
            return events(await self.gather(job.events(), 999))
        if verb == "download":
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / "film.mp4"
                size = await settle(job.download(path))
                content = path.read_bytes()
                assert len(content) == size and list(path.parent.iterdir()) == [path]
                return {"size": size, "sha256": hashlib.sha256(content).hexdigest()}
        return await settle(getattr(job, verb)())

    async def call(self, client, step):
        resource, method = step["call"].split(".")
        options = step.get("options")
        function = getattr(getattr(client, resource), method)
        result = function(*step.get("path", []), **step.get("args", {}), options=options)
        if "collect" in step:
            if step["call"] == "jobs.stream":
                return events(await self.gather(result, step["collect"]))
            ids = [item.id for item in await self.gather(result, step["collect"])]
            return {"count": len(ids), "unique": len(set(ids)) == len(ids), "ids": ids, "has": ids}
        result = await settle(result)
        if isinstance(result, (pika.Page, pika.AsyncPage)):
            return {"count": len(result.data), "has_more": result.has_more}
        return {"text": result} if isinstance(result, str) else result

    async def gather(self, source, limit):
        items = []
        if hasattr(source, "__aiter__"):
            async for item in source:
                items.append(item)
                if len(items) >= limit:
                    break
            return items
        for item in source:
            items.append(item)
            if len(items) >= limit:
                break
        return items

    def check_then(self, then):
        requests = get(f"{self.origin}/_mock/sessions/{self.session['id']}")["requests"]
        if "requests" in then:
            assert len(requests) == then["requests"], f"{len(requests)} requests"
        if "delays" in then:
            assert len(self.world.delays) == len(then["delays"]), self.world.delays
            for delay, (low, high) in zip(self.world.delays, then["delays"]):
                assert low - 1e-9 <= delay <= high + 1e-9, self.world.delays
        keys = [request["headers"].get("idempotency-key") for request in requests if request["method"] == "POST"]
        if "keys" in then:
            assert all(keys) and (len(set(keys)) == 1) == (then["keys"] == "same") and len(keys) > 1, keys
        for request, expected in zip(requests, then.get("sent", [])):
            body = json.loads(request["body"]) if request["body"] else None
            for name, value in self.fill(expected).items():
                if name in ("headers", "query"):
                    for field, text in value.items():
                        text = text.replace("$key", self.key) if isinstance(text, str) else text
                        matches(request[name].get(field), text, field)
                else:
                    actual = body if name == "body" else request[name]
                    assert actual == value, f"{name} is {actual!r}"
        if "progress" in then:
            assert self.progress == then["progress"], self.progress
        log = self.log.getvalue()
        for text in self.fill(then.get("log", {}).get("lacks", [])):
            assert text not in log, f"{text} was logged"
        assert then.get("log", {}).get("has", "") in log, "nothing was logged"


async def settle(value):
    return await value if inspect.isawaitable(value) else value


def wire(value):
    return value.model_dump(by_alias=True) if isinstance(value, pika.PikaModel) else value


def dig(value, path):
    for part in path.split("."):
        value = value[part]
    return value


def events(items):
    ids = [item.sequence for item in items]
    return {
        "count": len(items),
        "kinds": [item.kind for item in items],
        "first": wire(items[0]),
        "last": wire(items[-1]),
        "ordered": ids == sorted(set(ids)),
    }


def matches(actual, expected, place):
    if expected == "*":
        assert actual is not None, f"{place} is missing"
    elif isinstance(expected, str) and expected.endswith("*"):
        assert str(actual).startswith(expected[:-1]), f"{place} is {actual!r}"
    elif isinstance(actual, list) and isinstance(expected, str):
        assert expected in actual, f"{place} lacks {expected!r}"
    elif place == "text":
        assert expected in actual, f"the text lacks {expected!r}"
    else:
        assert actual == expected, f"{place} is {actual!r}, not {expected!r}"


def partial(actual, expected):
    for name, value in expected.items():
        assert actual[name] == value, f"{name} is {actual.get(name)!r}"


def check_error(error, expected):
    kind = TYPES[expected["type"]]
    assert isinstance(error, kind), f"{type(error).__name__} instead of {kind.__name__}: {error}"
    assert expected["type"] == "api" or type(error) is kind or expected["type"] == "connection", type(error).__name__
    for name, member in {"status": "status_code", "code": "code", "retryable": "retryable", "job_id": "job_id"}.items():
        if name in expected:
            assert getattr(error, member) == expected[name], f"{name} is {getattr(error, member)!r}"
    if expected.get("request_id"):
        assert error.request_id and error.request_id.startswith("req_")
    if "pointers" in expected:
        assert sorted(item["pointer"] for item in error.errors) == expected["pointers"], error.errors


def post(url, value):
    return get(urllib.request.Request(url, json.dumps(value).encode(), {"Content-Type": "application/json"}))


def get(request):
    with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=10) as answer:
        return json.load(answer)


def main():
    scenarios = json.loads(Path(sys.argv[1]).read_text())
    origin, key = sys.argv[2].rstrip("/"), (sys.argv[3] if len(sys.argv) > 3 else None)
    passed = failed = 0
    for asynchronous in (False, True):
        for scenario in scenarios:
            if key and not scenario.get("real"):
                continue
            try:
                asyncio.run(asyncio.wait_for(Runner(scenario, origin, key, asynchronous).run(), 120))
                passed += 1
            except Exception as error:
                failed += 1
                style = "async" if asynchronous else "sync"
                print(f"FAILED ({style}) {scenario['name']}: {type(error).__name__}: {error}")
    version = ".".join(map(str, sys.version_info[:3]))
    print(f"scenarios, Python {version}: {passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
