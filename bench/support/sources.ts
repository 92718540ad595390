import { isAscii } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const SOURCE = /\.(?:[cm]?[jt]sx?|json|md|map)$/u;
const MOST_BYTES = 80_000_000;

/** Third-party source in a folder of the project, at most 80 MB, in the order of its folders. */
export function sources(folder: string, names = SOURCE): Buffer[] {
  const found: Buffer[] = [];
  let bytes = 0;
  const walk = (path: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (bytes > MOST_BYTES) return;
      const child = join(path, entry.name);
      if (entry.isDirectory()) walk(child);
      else if (entry.isFile() && names.test(entry.name)) {
        const content = readFileSync(child);
        bytes += content.length;
        found.push(content);
      }
    }
  };
  walk(join(ROOT, folder));
  return found;
}

/** As the product decodes files: ASCII is held with one byte a character. */
export function decode(bytes: Buffer): string {
  return isAscii(bytes) ? bytes.toString('latin1') : bytes.toString('utf8');
}
