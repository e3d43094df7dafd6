import type { Call, RequestOptions } from './call.js';
import { APIConnectionError, APIError, refusal, ResponseError } from './errors.js';
import type { OpenAnswer } from './exchange.js';
import { Exchange } from './exchange.js';
import type { PikaResponse } from './response.js';
import type { Transport } from './transport.js';

const MAX_EVENT_LENGTH = 4 * 1024 * 1024;

/** Events as they happen. A lost connection is taken up again where it broke. */
export class Events<T> implements AsyncIterable<T> {
  lastEventId = '';

  constructor(
    private readonly transport: Transport,
    private readonly call: Call,
    private readonly options: RequestOptions | undefined,
  ) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    const exchange = new Exchange(this.transport.config, this.call, this.options);
    exchange.headers['accept'] = 'text/event-stream';
    for (;;) {
      if (this.lastEventId) exchange.headers['last-event-id'] = this.lastEventId;
      const decoder = new EventDecoder();
      let delay: number | undefined;
      try {
        const answer = await exchange.open();
        try {
          if (answer.response.status === 204) return;
          if (answer.response.status !== 200) delay = this.refused(exchange, await exchange.whole(answer.response));
          else {
            for await (const event of read(answer, decoder)) {
              exchange.retries = 0;
              this.lastEventId = event.id;
              const update = decode(event) as any;
              yield update as Awaited<T>;
              if (update.job) return;
            }
            throw new APIConnectionError('The stream ended before the job did.');
          }
        } catch (error) {
          throw answer.explain(error);
        } finally {
          answer.close();
        }
      } catch (error) {
        if (error instanceof APIError) throw error;
        delay = exchange.failed(error);
        delay = decoder.retry ?? delay;
      }
      await exchange.pause(delay);
    }
  }

  private refused(exchange: Exchange, response: PikaResponse): number {
    const delay = exchange.answered(response);
    if (delay === undefined) throw refusal(response);
    return delay;
  }
}

async function* read(answer: OpenAnswer, decoder: EventDecoder): AsyncGenerator<ServerSentEvent> {
  const reader = answer.response.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) return;
    // Whoever takes their time with an event does not use up the server's.
    answer.rest();
    for (const event of decoder.feed(part.value)) yield event;
    answer.alive();
  }
}

function decode(event: ServerSentEvent): unknown {
  try {
    return JSON.parse(event.data);
  } catch {
    throw new ResponseError('an event is no JSON');
  }
}

interface ServerSentEvent {
  event: string;
  data: string;
  id: string;
}

/** Takes bytes as they come and gives whole events, as the HTML standard defines them. */
export class EventDecoder {
  /** Milliseconds that the server wants between connections. */
  retry?: number;
  private readonly decoder = new TextDecoder();
  private rest = '';
  private data: string[] = [];
  private event = '';
  private id = '';
  private size = 0;
  private afterReturn = false;

  feed(chunk: Uint8Array): ServerSentEvent[] {
    const events: ServerSentEvent[] = [];
    this.rest += this.decoder.decode(chunk, { stream: true });
    if (this.rest.length + this.size > MAX_EVENT_LENGTH) {
      throw new ResponseError(`an event is longer than ${MAX_EVENT_LENGTH} characters`);
    }
    for (;;) {
      if (this.afterReturn && this.rest.startsWith('\n')) this.rest = this.rest.slice(1);
      if (this.rest) this.afterReturn = false;
      const end = this.rest.search(/[\r\n]/);
      if (end < 0) return events;
      this.afterReturn = this.rest[end] === '\r';
      const line = this.rest.slice(0, end);
      this.rest = this.rest.slice(end + 1);
      if (line) this.field(line);
      else if (this.data.length) {
        events.push({ event: this.event || 'message', data: this.data.join('\n'), id: this.id });
        [this.data, this.event, this.size] = [[], '', 0];
      }
    }
  }

  private field(line: string): void {
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'data') {
      this.data.push(value);
      this.size += value.length;
    } else if (name === 'event') this.event = value;
    else if (name === 'id' && !value.includes('\0')) this.id = value;
    else if (name === 'retry' && /^\d+$/.test(value)) this.retry = Math.min(Number(value), 60_000);
  }
}
