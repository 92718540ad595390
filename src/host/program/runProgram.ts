import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname } from 'node:path';
import { Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
import { codeCacheFolder, openCodeCache, type CodeCache } from './codeCache.ts';

/** V8 forgets the code of functions that have not run for some time: what a start needs is kept before that. */
const KEPT_AFTER_MS = 10_000;
/** Times as much code as is kept already. */
const WORTH_WRITING = 1.1;

const HEAD = '(function (exports, require, module, __filename, __dirname) {';
const TAIL = '\n})';

type Program = (
  exports: object,
  require: NodeJS.Require,
  module: { exports: object },
  filename: string,
  dirname: string,
) => void;

export interface ProgramOptions {
  /** The script that starts the program: the one that it knows as its own, so that its workers start in the same way. */
  readonly starter: string;
  /** Whether this run is one of those that later ones are like. */
  readonly keeps: boolean;
}

/**
 * Runs a bundle (CommonJS) with the code that an earlier process has compiled. Compiling a megabyte takes as long as checking a small file,
 * and Node's own cache (`module.enableCompileCache`) is not there before Node 22 and keeps less.
 */
export function runProgram(path: string, { starter, keeps }: ProgramOptions): void {
  const bytes = readFileSync(path);
  const folder = codeCacheFolder();
  const cache =
    folder === undefined ? undefined : openCodeCache(folder, basename(path, extname(path)), bytes);
  const cachedData = cache?.read();
  const script = new Script(`${HEAD}${bytes.toString('utf8')}${TAIL}`, {
    filename: path,
    columnOffset: -HEAD.length,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  if (cache !== undefined && keeps && isMainThread) {
    keepCode(script, cache, script.cachedDataRejected === true ? 0 : (cachedData?.length ?? 0));
  }
  const module = { exports: {} };
  const run = script.runInThisContext() as Program;
  run(module.exports, createRequire(path), module, starter, dirname(path));
}

/** Keeps the code once V8 knows which functions a run needs, and again when a later run needs more: the first may have done little. */
function keepCode(script: Script, cache: CodeCache, knownBytes: number): void {
  const keep = (): void => {
    clearTimeout(timer);
    process.off('exit', keep);
    const code = script.createCachedData();
    if (code.length > knownBytes * WORTH_WRITING) cache.write(code);
  };
  const timer = setTimeout(keep, KEPT_AFTER_MS).unref();
  // A process that ends earlier is not made to wait for little.
  if (knownBytes === 0) process.on('exit', keep);
}
