"""The life of one call: its tries and what follows from each. Shared by threads and tasks; nothing here waits."""

from __future__ import annotations

import json
import re
import uuid
from typing import Any, Dict, Optional

import httpx

from . import _retry
from ._call import Call, RequestOptions
from ._config import CONNECT_TIMEOUT, MAX_ANSWER_BYTES, Config, logger
from ._errors import APIConnectionError, APITimeoutError, PikaError, ResponseError, refusal
from ._response import Response


class Exchange:
    def __init__(self, config: Config, call: Call, options: Optional[RequestOptions], *, streams: bool = False) -> None:
        options = options or {}
        self._config = config
        self._call = call
        self._max_retries = options.get("max_retries", config.max_retries)
        self.retries = 0
        # A held answer comes later than others; the time it is held is no time lost.
        self.timeout = options.get("timeout", config.timeout) + _held(call)
        self._query = {**call.given_query(), **options.get("query", {})}
        self._headers = self._make_headers(options, streams)
        self._content = self._make_content(options)
        self._started = config.hooks.monotonic()

    def _make_headers(self, options: RequestOptions, streams: bool) -> Dict[str, str]:
        headers = {**self._config.default_headers(), **self._call.given_headers()}
        if streams:
            headers["Accept"] = "text/event-stream"
        if self._call.method == "POST":
            # One key for all tries: whatever the network does, the work is done once.
            headers["Idempotency-Key"] = options.get("idempotency_key") or str(uuid.uuid4())
        headers.update(options.get("headers", {}))
        return headers

    def _make_content(self, options: RequestOptions) -> Optional[bytes]:
        body = self._call.given_body()
        extra = options.get("body")
        if extra is not None:
            body = {**(body or {}), **extra}
        if body is None:
            return None
        self._headers["Content-Type"] = "application/json"
        return json.dumps(body, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()

    def request(self, client: Any) -> httpx.Request:
        """The request of the next try; `client` is an httpx client."""
        headers = dict(self._headers)
        if self.retries:
            headers["Pika-Retry-Count"] = str(self.retries)
        request: httpx.Request = client.build_request(
            self._call.method,
            self._config.base_url + self._call.path,
            params=self._query or None,
            headers=headers,
            content=self._content,
            timeout=httpx.Timeout(self.timeout, connect=min(CONNECT_TIMEOUT, self.timeout)),
        )
        return request

    def answered(self, response: Response) -> Optional[float]:
        """Seconds to wait before the next try, or nothing when this answer is the one; refusals are thrown."""
        self._log(str(response.status_code), response.request_id)
        if response.is_success or response.status_code == 304:
            return None
        error = refusal(response)
        if self.retries >= self._max_retries:
            raise error
        if not _retry.should_retry(response.status_code, response.headers, error.code):
            raise error
        asked = _retry.server_delay(response.headers, self._config.hooks.now())
        if asked is not None and asked > _retry.MAX_SERVER_DELAY:
            raise error
        return self._next(asked)

    def failed(self, error: httpx.HTTPError) -> float:
        """Seconds to wait before the next try after no answer came."""
        self._log(type(error).__name__, None)
        if self.retries < self._max_retries and _retry.may_retry_failure(error):
            return self._next(None)
        if isinstance(error, httpx.TimeoutException):
            raise APITimeoutError(f"No answer within {self.timeout:g} s.") from error
        raise APIConnectionError(f"No answer from {self._config.base_url}: {error}") from error

    def late(self) -> httpx.ReadTimeout:
        return httpx.ReadTimeout(f"the answer took longer than {self.timeout:g} s")

    def check(self, received: int) -> None:
        if received > MAX_ANSWER_BYTES:
            raise ResponseError(f"the answer is longer than {MAX_ANSWER_BYTES} bytes")

    def _next(self, asked: Optional[float]) -> float:
        delay = asked if asked is not None else _retry.backoff(self.retries, self._config.hooks.random())
        self.retries += 1
        return delay

    def _log(self, outcome: str, request_id: Optional[str]) -> None:
        # Queries carry signatures, bodies carry prompts, headers carry the key: none of them is logged.
        logger.info(
            "%s %s %s request=%s retries=%d seconds=%.3f",
            self._call.method,
            self._call.path,
            outcome,
            request_id,
            self.retries,
            self._config.hooks.monotonic() - self._started,
        )


def _held(call: Call) -> int:
    """Seconds that the server was asked to hold the answer, by `wait` or `Prefer: wait=`."""
    asked = re.search(r"\bwait=(\d{1,4})\b", str(call.headers.get("Prefer") or ""))
    wait = call.query.get("wait")
    return int(asked.group(1)) if asked else wait if isinstance(wait, int) else 0


def raw_json(response: Response) -> Any:
    """The decoded body of an answer that must have one."""
    try:
        return response.json()
    except ValueError as error:
        raise ResponseError("the answer is no JSON", response) from error


__all__ = ["Exchange", "PikaError", "raw_json"]
