"""Hooks of the contract gates.

An event stream ends with its job, and a long poll waits for it. Against a server that really renders, either
would hold a test case for minutes; so the job is cancelled first, and the answer comes at once. The calls
themselves and all their checks stay as they are.
"""

import requests
import schemathesis


@schemathesis.hook
def before_call(ctx, case, kwargs):
    operation = case.operation.definition.raw.get("operationId")
    waits = operation == "getJob" and (case.query or {}).get("wait") not in (None, 0, "0")
    if operation != "streamJob" and not waits:
        return
    job = (case.path_parameters or {}).get("job_id")
    authorization = (kwargs.get("headers") or {}).get("Authorization") or ctx_authorization(case)
    if isinstance(job, str) and job.isascii() and job.replace("_", "").isalnum() and authorization:
        base = case.operation.base_url.rstrip("/")
        url = f"{base}/v1/jobs/{job}/cancel"
        requests.post(url, headers={"Authorization": authorization}, timeout=10)


def ctx_authorization(case):
    return (case.headers or {}).get("Authorization")
