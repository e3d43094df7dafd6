import type { PikaOptions } from './config.js';
import { configure } from './config.js';
import type { DownloadOptions } from './download.js';
import { Download } from './download.js';
import { Resources } from './generated/resources.js';
import { Transport } from './transport.js';

/** A client of the Pika API. */
export class Pika extends Resources {
  readonly #transport: Transport;

  constructor(options: PikaOptions = {}) {
    const transport = new Transport(configure(options));
    super(transport);
    this.#transport = transport;
    // The key stays out of what is printed or written as JSON.
    for (const resource of Object.values(this)) {
      Object.defineProperty(resource, 'transport', { value: transport, enumerable: false });
    }
  }

  /** What is at a signed address: a stream of bytes, `bytes()` or `saveTo(path)`. */
  download(url: string, options?: DownloadOptions): Download {
    return new Download(this.#transport.config, url, options);
  }
}
