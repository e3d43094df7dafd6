import type { Job, Violation } from './generated/types.js';
import type { PikaResponse } from './response.js';

/** Any error of this library. */
export class PikaError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message);
    this.name = new.target.name;
    if (cause !== undefined) Object.defineProperty(this, 'cause', { value: cause, configurable: true });
  }
}

/** The client cannot be made like this. */
export class ConfigurationError extends PikaError {}

/** The caller's signal ended the call. */
export class AbortedError extends PikaError {}

/** No answer came. Sending the request again with the same idempotency key is safe. */
export class APIConnectionError extends PikaError {}

/** No answer came in time. */
export class APITimeoutError extends APIConnectionError {}

/** An answer came that this library cannot read. */
export class ResponseError extends PikaError {
  constructor(message: string, readonly response?: PikaResponse) {
    super(message);
  }
}

/** The server refused the request. */
export class APIError extends PikaError {
  readonly status: number;
  /** A stable name; `docUrl` explains it. */
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly docUrl?: string;
  readonly requestId?: string;
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;
  /** Every place where the request breaks the contract. */
  readonly errors: Violation[];
  readonly headers: Headers;
  /** The problem document, members included that this version does not know. */
  readonly body: Record<string, unknown>;

  constructor(readonly response: PikaResponse) {
    const body = members(response.text);
    const text = (name: string) => (typeof body[name] === 'string' ? (body[name] as string) : '');
    const code = text('code') || `http_${response.status}`;
    const title = text('title') || `HTTP ${response.status}`;
    const errors = Array.isArray(body['errors']) ? (body['errors'] as Violation[]) : [];
    const places = errors.slice(0, 5).map((e) => `${e.pointer ?? e.parameter ?? e.header ?? ''} ${e.detail}`);
    const id = response.requestId ?? (text('request_id') || undefined);
    super(
      `${response.status} ${code}: ${text('detail') || title}` +
        (places.length ? ` [${places.join('; ')}]` : '') +
        (id ? ` (request ${id})` : ''),
    );
    this.status = response.status;
    this.code = code;
    this.title = title;
    this.detail = text('detail');
    this.docUrl = text('doc_url') || undefined;
    this.requestId = id;
    this.retryable = body['retryable'] === true;
    this.errors = errors;
    this.headers = response.headers;
    this.body = body;
  }
}

/** 400: the request cannot be read. */
export class BadRequestError extends APIError {}
/** 401: no key, or none that the server accepts. */
export class AuthenticationError extends APIError {}
/** 402: the account has too few credits. */
export class InsufficientCreditsError extends APIError {}
/** 403: key, plan or connection do not allow this. */
export class PermissionDeniedError extends APIError {}
/** 404: there is no such thing, or it is somebody else's. */
export class NotFoundError extends APIError {}
/** 409: the thing is not in the state that this needs. */
export class ConflictError extends APIError {}
/** 410: it existed and was deleted. */
export class GoneError extends APIError {}
/** 422: fields or parameters break the contract; `errors` lists them all. */
export class InvalidRequestError extends APIError {}
/** 429: too many requests. */
export class RateLimitError extends APIError {}
/** 5xx: the server could not do it. */
export class ServerError extends APIError {}

const byStatus: Record<number, new (response: PikaResponse) => APIError> = {
  400: BadRequestError,
  401: AuthenticationError,
  402: InsufficientCreditsError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  410: GoneError,
  422: InvalidRequestError,
  429: RateLimitError,
};

/** The error for an answer that is no success. */
export function refusal(response: PikaResponse): APIError {
  return new (byStatus[response.status] ?? (response.status >= 500 ? ServerError : APIError))(response);
}

/** Waiting for a job did not give a film. */
export class JobError extends PikaError {
  readonly jobId: string;

  /** @param job The job as it was last seen. */
  constructor(message: string, readonly job: Job) {
    super(message);
    this.jobId = job.id;
  }
}

/** The job has ended without a film. */
export class JobFailedError extends JobError {
  readonly code: string;
  readonly retryable: boolean;

  constructor(job: Job) {
    const code = job.error?.code ?? job.status;
    super(`${job.id} ${code}: ${job.error?.message ?? `The job ended as ${job.status}.`}`, job);
    this.code = code;
    this.retryable = job.error?.retryable === true;
  }
}

/** Somebody cancelled the job. */
export class JobCanceledError extends JobFailedError {}

/** The job has not ended in time. It goes on, and can be waited for again. */
export class JobTimeoutError extends JobError {}

/** The error for a job that ended without a film. */
export function jobFailure(job: Job): JobFailedError {
  const code = job.error?.code ?? job.status;
  return code === 'canceled' || code === 'cancelled' ? new JobCanceledError(job) : new JobFailedError(job);
}

/** What came is not to be trusted. */
export class WebhookError extends PikaError {}
/** It carries no signature. */
export class WebhookMissingHeaderError extends WebhookError {}
/** A signature does not fit the body, or none was made with these secrets. */
export class WebhookSignatureError extends WebhookError {}
/** It is too old, or from the future. */
export class WebhookStaleError extends WebhookError {}
/** Headers, secret or body cannot be read. */
export class WebhookMalformedError extends WebhookError {}

function members(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
