"""An answer as it came."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Mapping, Optional

import httpx


@dataclass(frozen=True)
class Response:
    """Status, header fields and bytes of an answer."""

    status_code: int
    headers: httpx.Headers
    content: bytes
    retries: int = 0
    """How many times the request was repeated before this answer came."""

    @property
    def request_id(self) -> Optional[str]:
        """What to quote when you ask for help."""
        return self.headers.get("pika-request-id") or self.headers.get("x-request-id")

    @property
    def is_success(self) -> bool:
        return 200 <= self.status_code < 300

    def json(self) -> Any:
        return json.loads(self.content)

    def members(self) -> Mapping[str, Any]:
        """The body if it is a JSON object, else nothing."""
        try:
            value = self.json()
        except ValueError:
            return {}
        return value if isinstance(value, dict) else {}  # pyright: ignore[reportUnknownVariableType]
