import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import picomatch from 'picomatch';
import { repository } from '../vscode/versions.ts';

/** Parts of the manifest that only this checkout needs. */
const DEVELOPMENT = ['scripts', 'devDependencies', 'dependencies', 'overrides', 'private'] as const;

/**
 * Copies what `.vscodeignore` allows into a folder of its own, which is emptied first. The manifest loses what only development needs, and `type` with it: every bundle says by its name what
 * it is, and a browser's extension host takes the entry of a package of type `module` for a module, which it cannot load.
 */
export async function stageExtension(stageFolder: string): Promise<void> {
  await rm(stageFolder, { recursive: true, force: true });
  const rules = await readFile(join(repository, '.vscodeignore'), 'utf8');
  const patterns = rules.split('\n').flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));
  const isAllowed = picomatch(patterns);
  const folders = new Set(
    patterns.flatMap((pattern) => (pattern.includes('/') ? [pattern.split('/')[0] ?? ''] : [])),
  );
  const files = await filesIn(repository);
  for (const folder of folders) files.push(...(await filesBelow(join(repository, folder))));
  for (const file of files) {
    const name = relative(repository, file).split(sep).join('/');
    if (!isAllowed(name)) continue;
    const target = join(stageFolder, name);
    await mkdir(dirname(target), { recursive: true });
    await cp(file, target);
  }
  await cp(join(repository, '.vscodeignore'), join(stageFolder, '.vscodeignore'));
  const manifest = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  const dropped: readonly string[] = [...DEVELOPMENT, 'type'];
  const kept = Object.entries(manifest).filter(([key]) => !dropped.includes(key));
  await writeFile(
    join(stageFolder, 'package.json'),
    `${JSON.stringify(Object.fromEntries(kept), undefined, 2)}\n`,
  );
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(folder, entry.name));
}

/** A folder that does not exist yet holds nothing. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
