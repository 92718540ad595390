/** Opens VS Code with the extension on the examples: `code`, a downloaded desktop VS Code, or one that is served to the browser. */
import { join } from 'node:path';
import { desktopExecutable } from './desktop.ts';
import { install } from './install.ts';
import { run, which } from './run.ts';
import { startServer, workbenchAddress } from './server.ts';
import { NEWEST, repository } from './versions.ts';

const examples = join(repository, 'examples');
const desktop = await findDesktop();
if ('path' in desktop) {
  console.log(`opening ${desktop.path}`);
  await run(desktop.path, ['--new-window', `--extensionDevelopmentPath=${repository}`, examples]);
} else {
  console.log(`no desktop VS Code (${desktop.missing}): serving one to the browser`);
  const server = await startServer({ installation: await install(NEWEST) });
  const address = workbenchAddress({ server, workspace: examples, extension: repository });
  console.log(`\nVS Code with Kanta Tools: ${address}\n\nStop it with Ctrl+C.`);
  const stop = (): void => {
    void server.stop().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

async function findDesktop(): Promise<{ path: string } | { missing: string }> {
  const hasScreen =
    process.platform !== 'linux' ||
    process.env['DISPLAY'] !== undefined ||
    process.env['WAYLAND_DISPLAY'] !== undefined;
  if (!hasScreen) return { missing: 'no display' };
  const path = await which('code');
  return path === undefined ? desktopExecutable() : { path };
}
