import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

const DIGEST_BYTES = 32;

/** What V8 compiled of one program, kept as a file. */
export interface CodeCache {
  /** Undefined when there is none, or it is not what was written. */
  read(): Buffer | undefined;
  /** Takes the place of what older builds of the same program left. Nothing happens where it cannot be written. */
  write(code: Uint8Array): void;
}

/**
 * The file for a program of this very text under this V8: V8 itself compares its version, its options and the length of the text only.
 * @param folder where it lies; made when something is written
 */
export function openCodeCache(folder: string, name: string, program: Uint8Array): CodeCache {
  const { arch, versions } = process;
  const family = `${name}-${arch}-v8-${versions.v8}-`;
  const file = `${family}${digestOf(program).toString('hex', 0, 8)}.bin`;
  const path = join(folder, file);
  return {
    read: () => quietly(() => readOwn(path)),
    write: (code) =>
      quietly(() => {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        // Another process may read it at the same time, or write it.
        const draft = join(folder, `${family}${randomUUID()}.tmp`);
        try {
          writeFileSync(draft, Buffer.concat([digestOf(code), code]), { mode: 0o600, flag: 'wx' });
          renameSync(draft, path);
        } catch (error) {
          rmSync(draft, { force: true });
          throw error;
        }
        for (const old of readdirSync(folder)) {
          if (old.startsWith(family) && old.endsWith('.bin') && old !== file) rmSync(join(folder, old));
        }
      }),
  };
}

/** The folder that the system has for what programs can make again, undefined where it has none. */
export function codeCacheFolder(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): string | undefined {
  // Node's own switch for its cache of the same kind.
  if (env['NODE_DISABLE_COMPILE_CACHE'] !== undefined) return undefined;
  const base = quietly(() => cacheBase(platform, env));
  return base === undefined || !isAbsolute(base) ? undefined : join(base, 'kanta-tools', 'code');
}

function cacheBase(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string | undefined {
  if (platform === 'win32') return env['LOCALAPPDATA'];
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  const named = env['XDG_CACHE_HOME'];
  // The XDG specification: a path that is not absolute is to be ignored.
  return named !== undefined && isAbsolute(named) ? named : join(homedir(), '.cache');
}

/** V8 trusts these bytes: only a file of the same user is taken, whole, as it was written. */
function readOwn(path: string): Buffer | undefined {
  const handle = openSync(path, 'r');
  try {
    if (process.getuid !== undefined && fstatSync(handle).uid !== process.getuid()) return undefined;
    const bytes = readFileSync(handle);
    const code = bytes.subarray(DIGEST_BYTES);
    return digestOf(code).equals(bytes.subarray(0, DIGEST_BYTES)) ? code : undefined;
  } finally {
    closeSync(handle);
  }
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** A cache that cannot be had is none: the program runs all the same. */
function quietly<Value>(run: () => Value): Value | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
