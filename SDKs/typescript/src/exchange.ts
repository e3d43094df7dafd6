import type { Call, RequestOptions } from './call.js';
import { given } from './call.js';
import type { Config } from './config.js';
import { defaultHeaders } from './config.js';
import { AbortedError, APIConnectionError, APITimeoutError, refusal, ResponseError } from './errors.js';
import { randomUUID } from './platform.js';
import type { PikaResponse } from './response.js';
import { requestId } from './response.js';
import { backoff, MAX_SERVER_DELAY, mayRetryFailure, serverDelay, shouldRetry } from './retry.js';

/** A longer JSON answer is refused. */
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;

/** An answer whose body is still to be read. */
export interface OpenAnswer {
  response: Response;
  /** Stops the clock of the time limit. */
  rest(): void;
  /** Starts it anew. */
  alive(): void;
  close(): void;
  /** What an error in reading really was. */
  explain(error: unknown): unknown;
}

/** The life of one call: its tries and what follows from each. */
export class Exchange {
  retries = 0;
  readonly timeout: number;
  readonly headers: Record<string, string>;
  private readonly body?: string;
  private readonly url: string;
  private readonly maxRetries: number;
  private readonly started: number;

  constructor(private readonly config: Config, private readonly call: Call, private readonly options: RequestOptions = {}) {
    this.maxRetries = options.maxRetries ?? config.maxRetries;
    // A held answer comes later than others; the time it is held is no time lost.
    const held = /\bwait=(\d{1,4})\b/.exec(String(call.headers?.['Prefer']))?.[1] ?? call.query?.['wait'] ?? 0;
    this.timeout = (options.timeout ?? config.timeout) + Number(held) * 1000;
    const query = new URLSearchParams({ ...given(call.query), ...options.query }).toString();
    this.url = config.baseURL + call.path + (query && `?${query}`);
    this.headers = { ...defaultHeaders(config), ...lowered(given(call.headers)) };
    // One key for all tries: whatever the network does, the work is done once.
    if (call.method === 'POST') this.headers['idempotency-key'] = options.idempotencyKey ?? randomUUID();
    const body = options.body ? { ...call.body, ...options.body } : call.body;
    if (body) {
      this.headers['content-type'] = 'application/json';
      this.body = JSON.stringify(body);
    }
    Object.assign(this.headers, lowered(options.headers));
    this.started = config.hooks.now();
  }

  /** Sends the next try; its time limit runs until the answer is closed. */
  async open(): Promise<OpenAnswer> {
    const { signal } = this.options;
    const abort = new AbortController();
    const stop = () => abort.abort();
    let late = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rest = () => clearTimeout(timer);
    const alive = () => {
      rest();
      timer = setTimeout(() => {
        late = true;
        abort.abort();
      }, this.timeout);
    };
    const close = () => {
      rest();
      signal?.removeEventListener('abort', stop);
      abort.abort(); // lets go of a body that nobody reads on
    };
    const explain = (error: unknown) => {
      if (signal?.aborted) return new AbortedError('The call was aborted.', signal.reason ?? error);
      return late ? new APITimeoutError(`No answer within ${this.timeout} ms.`, error) : error;
    };
    if (signal?.aborted) throw explain(undefined);
    signal?.addEventListener('abort', stop, { once: true });
    alive();
    const headers = this.retries ? { ...this.headers, 'pika-retry-count': String(this.retries) } : this.headers;
    const init = { method: this.call.method, headers, body: this.body, redirect: 'manual' as const, signal: abort.signal };
    try {
      return { response: await this.config.fetch(this.url, init), rest, alive, close, explain };
    } catch (error) {
      close();
      throw explain(error);
    }
  }

  /** Sends the next try and reads its answer, both within the time limit. */
  async try(): Promise<PikaResponse> {
    const answer = await this.open();
    try {
      return await this.whole(answer.response);
    } catch (error) {
      throw answer.explain(error);
    } finally {
      answer.close();
    }
  }

  async whole(response: Response): Promise<PikaResponse> {
    const { status, headers } = response;
    return { status, headers, text: await readText(response), requestId: requestId(headers), retries: this.retries };
  }

  /** Milliseconds to wait before the next try, or nothing when this answer is the one; refusals are thrown. */
  answered(response: PikaResponse): number | undefined {
    this.log(String(response.status), response.requestId);
    if ((response.status >= 200 && response.status < 300) || response.status === 304) return undefined;
    const error = refusal(response);
    const asked = serverDelay(response.headers, this.config.hooks.now());
    const isPassing = shouldRetry(response.status, response.headers, error.code);
    if (!isPassing || this.retries >= this.maxRetries || (asked ?? 0) > MAX_SERVER_DELAY) throw error;
    return this.next(asked);
  }

  /** Milliseconds to wait before the next try after no answer came. */
  failed(error: unknown): number {
    if (error instanceof AbortedError || error instanceof ResponseError) throw error;
    this.log(error instanceof Error ? error.name : 'failure', undefined);
    if (this.retries < this.maxRetries && mayRetryFailure(error)) return this.next(undefined);
    if (error instanceof APIConnectionError) throw error;
    throw new APIConnectionError(`No answer from ${this.config.baseURL}.`, error);
  }

  async pause(milliseconds: number): Promise<void> {
    const { signal } = this.options;
    try {
      await this.config.hooks.sleep(milliseconds, signal);
    } catch (error) {
      throw new AbortedError('The call was aborted.', error);
    }
  }

  private next(asked: number | undefined): number {
    const delay = asked ?? backoff(this.retries, this.config.hooks.random());
    this.retries += 1;
    return delay;
  }

  // Queries carry signatures, bodies carry prompts, headers carry the key: none of them is logged.
  private log(outcome: string, id: string | undefined): void {
    const spent = this.config.hooks.now() - this.started;
    const { method, path } = this.call;
    this.config.logger?.info(`pika ${method} ${path} ${outcome} request=${id ?? '-'} retries=${this.retries} ms=${spent}`);
  }
}

/** The body as text, whatever it says it is. */
async function readText(response: Response): Promise<string> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > MAX_ANSWER_BYTES) throw new ResponseError(`the answer is longer than ${MAX_ANSWER_BYTES} bytes`);
    text += decoder.decode(value, { stream: true });
  }
}

function lowered(headers: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
