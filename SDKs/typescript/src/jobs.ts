import type { RequestOptions } from './call.js';
import type { DownloadOptions } from './download.js';
import { Download } from './download.js';
import { jobFailure, JobTimeoutError, PikaError } from './errors.js';
import type { Events } from './events.js';
import type { Job, JobUpdate } from './generated/types.js';
import type { PikaResponse } from './response.js';
import { remember } from './response.js';
import type { Transport } from './transport.js';
import { parse } from './transport.js';

/** Seconds that the server may hold an answer. */
const LONG_POLL = 30;
/** Milliseconds: no job runs longer than fifteen minutes. */
const DEFAULT_WAIT = 900_000;
const MAX_POLL_DELAY = 30_000;

export interface WaitOptions {
  /** Milliseconds after which waiting ends; the job goes on. */
  timeout?: number;
  /** Told of the job whenever it has changed. */
  onProgress?: (job: JobHandle) => void;
  signal?: AbortSignal;
}

export interface JobHandle extends Job {}

/** A job that can be waited for, followed, cancelled and downloaded. */
export class JobHandle {
  readonly #transport: Transport;

  constructor(transport: Transport, job: Job) {
    Object.assign(this, job);
    this.#transport = transport;
  }

  /** Whether nothing more will happen, in states too that this version does not know. */
  get isDone(): boolean {
    return this.status === 'complete' || this.status === 'failed' || this.completed_at != null;
  }

  /** Signed address of the finished film. */
  get url(): string {
    if (!this.output) throw new PikaError(`${this.id} has no film.`);
    return this.output.url;
  }

  /** The job as it stands now. */
  refresh(options?: RequestOptions): Promise<JobHandle> {
    return this.#transport.job({ method: 'GET', path: this.path }, options);
  }

  /** Cancels the job; what it held is given back. */
  cancel(options?: RequestOptions): Promise<JobHandle> {
    return this.#transport.job({ method: 'POST', path: `${this.path}/cancel` }, options);
  }

  /** Everything that happens to the job, until it has ended. */
  events(options?: RequestOptions): Events<JobUpdate> {
    return this.#transport.events<JobUpdate>({ method: 'GET', path: `${this.path}/events` }, options);
  }

  /**
   * Waits until the film is there and returns the finished job.
   *
   * Throws `JobFailedError` when the job ends without a film, `JobCanceledError` when somebody cancelled it, and
   * `JobTimeoutError` when it has not ended in time; it goes on then.
   */
  async wait(options: WaitOptions = {}): Promise<JobHandle> {
    const { hooks } = this.#transport.config;
    const deadline = hooks.now() + (options.timeout ?? DEFAULT_WAIT);
    let job: JobHandle = this;
    let tag: string | undefined;
    for (;;) {
      if (job.isDone && job.status === 'complete') return job;
      if (job.isDone) throw jobFailure(job);
      const asked = hooks.now();
      if (asked >= deadline) throw new JobTimeoutError(`${this.id} is still ${job.status}; it goes on.`, job);
      // Who watches gets a first look at once; from then on the answer is held until the job differs from it.
      const isFirstLook = options.onProgress !== undefined && tag === undefined;
      const held = Math.max(1, Math.min(LONG_POLL, Math.floor((deadline - asked) / 1000)));
      const call = {
        method: 'GET',
        path: this.path,
        query: { wait: isFirstLook ? undefined : held },
        headers: { 'if-none-match': options.onProgress && tag },
      };
      const response = await this.#transport.send(call, { signal: options.signal });
      tag = response.headers.get('etag') ?? tag;
      if (response.status !== 304) {
        job = remember(new JobHandle(this.#transport, parse(response) as unknown as Job), response);
        options.onProgress?.(job);
      }
      if (job.isDone || (isFirstLook && tag)) continue;
      const pause = pollDelay(response) * (1 + 0.25 * hooks.random()) - (hooks.now() - asked);
      const left = deadline - hooks.now();
      if (left > 0) await hooks.sleep(Math.max(0, Math.min(pause, left)), options.signal);
    }
  }

  /** The finished film: a stream of bytes, `bytes()` or `saveTo(path)`. */
  async download(options?: DownloadOptions): Promise<Download> {
    const job = this.output ? this : await this.refresh({ signal: options?.signal });
    if (!job.output) throw new PikaError(`${this.id} has no film.`);
    return new Download(this.#transport.config, job.output.url, options);
  }

  private get path(): string {
    return `/v1/jobs/${encodeURIComponent(this.id)}`;
  }
}

/** Milliseconds after which asking again makes sense. */
function pollDelay(response: PikaResponse): number {
  const hint = Number(response.headers.get('pika-poll-after-ms') ?? 1000);
  return Number.isFinite(hint) ? Math.max(0, Math.min(hint, MAX_POLL_DELAY)) : 1000;
}
