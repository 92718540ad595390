import { message } from '../../../l10n/message.ts';
import { packageTexts } from '../../../l10n/packages.ts';
import { megabytes, PACKAGE_LIMITS, type PackageLimits } from './packageLimits.ts';
import { failure, success, type PackageResult } from './packageResult.ts';

export interface TarFile {
  /** With `/`, relative, without `.` and `..`. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

const BLOCK = 512;
const decoder = new TextDecoder();

/**
 * The regular files of an unpacked tar archive (POSIX ustar and pax, GNU long names), as places in its bytes. `name` is for messages.
 * Refuses what no package needs: links, devices, absolute paths, ways out, too many or too large files, and an archive that ends early.
 */
export function readTar(
  bytes: Uint8Array,
  name: string,
  limits: PackageLimits = PACKAGE_LIMITS,
): PackageResult<readonly TarFile[]> {
  const files: TarFile[] = [];
  let entries = 0;
  let longPath: string | undefined;
  let at = 0;
  while (at + BLOCK <= bytes.length && !isEmptyBlock(bytes, at)) {
    const header = readHeader(bytes, at);
    const start = at + BLOCK;
    if (header === undefined || start + header.size > bytes.length) {
      return failure(message(packageTexts.notAnArchive, { package: name }));
    }
    entries += 1;
    if (entries > limits.files) {
      return failure(message(packageTexts.tooManyFiles, { package: name, limit: limits.files }));
    }
    const end = start + header.size;
    at = start + Math.ceil(header.size / BLOCK) * BLOCK;
    if (header.type === 'x' || header.type === 'L') {
      const text = decoder.decode(bytes.subarray(start, Math.min(end, start + 64 * 1024)));
      longPath = header.type === 'x' ? (paxPath(text) ?? longPath) : text.replace(/\0.*$/su, '');
      continue;
    }
    if (header.type === 'g') continue;
    const path = longPath ?? header.path;
    longPath = undefined;
    const shown = forMessage(path);
    if (header.type !== '0' && header.type !== '\0' && header.type !== '5' && header.type !== '7') {
      return failure(message(packageTexts.notAFile, { package: name, file: shown }));
    }
    const safe = safePath(path);
    if (safe === undefined) return failure(message(packageTexts.unsafePath, { package: name, file: shown }));
    if (header.size > limits.fileBytes) {
      const limit = megabytes(limits.fileBytes);
      return failure(message(packageTexts.fileTooBig, { package: name, file: shown, limit }));
    }
    if (header.type !== '5') files.push({ path: safe, start, end });
  }
  if (entries === 0 || at > bytes.length)
    return failure(message(packageTexts.notAnArchive, { package: name }));
  return success(files);
}

/** The path in one form, or undefined when it leads out of the package or can't be a file's on some system. */
function safePath(path: string): string | undefined {
  if (path.startsWith('/') || /[\\:\0]/u.test(path)) return undefined;
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
  return segments.length === 0 || segments.includes('..') ? undefined : segments.join('/');
}

/** A hostile name must not write to the terminal or fill the screen. */
export function forMessage(path: string): string {
  return path.replace(/[\u0000-\u001f\u007f-\u009f]/gu, '?').slice(0, 100);
}

interface Header {
  readonly path: string;
  readonly size: number;
  readonly type: string;
}

function readHeader(bytes: Uint8Array, at: number): Header | undefined {
  let sum = 0;
  // The checksum counts its own field as spaces.
  for (let index = 0; index < BLOCK; index += 1) {
    sum += index >= 148 && index < 156 ? 32 : (bytes[at + index] ?? 0);
  }
  const size = octal(field(bytes, at + 124, 12));
  if (octal(field(bytes, at + 148, 8)) !== sum || size === undefined) return undefined;
  const prefix = field(bytes, at + 257, 5) === 'ustar' ? field(bytes, at + 345, 155) : '';
  const path = field(bytes, at, 100);
  return {
    path: prefix === '' ? path : `${prefix}/${path}`,
    size,
    type: String.fromCharCode(bytes[at + 156] ?? 0),
  };
}

function field(bytes: Uint8Array, start: number, length: number): string {
  let end = start;
  while (end < start + length && bytes[end] !== 0) end += 1;
  return decoder.decode(bytes.subarray(start, end));
}

/** Undefined for sizes in base 256 as well: those are for files over 8 GB. */
function octal(text: string): number | undefined {
  const digits = text.trim();
  return /^[0-7]{1,12}$/u.test(digits) ? Number.parseInt(digits, 8) : undefined;
}

/** The path among the records of a pax header: `<length> path=<value>\n`. */
function paxPath(text: string): string | undefined {
  return /(?:^|\n)\d+ path=([^\n]*)/u.exec(text)?.[1];
}

function isEmptyBlock(bytes: Uint8Array, at: number): boolean {
  for (let index = at; index < at + BLOCK; index += 1) if (bytes[index] !== 0) return false;
  return true;
}
