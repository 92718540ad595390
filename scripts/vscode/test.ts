/**
 * Runs the suites of `test/vscode/suite` inside real VS Codes.
 *
 *   npm run test:vscode                                   every suite, oldest and newest VS Code
 *   npm run test:vscode -- --suite fhir --grep "as you type" --vscode 1.100.3
 *
 * A suite is a mocha file `test/vscode/suite/<feature>.test.ts`; it imports `vscode` and runs inside the extension host, with the
 * extension of this checkout (built bundles: run `npm run build` after a change). Its window opens a copy of
 * `test/vscode/workspaces/<feature>` when that folder exists, otherwise an empty folder that it shares with other suites. It may write
 * into its workspace. `test/vscode/support` has helpers: `ui.ts` (keyboard, mouse, screenshots), `extension.ts` (the extension's context
 * and clock), `events.ts` (waiting for events; nothing sleeps), and reference material comes by `test/support/shared.ts`.
 */
import { parseArgs } from 'node:util';
import { writeSummary, type Summary } from '../summary.ts';
import { runInDesktop } from './desktop.ts';
import { checkInstalledVsix } from './installedVsix.ts';
import { install } from './install.ts';
import { runInBrowser } from './runInBrowser.ts';
import { runInServer } from './runInServer.ts';
import { buildSuites } from './suites.ts';
import { VERSIONS } from './versions.ts';

const { values } = parseArgs({
  options: {
    vscode: { type: 'string' },
    suite: { type: 'string' },
    grep: { type: 'string' },
    desktop: { type: 'boolean', default: false },
  },
});

const groups = await buildSuites(values.suite);
const total: Summary = { passed: 0, failed: 0, skipped: 0 };
const add = (summary: Summary): void => {
  total.passed += summary.passed;
  total.failed += summary.failed;
  total.skipped += summary.skipped;
};

if (!values.desktop) {
  for (const version of VERSIONS) {
    if (values.vscode !== undefined && values.vscode !== version) continue;
    const installation = await install(version);
    for (const group of groups) add(await runInServer(installation, group, values.grep));
    const wants = (name: string): boolean => values.suite === undefined || values.suite === name;
    if (wants('package') && values.grep === undefined) add(await checkInstalledVsix(installation));
    if (wants('web')) add(await runInBrowser(installation, values.grep));
  }
}
if (values.vscode === undefined) add(await runInDesktop(groups, values.grep));

console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped in VS Code`);
await writeSummary(total);
process.exitCode = total.failed === 0 ? 0 : 1;
