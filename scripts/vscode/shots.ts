/**
 * Takes the README's pictures: `npm run shots`. The examples are opened in a real VS Code in a light, a dark and a high-contrast theme; the
 * pictures go to `docs/images`.
 */
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBridge } from './bridge.ts';
import { install } from './install.ts';
import { startServer, workbenchAddress } from './server.ts';
import { buildShots } from './suites.ts';
import { cache, NEWEST, repository } from './versions.ts';
import { openWorkbench } from './workbench.ts';

const SETTINGS = {
  'editor.minimap.enabled': false,
  'editor.fontSize': 13,
  'editor.stickyScroll.enabled': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'remote.autoForwardPorts': false,
  'kanta.language': 'en',
};

/** The browser's keyboard is no part of the product. */
const STYLE = '[id="status.workbench.keyboardLayout"] { display: none !important; }';

const suite = await buildShots();
const bridge = await openBridge('readme', () => undefined);
// Under a name of its own, which the picture shows.
const parent = await mkdtemp(join(tmpdir(), 'kanta-shots-'));
const workspace = join(parent, 'kanta-examples');
await cp(join(repository, 'examples'), workspace, { recursive: true });
const server = await startServer({
  installation: await install(NEWEST),
  settings: SETTINGS,
  env: { KANTA_TEST_BRIDGE: bridge.url },
});
const address = workbenchAddress({ server, workspace, extension: repository, suite });
const workbench = await openWorkbench(address, { size: { width: 1180, height: 760 }, scale: 1.5 });
await workbench.page.locator('.monaco-workbench').waitFor();
await workbench.page.addStyleTag({ content: STYLE });
bridge.show(workbench.page, workbench.errors);
process.exitCode = await workbench.ended;
await workbench.close();
await server.stop();
await bridge.close();
await rm(parent, { recursive: true, force: true });

const pictures = join(repository, 'docs', 'images');
await mkdir(pictures, { recursive: true });
await cp(join(cache, 'screenshots', 'readme'), pictures, { recursive: true, force: true });
console.log(`pictures: ${pictures}`);
