import { ConfigurationError } from './errors.js';
import { DEFAULT_BASE_URL } from './generated/types.js';
import { VERSION } from './version.js';

/** Where lines of log go. */
export interface Logger {
  debug(message: string): void;
  info(message: string): void;
}

/** What a client is told once. */
export interface PikaOptions {
  /** The secret key; `PIKA_API_KEY` when absent. */
  apiKey?: string;
  /** Address of the server; `PIKA_BASE_URL` when absent. */
  baseURL?: string;
  /** Milliseconds until an answer must be there, for each try. */
  timeout?: number;
  /** How often a request is sent again when that may help. */
  maxRetries?: number;
  /** Header fields for every request. */
  headers?: Record<string, string>;
  /** Instead of the runtime's own, for proxies or for tests. */
  fetch?: typeof fetch;
  /** Instead of standard error; asked for with `PIKA_LOG=info`. */
  logger?: Logger;
  /** Time and chance, so that tests can hold them still. */
  hooks?: Partial<Hooks>;
}

export interface Hooks {
  /** Rejects when the signal ends the pause. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  random(): number;
  /** Milliseconds since 1970. */
  now(): number;
}

export interface Config {
  apiKey: string;
  baseURL: string;
  timeout: number;
  maxRetries: number;
  headers: Record<string, string>;
  fetch: typeof fetch;
  logger?: Logger;
  hooks: Hooks;
}

export function environment(name: string): string | undefined {
  const global = globalThis as any;
  try {
    return global.process?.env?.[name] ?? global.Deno?.env?.get?.(name);
  } catch {
    return undefined; // Deno asks for permission, and may refuse it.
  }
}

export function configure(options: PikaOptions): Config {
  const apiKey = options.apiKey ?? environment('PIKA_API_KEY') ?? '';
  if (!apiKey) throw new ConfigurationError('No key: pass apiKey or set PIKA_API_KEY.');
  if (!/^[!-~]+$/.test(apiKey)) {
    throw new ConfigurationError('The key holds characters that no key has; was it copied whole?');
  }
  const timeout = options.timeout ?? 60_000;
  const maxRetries = options.maxRetries ?? 2;
  if (!(timeout > 0) || !(maxRetries >= 0)) {
    throw new ConfigurationError('timeout must be positive and maxRetries at least 0.');
  }
  const baseURL = (options.baseURL ?? environment('PIKA_BASE_URL') ?? DEFAULT_BASE_URL).replace(/\/+$/, '');
  check(baseURL);
  const level = environment('PIKA_LOG');
  const fetcher = options.fetch ?? globalThis.fetch;
  return {
    apiKey,
    baseURL,
    timeout,
    maxRetries,
    headers: options.headers ?? {},
    fetch: (input, init) => fetcher(input, init),
    logger: options.logger ?? (level === 'info' || level === 'debug' ? standardError : undefined),
    hooks: { sleep, random: Math.random, now: Date.now, ...options.hooks },
  };
}

export function defaultHeaders(config: Config): Record<string, string> {
  return {
    accept: 'application/json',
    authorization: `Bearer ${config.apiKey}`,
    'user-agent': `pika-typescript/${VERSION}`,
    ...config.headers,
  };
}

function check(base: string): void {
  let url: URL | undefined;
  try {
    url = new URL(base);
  } catch {
    url = undefined;
  }
  if (!url || !/^https?:$/.test(url.protocol)) throw new ConfigurationError(`"${base}" is no address of a server.`);
  if (url.protocol === 'http:' && !/^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname)) {
    throw new ConfigurationError('Keys travel over HTTPS only; plain HTTP works for this machine alone.');
  }
}

const standardError: Logger = {
  debug: (message) => console.error(message),
  info: (message) => console.error(message),
};

function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason ?? new Error('aborted'));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}
