"""Client of the Pika API: a prompt becomes a finished MP4.

from pika import Pika

with Pika() as client:
    job = client.videos.create(prompt="cinematic shot of a neon street", duration="6s", aspect="9:16").wait()
    job.download("street.mp4")
"""

from __future__ import annotations

from ._async import Events as AsyncEvents
from ._async import JobHandle as AsyncJobHandle
from ._async import Page as AsyncPage
from ._call import NOT_GIVEN, NotGiven, RequestOptions
from ._client import AsyncPika, Pika
from ._config import Hooks
from ._errors import (
    APIConnectionError,
    APIError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    ConfigurationError,
    ConflictError,
    GoneError,
    InsufficientCreditsError,
    InvalidRequestError,
    JobCanceledError,
    JobError,
    JobFailedError,
    JobTimeoutError,
    NotFoundError,
    PermissionDeniedError,
    PikaError,
    RateLimitError,
    ResponseError,
    ServerError,
    WebhookError,
    WebhookMalformedError,
    WebhookMissingHeaderError,
    WebhookSignatureError,
    WebhookStaleError,
)
from ._generated import models, params
from ._model import PikaModel
from ._response import Response
from ._sync import Events, JobHandle, Page
from ._version import __version__
from ._webhooks import WebhookEvent, verify_webhook

__all__ = [
    "NOT_GIVEN",
    "APIConnectionError",
    "APIError",
    "APITimeoutError",
    "AsyncEvents",
    "AsyncJobHandle",
    "AsyncPage",
    "AsyncPika",
    "AuthenticationError",
    "BadRequestError",
    "ConfigurationError",
    "ConflictError",
    "Events",
    "GoneError",
    "Hooks",
    "InsufficientCreditsError",
    "InvalidRequestError",
    "JobCanceledError",
    "JobError",
    "JobFailedError",
    "JobHandle",
    "JobTimeoutError",
    "NotFoundError",
    "NotGiven",
    "Page",
    "PermissionDeniedError",
    "Pika",
    "PikaError",
    "PikaModel",
    "RateLimitError",
    "RequestOptions",
    "Response",
    "ResponseError",
    "ServerError",
    "WebhookError",
    "WebhookEvent",
    "WebhookMalformedError",
    "WebhookMissingHeaderError",
    "WebhookSignatureError",
    "WebhookStaleError",
    "__version__",
    "models",
    "params",
    "verify_webhook",
]
