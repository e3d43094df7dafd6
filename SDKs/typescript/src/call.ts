/** What may be said about one call alone. */
export interface RequestOptions {
  /** Instead of the one that every POST gets by itself. */
  idempotencyKey?: string;
  /** Milliseconds until an answer must be there, for each try. */
  timeout?: number;
  maxRetries?: number;
  headers?: Record<string, string>;
  query?: Record<string, string>;
  /** Members to add to the body, such as those that this version does not know. */
  body?: Record<string, unknown>;
  /** Ends the call, and the pause before another try. */
  signal?: AbortSignal;
}

/** One call as the generated methods describe it. */
export interface Call {
  method: string;
  path: string;
  query?: Record<string, unknown>;
  headers?: Record<string, unknown>;
  body?: object;
}

/** One part of a path; an id must never reach another route. */
export function segment(value: string): string {
  if (!value || value === '.' || value === '..') throw new TypeError(`"${value}" names nothing`);
  return encodeURIComponent(value);
}

/** The entries that were given, as text. */
export function given(entries: Record<string, unknown> = {}): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(entries)) {
    if (value !== undefined && value !== null) result[name] = String(value);
  }
  return result;
}
