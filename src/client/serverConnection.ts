import type * as vscode from 'vscode';
import { State, type BaseLanguageClient, type LanguageClientOptions } from 'vscode-languageclient';
import type { Message } from '../core/l10n/message.ts';
import type { ClientLog } from './clientLog.ts';
import { clientOptions } from './clientOptions.ts';
import { CrashGuard } from './crashGuard.ts';
import { serveFiles } from './serverFiles.ts';

export type ServerState = 'stopped' | 'starting' | 'running';

export interface ConnectionNeeds {
  readonly extension: vscode.ExtensionContext;
  readonly log: ClientLog;
  readonly locales: readonly string[];
  readonly text: (message: Message) => string;
  readonly onState: (state: ServerState) => void;
}

/** A client that is not started yet, whatever the server runs in. */
export function connect<C extends BaseLanguageClient>(
  needs: ConnectionNeeds,
  create: (options: LanguageClientOptions) => C,
): C {
  const client = create(clientOptions({ ...needs, errorHandler: new CrashGuard(needs.text) }));
  serveFiles(client);
  client.onDidChangeState(({ newState }) => {
    needs.onState(stateOf(newState));
  });
  return client;
}

function stateOf(state: State): ServerState {
  switch (state) {
    case State.Running:
      return 'running';
    case State.Starting:
      return 'starting';
    case State.Stopped:
    case State.StartFailed:
      return 'stopped';
  }
}
