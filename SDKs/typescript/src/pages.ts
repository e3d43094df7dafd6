import type { Call, RequestOptions } from './call.js';
import { ResponseError } from './errors.js';
import type { PikaResponse } from './response.js';
import type { Transport } from './transport.js';
import { parse } from './transport.js';

/** A page of a list. */
export interface Page<T> {
  data: T[];
  hasMore: boolean;
  response: PikaResponse;
  /** The page after this one, if there is one. */
  next(): Promise<Page<T>> | undefined;
}

/** A list: `for await` gives the things of all pages, `await` gives the first page alone. */
export class Pager<T extends { id: string }> implements AsyncIterable<T>, PromiseLike<Page<T>> {
  constructor(
    private readonly transport: Transport,
    private readonly call: Call,
    private readonly options: RequestOptions | undefined,
    private readonly read: (item: unknown) => T,
  ) {}

  then<A = Page<T>, B = never>(
    done?: ((page: Page<T>) => A | PromiseLike<A>) | null,
    failed?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.load(this.call).then(done, failed);
  }

  async *pages(): AsyncGenerator<Page<T>> {
    let page: Page<T> | undefined = await this.load(this.call);
    while (page) {
      yield page;
      page = await page.next();
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    for await (const page of this.pages()) {
      for (const item of page.data) yield item as Awaited<T>;
    }
  }

  private async load(call: Call): Promise<Page<T>> {
    const response = await this.transport.send(call, this.options);
    const list = parse(response);
    if (!Array.isArray(list['data'])) throw new ResponseError('the answer is no list', response);
    const data = list['data'].map(this.read);
    const hasMore = list['has_more'] === true;
    return { data, hasMore, response, next: () => this.after(call, list['next_cursor'], data, hasMore) };
  }

  private after(call: Call, cursor: unknown, data: T[], hasMore: boolean): Promise<Page<T>> | undefined {
    const first = data[0];
    const last = data[data.length - 1];
    if (!hasMore || !first || !last) return undefined;
    const isBackwards = call.query?.['ending_before'] != null;
    const place = isBackwards ? { ending_before: first.id } : { starting_after: cursor ?? last.id };
    return this.load({ ...call, query: { ...call.query, ...place } });
  }
}
