import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

export interface FoundFile {
  /** Absolute. */
  readonly path: string;
  /** Relative to the root, with `/`; absolute when the file lies outside it. */
  readonly name: string;
}

export interface FindFilesOptions {
  /** What names are relative to, and where `.gitignore` files count from. */
  readonly root: string;
  /** Files that nothing looks at, by name. Files that are named one by one are always looked at. */
  readonly isIgnored: (name: string) => boolean;
}

/** A path that was asked for and is not there. */
export interface MissingPath {
  readonly path: string;
}

/**
 * The files below some paths, in a stable order, without what `.gitignore` files keep out, without `.git`, and without `node_modules`
 * (which nobody who has no `.gitignore` means). Symbolic links to folders are not followed, so that no circle is walked.
 */
export async function findFiles(
  paths: readonly string[],
  options: FindFilesOptions,
): Promise<{ readonly files: readonly FoundFile[]; readonly missing: readonly MissingPath[] }> {
  const files = new Map<string, FoundFile>();
  const missing: MissingPath[] = [];
  for (const path of paths) {
    const absolute = resolve(options.root, path);
    const about = await stat(absolute).catch(() => undefined);
    if (about === undefined) missing.push({ path });
    else if (about.isDirectory())
      await walk(absolute, await ignoresAbove(absolute, options.root), options, files);
    else files.set(absolute, { path: absolute, name: nameOf(absolute, options.root) });
  }
  return { files: [...files.values()], missing };
}

interface FolderIgnores {
  readonly folder: string;
  readonly rules: Ignore;
}

async function walk(
  folder: string,
  above: readonly FolderIgnores[],
  options: FindFilesOptions,
  files: Map<string, FoundFile>,
): Promise<void> {
  const own = await ignoresOf(folder);
  const ignores = own === undefined ? above : [...above, own];
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const isFolder = entry.isDirectory();
    if (isFolder && (entry.name === '.git' || entry.name === 'node_modules')) continue;
    if (!isFolder && !entry.isFile()) continue;
    if (isGitIgnored(path, isFolder, ignores)) continue;
    const name = nameOf(path, options.root);
    if (options.isIgnored(isFolder ? `${name}/` : name) || options.isIgnored(name)) continue;
    if (isFolder) await walk(path, ignores, options, files);
    else files.set(path, { path, name });
  }
}

function isGitIgnored(path: string, isFolder: boolean, ignores: readonly FolderIgnores[]): boolean {
  let ignored = false;
  // Deeper files have the last word, also to let something in again.
  for (const { folder, rules } of ignores) {
    const name = relative(folder, path).split(sep).join('/');
    const answer = rules.test(isFolder ? `${name}/` : name);
    if (answer.ignored) ignored = true;
    else if (answer.unignored) ignored = false;
  }
  return ignored;
}

async function ignoresOf(folder: string): Promise<FolderIgnores | undefined> {
  const text = await readFile(join(folder, '.gitignore'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : { folder, rules: ignore().add(text) };
}

/** The `.gitignore` files from the root down to the folder above the given one. */
async function ignoresAbove(folder: string, root: string): Promise<FolderIgnores[]> {
  const steps = relative(root, folder).split(sep);
  if (folder === root || steps[0] === '..') return [];
  const found: FolderIgnores[] = [];
  let current = root;
  for (const step of steps) {
    const own = await ignoresOf(current);
    if (own !== undefined) found.push(own);
    current = join(current, step);
  }
  return found;
}

function nameOf(path: string, root: string): string {
  const name = relative(root, path).split(sep).join('/');
  return name.startsWith('..') ? path.split(sep).join('/') : name;
}
