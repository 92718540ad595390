import { existsSync } from 'node:fs';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { aptInstall } from './aptInstall.ts';
import { run, tryRun, which } from './run.ts';
import { cache } from './versions.ts';

/** A VS Code server that is ready to run. */
export interface Installation {
  readonly version: string;
  /** The Node that this version was built for. */
  readonly node: string;
  /** `out/server-main.js` lies here. */
  readonly root: string;
}

/**
 * Installs the VS Code server of a version from npm, once: the package `code-server` N.M.P carries VS Code 1.M.P with its workbench and
 * built-in extensions, and npm is within reach where Microsoft's download isn't.
 */
export async function install(version: string): Promise<Installation> {
  const folder = join(cache, `server-${version}`);
  const root = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  // code-server runs on Node 20 up to 4.100 and wants Node 24 from 4.133 on, which the npm package `node` brings.
  const ownNode = Number(version.split('.')[1]) > 100;
  const nodeHome = join(folder, 'node_modules', 'node', 'node_modules', nodePackage());
  const node = ownNode ? join(nodeHome, 'bin', 'node') : process.execPath;
  if (!existsSync(join(folder, '.complete'))) {
    console.log(`installing VS Code ${version} (once)`);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), '{ "private": true, "allowScripts": { "node": true } }\n');
    // No install scripts: they fetch from hosts that a closed network does not reach, and build what no test needs.
    const quietly = ['--no-audit', '--no-fund', '--loglevel=error'];
    await npm(folder, [
      'install',
      '--ignore-scripts',
      '--omit=dev',
      ...quietly,
      `code-server@${version.replace(/^1\./u, '4.')}`,
    ]);
    if (ownNode) await npm(folder, ['install', ...quietly, 'node@24']);
    await npm(root, ['install', '--ignore-scripts', '--omit=dev', ...quietly]);
    await buildNativeModules(root, ownNode ? nodeHome : dirname(dirname(process.execPath)));
    if (!existsSync(join(root, 'node_modules.asar')))
      await symlink('node_modules', join(root, 'node_modules.asar'));
    await provideRipgrep(root);
    await writeFile(join(folder, '.complete'), `${version}\n`);
  }
  return { version, node, root };
}

function nodePackage(): string {
  return `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
}

async function npm(
  cwd: string,
  args: readonly string[],
  env: Record<string, string | undefined> = {},
): Promise<void> {
  await run('npm', args, { cwd, env, quiet: true });
}

/**
 * The extension host starts only with its watchdog, file watching needs Parcel's watcher, and logs need spdlog. They are built on the spot.
 * Where there is no compiler, the watchdog is written in JavaScript, and tests that read logs or change files behind VS Code's back must do
 * without.
 */
async function buildNativeModules(root: string, nodeHome: string): Promise<void> {
  const watchdog = ['@vscode/native-watchdog', 'native-watchdog'].find((name) =>
    existsSync(join(root, 'node_modules', name)),
  );
  const headers = existsSync(join(nodeHome, 'include', 'node')) ? [`--nodedir=${nodeHome}`] : [];
  const env = {
    PATH: `${join(nodeHome, 'bin')}:${process.env['PATH'] ?? ''}`,
    // Parcel's own switch: without it, the install script leaves building to a download.
    npm_config_build_from_source: 'true',
  };
  for (const name of [watchdog, '@parcel/watcher', '@vscode/spdlog']) {
    if (name === undefined || !existsSync(join(root, 'node_modules', name))) continue;
    const { status } = await tryRun('npm', ['rebuild', name, '--loglevel=error', ...headers], {
      cwd: root,
      env,
      quiet: true,
    });
    const isBuilt = existsSync(join(root, 'node_modules', name, 'build', 'Release'));
    if (status === 0 && isBuilt) continue;
    console.log(`${name} could not be built (needs python3, make and g++)`);
    if (name === watchdog) await writeWatchdog(join(root, 'node_modules', name));
  }
}

/** Does what the native module does: ends the extension host when the server that started it is gone. */
async function writeWatchdog(folder: string): Promise<void> {
  const script = `exports.start = (pid) => {
  const timer = setInterval(() => {
    try { process.kill(pid, 0); } catch { process.exit(87); }
  }, 3000);
  timer.unref();
};
`;
  await writeFile(join(folder, 'watchdog.js'), script);
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'watchdog', version: '1.0.0', main: 'watchdog.js' }),
  );
}

/** `workspace.findFiles` is ripgrep: newer versions bring it, older ones take the system's. */
async function provideRipgrep(root: string): Promise<void> {
  const modules = join(root, 'node_modules', '@vscode');
  const wanted = join(modules, 'ripgrep', 'bin', 'rg');
  if (existsSync(wanted) || !existsSync(join(modules, 'ripgrep'))) return;
  let system = await which('rg');
  if (system === undefined) {
    const why = await aptInstall(['ripgrep']);
    if (why !== undefined)
      console.log(`no ripgrep (${why}): workspace.findFiles finds nothing in this VS Code`);
    system = await which('rg');
  }
  if (system === undefined) return;
  await mkdir(dirname(wanted), { recursive: true });
  await symlink(system, wanted);
}
