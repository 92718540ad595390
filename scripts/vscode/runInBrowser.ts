import { existsSync } from 'node:fs';
import { readFile, symlink } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { build } from 'esbuild';
import type { Summary } from '../summary.ts';
import { openBridge } from './bridge.ts';
import type { Installation } from './install.ts';
import { printEvent } from './report.ts';
import { startServer, workbenchAddress } from './server.ts';
import { copyWorkspace } from './suites.ts';
import { superviseWindow } from './superviseWindow.ts';
import { cache, repository } from './versions.ts';
import { openWorkbench } from './workbench.ts';

const suite = join(cache, 'suites', 'web.cjs');

/** Runs the suite of `test/vscode/web` with the extension host in a web worker, as on vscode.dev. */
export async function runInBrowser(installation: Installation, grep: string | undefined): Promise<Summary> {
  const label = `${installation.version}-web`;
  console.log(`\nVS Code ${installation.version} in the browser alone`);
  const bridge = await openBridge(label, printEvent);
  // A worker has no environment variables: what suites read from there is built in.
  const environment = {
    KANTA_TEST_BRIDGE: bridge.url,
    ...(grep === undefined ? {} : { KANTA_TEST_GREP: grep }),
  };
  await build({
    entryPoints: [join(repository, 'test', 'vscode', 'web', 'run.ts')],
    outfile: suite,
    bundle: true,
    platform: 'browser',
    target: 'es2022',
    // Not `cjs`: mocha's build for browsers writes itself into the `module.exports` that it sees; the last line has the last word.
    format: 'iife',
    globalName: 'suite',
    footer: { js: 'module.exports = suite;' },
    sourcemap: 'inline',
    external: ['vscode'],
    define: { 'process.env': JSON.stringify(environment), global: 'globalThis' },
    logLevel: 'warning',
  });
  const server = await startServer({ installation });
  const workspace = await copyWorkspace('empty');
  const log: string[] = [];
  const workbench = await openWorkbench(workbenchAddress({ server, workspace: workspace.folder }), {
    onLog: (line) => log.push(line),
    developmentOptions: await developmentOptions(installation, server.port),
  });
  bridge.show(workbench.page, workbench.errors);
  const summary = await superviseWindow({ label, workbench, bridge, log, dataFolder: server.dataFolder });
  await workbench.close();
  await server.stop();
  await bridge.close();
  await workspace.remove();
  return summary;
}

/**
 * Makes the workbench take the extension as one from the web, which puts it into a worker. The server hands out its own files; a link among
 * them leads to this checkout.
 */
async function developmentOptions(installation: Installation, port: number): Promise<object> {
  const link = join(installation.root, 'kanta-tools');
  if (!existsSync(link)) await symlink(repository, link);
  const product = JSON.parse(await readFile(join(installation.root, 'product.json'), 'utf8')) as {
    readonly commit: string;
    readonly quality: string;
  };
  const extension = `/${product.quality}-${product.commit}/static/kanta-tools`;
  const uri = (path: string): object => ({ scheme: 'http', authority: `127.0.0.1:${port}`, path });
  return {
    extensions: [uri(extension)],
    extensionTestsPath: uri(`${extension}/${relative(repository, suite).split(sep).join('/')}`),
    enableSmokeTestDriver: true,
  };
}
