"""What waiting for a job means, for threads and tasks alike. Nothing here waits."""

from __future__ import annotations

from typing import Optional

from ._config import Hooks
from ._errors import JobTimeoutError, job_failure
from ._generated.models import Job
from ._response import Response

LONG_POLL = 30
DEFAULT_WAIT = 900.0
"""Seconds: no job runs longer than fifteen minutes."""
DEFAULT_POLL_DELAY = 1.0
MAX_POLL_DELAY = 30.0


def is_done(job: Job) -> bool:
    """Whether nothing more will happen, in states too that this version does not know."""
    return job.status in ("complete", "failed") or job.completed_at is not None


class Waiting:
    """Holds the line until the job has ended, and asks as the server wishes when it does not hold it."""

    def __init__(self, job: Job, timeout: float, hooks: Hooks, *, watches: bool) -> None:
        self.job = job
        self._watches = watches
        self._hooks = hooks
        self._deadline = hooks.monotonic() + timeout
        self._asked = 0.0
        self._tag: Optional[str] = None

    def finished(self) -> bool:
        """Whether the job is complete; throws when it ended otherwise, or the time is over."""
        if is_done(self.job):
            if self.job.status != "complete":
                raise job_failure(self.job)
            return True
        if self._remaining() <= 0:
            raise JobTimeoutError(f"{self.job.id} is still {self.job.status}; it goes on.", self.job)
        return False

    def next_wait(self) -> Optional[int]:
        """Seconds to have the answer held: until the job has ended, or when progress is watched until it differs."""
        self._asked = self._hooks.monotonic()
        if self._watches and self._tag is None:
            return None
        return max(1, min(LONG_POLL, int(self._remaining())))

    @property
    def tag(self) -> Optional[str]:
        return self._tag if self._watches else None

    def answered(self, response: Response) -> float:
        """Seconds until asking again makes sense."""
        first_look = self._watches and self._tag is None
        self._tag = response.headers.get("etag") or self._tag
        if first_look and self._tag is not None:
            return 0.0
        try:
            hint = float(response.headers.get("pika-poll-after-ms", "")) / 1000
        except ValueError:
            hint = DEFAULT_POLL_DELAY
        held = self._hooks.monotonic() - self._asked
        pause = max(0.0, min(hint, MAX_POLL_DELAY)) * (1 + 0.25 * self._hooks.random()) - held
        return max(0.0, min(pause, self._remaining()))

    def _remaining(self) -> float:
        return self._deadline - self._hooks.monotonic()
