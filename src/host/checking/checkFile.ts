import type { IsCancelled } from '../../core/checking/analyzer.ts';
import type { FoundFile } from '../files/findFiles.ts';
import { readBytes, sizeOf } from '../files/readBytes.ts';
import { checkBytes, findsIdentifiers, type FileChecker, type FileOutcome } from './checkBytes.ts';
import { streamFile } from './streamFile.ts';

/** Longer texts do not fit into one JavaScript string with what is made of them. */
const MOST_BYTES = 512 * 1024 * 1024;

/** Checks a file of the disk, piece by piece when it is too large for one text; undefined when it was cancelled. */
export async function checkFile(
  { path, name }: FoundFile,
  checker: FileChecker,
  isCancelled: IsCancelled,
): Promise<FileOutcome | undefined> {
  if (sizeOf(path) > MOST_BYTES) {
    if (!findsIdentifiers(checker)) return { kind: 'too-large' };
    return streamFile(path, name, checker, isCancelled).catch(() => ({ kind: 'unreadable' }));
  }
  const bytes = await readBytes(path);
  return bytes === undefined ? { kind: 'unreadable' } : checkBytes(name, bytes, checker, isCancelled);
}
