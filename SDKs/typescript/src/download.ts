import type { Config } from './config.js';
import { APIConnectionError, refusal, ResponseError } from './errors.js';
import { Exchange } from './exchange.js';
import { nodeModule } from './platform.js';
import { VERSION } from './version.js';

export interface DownloadOptions {
  /** A longer file is refused; 4 GiB when absent. */
  maxBytes?: number;
  signal?: AbortSignal;
}

/** A file of a clip. Its signed address needs no key, so none is sent. A lost connection is taken up where it broke. */
export class Download implements AsyncIterable<Uint8Array> {
  constructor(private readonly config: Config, readonly url: string, private readonly options: DownloadOptions = {}) {
    if (!/^https?:/.test(url)) throw new TypeError('only http and https addresses can be downloaded');
  }

  /** The bytes in the pieces in which they come. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    const limit = this.options.maxBytes ?? 4 * 1024 ** 3;
    const parts = new URL(this.url);
    const config = { ...this.config, baseURL: parts.origin };
    const call = { method: 'GET', path: parts.pathname, query: Object.fromEntries(parts.searchParams) };
    const exchange = new Exchange(config, call, { signal: this.options.signal });
    for (const name of Object.keys(exchange.headers)) delete exchange.headers[name];
    exchange.headers['accept-encoding'] = 'identity';
    exchange.headers['user-agent'] = `pika-typescript/${VERSION}`;
    let size = 0;
    for (;;) {
      let delay: number;
      try {
        const answer = await exchange.open();
        try {
          const { status, headers, body } = answer.response;
          if (status !== 200 && status !== 206) {
            const response = await exchange.whole(answer.response);
            const asked = exchange.answered(response);
            if (asked === undefined) throw refusal(response);
            delay = asked;
          } else {
            if (size && !headers.get('content-range')?.startsWith(`bytes ${size}-`)) {
              throw new ResponseError('the file changed while it was downloaded');
            }
            const tag = headers.get('etag');
            const total = size + Number(headers.get('content-length') ?? NaN);
            for (const reader = body!.getReader(); ; ) {
              const { done, value } = await reader.read();
              if (done) break;
              size += value.byteLength;
              if (size > limit) throw new ResponseError(`the file is longer than ${limit} bytes`);
              if (tag) Object.assign(exchange.headers, { range: `bytes=${size}-`, 'if-range': tag });
              exchange.retries = 0;
              answer.rest();
              yield value;
              answer.alive();
            }
            if (size >= total || Number.isNaN(total)) return;
            throw new APIConnectionError(`The download broke off after ${size} bytes.`);
          }
        } catch (error) {
          throw answer.explain(error);
        } finally {
          answer.close();
        }
      } catch (error) {
        if (error instanceof Error && 'response' in error) throw error;
        if (size && !exchange.headers['range']) throw error;
        delay = exchange.failed(error);
      }
      await exchange.pause(delay);
    }
  }

  /** The whole file. */
  async bytes(): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    for await (const part of this) parts.push(part);
    const result = new Uint8Array(parts.reduce((size, part) => size + part.byteLength, 0));
    parts.reduce((place, part) => (result.set(part, place), place + part.byteLength), 0);
    return result;
  }

  /** Writes the file and returns its size, in Node and Deno. The path gets the file only once it is whole. */
  async saveTo(path: string): Promise<number> {
    const files = await nodeModule('fs/promises');
    const partial = `${path}.part`;
    const file = await files.open(partial, 'w');
    let size = 0;
    try {
      for await (const part of this) {
        await file.writeFile(part);
        size += part.byteLength;
      }
      await file.close();
      await files.rename(partial, path);
    } catch (error) {
      await file.close().catch(() => undefined);
      await files.rm(partial, { force: true });
      throw error;
    }
    return size;
  }
}
