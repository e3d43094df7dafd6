// When a request is sent again, and after how long. Nothing here waits or reads a clock.

/** Milliseconds. */
export const MAX_SERVER_DELAY = 120_000;
const INITIAL_DELAY = 500;
const MAX_DELAY = 8_000;

/** Whether the same request may be answered better later. */
export function shouldRetry(status: number, headers: Headers, code: string): boolean {
  const said = headers.get('pika-should-retry') ?? headers.get('x-should-retry');
  if (said === 'true' || said === 'false') return said === 'true';
  if (status === 409) return code === 'idempotency_in_progress';
  return status === 408 || status === 429 || status >= 500;
}

/** Whether a request that got no answer may get one later: not where a certificate is bad. */
export function mayRetryFailure(error: unknown): boolean {
  let cause: any = error;
  for (let depth = 0; cause && depth < 8; depth++, cause = cause.cause) {
    if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_INVALID_(URL|PROTOCOL)/.test(String(cause.code ?? ''))) return false;
    if (/certificate/i.test(String(cause.message ?? ''))) return false;
  }
  return true;
}

/** Milliseconds that the server asks for, from `retry-after-ms` or `Retry-After` in seconds or as a date. */
export function serverDelay(headers: Headers, now: number): number | undefined {
  const milliseconds = count(headers.get('retry-after-ms'));
  if (milliseconds !== undefined) return milliseconds;
  const value = headers.get('retry-after');
  const seconds = count(value);
  if (seconds !== undefined) return seconds * 1000;
  const date = value && /[a-z]{3}.*GMT/i.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** Milliseconds before the retry of that number; random in [0, 1) shortens them by up to a quarter. */
export function backoff(retry: number, random: number): number {
  return Math.min(INITIAL_DELAY * 2 ** Math.min(retry, 10), MAX_DELAY) * (1 - 0.25 * random);
}

function count(value: string | null): number | undefined {
  return value !== null && /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : undefined;
}
