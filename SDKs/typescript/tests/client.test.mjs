// What the common scenarios cannot say: cancellation, certificates, what is printed, pieces alone.
// Needs PIKA_MOCK_URL, the address of the mock server.
import assert from 'node:assert/strict';
import test from 'node:test';
import { inspect } from 'node:util';
import { Pika, AbortedError, ResponseError } from '../dist/esm/index.js';
import { EventDecoder } from '../dist/esm/events.js';
import { Exchange } from '../dist/esm/exchange.js';
import { mayRetryFailure } from '../dist/esm/retry.js';

const apiKey = 'sk-pika-test_canary';

async function session(settings = {}) {
  const answer = await fetch(`${process.env.PIKA_MOCK_URL}/_mock/sessions`, { method: 'POST', body: JSON.stringify(settings) });
  return (await answer.json()).base_url;
}

test('a signal ends a call at once, and it is not tried again', async () => {
  const baseURL = await session({ faults: [{ match: 'POST /v1/videos', delay: 5, times: 9 }] });
  const abort = new AbortController();
  let tries = 0;
  const counting = (input, init) => {
    tries += 1;
    queueMicrotask(() => abort.abort());
    return fetch(input, init);
  };
  const pika = new Pika({ apiKey, baseURL, fetch: counting });
  const began = Date.now();
  await assert.rejects(pika.videos.create({ prompt: 'x' }, { signal: abort.signal }), AbortedError);
  assert.ok(Date.now() - began < 3000);
  assert.equal(tries, 1);
});

test('a signal ends the pause before another try', async () => {
  const baseURL = await session({ faults: [{ match: 'POST', status: 503, code: 'overloaded', headers: { 'Retry-After': '60' } }] });
  const abort = new AbortController();
  const logger = { info: () => queueMicrotask(() => abort.abort()), debug: () => undefined };
  const pika = new Pika({ apiKey, baseURL, logger });
  await assert.rejects(pika.videos.create({ prompt: 'x' }, { signal: abort.signal }), AbortedError);
});

test('a signal that has ended before sends nothing', async () => {
  const pika = new Pika({ apiKey, fetch: () => assert.fail('something was sent') });
  await assert.rejects(pika.videos.create({ prompt: 'x' }, { signal: AbortSignal.abort() }), AbortedError);
});

test('events may be left in the middle', async () => {
  const pika = new Pika({ apiKey, baseURL: await session() });
  const job = await pika.videos.create({ prompt: 'x' });
  for await (const update of job.events()) {
    assert.equal(update.kind, 'queued');
    break;
  }
});

test('a key is not printed', async () => {
  const pika = new Pika({ apiKey, baseURL: await session() });
  const job = await pika.videos.create({ prompt: 'x' });
  for (const value of [pika, job, pika.videos]) {
    assert.ok(!inspect(value, { depth: 9, showHidden: false }).includes('canary'), inspect(value));
    assert.ok(!JSON.stringify(value).includes('canary'));
  }
});

test('a bad certificate is not tried again', () => {
  const cause = Object.assign(new Error('self-signed certificate'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  assert.equal(mayRetryFailure(Object.assign(new TypeError('fetch failed'), { cause })), false);
  assert.equal(mayRetryFailure(Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } })), true);
});

test('events are the same however the network cuts them', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const text = `: hello${end}id: 7${end}event: progress${end}data: grö${end}data:sser${end}${end}data: x${end}${end}`;
    for (const step of [1, 2, 3, 1000]) {
      const raw = new TextEncoder().encode(text);
      const decoder = new EventDecoder();
      const found = [];
      for (let place = 0; place < raw.length; place += step) found.push(...decoder.feed(raw.slice(place, place + step)));
      const seen = found.map((event) => [event.id, event.event, event.data]);
      assert.deepEqual(seen, [['7', 'progress', 'grö\nsser'], ['7', 'message', 'x']]);
    }
  }
});

test('an answer without end is refused', async () => {
  const pika = new Pika({ apiKey, fetch: async () => new Response('x'.repeat(33 << 20)) });
  await assert.rejects(pika.service.getHealth(), ResponseError);
});

test('an answer that is held may come so much later', () => {
  const config = { timeout: 60_000, maxRetries: 2, headers: {}, apiKey, baseURL: '', hooks: { now: () => 0 } };
  const timeout = (call) => new Exchange(config, { method: 'GET', path: '/', ...call }).timeout;
  assert.equal(timeout({ headers: { Prefer: 'respond-async' } }), 60_000);
  assert.equal(timeout({ headers: { Prefer: 'wait=120' } }), 180_000);
  assert.equal(timeout({ query: { wait: 30 } }), 90_000);
  assert.equal(timeout({}), 60_000);
});

test('an id that names nothing is refused', () => {
  const pika = new Pika({ apiKey });
  for (const id of ['', '.', '..']) assert.throws(() => pika.jobs.get(id), TypeError);
});
