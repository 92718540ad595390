/**
 * The command line as a person waits for it: from the start of the process to the end of a check of one file, findings printed. Node alone
 * stands beside it, and the same without the compiled code that the first check leaves. Needs `npm run build`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { observation } from './support/bundles.ts';
import { percentile, table } from './support/measure.ts';

const CLI = join(import.meta.dirname, '..', 'dist', 'kanta.mjs');
const ROUNDS = 15;

function timeOf(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): number {
  const start = performance.now();
  const { stdout } = spawnSync(process.execPath, args, { cwd, env, encoding: 'utf8' });
  const took = performance.now() - start;
  if (!stdout.includes('fhir/binding')) throw new Error('no finding in the answer');
  return took;
}

const folder = mkdtempSync(join(tmpdir(), 'kanta-bench-'));
try {
  const wrong = { ...observation(1), status: 'unknown-status' };
  writeFileSync(join(folder, 'profile.json'), JSON.stringify(wrong, undefined, 2));
  writeFileSync(join(folder, 'base.json'), JSON.stringify({ ...wrong, meta: undefined }, undefined, 2));
  const { env } = process;
  const ways = [
    { what: 'Node alone', args: ['--eval', 'console.log("fhir/binding")'], env, target: '' },
    ...['base R4', 'PHR profile'].flatMap((against) => {
      const args = [CLI, 'check', against === 'base R4' ? 'base.json' : 'profile.json'];
      const what = `kanta check, 2 kB Observation, ${against}`;
      const first = { ...env, NODE_DISABLE_COMPILE_CACHE: '1' };
      return [
        { what, args, env, target: 300 },
        { what: `${what}, nothing compiled before`, args, env: first, target: 300 },
      ];
    }),
  ].map((way) => ({ ...way, times: [] as number[] }));
  // In turns, because the machine's own speed changes from second to second.
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const way of ways) way.times.push(timeOf(way.args, folder, way.env));
  }
  const rows = ways.map(({ what, times, target }) => ({
    what,
    median_ms: percentile(times, 0.5),
    least_ms: Math.min(...times),
    worst_ms: Math.max(...times),
    target_ms: target,
  }));
  table('Process start to findings, one file', rows);
} finally {
  rmSync(folder, { recursive: true });
}
