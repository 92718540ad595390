/**
 * Takes the README's pictures: `npm run shots`. The examples are opened in a real VS Code in a light, a dark and a high-contrast theme; the
 * pictures go to `docs/images`.
 */
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { install } from './install.ts';
import { startServer, workbenchAddress } from './server.ts';
import { NEWEST, repository } from './versions.ts';
import { openWorkbench } from './workbench.ts';

const THEMES = [
  ['light', 'Light Modern'],
  ['dark', 'Dark Modern'],
  ['high-contrast', 'Default High Contrast'],
] as const;

const SETTINGS = {
  'editor.minimap.enabled': false,
  'editor.fontSize': 13,
  'editor.stickyScroll.enabled': false,
  'window.autoDetectColorScheme': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'remote.autoForwardPorts': false,
  'kanta.language': 'en',
};

const pictures = join(repository, 'docs', 'images');
const installation = await install(NEWEST);
await mkdir(pictures, { recursive: true });
for (const [name, theme] of THEMES) {
  // Under a name of its own, which the window's title shows.
  const parent = await mkdtemp(join(tmpdir(), 'kanta-shots-'));
  const workspace = join(parent, 'kanta-examples');
  await cp(join(repository, 'examples'), workspace, { recursive: true });
  const server = await startServer({
    installation,
    settings: { ...SETTINGS, 'workbench.colorTheme': theme },
  });
  const address = workbenchAddress({ server, workspace, extension: repository });
  const workbench = await openWorkbench(address, { size: { width: 1180, height: 760 }, scale: 1.5 });
  await arrange(workbench.page);
  const path = join(pictures, `${name}.png`);
  await workbench.page.screenshot({ path });
  console.log(path);
  await workbench.close();
  await server.stop();
  await rm(parent, { recursive: true, force: true });
}

/** A faulty file, its findings below it, nothing else. */
async function arrange(page: Page): Promise<void> {
  const explorer = page.locator('.explorer-folders-view');
  await explorer.locator('[aria-label^="phr"]').first().click();
  await explorer.locator('[aria-label^="body-weight-faulty.json"]').dblclick();
  await page.locator('.monaco-editor .squiggly-error').first().waitFor();
  await page.keyboard.press('Control+Shift+M');
  const problem = page
    .locator('.markers-panel .monaco-list-row', { hasText: 'fhir/primitive-format' })
    .first();
  await problem.dblclick();
  await page.locator('.monaco-editor .view-lines', { hasText: 'valueQuantity' }).waitFor();
  // The browser's keyboard and the server's port are no part of the product.
  await page.addStyleTag({
    content:
      '[id="status.workbench.keyboardLayout"], [id="status.forwardedPorts"] { display: none !important; }',
  });
}
