// Compiled, never run: what callers may write, and what they may not.
import { APIError, Pika, verifyWebhook } from '../src/index.js';
import type { Job, JobStatus } from '../src/index.js';

const pika = new Pika();
const job = await pika.videos.create({ prompt: 'x', duration: '6s', aspect: '9:16', seed: 7 });
const film: Job = await job.wait({ onProgress: (seen) => console.log(seen.progress.percent) });
const later: JobStatus = 'a state that nobody knows yet';
for await (const update of job.events()) console.log(update.kind, update.job?.output?.url, later);
for await (const item of pika.jobs.list({ limit: 3 })) console.log(item.id, item.isDone, film.output?.width);
console.log((await verifyWebhook('', {}, '')).event);
// @ts-expect-error A prompt is needed.
await pika.videos.create({ duration: 6 });
// @ts-expect-error A seed is a number.
await pika.videos.create({ prompt: 'x', seed: 'seven' });
// @ts-expect-error A misspelt member is told.
await pika.videos.create({ prompt: 'x', promt: 'y' });
console.log(APIError);
