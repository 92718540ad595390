import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Notification, Request } from '../server/protocol.ts';
import { documentSelector } from './documentSelector.ts';
import type { ConnectionNeeds, ServerState } from './serverConnection.ts';

/** Loads the client library and makes a client that is not started yet. The library is most of the client's code, so it comes with the server. */
export type ServerLauncher = (needs: ConnectionNeeds) => Promise<BaseLanguageClient>;

/** The server as features see it: there when somebody asks. */
export interface ServerAccess {
  readonly state: ServerState;
  readonly onDidChangeState: vscode.Event<ServerState>;
  /** Starts the server when it isn't running. */
  sendRequest<P, R>(request: Request<P, R>, params: P, token?: vscode.CancellationToken): Promise<R>;
  /** Survives restarts of the server. */
  onNotification<P>(notification: Notification<P>, handler: (params: P) => void): vscode.Disposable;
  restart(): Promise<void>;
}

type Needs = Omit<ConnectionNeeds, 'onState'> & { readonly launch: ServerLauncher };

/** Starts the language server with the first document, restarts it when it crashed, and stops it with the extension. */
export class LanguageServer implements ServerAccess, vscode.Disposable {
  readonly #needs: Needs;
  readonly #stateChanged = new vscode.EventEmitter<ServerState>();
  readonly #handlers = new Map<string, Set<(params: unknown) => void>>();
  #client: BaseLanguageClient | undefined;
  #starting: Promise<BaseLanguageClient> | undefined;
  #firstDocument: vscode.Disposable | undefined;
  #state: ServerState = 'stopped';

  readonly onDidChangeState = this.#stateChanged.event;

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  get state(): ServerState {
    return this.#state;
  }

  /** A window without a text in it costs no server. */
  startWithFirstDocument(): void {
    const relevant = (document: vscode.TextDocument): boolean =>
      vscode.languages.match(documentSelector, document) > 0;
    if (vscode.workspace.textDocuments.some(relevant)) {
      this.#startQuietly();
      return;
    }
    this.#firstDocument = vscode.workspace.onDidOpenTextDocument((document) => {
      if (relevant(document)) this.#startQuietly();
    });
  }

  async sendRequest<P, R>(request: Request<P, R>, params: P, token?: vscode.CancellationToken): Promise<R> {
    const client = await this.#start();
    // An absent token must not be handed on: the library would send it as a second parameter.
    return token === undefined
      ? client.sendRequest<R>(request.method, params)
      : client.sendRequest<R>(request.method, params, token);
  }

  onNotification<P>(notification: Notification<P>, handler: (params: P) => void): vscode.Disposable {
    const handlers = this.#handlers.get(notification.method) ?? new Set();
    if (!this.#handlers.has(notification.method)) {
      this.#handlers.set(notification.method, handlers);
      if (this.#client !== undefined) this.#listen(this.#client, notification.method, handlers);
    }
    const untyped = handler as (params: unknown) => void;
    handlers.add(untyped);
    return new vscode.Disposable(() => handlers.delete(untyped));
  }

  async restart(): Promise<void> {
    await this.#stop();
    await this.#start();
  }

  dispose(): void {
    this.#firstDocument?.dispose();
    void this.#stop();
    this.#stateChanged.dispose();
  }

  #startQuietly(): void {
    this.#firstDocument?.dispose();
    this.#firstDocument = undefined;
    this.#start().catch((error: unknown) => {
      this.#needs.log.error('the server could not be started', error);
    });
  }

  #start(): Promise<BaseLanguageClient> {
    return (this.#starting ??= this.#launch().catch((error: unknown) => {
      this.#starting = undefined;
      this.#setState('stopped');
      throw error;
    }));
  }

  async #launch(): Promise<BaseLanguageClient> {
    this.#setState('starting');
    const client = await this.#needs.launch({
      ...this.#needs,
      onState: (state) => {
        this.#setState(state);
      },
    });
    this.#client = client;
    for (const [method, handlers] of this.#handlers) this.#listen(client, method, handlers);
    await client.start();
    return client;
  }

  async #stop(): Promise<void> {
    const client = await this.#starting?.catch(() => undefined);
    this.#starting = undefined;
    this.#client = undefined;
    await client?.dispose().catch((error: unknown) => {
      this.#needs.log.warn('the server could not be stopped', error);
    });
  }

  #listen(
    client: BaseLanguageClient,
    method: string,
    handlers: ReadonlySet<(params: unknown) => void>,
  ): void {
    client.onNotification(method, (params: unknown) => {
      for (const handler of handlers) handler(params);
    });
  }

  #setState(state: ServerState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#stateChanged.fire(state);
  }
}
