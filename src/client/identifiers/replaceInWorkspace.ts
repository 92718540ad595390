import * as vscode from 'vscode';
import { hetuTexts as texts } from '../../core/l10n/hetu.ts';
import { message } from '../../core/l10n/message.ts';
import { checkWorkspace } from '../../server/protocol.ts';
import type { ClientContext } from '../clientContext.ts';
import type { WorkspaceSecret } from './secretKey.ts';
import { openReplacing } from './workspaceIdentifiers.ts';

/**
 * `Kanta: Replace Real Codes in Workspace…`: one change over all files, each place to be confirmed in the preview, one undo for all.
 * Codes of all files are looked at before the first is replaced, so that two people never become one.
 */
export function registerReplaceInWorkspace(
  context: ClientContext,
  secret: WorkspaceSecret,
): vscode.Disposable {
  return vscode.commands.registerCommand(
    'kanta.replaceRealCodes',
    async (request?: { readonly preview?: boolean }) => {
      const documents = await documentsWithRealCodes(context);
      const replacing = await openReplacing(context, secret);
      const all = documents.flatMap((document) => replacing.realCodes(document.getText()));
      const edit = new vscode.WorkspaceEdit();
      const needsConfirmation = request?.preview !== false;
      const label = context.text(message(texts.replaceLabel));
      for (const document of documents)
        addEdits(edit, document, replacing.edits(document.getText(), all), { needsConfirmation, label });
      if (edit.size === 0) {
        void vscode.window.showInformationMessage(context.text(message(texts.replaceNothing)));
        return false;
      }
      return vscode.workspace.applyEdit(edit, { isRefactoring: true });
    },
  );
}

function addEdits(
  edit: vscode.WorkspaceEdit,
  document: vscode.TextDocument,
  edits: readonly { readonly start: number; readonly end: number; readonly newText: string }[],
  metadata: vscode.WorkspaceEditEntryMetadata,
): void {
  for (const { start, end, newText } of edits) {
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    edit.replace(document.uri, range, newText, metadata);
  }
}

async function documentsWithRealCodes(context: ClientContext): Promise<readonly vscode.TextDocument[]> {
  const { findings } = await context.server.sendRequest(checkWorkspace, {});
  const uris = new Set(findings.filter(({ rule }) => rule === 'identifier/hetu-real').map(({ uri }) => uri));
  // Open texts count as they are in the editor, saved or not.
  for (const document of vscode.workspace.textDocuments) {
    if (vscode.workspace.getWorkspaceFolder(document.uri) !== undefined) uris.add(document.uri.toString());
  }
  const documents: vscode.TextDocument[] = [];
  for (const uri of uris) {
    try {
      documents.push(await vscode.workspace.openTextDocument(vscode.Uri.parse(uri)));
    } catch (error) {
      context.log.warn(`a file could not be opened for replacing: ${String(error)}`);
    }
  }
  return documents;
}
