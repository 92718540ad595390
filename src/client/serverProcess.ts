import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { connect, type ConnectionNeeds } from './serverConnection.ts';

/** The language server in a process of its own. */
export function launchServerProcess(needs: ConnectionNeeds): LanguageClient {
  const module = vscode.Uri.joinPath(needs.extension.extensionUri, 'dist', 'server.cjs').fsPath;
  const run = { module, transport: TransportKind.ipc };
  return connect(needs, (options) => new LanguageClient('kanta', 'Kanta', { run, debug: run }, options));
}
