/**
 * A whole workspace on the command line, with one process and with workers: `npm run bench -- workspace`. Needs `npm run build`.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT, sources } from './support/sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'kanta-bench-'));
try {
  workspace();
} finally {
  rmSync(folder, { recursive: true });
}

function workspace(): void {
  const files = sources('node_modules').filter(({ length }) => length < 60_000);
  let bytes = 0;
  for (let index = 0; index < 10_000; index += 1) {
    const content = files[index % files.length] ?? Buffer.alloc(0);
    const path = join(folder, 'workspace', String(index % 100), `file${index}.ts`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    bytes += content.length;
  }
  console.log(`\nkanta check --only identifiers over 10,000 files, ${(bytes / 1e6).toFixed(0)} MB\n`);
  console.log('| jobs | s |\n|---|---|');
  for (const jobs of ['1', '2']) {
    const started = performance.now();
    const words = [
      'check',
      '.',
      '--only',
      'identifiers',
      '--format',
      'json',
      '--jobs',
      jobs,
      '--fail-on',
      'error',
    ];
    const cwd = join(folder, 'workspace');
    const script = join(ROOT, 'dist', 'kanta.mjs');
    try {
      execFileSync(process.execPath, [script, ...words], {
        cwd,
        maxBuffer: 1e9,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
    } catch {
      // Exit status 1 means findings, which third-party source may have.
    }
    console.log(`| ${jobs} | ${((performance.now() - started) / 1e3).toFixed(1)} |`);
  }
}
