import type { Call, RequestOptions } from './call.js';
import type { Config } from './config.js';
import { ResponseError } from './errors.js';
import { Events } from './events.js';
import { Exchange } from './exchange.js';
import type { Job } from './generated/types.js';
import { JobHandle } from './jobs.js';
import { Pager } from './pages.js';
import type { PikaResponse } from './response.js';
import { remember } from './response.js';

export class Transport {
  constructor(readonly config: Config) {}

  async send(call: Call, options?: RequestOptions): Promise<PikaResponse> {
    const exchange = new Exchange(this.config, call, options);
    for (;;) {
      let delay: number | undefined;
      let response: PikaResponse | undefined;
      try {
        response = await exchange.try();
      } catch (error) {
        delay = exchange.failed(error);
      }
      if (response) delay = exchange.answered(response);
      if (response && delay === undefined) return response;
      await exchange.pause(delay ?? 0);
    }
  }

  async json<T>(call: Call, options?: RequestOptions): Promise<T> {
    const response = await this.send(call, options);
    return remember(parse(response), response) as unknown as T;
  }

  /** Asks for a job, with the deadline that a request has beside its body. */
  submit(path: string, params: { deadline?: number }, options?: RequestOptions): Promise<JobHandle> {
    const { deadline, ...body } = params;
    return this.job({ method: 'POST', path, headers: { 'Pika-Deadline': deadline }, body }, options);
  }

  async job(call: Call, options?: RequestOptions): Promise<JobHandle> {
    const response = await this.send(call, options);
    return remember(new JobHandle(this, parse(response) as unknown as Job), response);
  }

  pages<T extends { id: string }>(call: Call, options?: RequestOptions): Pager<T> {
    return new Pager<T>(this, call, options, (item) => item as T);
  }

  jobPages(call: Call, options?: RequestOptions): Pager<JobHandle> {
    return new Pager<JobHandle>(this, call, options, (item) => new JobHandle(this, item as Job));
  }

  events<T>(call: Call, options?: RequestOptions): Events<T> {
    return new Events<T>(this, call, options);
  }

  async text(call: Call, options?: RequestOptions): Promise<string> {
    return (await this.send(call, options)).text;
  }

  async nothing(call: Call, options?: RequestOptions): Promise<void> {
    await this.send(call, options);
  }
}

/** The body of an answer that must be a JSON object. */
export function parse(response: PikaResponse): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(response.text);
  } catch {
    throw new ResponseError('the answer is no JSON', response);
  }
  if (typeof value !== 'object' || value === null) throw new ResponseError('the answer is no JSON object', response);
  return value as Record<string, unknown>;
}
