import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const BUNDLE = join(import.meta.dirname, '..', '..', 'dist', 'kanta.mjs');

export interface KantaRun {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as users have it, built, in a process of its own. English unless the environment says otherwise. */
export async function runKanta(
  words: readonly string[],
  { cwd, input, env }: { cwd?: string; input?: string | Uint8Array; env?: Record<string, string> } = {},
): Promise<KantaRun> {
  if (!existsSync(BUNDLE)) throw new Error('dist/kanta.mjs is missing: run "npm run build" first');
  const child = spawn(process.execPath, [BUNDLE, ...words], {
    cwd,
    env: { ...process.env, KANTA_LANGUAGE: 'en', NO_COLOR: '1', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  child.stdin.end(input ?? '');
  const status = await new Promise<number | null>((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  });
  return { status, out, err };
}
