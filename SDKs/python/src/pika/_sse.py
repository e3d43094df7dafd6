"""Reads server-sent events as the HTML standard defines them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterator, List, Optional

from ._errors import ResponseError

MAX_EVENT_BYTES = 4 * 1024 * 1024


@dataclass(frozen=True)
class ServerSentEvent:
    event: str
    data: str
    id: str


class EventDecoder:
    """Takes bytes as they come and gives whole events."""

    def __init__(self) -> None:
        self._rest = b""
        self._data: List[str] = []
        self._size = 0
        self._event = ""
        self._after_return = False
        self.last_id = ""
        self.retry: Optional[float] = None
        """Seconds that the server wants between connections."""

    def feed(self, chunk: bytes) -> Iterator[ServerSentEvent]:
        self._rest += chunk
        if len(self._rest) + self._size > MAX_EVENT_BYTES:
            raise ResponseError(f"an event is longer than {MAX_EVENT_BYTES} bytes")
        while True:
            if self._after_return and self._rest[:1] == b"\n":
                self._rest = self._rest[1:]
            if self._rest:
                self._after_return = False
            ends = [place for place in (self._rest.find(b"\n"), self._rest.find(b"\r")) if place >= 0]
            if not ends:
                return
            end = min(ends)
            self._after_return = self._rest[end : end + 1] == b"\r"
            line, self._rest = self._rest[:end], self._rest[end + 1 :]
            event = self._line(line.decode("utf-8", "replace"))
            if event is not None:
                yield event

    def _line(self, line: str) -> Optional[ServerSentEvent]:
        if not line:
            return self._dispatch()
        name, _, value = line.partition(":")
        value = value[1:] if value.startswith(" ") else value
        if name == "data":
            self._data.append(value)
            self._size += len(value)
        elif name == "event":
            self._event = value
        elif name == "id" and "\0" not in value:
            self.last_id = value
        elif name == "retry" and value.isascii() and value.isdigit():
            self.retry = min(int(value) / 1000, 60.0)
        return None

    def _dispatch(self) -> Optional[ServerSentEvent]:
        data, event = self._data, self._event
        self._data, self._event, self._size = [], "", 0
        return ServerSentEvent(event or "message", "\n".join(data), self.last_id) if data else None
