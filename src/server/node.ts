import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { describeError } from '../core/findings/describeError.ts';
import { serveAsCheckWorker } from '../host/checking/checkWorker.ts';
import { makeNodeEnvironment } from './nodeEnvironment.ts';
import { startServer } from './startServer.ts';

if (!serveAsCheckWorker()) serve();

function serve(): void {
  // A bug in one request must not end the server for all files: it is logged, and the next request is answered.
  const connection = createConnection(ProposedFeatures.all);
  process.on('unhandledRejection', (reason) => {
    connection.console.error(`unhandled rejection: ${describeError(reason)}`);
  });
  // Node would print the exception's message, which may quote a text, into the client's log.
  process.on('uncaughtException', (error) => {
    process.stderr.write(`crashed: ${describeError(error)}\n`, () => process.exit(1));
  });
  // This bundle is CommonJS, where `import.meta.url` is empty.
  const script = pathToFileURL(__filename);
  startServer(connection, (own, options) => makeNodeEnvironment(own, options, script));
}
