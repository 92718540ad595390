import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const BLOCK = 512;

/** The regular files of a `.tgz` that is trusted, by path. Enough for the published FHIR packages; long names of GNU tar are not needed there. */
export function readTarGz(path: string): ReadonlyMap<string, string> {
  const bytes = gunzipSync(readFileSync(path));
  const files = new Map<string, string>();
  for (let at = 0; at + BLOCK <= bytes.length && bytes[at] !== 0;) {
    const name = field(bytes, at, 100);
    const prefix = field(bytes, at + 345, 155);
    const size = Number.parseInt(field(bytes, at + 124, 12), 8);
    const type = String.fromCharCode(bytes[at + 156] ?? 0);
    const start = at + BLOCK;
    if (type === '0' || type === '\0') {
      files.set(prefix === '' ? name : `${prefix}/${name}`, bytes.toString('utf8', start, start + size));
    }
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

function field(bytes: Buffer, start: number, length: number): string {
  const text = bytes.toString('latin1', start, start + length);
  const end = text.indexOf('\0');
  return (end === -1 ? text : text.slice(0, end)).trim();
}
