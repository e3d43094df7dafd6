import { environment } from './config.js';
import {
  WebhookMalformedError,
  WebhookMissingHeaderError,
  WebhookSignatureError,
  WebhookStaleError,
} from './errors.js';
import type { WebhookEvent } from './generated/types.js';
import { subtle } from './platform.js';

const MAX_BODY_BYTES = 1024 * 1024;
const MAX_SIGNATURES = 32;

export interface VerifyOptions {
  /** Seconds that the sender's clock may be off, either way; 300 when absent. */
  tolerance?: number;
  /** Unix seconds, for tests. */
  now?: number;
  /** Told the event's id; says whether it was handled before, in which case the event is refused as stale. */
  seen?: (id: string) => boolean | Promise<boolean>;
}

type HeaderFields = Headers | Record<string, string | string[] | undefined>;

/**
 * Checks a webhook and returns its event; throws a `WebhookError` when it is not to be trusted.
 *
 * @param body The body as it came; JSON that was read and written again has other bytes.
 * @param secret The endpoint's secret, or several while it is rotated; `PIKA_WEBHOOK_SECRET` when absent.
 */
export async function verifyWebhook(
  body: string | Uint8Array,
  headers: HeaderFields,
  secret?: string | string[],
  options: VerifyOptions = {},
): Promise<WebhookEvent> {
  const raw = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  if (raw.byteLength > MAX_BODY_BYTES) throw new WebhookMalformedError(`the body is longer than ${MAX_BODY_BYTES} bytes`);
  const secrets = [secret ?? environment('PIKA_WEBHOOK_SECRET')?.split(/\s+/) ?? []].flat();
  if (!secrets.length || !secrets.every(Boolean)) {
    throw new WebhookMalformedError('No secret: pass it or set PIKA_WEBHOOK_SECRET.');
  }
  const fields = lowered(headers);
  const page = fields['x-pika-signature'];
  const standard = fields['webhook-signature'];
  if (page === undefined && standard === undefined) {
    throw new WebhookMissingHeaderError('neither X-Pika-Signature nor webhook-signature is there');
  }
  const check = new Check(secrets, options.tolerance ?? 300, options.now ?? Date.now() / 1000);
  // Where both are there both must hold: taking one away gains nobody anything.
  if (standard !== undefined) await check.standard(raw, fields, standard);
  if (page !== undefined) await check.page(raw, page);
  const event = members(raw);
  if (standard === undefined) {
    const sent = event['sent_at'];
    if (typeof sent !== 'number') throw new WebhookMalformedError('the body does not say when it was sent');
    check.time(sent);
  }
  const id = standard === undefined ? event['id'] : fields['webhook-id'];
  if (options.seen && typeof id === 'string' && (await options.seen(id))) {
    throw new WebhookStaleError(`${id} was handled before`);
  }
  return event as unknown as WebhookEvent;
}

class Check {
  constructor(
    private readonly secrets: string[],
    private readonly tolerance: number,
    private readonly now: number,
  ) {}

  async page(raw: Uint8Array, header: string): Promise<void> {
    const digits = /^sha256=([0-9a-f]{64})$/i.exec(header.trim())?.[1];
    if (!digits) throw new WebhookMalformedError('X-Pika-Signature is not sha256= and 64 digits');
    const signature = Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16));
    // This key is the whole text of the secret, whsec_ included.
    const keys = this.secrets.map((secret) => new TextEncoder().encode(secret));
    if (!(await matches(keys, [signature], raw))) {
      throw new WebhookSignatureError('X-Pika-Signature does not fit the body');
    }
  }

  async standard(raw: Uint8Array, fields: Record<string, string>, header: string): Promise<void> {
    const id = fields['webhook-id'];
    const timestamp = fields['webhook-timestamp'];
    if (!id || timestamp === undefined) {
      throw new WebhookMissingHeaderError('webhook-id or webhook-timestamp is not there');
    }
    if (!/^\d{1,12}$/.test(timestamp)) throw new WebhookMalformedError('webhook-timestamp is no number of seconds');
    const parts = header.split(/\s+/).slice(0, MAX_SIGNATURES).filter((part) => part.startsWith('v1,'));
    if (!parts.length) throw new WebhookMalformedError('webhook-signature holds no v1 signature');
    const head = new TextEncoder().encode(`${id}.${timestamp}.`);
    const signed = new Uint8Array(head.byteLength + raw.byteLength);
    signed.set(head);
    signed.set(raw, head.byteLength);
    const signatures = parts.flatMap((part) => decode(part.slice(3)) ?? []);
    // This key is the part behind whsec_, decoded.
    const keys = this.secrets.map((secret) => {
      const key = decode(secret.replace(/^whsec_/, ''));
      if (!key) throw new WebhookMalformedError('the secret is not whsec_ and base64');
      return key;
    });
    if (!(await matches(keys, signatures, signed))) {
      throw new WebhookSignatureError('webhook-signature does not fit the body');
    }
    this.time(Number(timestamp));
  }

  time(sent: number): void {
    if (sent < this.now - this.tolerance) throw new WebhookStaleError('it was sent too long ago');
    if (sent > this.now + this.tolerance) throw new WebhookStaleError('it was sent in the future');
  }
}

/** Whether one of the signatures was made with one of the keys; the comparison takes the same time either way. */
async function matches(keys: Uint8Array[], signatures: Uint8Array[], message: Uint8Array): Promise<boolean> {
  const crypto = await subtle();
  let found = false;
  for (const bytes of keys) {
    const key = await crypto.importKey('raw', bytes as BufferSource, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
    for (const signature of signatures) {
      if (await crypto.verify('HMAC', key, signature as BufferSource, message as BufferSource)) found = true;
    }
  }
  return found;
}

function decode(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text) || text.length % 4) return undefined;
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

function lowered(headers: HeaderFields): Record<string, string> {
  const entries = typeof (headers as Headers).forEach === 'function' ? [...(headers as Headers)] : Object.entries(headers);
  const result: Record<string, string> = {};
  for (const [name, value] of entries) {
    if (value !== undefined) result[name.toLowerCase()] = String(Array.isArray(value) ? value[0] : value);
  }
  return result;
}

function members(raw: Uint8Array): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(raw));
  } catch {
    throw new WebhookMalformedError('the body is no JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new WebhookMalformedError('the body is no JSON object');
  }
  return value as Record<string, unknown>;
}
