/**
 * Whole workspaces on the command line and in the language server, with one thread, with two, and with as many as it takes by itself:
 * `npm run bench -- workspace`. Needs `npm run build`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkWorkspace, type WorkspaceCheck } from '../src/server/protocol.ts';
import { LspClient } from '../test/support/lspClient.ts';
import { bundleOfBytes } from './support/bundles.ts';
import { table } from './support/measure.ts';
import { ROOT, sources } from './support/sources.ts';

const ROUNDS = 2;
const SCRIPT = join(ROOT, 'dist', 'kanta.mjs');

const folder = mkdtempSync(join(tmpdir(), 'kanta-bench-'));
try {
  const small = manySmallFiles(join(folder, 'small'), 10_000);
  const bundles = manyBundles(join(folder, 'bundles'), 1_000);
  const large = fewLargeFiles(join(folder, 'large'));
  const few = manySmallFiles(join(folder, 'few'), 100);
  const everything: readonly [string, Workspace][] = [
    ['10,000 files of source', small],
    ['1,000 FHIR Bundles of 100 kB', bundles],
    ['8 FHIR Bundles of 3 MB and 4 logs of 10 MB', large],
    ['100 files of source', few],
  ];
  table('kanta check over a workspace, s', [
    await row('10,000 files of source, identifiers only', small, (jobs) =>
      commandLine(small, jobs, ['--only', 'identifiers']),
    ),
    ...(await rows(everything, commandLine)),
  ]);
  table("The editor's check of a workspace, s", await rows(everything, editor));
} finally {
  rmSync(folder, { recursive: true });
}

/** Seconds of one check, and with how many threads it was where that is told. */
type Check = (workspace: Workspace, threads: number | undefined) => Promise<Taken>;

interface Taken {
  readonly seconds: number;
  readonly threads?: number;
}

async function rows(
  workspaces: readonly (readonly [string, Workspace])[],
  check: Check,
): Promise<Record<string, string | number>[]> {
  const made: Record<string, string | number>[] = [];
  for (const [name, workspace] of workspaces) {
    made.push(await row(name, workspace, (threads) => check(workspace, threads)));
  }
  return made;
}

/** The best of some rounds, in which the numbers of threads take turns. */
async function row(
  workspace: string,
  { bytes }: Workspace,
  check: (threads: number | undefined) => Promise<Taken>,
): Promise<Record<string, string | number>> {
  const best: Record<string, Taken> = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, threads] of [
      ['one', 1],
      ['two', 2],
      ['by_itself', undefined],
    ] as const) {
      const taken = await check(threads);
      if (taken.seconds < (best[name]?.seconds ?? Number.POSITIVE_INFINITY)) best[name] = taken;
    }
  }
  const threads = best['by_itself']?.threads;
  return {
    workspace,
    MB: bytes / 1e6,
    ...Object.fromEntries(Object.entries(best).map(([name, { seconds }]) => [name, seconds])),
    ...(threads === undefined ? {} : { threads }),
  };
}

function commandLine(
  { path }: Workspace,
  jobs: number | undefined,
  words: readonly string[] = [],
): Promise<Taken> {
  const started = performance.now();
  const { status } = spawnSync(
    process.execPath,
    [
      SCRIPT,
      'check',
      '.',
      ...words,
      '--format',
      'json',
      ...(jobs === undefined ? [] : ['--jobs', String(jobs)]),
    ],
    { cwd: path, maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  // 1 means findings.
  if (status !== 0 && status !== 1) throw new Error(`status ${status}`);
  return Promise.resolve({ seconds: (performance.now() - started) / 1e3 });
}

/** A server that has just started, from the request to the answer. */
async function editor({ path }: Workspace, threads: number | undefined): Promise<Taken> {
  const client = await LspClient.start({ pull: true, workspace: path });
  const started = performance.now();
  const checked = await client.connection.sendRequest<WorkspaceCheck>(
    checkWorkspace.method,
    threads === undefined ? {} : { threads },
  );
  const seconds = (performance.now() - started) / 1e3;
  await client.stop();
  return { seconds, threads: checked.threads };
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

function manyBundles(path: string, count: number): Workspace {
  const bundle = bundleOfBytes(100_000);
  for (let index = 0; index < count; index += 1) {
    write(join(path, String(index % 10), `bundle${index}.json`), bundle);
  }
  return { path, bytes: count * bundle.length };
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
