import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { CodeUse, ToldFindings, WorkspaceAccess } from '../core/agents/workspaceAccess.ts';
import { globMatcher } from '../core/checking/globs.ts';
import type { Random } from '../core/hetu/random.ts';
import { findCodes } from '../core/identifiers/scan/findCodes.ts';
import { LineIndex } from '../core/text/lineIndex.ts';
import { checkNamedText, type FileChecker } from '../host/checking/checkBytes.ts';
import { checkFile } from '../host/checking/checkFile.ts';
import { checkFiles, summed } from '../host/checking/checkFiles.ts';
import { loadConfig, makeFileChecker } from '../host/checking/fileChecker.ts';
import { decodeText } from '../host/files/decodeText.ts';
import { findFiles } from '../host/files/findFiles.ts';
import { rulePagesFolder } from '../host/shippedFiles.ts';

export interface FolderAccessOptions {
  /** The folder that paths count from. */
  readonly root: string;
  readonly now: () => number;
  readonly random: Random;
}

/** A folder on disk, for tools. */
export function makeFolderAccess({ root, now, random }: FolderAccessOptions): WorkspaceAccess {
  // Settings may change between two calls: they are read each time. Definitions are kept by the store.
  const checker = async (): Promise<FileChecker> =>
    makeFileChecker({ root, config: await loadConfig(root), language: 'en', now });
  const find = async (paths: readonly string[]): ReturnType<typeof findFiles> => {
    const { ignore } = await loadConfig(root);
    return findFiles(paths, { root, isIgnored: globMatcher(ignore) });
  };
  return {
    now,
    random,
    checkText: async (name, text, isCancelled) =>
      (await checkNamedText(name, text, await checker(), isCancelled))?.findings ?? [],
    checkFiles: async (paths, isCancelled): Promise<ToldFindings | { error: string }> => {
      const { files, missing } = await find(paths.length === 0 ? ['.'] : paths);
      const [first] = missing;
      if (first !== undefined)
        return { error: `There is no file or folder ${first.path}. Paths are relative to ${root}.` };
      if (files.some(({ name }) => name.startsWith('/')))
        return { error: 'Only files inside the workspace can be checked.' };
      const known = await checker();
      const outcomes = await checkFiles(files, (file) => checkFile(file, known, isCancelled), {
        isCancelled,
        breathe: () => setImmediate(),
      });
      return summed(files, outcomes);
    },
    readText: (path) => readFile(join(root, path), 'utf8').catch(() => undefined),
    testCodesInUse: async (isCancelled) => {
      const uses: CodeUse[] = [];
      for (const { path, name } of (await find(['.'])).files) {
        if (isCancelled()) break;
        const bytes = await readFile(path).catch(() => undefined);
        const decoded = bytes === undefined ? undefined : decodeText(bytes);
        if (decoded?.kind !== 'text') continue;
        const lines = new LineIndex(decoded.text);
        for (const { hetu, start } of findCodes(decoded.text))
          if (hetu.isTest) uses.push({ code: hetu.code, file: name, line: lines.positionAt(start).line });
      }
      return uses;
    },
    readRulePage: (rule) =>
      readFile(join(rulePagesFolder(), 'en', `${rule}.md`), 'utf8').catch(() => undefined),
  };
}
