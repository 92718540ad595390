import * as vscode from 'vscode';
import { checkDocument } from '../../server/protocol.ts';
import type { ClientContext } from '../clientContext.ts';

/** `Kanta: Restart Server`, `Kanta: Show Log`, `Kanta: Check This File`. */
export function registerServerCommands(context: ClientContext): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('kanta.restartServer', () => context.server.restart()),
    vscode.commands.registerCommand('kanta.showLog', () => {
      context.log.show();
    }),
    vscode.commands.registerCommand('kanta.checkFile', async () => {
      const document = vscode.window.activeTextEditor?.document;
      if (document === undefined) return;
      await context.server.sendRequest(checkDocument, { uri: document.uri.toString() });
    }),
  );
}
