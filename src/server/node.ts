import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { makeNodeEnvironment } from './nodeEnvironment.ts';
import { startServer } from './startServer.ts';

// A bug in one request must not end the server for all files: it is logged, and the next request is answered.
const connection = createConnection(ProposedFeatures.all);
process.on('unhandledRejection', (reason) => {
  connection.console.error(
    reason instanceof Error ? `${reason.name}${reason.stack?.split('\n')[1] ?? ''}` : 'rejection',
  );
});
startServer(connection, makeNodeEnvironment);
