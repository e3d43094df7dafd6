"""Calls that block the thread."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, BinaryIO, Callable, Dict, Generic, Iterator, List, Optional, Type, TypeVar, Union

import httpx

from ._call import Call, RequestOptions
from ._config import Config
from ._download import Download
from ._errors import PikaError, refusal
from ._exchange import Exchange, raw_json
from ._generated import models
from ._model import PikaModel
from ._paging import next_call
from ._response import Response
from ._sse import EventDecoder
from ._waiting import DEFAULT_WAIT, Waiting, is_done

M = TypeVar("M", bound=PikaModel)


class Transport:
    def __init__(self, config: Config, client: httpx.Client) -> None:
        self.config = config
        self.client = client

    def send(self, call: Call, options: Optional[RequestOptions] = None) -> Response:
        exchange = Exchange(self.config, call, options)
        while True:
            try:
                response = self._once(exchange)
            except httpx.HTTPError as error:
                delay = exchange.failed(error)
            else:
                again = exchange.answered(response)
                if again is None:
                    return response
                delay = again
            self.config.hooks.sleep(delay)

    def _once(self, exchange: Exchange) -> Response:
        clock = self.config.hooks.monotonic
        end = clock() + exchange.timeout
        response = self.client.send(exchange.request(self.client), stream=True)
        try:
            content = bytearray()
            for chunk in response.iter_bytes():
                content += chunk
                exchange.check(len(content))
                # httpx limits the silence between two chunks; a trickle must not outlast the limit either.
                if clock() > end:
                    raise exchange.late()
        finally:
            response.close()
        return Response(response.status_code, response.headers, bytes(content), exchange.retries)

    def model(self, type_: Type[M], call: Call, options: Optional[RequestOptions]) -> M:
        response = self.send(call, options)
        return self.bind(type_.read(raw_json(response), response))

    def bind(self, value: M) -> M:
        if isinstance(value, JobHandle):
            value.attach(self)
        return value

    def job(self, call: Call, options: Optional[RequestOptions]) -> JobHandle:
        return self.model(JobHandle, call, options)

    def page(self, type_: Type[M], call: Call, options: Optional[RequestOptions]) -> Page[M]:
        return Page(self, type_, call, options)

    def mapping(self, call: Call, options: Optional[RequestOptions]) -> Dict[str, object]:
        return dict(self.send(call, options).members())

    def text(self, call: Call, options: Optional[RequestOptions]) -> str:
        return self.send(call, options).content.decode("utf-8", "replace")

    def nothing(self, call: Call, options: Optional[RequestOptions]) -> None:
        self.send(call, options)

    def events(self, type_: Type[M], call: Call, options: Optional[RequestOptions]) -> Events[M]:
        return Events(self, type_, call, options)

    def download(self, url: str, to: Union[str, Path, BinaryIO], max_bytes: int) -> int:
        download = Download(self.config, url, to, max_bytes)
        with download:
            while True:
                try:
                    with self.client.stream(
                        "GET", url, headers=download.headers(), timeout=download.timeout
                    ) as response:
                        if download.begins(response.status_code, response.headers):
                            for chunk in response.iter_raw():
                                download.write(chunk)
                            return download.finish()
                        content = response.read()
                        delay = download.refused(Response(response.status_code, response.headers, content))
                except httpx.HTTPError as error:
                    delay = download.failed(error)
                self.config.hooks.sleep(delay)


class JobHandle(models.Job):
    """A job that can be waited for, followed, cancelled and downloaded."""

    _transport: Any = None

    def attach(self, transport: Transport) -> None:
        self._transport = transport

    @property
    def is_done(self) -> bool:
        """Whether nothing more will happen."""
        return is_done(self)

    @property
    def url(self) -> str:
        """Signed address of the finished film."""
        if self.output is None:
            raise PikaError(f"{self.id} has no film.")
        return self.output.url

    def refresh(self) -> JobHandle:
        """The job as it stands now."""
        return self._connection().job(Call("GET", f"/v1/jobs/{self.id}"), None)

    def wait(
        self, timeout: float = DEFAULT_WAIT, on_progress: Optional[Callable[[JobHandle], None]] = None
    ) -> JobHandle:
        """Waits until the film is there and returns the finished job.

        Throws `JobFailedError` when the job ends without a film, `JobCanceledError` when somebody cancelled it, and
        `JobTimeoutError` when it has not ended after `timeout` seconds; it goes on then.
        """
        transport = self._connection()
        waiting = Waiting(self, timeout, transport.config.hooks, watches=on_progress is not None)
        job = self
        while not waiting.finished():
            call = Call(
                "GET",
                f"/v1/jobs/{self.id}",
                query={"wait": waiting.next_wait()},
                headers={"If-None-Match": waiting.tag},
            )
            response = transport.send(call)
            if response.status_code != 304:
                job = transport.bind(JobHandle.read(raw_json(response), response))
                waiting.job = job
                if on_progress:
                    on_progress(job)
            if not job.is_done:
                transport.config.hooks.sleep(waiting.answered(response))
        return job

    def cancel(self, options: Optional[RequestOptions] = None) -> JobHandle:
        """Cancels the job; what it held is given back."""
        return self._connection().job(Call("POST", f"/v1/jobs/{self.id}/cancel"), options)

    def events(self, options: Optional[RequestOptions] = None) -> Events[models.JobUpdate]:
        """Everything that happens to the job, until it has ended."""
        return self._connection().events(models.JobUpdate, Call("GET", f"/v1/jobs/{self.id}/events"), options)

    def download(self, to: Union[str, Path, BinaryIO], max_bytes: int = 4 << 30) -> int:
        """Writes the finished film to a path or a file and returns its size."""
        job = self if self.output else self.refresh()
        if job.output is None:
            raise PikaError(f"{self.id} has no film.")
        return self._connection().download(job.output.url, to, max_bytes)

    def _connection(self) -> Transport:
        if not isinstance(self._transport, Transport):
            raise PikaError("This job did not come from a client.")
        return self._transport


class Page(Generic[M]):
    """A page of a list. Iterating gives the things of this page and of all that follow."""

    def __init__(self, transport: Transport, type_: Type[M], call: Call, options: Optional[RequestOptions]) -> None:
        self._transport = transport
        self._type = type_
        self._call = call
        self._options = options
        self.last_response = transport.send(call, options)
        self.raw = raw_json(self.last_response)
        self.data: List[M] = [transport.bind(type_.read(item, self.last_response)) for item in self.raw["data"]]
        self.has_more: bool = self.raw.get("has_more") is True

    def next_page(self) -> Optional[Page[M]]:
        """The page after this one, if there is one."""
        call = next_call(self._call, self.raw)
        return Page(self._transport, self._type, call, self._options) if call else None

    def pages(self) -> Iterator[Page[M]]:
        page: Optional[Page[M]] = self
        while page is not None:
            yield page
            page = page.next_page()

    def __iter__(self) -> Iterator[M]:
        for page in self.pages():
            yield from page.data


class Events(Generic[M]):
    """Events as they happen. A lost connection is taken up again where it broke."""

    def __init__(self, transport: Transport, type_: Type[M], call: Call, options: Optional[RequestOptions]) -> None:
        self._transport = transport
        self._type = type_
        self._call = call
        self._options: RequestOptions = options or {}
        self.last_event_id: str = str(call.headers.get("Last-Event-ID") or "")

    def __iter__(self) -> Iterator[M]:
        hooks = self._transport.config.hooks
        exchange = Exchange(self._transport.config, self._call, self._options, streams=True)
        while True:
            decoder = EventDecoder()
            try:
                request = exchange.request(self._transport.client)
                if self.last_event_id:
                    request.headers["Last-Event-ID"] = self.last_event_id
                response = self._transport.client.send(request, stream=True)
                try:
                    if response.status_code == 204:
                        return
                    if response.status_code != 200:
                        content = response.read()
                        answer = Response(response.status_code, response.headers, content, exchange.retries)
                        delay = exchange.answered(answer)
                        if delay is None:
                            raise refusal(answer)
                        hooks.sleep(delay)
                        continue
                    for chunk in response.iter_bytes():
                        for event in decoder.feed(chunk):
                            self.last_event_id = event.id
                            exchange.retries = 0
                            value = self._type.read(json.loads(event.data), None)
                            yield value
                            if getattr(value, "job", None) is not None:
                                return
                finally:
                    response.close()
                failure: httpx.HTTPError = httpx.RemoteProtocolError("the stream ended before the job did")
            except httpx.HTTPError as error:
                failure = error
            delay = exchange.failed(failure)
            hooks.sleep(decoder.retry if decoder.retry is not None else delay)
