"""Writing a file of a clip to disk. Signed addresses need no key, so none is sent."""

from __future__ import annotations

import os
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Dict, Mapping, Optional, Type, Union

import httpx

from . import _retry
from ._config import CONNECT_TIMEOUT, Config, logger
from ._errors import APIConnectionError, APITimeoutError, ResponseError, refusal
from ._response import Response


class Download:
    """What has come so far, and how to go on after a lost connection."""

    def __init__(self, config: Config, url: str, to: Union[str, Path, BinaryIO], max_bytes: int) -> None:
        if httpx.URL(url).scheme not in ("http", "https"):
            raise ValueError("only http and https addresses can be downloaded")
        self._config = config
        self._max_bytes = max_bytes
        self._path = Path(to) if isinstance(to, (str, Path)) else None
        # A film that is there under its name is whole.
        self._part = self._path.with_name(self._path.name + ".part") if self._path else None
        self._file: BinaryIO = open(self._part, "wb") if self._part else to  # type: ignore[assignment]
        self._start = 0 if self._part else self._file.tell() if self._file.seekable() else 0
        self._tag: Optional[str] = None
        self._retries = 0
        self._done = False
        self.size = 0
        self.timeout = httpx.Timeout(config.timeout, connect=CONNECT_TIMEOUT)

    def headers(self) -> Dict[str, str]:
        headers = {"Accept-Encoding": "identity", "User-Agent": self._config.default_headers()["User-Agent"]}
        if self.size and self._tag:
            headers.update({"Range": f"bytes={self.size}-", "If-Range": self._tag})
        return headers

    def begins(self, status: int, headers: Mapping[str, str]) -> bool:
        """Whether bytes follow; those that came before are dropped when the file begins anew."""
        if status == 206 and self.size and headers.get("content-range", "").startswith(f"bytes {self.size}-"):
            return True
        if status != 200:
            return False
        if self.size:
            if not self._file.seekable():
                raise ResponseError("the file changed while it was downloaded")
            self._file.seek(self._start)
            self._file.truncate()
            self.size = 0
        self._tag = headers.get("etag")
        return True

    def write(self, chunk: bytes) -> None:
        self.size += len(chunk)
        if self.size > self._max_bytes:
            raise ResponseError(f"the file is longer than {self._max_bytes} bytes")
        self._file.write(chunk)
        self._retries = 0

    def refused(self, response: Response) -> float:
        error = refusal(response)
        asked = _retry.server_delay(response.headers, self._config.hooks.now())
        too_long = asked is not None and asked > _retry.MAX_SERVER_DELAY
        if too_long or not _retry.should_retry(response.status_code, response.headers, error.code):
            raise error
        if self._retries >= self._config.max_retries:
            raise error
        return self._next(asked)

    def failed(self, error: httpx.HTTPError) -> float:
        resumable = not self.size or self._tag is not None or self._file.seekable()
        if self._retries < self._config.max_retries and resumable and _retry.may_retry_failure(error):
            logger.info("download interrupted after %d bytes", self.size)
            return self._next(None)
        kind = APITimeoutError if isinstance(error, httpx.TimeoutException) else APIConnectionError
        raise kind(f"The download broke off after {self.size} bytes.") from error

    def _next(self, asked: Optional[float]) -> float:
        delay = asked if asked is not None else _retry.backoff(self._retries, self._config.hooks.random())
        self._retries += 1
        return delay

    def finish(self) -> int:
        self._done = True
        return self.size

    def __enter__(self) -> Download:
        return self

    def __exit__(
        self, type_: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        if self._part is None or self._path is None:
            return
        self._file.close()
        if self._done:
            os.replace(self._part, self._path)
        else:
            self._part.unlink()
