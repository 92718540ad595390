import { readFile, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { stageExtension } from '../package/stage.ts';
import type { Summary } from '../summary.ts';
import { openBridge } from './bridge.ts';
import type { Installation } from './install.ts';
import { printEvent } from './report.ts';
import { startServer, workbenchAddress } from './server.ts';
import { copyWorkspace } from './suites.ts';
import { superviseWindow } from './superviseWindow.ts';
import { cache, repository } from './versions.ts';
import { openWorkbench } from './workbench.ts';

/** The extension as it is packaged, with the suite inside: a test runs in the extension host of the extension that it lies in. */
const staged = join(cache, 'web');
const suite = join(staged, 'test', 'web.js');

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
  await stageExtension(staged);
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
 * Makes the workbench take the extension, as it is packaged, for one from the web, which puts it into a worker. The server hands out its own
 * files; a link among them leads to ours.
 */
async function developmentOptions(installation: Installation, port: number): Promise<object> {
  const link = join(installation.root, 'kanta-tools');
  await rm(link, { force: true });
  await symlink(staged, link);
  const product = JSON.parse(await readFile(join(installation.root, 'product.json'), 'utf8')) as {
    readonly commit: string;
    readonly quality: string;
  };
  const files = `/${product.quality}-${product.commit}/static`;
  const uri = (path: string): object => ({ scheme: 'http', authority: `127.0.0.1:${port}`, path });
  return {
    extensions: [uri(`${files}/kanta-tools`)],
    extensionTestsPath: uri(`${files}/kanta-tools/test/web.js`),
    enableSmokeTestDriver: true,
  };
}
