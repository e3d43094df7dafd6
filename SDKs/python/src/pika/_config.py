"""What a client is told once."""

from __future__ import annotations

import ipaddress
import logging
import os
import random
import sys
import time
from dataclasses import dataclass, field
from typing import Awaitable, Callable, Dict, Mapping, Optional

import anyio
import httpx

from ._errors import ConfigurationError
from ._generated import DEFAULT_BASE_URL
from ._version import __version__

DEFAULT_TIMEOUT = 60.0
CONNECT_TIMEOUT = 5.0
DEFAULT_MAX_RETRIES = 2
MAX_ANSWER_BYTES = 32 * 1024 * 1024
"""A longer JSON answer is refused."""

logger = logging.getLogger("pika")


@dataclass
class Hooks:
    """Time and chance, so that tests can hold them still."""

    sleep: Callable[[float], None] = time.sleep
    sleep_async: Callable[[float], Awaitable[None]] = anyio.sleep
    random: Callable[[], float] = random.random
    now: Callable[[], float] = time.time
    monotonic: Callable[[], float] = time.monotonic


@dataclass
class Config:
    api_key: str
    base_url: str
    timeout: float
    max_retries: int
    headers: Mapping[str, str]
    hooks: Hooks = field(default_factory=Hooks)

    def __repr__(self) -> str:
        return f"Config(base_url={self.base_url!r})"

    def default_headers(self) -> Dict[str, str]:
        return {
            "Accept": "application/json",
            "Authorization": f"Bearer {self.api_key}",
            "User-Agent": f"pika-python/{__version__} (python/{sys.version_info[0]}.{sys.version_info[1]})",
            **self.headers,
        }


def configure(
    api_key: Optional[str],
    base_url: Optional[str],
    timeout: float,
    max_retries: int,
    headers: Optional[Mapping[str, str]],
    hooks: Optional[Hooks],
) -> Config:
    key = api_key or os.environ.get("PIKA_API_KEY", "")
    if not key:
        raise ConfigurationError("No key: pass api_key or set PIKA_API_KEY.")
    if not key.isascii() or not key.isprintable() or " " in key:
        raise ConfigurationError("The key holds characters that no key has; was it copied whole?")
    if timeout <= 0 or max_retries < 0:
        raise ConfigurationError("timeout must be positive and max_retries at least 0.")
    base = (base_url or os.environ.get("PIKA_BASE_URL") or DEFAULT_BASE_URL).rstrip("/")
    _check(base)
    _set_up_logging(os.environ.get("PIKA_LOG", ""))
    return Config(key, base, timeout, max_retries, dict(headers or {}), hooks or Hooks())


def _check(base: str) -> None:
    url = httpx.URL(base)
    if url.scheme not in ("http", "https") or not url.host:
        raise ConfigurationError(f"{base!r} is no address of a server.")
    if url.scheme == "http" and not _is_loopback(url.host):
        raise ConfigurationError("Keys travel over HTTPS only; plain HTTP works for this machine alone.")


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _set_up_logging(level: str) -> None:
    levels = {"debug": logging.DEBUG, "info": logging.INFO}
    if level.lower() not in levels:
        return
    logger.setLevel(levels[level.lower()])
    if not logger.handlers:
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
        logger.addHandler(handler)
