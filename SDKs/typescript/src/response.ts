/** An answer as it came. */
export interface PikaResponse {
  status: number;
  headers: Headers;
  /** The body as text. */
  text: string;
  requestId?: string;
  /** How many times the request was repeated before this answer came. */
  retries: number;
}

const answers = new WeakMap<object, PikaResponse>();

/** The answer that carried this object: status, headers, request id, text. */
export function lastResponse(value: object): PikaResponse | undefined {
  return answers.get(value);
}

export function remember<T extends object>(value: T, response: PikaResponse): T {
  answers.set(value, response);
  return value;
}

export function requestId(headers: Headers): string | undefined {
  return headers.get('pika-request-id') ?? headers.get('x-request-id') ?? undefined;
}
