// What Node 18 keeps to itself and other runtimes have as globals.

/** A module of Node's, in runtimes that have them; the detour keeps bundlers from looking for it. */
export function nodeModule(name: string): Promise<any> {
  const specifier = `node:${name}`;
  return import(specifier);
}

export async function subtle(): Promise<SubtleCrypto> {
  return globalThis.crypto?.subtle ?? (await nodeModule('crypto')).webcrypto.subtle;
}

/** An RFC 9562 UUID of version 4. */
export function randomUUID(): string {
  if (globalThis.crypto?.randomUUID) return globalThis.crypto.randomUUID();
  const bytes = new Uint8Array(16);
  // A key must be unlike other keys, not a secret.
  if (globalThis.crypto) globalThis.crypto.getRandomValues(bytes);
  else bytes.forEach((_, index) => (bytes[index] = Math.floor(Math.random() * 256)));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
