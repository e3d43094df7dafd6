"""The two clients."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Mapping, Optional, Type, Union

import httpx

from ._async import Transport as AsyncTransport
from ._config import DEFAULT_MAX_RETRIES, DEFAULT_TIMEOUT, Hooks, configure
from ._generated.resources import AsyncResources, Resources
from ._sync import Transport

MAX_DOWNLOAD_BYTES = 4 << 30


class Pika(Resources):
    """A client that blocks the thread; may be shared by threads.

    Args:
        api_key: The secret key; `PIKA_API_KEY` when absent.
        base_url: Address of the server; `PIKA_BASE_URL` when absent.
        timeout: Seconds until an answer must be there, for each try.
        max_retries: How often a request is sent again when that may help.
        headers: Header fields for every request.
        http_client: An httpx client of yours, for proxies, certificates or hooks; you close it.
    """

    def __init__(
        self,
        api_key: Optional[str] = None,
        *,
        base_url: Optional[str] = None,
        timeout: float = DEFAULT_TIMEOUT,
        max_retries: int = DEFAULT_MAX_RETRIES,
        headers: Optional[Mapping[str, str]] = None,
        http_client: Optional[httpx.Client] = None,
        hooks: Optional[Hooks] = None,
    ) -> None:
        config = configure(api_key, base_url, timeout, max_retries, headers, hooks)
        self._closes = http_client is None
        self._client = http_client or httpx.Client(follow_redirects=False)
        self._transport = Transport(config, self._client)
        super().__init__(self._transport)

    def __repr__(self) -> str:
        return f"Pika(base_url={self._transport.config.base_url!r})"

    def download(self, url: str, to: Union[str, Path, BinaryIO], max_bytes: int = MAX_DOWNLOAD_BYTES) -> int:
        """Writes what is at a signed address to a path or a file and returns its size.

        A path gets the file only once it is whole; a lost connection is taken up again where it broke.
        """
        return self._transport.download(url, to, max_bytes)

    def close(self) -> None:
        if self._closes:
            self._client.close()

    def __enter__(self) -> Pika:
        return self

    def __exit__(
        self, type_: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        self.close()


class AsyncPika(AsyncResources):
    """A client for asyncio and trio; its arguments are those of `Pika`."""

    def __init__(
        self,
        api_key: Optional[str] = None,
        *,
        base_url: Optional[str] = None,
        timeout: float = DEFAULT_TIMEOUT,
        max_retries: int = DEFAULT_MAX_RETRIES,
        headers: Optional[Mapping[str, str]] = None,
        http_client: Optional[httpx.AsyncClient] = None,
        hooks: Optional[Hooks] = None,
    ) -> None:
        config = configure(api_key, base_url, timeout, max_retries, headers, hooks)
        self._closes = http_client is None
        self._client = http_client or httpx.AsyncClient(follow_redirects=False)
        self._transport = AsyncTransport(config, self._client)
        super().__init__(self._transport)

    def __repr__(self) -> str:
        return f"AsyncPika(base_url={self._transport.config.base_url!r})"

    async def download(self, url: str, to: Union[str, Path, BinaryIO], max_bytes: int = MAX_DOWNLOAD_BYTES) -> int:
        """Writes what is at a signed address to a path or a file and returns its size."""
        return await self._transport.download(url, to, max_bytes)

    async def close(self) -> None:
        if self._closes:
            await self._client.aclose()

    async def __aenter__(self) -> AsyncPika:
        return self

    async def __aexit__(
        self, type_: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        await self.close()
