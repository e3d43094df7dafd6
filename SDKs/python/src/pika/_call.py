"""One call as the generated methods describe it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Dict, Mapping, Optional, Tuple, Union
from urllib.parse import quote

from typing_extensions import TypedDict


class NotGiven:
    """Says that an argument was left out, where None would be sent as null."""

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "NOT_GIVEN"


NOT_GIVEN = NotGiven()


class RequestOptions(TypedDict, total=False):
    """What may be said about one call alone."""

    idempotency_key: str
    """Instead of the one that every POST gets by itself."""
    timeout: float
    """Seconds until an answer must be there, for each try."""
    max_retries: int
    headers: Mapping[str, str]
    query: Mapping[str, str]
    body: Mapping[str, Any]
    """Members to add to the body, such as those that this version does not know."""


@dataclass(frozen=True)
class Call:
    method: str
    path: str
    query: Mapping[str, object] = field(default_factory=dict)  # pyright: ignore[reportUnknownVariableType]
    headers: Mapping[str, object] = field(default_factory=dict)  # pyright: ignore[reportUnknownVariableType]
    body: Optional[Mapping[str, object]] = None
    nullable: Tuple[str, ...] = ()
    """Members of the body that are sent as null when they are None."""

    def with_query(self, **query: object) -> Call:
        return Call(self.method, self.path, {**self.query, **query}, self.headers, self.body, self.nullable)

    def given_query(self) -> Dict[str, str]:
        return {name: text(value) for name, value in self.query.items() if value is not None}

    def given_headers(self) -> Dict[str, str]:
        return {name: text(value) for name, value in self.headers.items() if value is not None}

    def given_body(self) -> Optional[Dict[str, object]]:
        if self.body is None:
            return None
        return {
            name: value
            for name, value in self.body.items()
            if not isinstance(value, NotGiven) and (value is not None or name in self.nullable)
        }


def segment(value: str) -> str:
    """One part of a path; an id must never reach another route."""
    if not value or value in (".", ".."):
        raise ValueError(f"{value!r} names nothing")
    return quote(value, safe="")


def text(value: Union[object, bool]) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
