"""Calls for asyncio and trio."""

from __future__ import annotations

import json
from pathlib import Path
from typing import (
    Any,
    AsyncIterator,
    BinaryIO,
    Callable,
    Dict,
    Generator,
    Generic,
    List,
    Optional,
    Type,
    TypeVar,
    Union,
)

import anyio
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
    def __init__(self, config: Config, client: httpx.AsyncClient) -> None:
        self.config = config
        self.client = client

    async def send(self, call: Call, options: Optional[RequestOptions] = None) -> Response:
        exchange = Exchange(self.config, call, options)
        while True:
            try:
                response = await self._once(exchange)
            except httpx.HTTPError as error:
                delay = exchange.failed(error)
            else:
                again = exchange.answered(response)
                if again is None:
                    return response
                delay = again
            await self.config.hooks.sleep_async(delay)

    async def _once(self, exchange: Exchange) -> Response:
        try:
            with anyio.fail_after(exchange.timeout):
                return await self._answer(exchange)
        except TimeoutError as error:
            raise exchange.late() from error

    async def _answer(self, exchange: Exchange) -> Response:
        response = await self.client.send(exchange.request(self.client), stream=True)
        try:
            content = bytearray()
            async for chunk in response.aiter_bytes():
                content += chunk
                exchange.check(len(content))
        finally:
            await response.aclose()
        return Response(response.status_code, response.headers, bytes(content), exchange.retries)

    async def model(self, type_: Type[M], call: Call, options: Optional[RequestOptions]) -> M:
        response = await self.send(call, options)
        return self.bind(type_.read(raw_json(response), response))

    def bind(self, value: M) -> M:
        if isinstance(value, JobHandle):
            value.attach(self)
        return value

    async def job(self, call: Call, options: Optional[RequestOptions]) -> JobHandle:
        return await self.model(JobHandle, call, options)

    def page(self, type_: Type[M], call: Call, options: Optional[RequestOptions]) -> Page[M]:
        return Page(self, type_, call, options)

    async def mapping(self, call: Call, options: Optional[RequestOptions]) -> Dict[str, object]:
        return dict((await self.send(call, options)).members())

    async def text(self, call: Call, options: Optional[RequestOptions]) -> str:
        return (await self.send(call, options)).content.decode("utf-8", "replace")

    async def nothing(self, call: Call, options: Optional[RequestOptions]) -> None:
        await self.send(call, options)

    def events(self, type_: Type[M], call: Call, options: Optional[RequestOptions]) -> Events[M]:
        return Events(self, type_, call, options)

    async def download(self, url: str, to: Union[str, Path, BinaryIO], max_bytes: int) -> int:
        download = Download(self.config, url, to, max_bytes)
        with download:
            while True:
                try:
                    async with self.client.stream(
                        "GET", url, headers=download.headers(), timeout=download.timeout
                    ) as response:
                        if download.begins(response.status_code, response.headers):
                            async for chunk in response.aiter_raw():
                                download.write(chunk)
                            return download.finish()
                        content = await response.aread()
                        delay = download.refused(Response(response.status_code, response.headers, content))
                except httpx.HTTPError as error:
                    delay = download.failed(error)
                await self.config.hooks.sleep_async(delay)


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

    async def refresh(self) -> JobHandle:
        """The job as it stands now."""
        return await self._connection().job(Call("GET", f"/v1/jobs/{self.id}"), None)

    async def wait(
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
            response = await transport.send(call)
            if response.status_code != 304:
                job = transport.bind(JobHandle.read(raw_json(response), response))
                waiting.job = job
                if on_progress:
                    on_progress(job)
            if not job.is_done:
                await transport.config.hooks.sleep_async(waiting.answered(response))
        return job

    async def cancel(self, options: Optional[RequestOptions] = None) -> JobHandle:
        """Cancels the job; what it held is given back."""
        return await self._connection().job(Call("POST", f"/v1/jobs/{self.id}/cancel"), options)

    def events(self, options: Optional[RequestOptions] = None) -> Events[models.JobUpdate]:
        """Everything that happens to the job, until it has ended."""
        return self._connection().events(models.JobUpdate, Call("GET", f"/v1/jobs/{self.id}/events"), options)

    async def download(self, to: Union[str, Path, BinaryIO], max_bytes: int = 4 << 30) -> int:
        """Writes the finished film to a path or a file and returns its size."""
        job = self if self.output else await self.refresh()
        if job.output is None:
            raise PikaError(f"{self.id} has no film.")
        return await self._connection().download(job.output.url, to, max_bytes)

    def _connection(self) -> Transport:
        if not isinstance(self._transport, Transport):
            raise PikaError("This job did not come from a client.")
        return self._transport


class Page(Generic[M]):
    """A page of a list.

    `async for` gives the things of this page and of all that follow; `await` gives this page alone, with its `data`.
    """

    def __init__(self, transport: Transport, type_: Type[M], call: Call, options: Optional[RequestOptions]) -> None:
        self._transport = transport
        self._type = type_
        self._call = call
        self._options = options
        self.last_response: Optional[Response] = None
        self.raw: Dict[str, Any] = {}
        self.data: List[M] = []
        self.has_more = False

    def __await__(self) -> Generator[Any, Any, Page[M]]:
        return self._load().__await__()

    async def _load(self) -> Page[M]:
        if self.last_response is None:
            response = await self._transport.send(self._call, self._options)
            self.raw = raw_json(response)
            self.data = [self._transport.bind(self._type.read(item, response)) for item in self.raw["data"]]
            self.has_more = self.raw.get("has_more") is True
            self.last_response = response
        return self

    async def next_page(self) -> Optional[Page[M]]:
        """The page after this one, if there is one."""
        await self._load()
        call = next_call(self._call, self.raw)
        return await Page(self._transport, self._type, call, self._options) if call else None

    async def pages(self) -> AsyncIterator[Page[M]]:
        page: Optional[Page[M]] = await self._load()
        while page is not None:
            yield page
            page = await page.next_page()

    async def __aiter__(self) -> AsyncIterator[M]:
        async for page in self.pages():
            for item in page.data:
                yield item


class Events(Generic[M]):
    """Events as they happen. A lost connection is taken up again where it broke."""

    def __init__(self, transport: Transport, type_: Type[M], call: Call, options: Optional[RequestOptions]) -> None:
        self._transport = transport
        self._type = type_
        self._call = call
        self._options: RequestOptions = options or {}
        self.last_event_id: str = str(call.headers.get("Last-Event-ID") or "")

    async def __aiter__(self) -> AsyncIterator[M]:
        hooks = self._transport.config.hooks
        exchange = Exchange(self._transport.config, self._call, self._options, streams=True)
        while True:
            decoder = EventDecoder()
            try:
                request = exchange.request(self._transport.client)
                if self.last_event_id:
                    request.headers["Last-Event-ID"] = self.last_event_id
                response = await self._transport.client.send(request, stream=True)
                try:
                    if response.status_code == 204:
                        return
                    if response.status_code != 200:
                        content = await response.aread()
                        answer = Response(response.status_code, response.headers, content, exchange.retries)
                        delay = exchange.answered(answer)
                        if delay is None:
                            raise refusal(answer)
                        await hooks.sleep_async(delay)
                        continue
                    async for chunk in response.aiter_bytes():
                        for event in decoder.feed(chunk):
                            self.last_event_id = event.id
                            exchange.retries = 0
                            value = self._type.read(json.loads(event.data), None)
                            yield value
                            if getattr(value, "job", None) is not None:
                                return
                finally:
                    await response.aclose()
                failure: httpx.HTTPError = httpx.RemoteProtocolError("the stream ended before the job did")
            except httpx.HTTPError as error:
                failure = error
            delay = exchange.failed(failure)
            await hooks.sleep_async(decoder.retry if decoder.retry is not None else delay)
