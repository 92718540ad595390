import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './startServer.ts';
import { makeWebEnvironment } from './webEnvironment.ts';

// The worker's global scope is the other end of the client's `new Worker`.
const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
startServer(
  createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)),
  makeWebEnvironment,
);
