/// <reference lib="webworker" />
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { connect, type ConnectionNeeds } from './serverConnection.ts';

/** The language server in a web worker. */
export function launchServerWorker(needs: ConnectionNeeds): LanguageClient {
  const script = vscode.Uri.joinPath(needs.extension.extensionUri, 'dist', 'web', 'server.js').toString(true);
  const worker = (): Promise<Worker> => Promise.resolve(new Worker(script));
  return connect(needs, (options) => new LanguageClient('kanta', 'Kanta', worker, options));
}
