import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageVsix, vsixPath } from '../package/vsix.ts';
import type { Summary } from '../summary.ts';
import type { TestEvent } from './bridge.ts';
import type { Installation } from './install.ts';
import { printEvent, summarize } from './report.ts';
import { startServer, workbenchAddress } from './server.ts';
import { cache } from './versions.ts';
import { openWorkbench } from './workbench.ts';

const FAULTY = '{\n  "resourceType": "Patient",\n  "birthDate": "2026-02-30"\n}\n';

/** Installs the packaged extension into a clean VS Code, opens a faulty file by hand and waits for the squiggle that a user would see. */
export async function checkInstalledVsix(installation: Installation): Promise<Summary> {
  console.log(`\nVS Code ${installation.version}, the packaged extension installed`);
  await packageVsix();
  const workspace = await mkdtemp(join(tmpdir(), 'kanta-installed-'));
  await writeFile(join(workspace, 'patient.json'), FAULTY);
  const server = await startServer({ installation, vsix: vsixPath });
  const workbench = await openWorkbench(workbenchAddress({ server, workspace }));
  const start = performance.now();
  const event = await openFaultyFile(workbench.page).then(
    (): TestEvent => ({
      title: 'the packaged extension › activates and marks a fault',
      state: 'passed',
      durationMs: Math.round(performance.now() - start),
    }),
    async (error: unknown): Promise<TestEvent> => {
      await workbench.page.screenshot({ path: join(cache, `installed-${installation.version}.png`) });
      return {
        title: 'the packaged extension › activates and marks a fault',
        state: 'failed',
        durationMs: Math.round(performance.now() - start),
        error: String(error),
      };
    },
  );
  printEvent(event);
  await workbench.close();
  await server.stop();
  await rm(workspace, { recursive: true, force: true });
  return summarize([event]);
}

async function openFaultyFile(page: Awaited<ReturnType<typeof openWorkbench>>['page']): Promise<void> {
  await page.locator('.explorer-folders-view [aria-label^="patient.json"]').dblclick();
  await page.locator('.monaco-editor .squiggly-error').first().waitFor();
  // The Problems view names our rule: the squiggle is ours and not that of VS Code's own JSON support.
  await page.keyboard.press('Control+Shift+M');
  await page
    .locator('.markers-panel .marker-code, .markers-panel .code-link', { hasText: 'fhir/primitive-format' })
    .first()
    .waitFor();
}
