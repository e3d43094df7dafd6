"""What all answers have in common."""

from __future__ import annotations

from typing import Optional, Type, TypeVar

from pydantic import BaseModel, ConfigDict, PrivateAttr, ValidationError

from ._errors import ResponseError
from ._response import Response

M = TypeVar("M", bound="PikaModel")


class PikaModel(BaseModel):
    """An object of the API.

    Members that this version does not know are kept; read them as attributes or from `model_extra`.
    """

    model_config = ConfigDict(extra="allow", populate_by_name=True, protected_namespaces=())

    _last_response: Optional[Response] = PrivateAttr(default=None)

    @property
    def last_response(self) -> Optional[Response]:
        """The answer that carried this object: status, headers, request id and bytes."""
        return self._last_response

    @classmethod
    def read(cls: Type[M], value: object, response: Optional[Response]) -> M:
        """Reads decoded JSON."""
        try:
            result = cls.model_validate(value)
        except ValidationError as error:
            places = ", ".join("/".join(str(part) for part in item["loc"]) for item in error.errors()[:5])
            raise ResponseError(f"the answer is no {cls.__name__}: see {places}", response) from error
        result._last_response = response
        return result
