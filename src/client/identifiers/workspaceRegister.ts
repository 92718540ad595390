import * as vscode from 'vscode';
import { addIssuedCodes } from '../../core/identifiers/register/editRegister.ts';
import { readRegister } from '../../core/identifiers/register/readRegister.ts';
import {
  REGISTER_PATH,
  type IssuedCode,
  type TestIdRegister,
} from '../../core/identifiers/register/register.ts';

/** Where the register of the first workspace folder lies; undefined without a folder. */
export function registerUri(): vscode.Uri | undefined {
  const folder = vscode.workspace.workspaceFolders?.[0];
  return folder === undefined ? undefined : vscode.Uri.joinPath(folder.uri, REGISTER_PATH);
}

/** The register as it is on disk; undefined when there is none. */
export async function loadRegister(files: vscode.FileSystem): Promise<TestIdRegister | undefined> {
  const uri = registerUri();
  const text = uri === undefined ? undefined : await readText(files, uri);
  return text === undefined ? undefined : readRegister(text).register;
}

export type RegisterWrite =
  { readonly ok: true } | { readonly ok: false; readonly reason: 'broken' | 'busy' };

/** Each takes a few round trips to the file system, in which whoever holds the lock gets on. */
const TRIES = 400;

/** Writes of this window come one after the other; only other windows have to be waited for. */
let lastWrite: Promise<unknown> = Promise.resolve();

/**
 * Adds codes so that nothing is lost when two windows write at once. A lock file is made by renaming without overwriting and read back;
 * whoever holds it reads the register anew, writes a file beside it and renames that over the register, so that nobody ever reads half of
 * it. File systems check and rename in two steps, so what was written is read again, and written again if somebody else's write covered it.
 */
export function addToRegister(
  files: vscode.FileSystem,
  uri: vscode.Uri,
  codes: readonly IssuedCode[],
): Promise<RegisterWrite> {
  const write = lastWrite.then(() => addLocked(files, uri, codes));
  lastWrite = write.catch(() => undefined);
  return write;
}

async function addLocked(
  files: vscode.FileSystem,
  uri: vscode.Uri,
  codes: readonly IssuedCode[],
): Promise<RegisterWrite> {
  const folder = vscode.Uri.joinPath(uri, '..');
  await files.createDirectory(folder);
  const own = crypto.randomUUID();
  const lock = vscode.Uri.joinPath(folder, '.test-ids.lock');
  const ticket = vscode.Uri.joinPath(folder, `.test-ids.${own}.tmp`);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    await files.writeFile(ticket, new TextEncoder().encode(own));
    if (!(await tryRename(files, ticket, lock)) || (await readText(files, lock)) !== own) {
      await breakStaleLock(files, lock);
      continue;
    }
    try {
      const before = (await readText(files, uri)) ?? '';
      const after = addIssuedCodes(before, codes);
      if (after === undefined) return { ok: false, reason: 'broken' };
      await files.writeFile(ticket, new TextEncoder().encode(after));
      await files.rename(ticket, uri, { overwrite: true });
    } finally {
      await Promise.resolve(files.delete(lock)).catch(() => undefined);
    }
    const { register } = readRegister((await readText(files, uri)) ?? '');
    if (codes.every(({ code }) => register.byCode.has(code))) return { ok: true };
  }
  await Promise.resolve(files.delete(ticket)).catch(() => undefined);
  return { ok: false, reason: 'busy' };
}

/** Nobody holds the lock for longer; a lock that old was left behind by a window that was closed. */
const STALE_MS = 10_000;

async function breakStaleLock(files: vscode.FileSystem, lock: vscode.Uri): Promise<void> {
  try {
    const [{ mtime }, now] = await Promise.all([files.stat(lock), timeOf(files, lock)]);
    if (now - mtime > STALE_MS) await files.delete(lock);
  } catch {
    // It is gone: the next attempt may get it.
  }
}

/** The file system's own time, so that clocks of two computers don't matter: that of a file written now. */
async function timeOf(files: vscode.FileSystem, beside: vscode.Uri): Promise<number> {
  const probe = vscode.Uri.joinPath(beside, '..', `.test-ids.${crypto.randomUUID()}.tmp`);
  await files.writeFile(probe, new Uint8Array());
  const { mtime } = await files.stat(probe);
  await files.delete(probe);
  return mtime;
}

async function tryRename(files: vscode.FileSystem, from: vscode.Uri, to: vscode.Uri): Promise<boolean> {
  try {
    await files.rename(from, to, { overwrite: false });
    return true;
  } catch {
    return false;
  }
}

async function readText(files: vscode.FileSystem, uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await files.readFile(uri));
  } catch {
    return undefined;
  }
}
