/// <reference lib="webworker" />
import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { connect, type ConnectionNeeds } from './serverConnection.ts';

/** The language server in a web worker. */
export function launchServerWorker(needs: ConnectionNeeds): LanguageClient {
  const script = vscode.Uri.joinPath(needs.extension.extensionUri, 'dist', 'web', 'server.js').toString(true);
  let running: Worker | undefined;
  // Not the worker itself: VS Code puts another class in the place of `Worker`, and the library, which asks for the class, takes it for a
  // connection.
  const start = (): Promise<MessageTransports> => {
    running?.terminate();
    running = new Worker(script);
    return Promise.resolve({
      reader: new BrowserMessageReader(running),
      writer: new BrowserMessageWriter(running),
    });
  };
  return connect(needs, (options) => new LanguageClient('kanta', 'Kanta', start, options));
}
