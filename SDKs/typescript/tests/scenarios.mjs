// Runs the scenarios that all client libraries share.
//
//     scenarios.mjs SCENARIOS MOCK_URL            against the mock
//     scenarios.mjs SCENARIOS URL KEY             those marked "real", against a real server
//
// PIKA_BUILD=cjs tries the CommonJS build instead of the ES modules.
import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

const isCommonJS = process.env.PIKA_BUILD === 'cjs';
const sdk = isCommonJS
  ? createRequire(import.meta.url)('../dist/cjs/index.js')
  : await import('../dist/esm/index.js');

const TYPES = {
  api: sdk.APIError,
  bad_request: sdk.BadRequestError,
  authentication: sdk.AuthenticationError,
  insufficient_credits: sdk.InsufficientCreditsError,
  permission_denied: sdk.PermissionDeniedError,
  not_found: sdk.NotFoundError,
  conflict: sdk.ConflictError,
  gone: sdk.GoneError,
  invalid_request: sdk.InvalidRequestError,
  rate_limit: sdk.RateLimitError,
  server: sdk.ServerError,
  connection: sdk.APIConnectionError,
  timeout: sdk.APITimeoutError,
  response: sdk.ResponseError,
  configuration: sdk.ConfigurationError,
  job_failed: sdk.JobFailedError,
  job_canceled: sdk.JobCanceledError,
  job_timeout: sdk.JobTimeoutError,
  webhook_signature: sdk.WebhookSignatureError,
  webhook_stale: sdk.WebhookStaleError,
  webhook_malformed: sdk.WebhookMalformedError,
  webhook_missing_header: sdk.WebhookMissingHeaderError,
};

function assert(condition, message) {
  if (!condition) throw new Error(message);
}

const same = (a, b) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]));
}
const dig = (value, place) => place.split('.').reduce((item, part) => item[part], value);
const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

function matches(actual, expected, place) {
  if (expected === '*') assert(actual != null, `${place} is missing`);
  else if (typeof expected === 'string' && expected.endsWith('*')) {
    assert(String(actual).startsWith(expected.slice(0, -1)), `${place} is ${actual}`);
  } else if (Array.isArray(actual) && typeof expected === 'string') {
    assert(actual.includes(expected), `${place} lacks ${expected}`);
  } else if (place === 'text') assert(actual.includes(expected), `the text lacks ${expected}`);
  else assert(same(actual ?? null, expected), `${place} is ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`);
}

function checkError(error, expected) {
  const Type = TYPES[expected.type];
  assert(error instanceof Type, `${error?.name} instead of ${Type.name}: ${error?.stack}`);
  assert(expected.type === 'api' || error.constructor === Type || expected.type === 'connection', error.name);
  const names = { status: 'status', code: 'code', retryable: 'retryable', job_id: 'jobId' };
  for (const [name, member] of Object.entries(names)) {
    if (name in expected) assert(error[member] === expected[name], `${name} is ${error[member]}`);
  }
  if (expected.request_id) assert(error.requestId?.startsWith('req_'), `the request id is ${error.requestId}`);
  if (expected.pointers) {
    assert(same(error.errors.map((item) => item.pointer).sort(), expected.pointers), JSON.stringify(error.errors));
  }
}

function events(items) {
  const ids = items.map((item) => item.sequence);
  const ordered = ids.every((id, index) => index === 0 || id > ids[index - 1]);
  return { count: items.length, kinds: items.map((i) => i.kind), first: items[0], last: items[items.length - 1], ordered };
}

async function gather(source, limit) {
  const items = [];
  for await (const item of source) {
    items.push(item);
    if (items.length >= limit) break;
  }
  return items;
}

class Runner {
  constructor(scenario, origin, key) {
    Object.assign(this, { scenario, origin, real: key !== undefined, key: key ?? 'sk-pika-test_canary' });
    this.saved = { unique: randomUUID(), seeded: `job_${'1'.padStart(26, '0')}`, clip: `clip_${'1'.padStart(26, '0')}` };
    this.saved.key = this.key;
    [this.delays, this.progress, this.log, this.slept] = [[], [], '', 0];
  }

  async run() {
    const settings = this.scenario.client ?? {};
    let base = this.origin;
    if (!this.real) {
      const world = { faults: this.scenario.faults ?? [], jobs: this.scenario.jobs ?? 0, stateless: this.scenario.stateless };
      const answer = await fetch(`${this.origin}/_mock/sessions`, { method: 'POST', body: JSON.stringify(world) });
      this.session = await answer.json();
      base = this.session.base_url;
    }
    const log = (message) => (this.log += message + '\n');
    const start = settings.now === undefined ? Date.now() : settings.now * 1000;
    const began = Date.now();
    this.options = {
      apiKey: settings.api_key ?? this.key,
      baseURL: settings.base_url ?? base,
      maxRetries: settings.max_retries,
      timeout: settings.timeout && settings.timeout * 1000,
      logger: { info: log, debug: log },
      hooks: {
        random: settings.random === undefined ? Math.random : () => settings.random,
        now: () => start + this.slept + (settings.now === undefined ? Date.now() - began : 0),
        sleep: async (milliseconds) => {
          this.delays.push(milliseconds / 1000);
          if (this.real) await new Promise((resolve) => setTimeout(resolve, milliseconds));
          else this.slept += milliseconds;
        },
      },
    };
    let { steps } = this.scenario;
    if (steps === 'operations') steps = await (await fetch(`${this.origin}/_mock/steps`)).json();
    for (const step of steps) await this.step(this.fill(step));
    if (this.session) await this.checkThen(this.scenario.then ?? {});
  }

