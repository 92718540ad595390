import * as vscode from 'vscode';
import { identifierKey } from '../../server/protocol.ts';
import type { ClientContext } from '../clientContext.ts';

const KEY_BYTES = 32;

/**
 * The workspace's secret, by which real codes become test codes: the same each time here, unguessable elsewhere. It lies in the editor's
 * secret storage and nowhere else.
 */
export class WorkspaceSecret {
  readonly #context: ClientContext;
  #key: Promise<Uint8Array> | undefined;

  constructor(context: ClientContext) {
    this.#context = context;
  }

  get(): Promise<Uint8Array> {
    return (this.#key ??= this.#load());
  }

  /** Tells the server, whenever it starts. */
  share(): vscode.Disposable {
    const { server, log } = this.#context;
    const send = (): void => {
      if (server.state !== 'running') return;
      this.get()
        .then((key) => server.sendRequest(identifierKey, { base64: btoa(String.fromCharCode(...key)) }))
        .catch((error: unknown) => {
          log.warn('the secret for test identities could not be shared', error);
        });
    };
    send();
    return server.onDidChangeState(send);
  }

  async #load(): Promise<Uint8Array> {
    const name = `kanta.identifierKey:${workspaceName()}`;
    const stored = await this.#context.secrets.get(name);
    if (stored !== undefined) return Uint8Array.from(atob(stored), (character) => character.charCodeAt(0));
    const key = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
    await this.#context.secrets.store(name, btoa(String.fromCharCode(...key)));
    // Another window may have stored one in between: the stored one counts.
    const kept = (await this.#context.secrets.get(name)) ?? '';
    return Uint8Array.from(atob(kept), (character) => character.charCodeAt(0));
  }
}

function workspaceName(): string {
  const { workspaceFile, workspaceFolders } = vscode.workspace;
  return (workspaceFile ?? workspaceFolders?.[0]?.uri)?.toString() ?? '';
}
