import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Summary } from '../summary.ts';
import { openBridge } from './bridge.ts';
import type { Installation } from './install.ts';
import { printEvent, summarize } from './report.ts';
import { startServer, workbenchAddress } from './server.ts';
import { copyWorkspace, suiteRunner, type SuiteGroup } from './suites.ts';
import { cache, repository } from './versions.ts';
import { openWorkbench } from './workbench.ts';

/** A window that says nothing for so long has lost its extension host. */
const LIMIT_MS = 10 * 60_000;

/** Runs suites in a VS Code that is served to a headless browser. */
export async function runInServer(
  installation: Installation,
  group: SuiteGroup,
  grep: string | undefined,
): Promise<Summary> {
  const label = `${installation.version}-${group.workspace}`;
  console.log(`\nVS Code ${installation.version}, workspace ${group.workspace}`);
  const workspace = await copyWorkspace(group.workspace);
  const bridge = await openBridge(label, printEvent);
  const server = await startServer({
    installation,
    env: {
      KANTA_TEST_BRIDGE: bridge.url,
      KANTA_TEST_OPTIONS: JSON.stringify({ files: group.files, grep }),
      KANTA_SHARED: process.env['KANTA_SHARED'] ?? join(repository, '..', 'shared'),
    },
  });
  const address = workbenchAddress({
    server,
    workspace: workspace.folder,
    extension: repository,
    suite: suiteRunner,
  });
  const log: string[] = [];
  const workbench = await openWorkbench(address, { onLog: (line) => log.push(line) });
  bridge.show(workbench.page, workbench.errors);
  const timeout = new AbortController();
  const code = await Promise.race([workbench.ended, hang(timeout.signal)]);
  timeout.abort();
  const summary = summarize(bridge.events);
  const isBroken = code !== 0 && summary.failed === 0;
  if (code !== 0) {
    const picture = join(cache, 'screenshots', label, 'failed.png');
    await workbench.page.screenshot({ path: picture });
    await keepLogs(server.dataFolder, join(cache, 'logs', label));
    console.log(`  screen at the end: ${picture}; logs: ${join(cache, 'logs', label)}`);
  }
  if (isBroken) {
    console.log(code === undefined ? '  the window stopped answering' : `  the suite ended with ${code}`);
    console.log([...log, ...workbench.errors].slice(-20).join('\n').replace(/^/gmu, '    '));
    summary.failed += 1;
  }
  await workbench.close();
  await server.stop();
  await bridge.close();
  await workspace.remove();
  return summary;
}

async function hang(signal: AbortSignal): Promise<undefined> {
  return new Promise((done) => {
    const timer = setTimeout(() => {
      done(undefined);
    }, LIMIT_MS);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      done(undefined);
    });
  });
}

async function keepLogs(dataFolder: string, target: string): Promise<void> {
  const logs = join(dataFolder, 'data', 'logs');
  const sessions = await readdir(logs).catch(() => []);
  if (sessions.length > 0) await cp(logs, target, { recursive: true, force: true });
}
