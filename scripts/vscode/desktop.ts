import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import type { Summary } from '../summary.ts';
import { openBridge } from './bridge.ts';
import { printEvent, summarize } from './report.ts';
import { which } from './run.ts';
import { copyWorkspace, suiteRunner, type SuiteGroup } from './suites.ts';
import { cache, repository } from './versions.ts';

/** Runs suites in a desktop VS Code; where none can be downloaded or shown, they count as one skipped, with the reason. */
export async function runInDesktop(
  groups: readonly SuiteGroup[],
  grep: string | undefined,
): Promise<Summary> {
  const desktop = await desktopExecutable();
  if ('missing' in desktop) {
    console.log(`\ndesktop VS Code: skipped, ${desktop.missing}`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const total: Summary = { passed: 0, failed: 0, skipped: 0 };
  for (const group of groups) {
    console.log(`\ndesktop VS Code, workspace ${group.workspace}`);
    const workspace = await copyWorkspace(group.workspace);
    const bridge = await openBridge(`desktop-${group.workspace}`, printEvent);
    const code = await runTests({
      vscodeExecutablePath: desktop.path,
      extensionDevelopmentPath: repository,
      extensionTestsPath: suiteRunner,
      launchArgs: [workspace.folder, '--disable-extensions', '--disable-workspace-trust', '--no-sandbox'],
      extensionTestsEnv: {
        KANTA_TEST_BRIDGE: bridge.url,
        KANTA_TEST_OPTIONS: JSON.stringify({ files: group.files, grep }),
        KANTA_SHARED: process.env['KANTA_SHARED'] ?? join(repository, '..', 'shared'),
      },
    }).catch(() => 1);
    const summary = summarize(bridge.events);
    if (code !== 0 && summary.failed === 0) summary.failed += 1;
    total.passed += summary.passed;
    total.failed += summary.failed;
    total.skipped += summary.skipped;
    await bridge.close();
    await workspace.remove();
  }
  return total;
}

/** The stable desktop VS Code, downloaded once. */
export async function desktopExecutable(): Promise<{ path: string } | { missing: string }> {
  if (process.platform === 'linux' && process.env['DISPLAY'] === undefined) {
    const virtual = await which('xvfb-run');
    return {
      missing: virtual === undefined ? 'no display' : 'no display; run it under xvfb-run',
    };
  }
  try {
    return { path: await downloadAndUnzipVSCode({ version: 'stable', cachePath: join(cache, 'desktop') }) };
  } catch (error) {
    return { missing: `it cannot be downloaded: ${error instanceof Error ? error.message : String(error)}` };
  }
}