  fill(value) {
    if (typeof value === 'string' && value.startsWith('$')) {
      const [name, ...rest] = value.slice(1).split('.');
      return rest.length ? dig(this.saved[name], rest.join('.')) : this.saved[name];
    }
    if (Array.isArray(value)) return value.map((item) => this.fill(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.fill(item)]));
  }

  async step(step) {
    let result;
    try {
      result = await this.act(step);
    } catch (error) {
      assert(error instanceof sdk.PikaError && step.error, `unexpected ${error?.stack}`);
      return checkError(error, step.error);
    }
    assert(!step.error, `no error, but ${JSON.stringify(result)}`);
    if (step.save) this.saved[step.save] = result;
    for (const [name, value] of Object.entries(step.raw ?? {})) assert(same(result[name], value), `${name} was lost`);
    if (step.response) {
      const response = sdk.lastResponse(result);
      assert(response.status === step.response.status && response.requestId.startsWith('req_'), 'the answer is lost');
    }
    for (const [place, expected] of Object.entries(step.expect ?? {})) matches(dig(result, place), expected, place);
  }

  async act(step) {
    if (step.webhook) {
      const { body, headers, secret, now } = step.webhook;
      return sdk.verifyWebhook(new TextEncoder().encode(body), headers, secret, { now });
    }
    const client = new sdk.Pika(this.options);
    if (!step.call) return this.handle(step);
    const [resource, method] = step.call.split('.').map(camel);
    const given = step.options;
    const options = given && {
      idempotencyKey: given.idempotency_key,
      timeout: given.timeout && given.timeout * 1000,
      maxRetries: given.max_retries,
      headers: given.headers,
      body: given.body,
    };
    const operation = client[resource][method];
    // Path first, then the parameters where the method has any, then the options.
    const takesParameters = step.args !== undefined || /params/.test(String(operation));
    const args = [...(step.path ?? []), ...(takesParameters ? [step.args] : []), options];
    const result = operation.apply(client[resource], args);
    if (step.collect !== undefined) {
      const items = await gather(result, step.collect);
      if (step.call === 'jobs.stream') return events(items);
      const ids = items.map((item) => item.id);
      return { count: ids.length, unique: new Set(ids).size === ids.length, has: ids };
    }
    const value = await result;
    if (result instanceof sdk.Pager) return { count: value.data.length, has_more: value.hasMore };
    return typeof value === 'string' ? { text: value } : value;
  }

  async handle(step) {
    const verb = ['wait', 'cancel', 'refresh', 'events', 'download'].find((name) => name in step);
    const job = this.saved[step[verb]];
    if (verb === 'wait') {
      const onProgress = step.progress ? (seen) => this.progress.push(seen.status) : undefined;
      return job.wait({ timeout: step.timeout && step.timeout * 1000, onProgress });
    }
    if (verb === 'events') return events(await gather(job.events(), 999));
    if (verb !== 'download') return job[verb]();
    const folder = await mkdtemp(path.join(tmpdir(), 'pika-'));
    try {
      const size = await (await job.download()).saveTo(path.join(folder, 'film.mp4'));
      const content = await readFile(path.join(folder, 'film.mp4'));
      assert(content.length === size && (await readdir(folder)).length === 1, 'the file is not whole');
      return { size, sha256: createHash('sha256').update(content).digest('hex') };
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  async checkThen(then) {
    const { requests } = await (await fetch(`${this.origin}/_mock/sessions/${this.session.id}`)).json();
    if ('requests' in then) assert(requests.length === then.requests, `${requests.length} requests`);
    if (then.delays) {
      const inside = then.delays.every(([low, high], i) => this.delays[i] >= low - 1e-9 && this.delays[i] <= high + 1e-9);
      assert(this.delays.length === then.delays.length && inside, `delays ${this.delays}`);
    }
    const keys = requests.filter((request) => request.method === 'POST').map((r) => r.headers['idempotency-key']);
    if (then.keys) {
      const isSame = new Set(keys).size === 1;
      assert(keys.every(Boolean) && keys.length > 1 && isSame === (then.keys === 'same'), `keys ${keys}`);
    }
    (then.sent ?? []).forEach((given, index) => {
      const request = requests[index];
      for (const [name, value] of Object.entries(this.fill(given))) {
        if (name === 'headers' || name === 'query') {
          for (const [field, text] of Object.entries(value)) {
            matches(request[name][field], text?.replace?.('$key', this.key) ?? text, field);
          }
        } else {
          const actual = name === 'body' ? JSON.parse(request.body) : request[name];
          assert(same(actual, value), `${name} is ${JSON.stringify(actual)}`);
        }
      }
    });
    if (then.progress) assert(same(this.progress, then.progress), `progress ${this.progress}`);
    for (const text of this.fill(then.log?.lacks ?? [])) assert(!this.log.includes(text), `${text} was logged`);
    assert(this.log.includes(then.log?.has ?? ''), 'nothing was logged');
  }
}

const [file, origin, key] = process.argv.slice(2);
const scenarios = JSON.parse(await readFile(file, 'utf8'));
let [passed, failed] = [0, 0];
for (const scenario of scenarios) {
  if (key && !scenario.real) continue;
  // Deno repeats by itself what a broken connection lost; its tries cannot be counted.
  if (globalThis.Deno && scenario.not_on === 'deno') continue;
  try {
    await new Runner(scenario, origin.replace(/\/$/, ''), key).run();
    passed += 1;
  } catch (error) {
    failed += 1;
    console.log(`FAILED ${scenario.name}: ${error?.message}`);
  }
}
const runtime = globalThis.Deno ? `Deno ${globalThis.Deno.version.deno}` : `Node ${process.version}`;
console.log(`scenarios, ${runtime}, ${isCommonJS ? 'CommonJS' : 'ES modules'}: ${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
