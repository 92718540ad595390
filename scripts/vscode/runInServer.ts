import { join } from 'node:path';
import type { Summary } from '../summary.ts';
import { openBridge } from './bridge.ts';
import type { Installation } from './install.ts';
import { printEvent } from './report.ts';
import { startServer, workbenchAddress } from './server.ts';
import { copyWorkspace, suiteRunner, windowModule, type SuiteGroup } from './suites.ts';
import { superviseWindow } from './superviseWindow.ts';
import { repository } from './versions.ts';
import { openWorkbench } from './workbench.ts';

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
    ...(group.extension === undefined ? {} : { beside: group.extension }),
    env: {
      KANTA_TEST_BRIDGE: bridge.url,
      KANTA_TEST_OPTIONS: JSON.stringify({ files: group.files, grep }),
      KANTA_SHARED: process.env['KANTA_SHARED'] ?? join(repository, '..', 'shared'),
    },
  });
  const addressOf = (suite: string): string =>
    workbenchAddress({ server, workspace: workspace.folder, extension: repository, suite });
  const log: string[] = [];
  const workbench = await openWorkbench(addressOf(suiteRunner), {
    onLog: (line) => log.push(line),
    ...(group.locale === undefined ? {} : { locale: group.locale }),
  });
  bridge.show(workbench.page, workbench.errors);
  bridge.offerWindows(async (module) => {
    const other = await workbench.openBeside(addressOf(windowModule(module)));
    void other.ended.then(() => other.close());
  });
  const summary = await superviseWindow({ label, workbench, bridge, log, dataFolder: server.dataFolder });
  await workbench.close();
  await server.stop();
  await bridge.close();
  await workspace.remove();
  return summary;
}
