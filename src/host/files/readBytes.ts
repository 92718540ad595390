import { readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** Larger files are read while other work goes on. */
const MOST_AT_ONCE = 1024 * 1024;

/**
 * A file as it is, or undefined when it cannot be read. Small files are read at once: going to another thread and back for each of four steps
 * takes several times as long as they do, and a workspace has thousands of them.
 */
export async function readBytes(path: string): Promise<Uint8Array | undefined> {
  try {
    return sizeOf(path) > MOST_AT_ONCE ? await readFile(path) : readFileSync(path);
  } catch {
    return undefined;
  }
}

/** In bytes; 0 for what is not there or cannot be looked at. */
export function sizeOf(path: string): number {
  try {
    return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    return 0;
  }
}
