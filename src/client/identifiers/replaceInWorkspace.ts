import * as vscode from 'vscode';
import { hetuTexts as texts } from '../../core/l10n/hetu.ts';
import { message } from '../../core/l10n/message.ts';
import { checkWorkspace } from '../../server/protocol.ts';
import type { ClientContext } from '../clientContext.ts';
import type { FindingsView } from './findingsView.ts';
import type { WorkspaceSecret } from './secretKey.ts';
import { openReplacing } from './workspaceIdentifiers.ts';

/**
 * `Kanta: Replace Real Codes in Workspace…`: one change over all files, each place shown in the preview, one undo for all.
 * Codes of all files are looked at before the first is replaced, so that two people never become one.
 */
export function registerReplaceInWorkspace(
  context: ClientContext,
  secret: WorkspaceSecret,
  findings: FindingsView,
): vscode.Disposable {
  return vscode.commands.registerCommand(
    'kanta.replaceRealCodes',
    async (request?: { readonly preview?: boolean }) => {
      const documents = await documentsWithRealCodes(context);
      const replacing = await openReplacing(context, secret);
      const all = documents.flatMap((document) => replacing.realCodes(document.getText()));
      const edit = new vscode.WorkspaceEdit();
      const metadata = { needsConfirmation: false, label: context.text(message(texts.replaceLabel)) };
      for (const document of documents)
        addEdits(edit, document, replacing.edits(document.getText(), all), metadata);
      if (edit.size === 0) {
        void vscode.window.showInformationMessage(context.text(message(texts.replaceNothing)));
        return false;
      }
      if (request?.preview !== false) askForPreview(edit, metadata.label);
      const isDone = await vscode.workspace.applyEdit(edit, { isRefactoring: true });
      if (isDone) await findings.refresh();
      return isDone;
    },
  );
}

/**
 * The preview opens when something needs confirmation, and leaves unticked what does: each of a hundred files would have to be ticked. So
 * what needs confirmation here is the deletion of a file that does not exist, which VS Code neither shows nor does.
 */
function askForPreview(edit: vscode.WorkspaceEdit, label: string): void {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) return;
  const nothing = vscode.Uri.joinPath(folder.uri, `.kanta-${crypto.randomUUID()}`);
  edit.deleteFile(nothing, { ignoreIfNotExists: true }, { needsConfirmation: true, label });
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
      context.log.warn('a file could not be opened for replacing', error);
    }
  }
  return documents;
}
