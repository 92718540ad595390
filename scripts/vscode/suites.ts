import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { cache, repository } from './versions.ts';

/** Suites that share one window. */
export interface SuiteGroup {
  /** Folder in `test/vscode/workspaces`, or `empty`. */
  readonly workspace: string;
  /** Built test files. */
  readonly files: readonly string[];
  /** Folder of another extension that is there too: `test/vscode/extensions/<workspace>`, built. */
  readonly extension?: string;
  /** Display language of the window; English where there is none. */
  readonly locale?: string;
}

/** Workspaces whose window speaks another language than English. */
const LOCALES: Readonly<Record<string, string>> = { finnish: 'fi', swedish: 'sv' };

const sources = join(repository, 'test', 'vscode');
const built = join(cache, 'suites');

/** The built module that VS Code is told to run. */
export const suiteRunner = join(built, 'run.cjs');

/** The built module of `test/vscode/windows` that runs in a suite's second window. */
export function windowModule(name: string): string {
  return join(built, 'windows', `${name}.cjs`);
}

/** Bundles every suite; each gets a window with a copy of `test/vscode/workspaces/<its name>`, those without one share an empty one. */
export async function buildSuites(only: string | undefined): Promise<SuiteGroup[]> {
  const names = (await readdir(join(sources, 'suite')))
    .filter((name) => name.endsWith('.test.ts'))
    .filter((name) => only === undefined || basename(name, '.test.ts') === only)
    .sort();
  const windows = await readdir(join(sources, 'windows'));
  await bundle([
    join(sources, 'run.ts'),
    ...names.map((name) => join(sources, 'suite', name)),
    ...windows.map((name) => join(sources, 'windows', name)),
  ]);
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const feature = basename(name, '.test.ts');
    const workspace = existsSync(join(sources, 'workspaces', feature)) ? feature : 'empty';
    const files = groups.get(workspace) ?? [];
    groups.set(workspace, [...files, join(built, 'suite', `${feature}.test.cjs`)]);
  }
  return Promise.all(
    [...groups].map(async ([workspace, files]) => {
      const extension = await buildExtension(workspace);
      const locale = LOCALES[workspace];
      return {
        workspace,
        files,
        ...(extension === undefined ? {} : { extension }),
        ...(locale === undefined ? {} : { locale }),
      };
    }),
  );
}

async function buildExtension(workspace: string): Promise<string | undefined> {
  const source = join(sources, 'extensions', workspace);
  if (!existsSync(source)) return undefined;
  const server = fileURLToPath(import.meta.resolve('yaml-language-server/out/server/src/server.js'));
  await bundle([join(source, 'extension.ts')], { YAML_LANGUAGE_SERVER: JSON.stringify(server) });
  const folder = join(built, 'extensions', workspace);
  await cp(join(source, 'manifest.json'), join(folder, 'package.json'));
  return folder;
}

/** Bundles what takes the README's pictures; returns the module that VS Code is told to run. */
export async function buildShots(): Promise<string> {
  await bundle([join(sources, 'shots.ts')]);
  return join(built, 'shots.cjs');
}

async function bundle(
  entryPoints: readonly string[],
  define: Readonly<Record<string, string>> = {},
): Promise<void> {
  await build({
    entryPoints: [...entryPoints],
    outdir: built,
    outbase: sources,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    define: { ...define },
    mainFields: ['module', 'main'],
    // Suites are given KANTA_SHARED; modules that would look beside themselves for it never do.
    logOverride: { 'empty-import-meta': 'silent' },
    logLevel: 'warning',
  });
}

/** A copy of a workspace that a suite may change. */
export async function copyWorkspace(name: string): Promise<{ folder: string; remove: () => Promise<void> }> {
  const parent = await mkdtemp(join(tmpdir(), 'kanta-workspace-'));
  const folder = join(parent, name);
  const source = join(sources, 'workspaces', name);
  if (existsSync(source)) await cp(source, folder, { recursive: true });
  else await mkdir(folder);
  return {
    folder,
    remove: () => rm(parent, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}
