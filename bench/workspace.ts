/**
 * Whole workspaces on the command line, with one thread, with two, and with as many as it takes by itself: `npm run bench -- workspace`.
 * Needs `npm run build`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bundleOfBytes } from './support/bundles.ts';
import { table } from './support/measure.ts';
import { ROOT, sources } from './support/sources.ts';

const ROUNDS = 3;
const SCRIPT = join(ROOT, 'dist', 'kanta.mjs');

const folder = mkdtempSync(join(tmpdir(), 'kanta-bench-'));
try {
  const small = manySmallFiles(join(folder, 'small'), 10_000);
  const large = fewLargeFiles(join(folder, 'large'));
  const few = manySmallFiles(join(folder, 'few'), 100);
  table('kanta check over a workspace, s', [
    row('10,000 files of source, identifiers only', small, ['--only', 'identifiers']),
    row('10,000 files of source, everything', small, []),
    row('8 FHIR Bundles of 3 MB and 4 logs of 10 MB, everything', large, []),
    row('100 files of source, everything', few, []),
  ]);
} finally {
  rmSync(folder, { recursive: true });
}

function row(
  name: string,
  { path, bytes }: Workspace,
  words: readonly string[],
): Record<string, string | number> {
  const check = (...jobs: readonly string[]): number => {
    let least = Number.POSITIVE_INFINITY;
    for (let round = 0; round < ROUNDS; round += 1) {
      const started = performance.now();
      const { status } = spawnSync(
        process.execPath,
        [SCRIPT, 'check', '.', ...words, '--format', 'json', ...jobs],
        { cwd: path, maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'inherit'] },
      );
      // 1 means findings.
      if (status !== 0 && status !== 1) throw new Error(`status ${status}`);
      least = Math.min(least, (performance.now() - started) / 1e3);
    }
    return least;
  };
  return {
    workspace: name,
    MB: bytes / 1e6,
    one: check('--jobs', '1'),
    two: check('--jobs', '2'),
    by_itself: check(),
  };
}

interface Workspace {
  readonly path: string;
  readonly bytes: number;
}

function manySmallFiles(path: string, count: number): Workspace {
  const files = sources('node_modules').filter(({ length }) => length < 60_000);
  let bytes = 0;
  for (let index = 0; index < count; index += 1) {
    const content = files[index % files.length] ?? Buffer.alloc(0);
    write(join(path, String(index % 100), `file${index}.ts`), content);
    bytes += content.length;
  }
  return { path, bytes };
}

function fewLargeFiles(path: string): Workspace {
  const bundle = bundleOfBytes(3_000_000);
  const log = '2026-03-01T08:00:00.000Z INFO lookup 010181-900C took 12 ms\n'.repeat(170_000);
  for (let index = 0; index < 8; index += 1) write(join(path, `bundle${index}.json`), bundle);
  for (let index = 0; index < 4; index += 1) write(join(path, `log${index}.log`), log);
  return { path, bytes: 8 * bundle.length + 4 * log.length };
}

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
