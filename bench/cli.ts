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

function timesOf(args: readonly string[], cwd: string, wanted: string, env: NodeJS.ProcessEnv): number[] {
  return Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    const { stdout } = spawnSync(process.execPath, args, { cwd, env, encoding: 'utf8' });
    const took = performance.now() - start;
    if (!stdout.includes(wanted)) throw new Error(`no ${wanted} in the answer`);
    return took;
  });
}

const folder = mkdtempSync(join(tmpdir(), 'kanta-bench-'));
try {
  const wrong = { ...observation(1), status: 'unknown-status' };
  writeFileSync(join(folder, 'profile.json'), JSON.stringify(wrong, undefined, 2));
  writeFileSync(join(folder, 'base.json'), JSON.stringify({ ...wrong, meta: undefined }, undefined, 2));
  const rows = (
    [
      ['Node alone', ['--eval', 'console.log("fhir/binding")'], ''],
      ['kanta check, 2 kB Observation, base R4', [CLI, 'check', 'base.json'], 300],
      ['kanta check, 2 kB Observation, PHR profile', [CLI, 'check', 'profile.json'], 300],
      ['the same, nothing compiled before', [CLI, 'check', 'profile.json'], 300],
    ] as const
  ).map(([what, args, target]) => {
    const isFirst = what.startsWith('the same');
    const env = { ...process.env, ...(isFirst ? { NODE_DISABLE_COMPILE_CACHE: '1' } : {}) };
    const times = timesOf(args, folder, 'fhir/binding', env);
    return {
      what,
      median_ms: percentile(times, 0.5),
      least_ms: Math.min(...times),
      worst_ms: Math.max(...times),
      target_ms: target,
    };
  });
  table('Process start to findings, one file', rows);
} finally {
  rmSync(folder, { recursive: true });
}
