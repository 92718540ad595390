import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type Range,
} from 'vscode-languageserver-protocol/node';

import type { InitializationOptions } from '../../src/server/protocol.ts';

const ROOT = join(import.meta.dirname, '..', '..');
export const SERVER_BUNDLE = join(ROOT, 'dist', 'server.cjs');
export const COMMAND_LINE_BUNDLE = join(ROOT, 'dist', 'kanta.mjs');

export interface LspClientOptions {
  /** Folder that is the workspace. */
  readonly workspace?: string;
  /** Ask for diagnostics (as VS Code does) instead of waiting for them to be sent. */
  readonly pull?: boolean;
  /** Answer to `workspace/configuration` for the section `kanta`. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Words before `--stdio`. */
  readonly words?: readonly string[];
  /** Another bundle than the one that was built last. */
  readonly bundle?: string;
  /** What the client hands over in `initialize`. */
  readonly initializationOptions?: InitializationOptions;
  /** Options of Node itself. */
  readonly node?: readonly string[];
  /** Variables beside those of this process. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A real language client on a real server process over its standard streams. */
export class LspClient {
  readonly #sent = new Map<string, Diagnostic[]>();
  readonly #waiting: {
    uri: string;
    version: number | undefined;
    done: (diagnostics: Diagnostic[]) => void;
  }[] = [];
  readonly #versions = new Map<string, number>();
  readonly log: string[] = [];
  readonly errors: string[] = [];
  settings: Readonly<Record<string, unknown>>;

  private constructor(
    readonly connection: ProtocolConnection,
    readonly process: ChildProcess,
    readonly options: LspClientOptions,
  ) {
    this.settings = options.settings ?? {};
  }

  static async start(options: LspClientOptions = {}): Promise<LspClient> {
    const bundle = options.bundle ?? SERVER_BUNDLE;
    if (!existsSync(bundle)) throw new Error(`${bundle} is missing: run "npm run build" first`);
    const words = [...(options.node ?? []), bundle, ...(options.words ?? []), '--stdio'];
    const child = spawn(process.execPath, words, {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...options.env },
    });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const client = new LspClient(connection, child, options);
    child.stderr.on('data', (chunk: Buffer) => client.errors.push(chunk.toString()));
    client.#listen();
    connection.listen();
    await client.#initialize();
    return client;
  }

  #listen(): void {
    this.connection.onNotification(
      'window/logMessage',
      ({ type, message }: { type: number; message: string }) => {
        (type === 1 ? this.errors : this.log).push(message);
      },
    );
    this.connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, version, diagnostics }: { uri: string; version?: number; diagnostics: Diagnostic[] }) => {
        this.#sent.set(uri, diagnostics);
        for (const waiter of this.#waiting.splice(0)) {
          if (waiter.uri === uri && (waiter.version === undefined || waiter.version === version))
            waiter.done(diagnostics);
          else this.#waiting.push(waiter);
        }
      },
    );
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => this.settings),
    );
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('workspace/diagnostic/refresh', () => null);
  }

  async #initialize(): Promise<void> {
    const { workspace, pull, initializationOptions } = this.options;
    const uri = workspace === undefined ? undefined : pathToFileURL(workspace).href;
    const capabilities: ClientCapabilities = {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: {
        publishDiagnostics: { versionSupport: true },
        ...(pull === true ? { diagnostic: {} } : {}),
      },
    };
    const result = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: uri ?? null,
      capabilities,
      workspaceFolders: uri === undefined ? null : [{ uri, name: 'test' }],
      ...(initializationOptions === undefined ? {} : { initializationOptions }),
    });
    this.capabilities = result.capabilities;
    await this.connection.sendNotification('initialized', {});
  }

  capabilities: InitializeResult['capabilities'] = {};

  async open(uri: string, text: string, languageId = 'json'): Promise<void> {
    this.#versions.set(uri, 1);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Replaces a range, or the whole text. */
  async change(uri: string, text: string, range?: Range): Promise<number> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [range === undefined ? { text } : { range, text }],
    });
    return version;
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** Asks for the diagnostics of a document. */
  async pull(uri: string): Promise<Diagnostic[]> {
    const report = await this.connection.sendRequest<{ items?: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    return report.items ?? [];
  }

  /** Waits until the server sends diagnostics for a document (of a version, when one is given). */
  sent(uri: string, version?: number): Promise<Diagnostic[]> {
    return new Promise((done) => this.#waiting.push({ uri, version, done }));
  }

  async codeActions(uri: string, range: Range, only?: string[]): Promise<CodeAction[]> {
    const context = { diagnostics: [], ...(only === undefined ? {} : { only }) };
    return (
      (await this.connection.sendRequest<CodeAction[] | null>('textDocument/codeAction', {
        textDocument: { uri },
        range,
        context,
      })) ?? []
    );
  }

  async stop(): Promise<void> {
    const ended = once(this.process, 'exit');
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await ended;
    this.connection.dispose();
  }
}

/** A diagnostic's text, whichever way the protocol carries it. */
export function textOf({ message }: Diagnostic): string {
  return typeof message === 'string' ? message : message.value;
}
