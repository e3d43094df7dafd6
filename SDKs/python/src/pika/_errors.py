"""Everything that can go wrong, as types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, List, Mapping, Optional, Type

import httpx

from ._response import Response

if TYPE_CHECKING:
    from ._generated.models import Job


class PikaError(Exception):
    """Any error of this library."""


class ConfigurationError(PikaError):
    """The client cannot be made like this."""


class APIConnectionError(PikaError):
    """No answer came. The request may have been carried out; sending it again with the same idempotency key is safe."""


class APITimeoutError(APIConnectionError):
    """No answer came in time."""


class ResponseError(PikaError):
    """An answer came that this library cannot read."""

    def __init__(self, message: str, response: Optional[Response] = None) -> None:
        super().__init__(message)
        self.response = response

    @property
    def request_id(self) -> Optional[str]:
        return self.response.request_id if self.response else None


class APIError(PikaError):
    """The server refused the request."""

    def __init__(self, response: Response) -> None:
        members = response.members()
        self.response = response
        self.status_code: int = response.status_code
        self.code: str = _text(members.get("code")) or f"http_{response.status_code}"
        """A stable name; `doc_url` explains it."""
        self.title: str = _text(members.get("title")) or f"HTTP {response.status_code}"
        self.detail: str = _text(members.get("detail"))
        self.doc_url: Optional[str] = _text(members.get("doc_url")) or None
        self.request_id: Optional[str] = response.request_id or _text(members.get("request_id")) or None
        self.retryable: bool = members.get("retryable") is True
        self.errors: List[Dict[str, Any]] = _objects(members.get("errors"))
        """Every place where the request breaks the contract."""
        self.body: Mapping[str, Any] = members
        """The problem document, members included that this version does not know."""
        super().__init__(self._message())

    @property
    def headers(self) -> httpx.Headers:
        return self.response.headers

    def _message(self) -> str:
        places = [f"{_place(item)} {item.get('detail', '')}".strip() for item in self.errors[:5]]
        text = f"{self.status_code} {self.code}: {self.detail or self.title}"
        if places:
            text += f" [{'; '.join(places)}]"
        return f"{text} (request {self.request_id})" if self.request_id else text


class BadRequestError(APIError):
    """400: the request cannot be read."""


class AuthenticationError(APIError):
    """401: no key, or none that the server accepts."""


class InsufficientCreditsError(APIError):
    """402: the account has too few credits."""


class PermissionDeniedError(APIError):
    """403: key, plan or connection do not allow this."""


class NotFoundError(APIError):
    """404: there is no such thing, or it is somebody else's."""


class ConflictError(APIError):
    """409: the thing is not in the state that this needs."""


class GoneError(APIError):
    """410: it existed and was deleted."""


class InvalidRequestError(APIError):
    """422: fields or parameters break the contract; `errors` lists them all."""


class RateLimitError(APIError):
    """429: too many requests."""


class ServerError(APIError):
    """5xx: the server could not do it."""


_BY_STATUS: Dict[int, Type[APIError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    402: InsufficientCreditsError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    410: GoneError,
    422: InvalidRequestError,
    429: RateLimitError,
}


def refusal(response: Response) -> APIError:
    """The error for an answer that is no success."""
    fallback = ServerError if response.status_code >= 500 else APIError
    return _BY_STATUS.get(response.status_code, fallback)(response)


class JobError(PikaError):
    """Waiting for a job did not give a film. `job` is the job as it was last seen, `job_id` finds it again."""

    def __init__(self, message: str, job: Job) -> None:
        super().__init__(message)
        self.job = job
        self.job_id: str = job.id


class JobFailedError(JobError):
    """The job has ended without a film."""

    def __init__(self, job: Job) -> None:
        failure = job.error
        self.code: str = failure.code if failure else job.status
        self.retryable: bool = bool(failure and failure.retryable)
        message = failure.message if failure else f"The job ended as {job.status}."
        super().__init__(f"{job.id} {self.code}: {message}", job)


class JobCanceledError(JobFailedError):
    """Somebody cancelled the job."""


class JobTimeoutError(JobError):
    """The job has not ended in time. It goes on, and can be waited for again."""


def job_failure(job: Job) -> JobFailedError:
    """The error for a job that ended without a film."""
    codes = {"canceled", "cancelled"}
    code = job.error.code if job.error else job.status
    return JobCanceledError(job) if code in codes else JobFailedError(job)


class WebhookError(PikaError):
    """What came is not to be trusted."""


class WebhookMissingHeaderError(WebhookError):
    """It carries no signature."""


class WebhookSignatureError(WebhookError):
    """A signature does not fit the body, or none was made with these secrets."""


class WebhookStaleError(WebhookError):
    """It is too old, or from the future."""


class WebhookMalformedError(WebhookError):
    """Headers, secret or body cannot be read."""


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _objects(value: object) -> List[Dict[str, Any]]:
    if not isinstance(value, list):
        return []
    items: List[Any] = value  # pyright: ignore[reportUnknownVariableType]
    return [item for item in items if isinstance(item, dict)]


def _place(violation: Mapping[str, Any]) -> str:
    for key in ("pointer", "parameter", "header"):
        if key in violation:
            return str(violation[key])
    return ""
