/**
 *   npm run fuzz -- --documents 1000000 --minutes 30 --seed 1
 *
 * Sends mutated documents through every check of the product, until so many are done or the time is up, and watches: an exception, a document
 * that takes more than a second of the processor, and memory that grows. Ends with status 1 at any of them and says with which seed it comes again. Too long
 * for the suite, which sends 10,000 through the language server.
 */
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { BATCH, type BatchReport, type FuzzInput } from './batches.ts';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '1000000' },
    minutes: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
  },
});
const wanted = Number(values.documents);
const limitMs = Number(values.minutes) * 60_000;
const firstSeed = Number(values.seed);
/** A batch that is silent for so long hangs; a document of it is too slow long before. */
const SILENCE_MS = 120_000;

/** Growth of the heap over the second half of the run that is more than what caches explain. */
const MOST_GROWTH_MB = 64;

const started = performance.now();
const reports: BatchReport[] = [];
const input: FuzzInput = { firstSeed, batches: Math.ceil(wanted / BATCH) };
const worker = new Worker(new URL('worker.mjs', import.meta.url), { workerData: input });
let heard = performance.now();
let last = firstSeed - 1;

const failure = await new Promise<string | undefined>((done) => {
  const watch = setInterval(() => {
    const now = performance.now();
    if (now - heard > SILENCE_MS) done(`hangs in the batch of seed ${last + 1}`);
    else if (now - started > limitMs) done(undefined);
  }, 1_000);
  watch.unref();
  worker.on('message', (report: BatchReport) => {
    heard = performance.now();
    last = report.seed;
    reports.push(report);
    if (report.failure !== undefined) done(report.failure);
    if (reports.length % 10 === 0) print(report);
  });
  worker.on('error', (error) => {
    done(`the worker ended: ${error.message}`);
  });
  worker.on('exit', () => {
    done(undefined);
  });
});
await worker.terminate();

const documents = reports.reduce((sum, report) => sum + report.documents, 0);
const half = reports.slice(Math.floor(reports.length / 2));
const growth = (half.at(-1)?.heapMb ?? 0) - (half[0]?.heapMb ?? 0);
const slowest = Math.max(0, ...reports.map(({ slowestMs }) => slowestMs));
const problem =
  failure ??
  (growth > MOST_GROWTH_MB ? `the heap grew by ${growth.toFixed(0)} MB in the second half` : undefined);
console.log(
  `${documents} documents in ${((performance.now() - started) / 60_000).toFixed(1)} minutes, ` +
    `the slowest ${slowest.toFixed(0)} ms, heap ${growth >= 0 ? '+' : ''}${growth.toFixed(1)} MB over the second half`,
);
if (problem !== undefined) console.log(`failed: ${problem}`);
process.exitCode = problem === undefined && documents > 0 ? 0 : 1;

function print({ seed, heapMb }: BatchReport): void {
  console.log(`seed ${seed}: ${reports.length * BATCH} documents, heap ${heapMb.toFixed(0)} MB`);
}
