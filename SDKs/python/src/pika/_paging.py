"""Where a list goes on."""

from __future__ import annotations

from typing import Any, Mapping, Optional

from ._call import Call


def next_call(call: Call, page: Mapping[str, Any]) -> Optional[Call]:
    """The call for the page after this one, if there is one."""
    data = page.get("data")
    if page.get("has_more") is not True or not data:
        return None
    if call.query.get("ending_before") is not None:
        return call.with_query(ending_before=data[0]["id"])
    return call.with_query(starting_after=page.get("next_cursor") or data[-1]["id"])
