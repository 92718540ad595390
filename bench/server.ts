/**
 * The language server as an editor sees it, over its standard streams: process start to first diagnostics, key pressed to diagnostics
 * (typing inside one entry of a Bundle), memory. Needs `npm run build`.
 */
import { readFileSync } from 'node:fs';
import { LspClient } from '../test/support/lspClient.ts';
import { bundleOfBytes, observation } from './support/bundles.ts';
import { percentile, table } from './support/measure.ts';

const KB = 1_024;
const MB = KB * KB;

function residentMb(pid: number | undefined): number {
  const line = /VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid ?? 'self'}/status`, 'utf8'));
  return Number(line?.[1] ?? Number.NaN) / KB;
}

async function startToFirst(env: Readonly<Record<string, string>> = {}): Promise<number> {
  const start = performance.now();
  const client = await LspClient.start({ pull: true, env });
  const uri = 'file:///bench/observation.json';
  await client.open(uri, JSON.stringify({ ...observation(1), status: 'unknown-status' }, undefined, 2));
  await client.pull(uri);
  const took = performance.now() - start;
  await client.stop();
  return took;
}

// The first of them may leave compiled code for the others.
await startToFirst();
const starts: number[] = [];
const firstStarts: number[] = [];
for (let round = 0; round < 7; round += 1) {
  starts.push(await startToFirst());
  firstStarts.push(await startToFirst({ NODE_DISABLE_COMPILE_CACHE: '1' }));
}
table(
  'Server start to first diagnostics, one 2 kB Observation against its PHR profile',
  (
    [
      ['as usual', starts],
      ['nothing compiled before', firstStarts],
    ] as const
  ).map(([start, times]) => ({
    start,
    median_ms: percentile(times, 0.5),
    worst_ms: Math.max(...times),
    target_ms: 300,
  })),
);

const rows = [];
const memory = [];
for (const [name, bytes, target, keys] of [
  ['50 kB', 50 * KB, 15, 200],
  ['1 MB', MB, 30, 100],
  ['10 MB', 9.9 * MB, 100, 40],
] as const) {
  const client = await LspClient.start({ pull: true });
  if (name === '50 kB') memory.push({ state: 'idle', MB: residentMb(client.process.pid), target_MB: 120 });
  const uri = 'file:///bench/bundle.json';
  let text = bundleOfBytes(bytes);
  await client.open(uri, text);
  const first = performance.now();
  await client.pull(uri);
  const openMs = performance.now() - first;
  const times: number[] = [];
  for (let key = 0; key < keys; key += 1) {
    // One character more in the narrative of an entry somewhere in the Bundle.
    const at = text.indexOf(
      'Blood pressure ',
      Math.floor((text.length / keys) * key) % (text.length - 3_000),
    );
    const before = text.slice(0, at);
    const line = before.split('\n').length - 1;
    const character = at - before.lastIndexOf('\n') - 1;
    const position = { line, character };
    text = `${before}x${text.slice(at)}`;
    const start = performance.now();
    await client.change(uri, 'x', { start: position, end: position });
    await client.pull(uri);
    times.push(performance.now() - start);
  }
  rows.push({
    Bundle: name,
    open_ms: openMs,
    p50_ms: percentile(times, 0.5),
    p95_ms: percentile(times, 0.95),
    target_p95_ms: target,
  });
  memory.push({
    state: `${name} Bundle open, after typing`,
    MB: residentMb(client.process.pid),
    target_MB: name === '10 MB' ? 300 : '',
  });
  await client.stop();
}
table('Key pressed to diagnostics over LSP', rows);
table('Server memory (resident)', memory);
