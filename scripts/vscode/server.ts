import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Installation } from './install.ts';
import { run } from './run.ts';

export interface ServerOptions {
  readonly installation: Installation;
  /** The user's settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** For the extension host. */
  readonly env?: Readonly<Record<string, string>>;
  /** A packaged extension to install first. */
  readonly vsix?: string;
  /** Folder of another extension, taken as installed. */
  readonly beside?: string;
  readonly port?: number;
}

export interface VsCodeServer {
  readonly port: number;
  /** Part of the address: nobody else on this computer gets in. */
  readonly token: string;
  /** `data/logs` below it has the extension host's log. */
  readonly dataFolder: string;
  stop(): Promise<void>;
}

/** Nothing that opens by itself, asks, or reaches for the network. */
const QUIET_SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'extensions.ignoreRecommendations': true,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'update.mode': 'none',
  'telemetry.telemetryLevel': 'off',
  'security.workspace.trust.enabled': false,
  'chat.disableAIFeatures': true,
  'git.openRepositoryInParentFolders': 'never',
};

/** Starts a VS Code server on loopback, with data and extensions of its own. */
export async function startServer(options: ServerOptions): Promise<VsCodeServer> {
  const { installation } = options;
  const main = join(installation.root, 'out', 'server-main.js');
  const dataFolder = await mkdtemp(join(tmpdir(), 'kanta-vscode-'));
  await changeSettings({ dataFolder }, options.settings ?? {});
  const folders = [
    '--server-data-dir',
    dataFolder,
    '--extensions-dir',
    join(dataFolder, 'extensions'),
    '--accept-server-license-terms',
  ];
  if (options.vsix !== undefined) {
    await run(installation.node, [main, ...folders, '--install-extension', options.vsix], { quiet: true });
  }
  if (options.beside !== undefined) {
    await cp(options.beside, join(dataFolder, 'extensions', basename(options.beside)), { recursive: true });
  }
  const port = options.port ?? (await freePort());
  const token = crypto.randomUUID();
  const server = spawn(
    installation.node,
    [
      main,
      ...folders,
      ...['--host', '127.0.0.1', '--port', String(port)],
      ...['--connection-token', token],
      '--disable-telemetry',
      '--disable-workspace-trust',
      // A built workbench takes extensions and tests from its address only with this.
      '--enable-smoke-test-driver',
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...options.env } },
  );
  const ended = new Promise<number | null>((done) => server.once('exit', done));
  let log = '';
  await new Promise<void>((up, down) => {
    const hear = (part: Buffer): void => {
      log += part.toString();
      if (log.includes('Web UI available')) up();
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    void ended.then((code) => {
      down(new Error(`VS Code server ended with ${String(code)}\n${log}`));
    });
  });
  return {
    port,
    token,
    dataFolder,
    stop: async () => {
      server.kill();
      await ended;
      await rm(dataFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** Writes the user's settings anew; a running VS Code follows. */
export async function changeSettings(
  { dataFolder }: Pick<VsCodeServer, 'dataFolder'>,
  settings: Readonly<Record<string, unknown>>,
): Promise<void> {
  const user = join(dataFolder, 'data', 'User');
  await mkdir(user, { recursive: true });
  await writeFile(join(user, 'settings.json'), JSON.stringify({ ...QUIET_SETTINGS, ...settings }));
}

async function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        done(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}

export interface WorkbenchAddress {
  readonly server: Pick<VsCodeServer, 'port' | 'token'>;
  /** A folder of this machine. */
  readonly workspace: string;
  /** Folder of an extension that is run from its source. */
  readonly extension?: string;
  /** Module that runs inside the extension host: `exports.run`. */
  readonly suite?: string;
}

/** Where a browser finds a workspace. */
export function workbenchAddress(address: WorkbenchAddress): string {
  const { port, token } = address.server;
  const remote = `vscode-remote://127.0.0.1:${port}`;
  const payload: [string, string][] = [];
  if (address.extension !== undefined) payload.push(['extensionDevelopmentPath', remote + address.extension]);
  if (address.suite !== undefined) payload.push(['extensionTestsPath', remote + address.suite]);
  const query = new URLSearchParams({
    tkn: token,
    folder: address.workspace,
    payload: JSON.stringify(payload),
  });
  return `http://127.0.0.1:${port}/?${query.toString()}`;
}
