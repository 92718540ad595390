/**
 * Sizes, times and memory of the built-in definitions and of packages before them:
 * `node --import=tsx bench/definitions.ts [--build]`. With `--build` it also times a build of all bundles.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { buildSync } from 'esbuild';

import { sharedPath } from '../test/support/shared.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DATA = join(ROOT, 'data');
const ROUNDS = 5;

interface Measurement {
  readonly packages: number;
  readonly open: number;
  readonly observation: number;
  readonly profile: number;
  readonly elements: readonly [number, number];
  readonly median: number;
  readonly p95: number;
  readonly count: number;
  readonly rss: { readonly empty: number; readonly idle: number; readonly all: number };
}

const print = (...cells: readonly string[]): void => {
  console.log(`| ${cells.join(' | ')} |`);
};
const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 0);

function bundleChild(): string {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const outfile = join(ROOT, '.cache', 'bench-definitions.mjs');
  const entryPoints = [join(ROOT, 'bench', 'definitionsChild.ts')];
  buildSync({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20' });
  return outfile;
}

/** The round with the median time to the first Observation, each in a new process. */
function measure(child: string, version: string, packages: readonly string[]): Measurement {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const output = execFileSync(process.execPath, [child, DATA, version, ...packages], { encoding: 'utf8' });
    return JSON.parse(output) as Measurement;
  });
  rounds.sort((a, b) => a.open + a.observation - (b.open + b.observation));
  const middle = rounds[Math.floor(ROUNDS / 2)];
  if (middle === undefined) throw new Error('no round was measured');
  return middle;
}

if (process.argv.includes('--build')) {
  const start = performance.now();
  execFileSync(process.execPath, ['--import=tsx', 'scripts/definitions/build.ts', '--force'], { cwd: ROOT });
  console.log(`build of all bundles: ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
}

print('bundle', 'kB');
print('---', '---');
for (const name of readdirSync(DATA).filter((file) => file.endsWith('.kdb'))) {
  print(name, String(Math.round(statSync(join(DATA, name)).size / 1024)));
}

const folder = sharedPath('fhir', 'packages');
const official = folder === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith('.tgz'));
const child = bundleChild();
const sets: readonly (readonly [string, string, readonly string[]])[] = [
  ['R4', '4.0', []],
  ['STU3', '3.0', []],
  [
    `R4 + ${String(official.length)} official packages`,
    '4.0',
    official.map((name) => join(folder ?? '', name)),
  ],
];
console.log(`\ncold, a new process each, median of ${String(ROUNDS)}; ms and MB`);
print(
  'set',
  'read packages',
  'open',
  'first Observation',
  'first PHR profile (with snapshot)',
  'one definition, p50',
  'p95',
  'definitions',
  'RSS of Node',
  'RSS idle',
  'RSS with all read',
);
print(...Array.from({ length: 11 }, () => '---'));
for (const [name, version, packages] of sets) {
  if (name.includes('+') && packages.length === 0) continue;
  const {
    packages: read,
    open,
    observation,
    profile,
    median,
    p95,
    count,
    rss,
  } = measure(child, version, packages);
  const times = [read, open, observation, profile, median, p95].map(ms);
  print(name, ...times, String(count), String(rss.empty), String(rss.idle), String(rss.all));
}
