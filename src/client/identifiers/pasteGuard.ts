import * as vscode from 'vscode';
import { applyEdits } from '../../core/text/textEdit.ts';
import { hetuTexts as texts } from '../../core/l10n/hetu.ts';
import { message } from '../../core/l10n/message.ts';
import type { ClientContext } from '../clientContext.ts';
import { documentSelector } from '../documentSelector.ts';
import type { WorkspaceSecret } from './secretKey.ts';
import { openReplacing } from './workspaceIdentifiers.ts';

const MIME = 'text/plain';
/** Longer texts are pasted as they are; their findings appear all the same. */
const LONGEST = 1_000_000;
const MESSAGE_MS = 10_000;

/**
 * Pasted text with codes of the real range: "Paste with test identities" stands first in the paste menu, the text as it was below it.
 * What was done is told in the status bar, and the menu stays open beside the text, so that nothing happens unseen.
 */
export function registerPasteGuard(context: ClientContext, secret: WorkspaceSecret): vscode.Disposable {
  const kind = vscode.DocumentDropOrPasteEditKind.Text.append('kanta', 'testIdentities');
  const provider: vscode.DocumentPasteEditProvider = {
    async provideDocumentPasteEdits(_document, _ranges, dataTransfer, _context, token) {
      const setting = context.settings.string('identifiers.pasteGuard', 'first');
      const text = await dataTransfer.get(MIME)?.asString();
      if (setting === 'off' || text === undefined || text.length > LONGEST) return undefined;
      const replacing = await openReplacing(context, secret);
      if (token.isCancellationRequested) return undefined;
      const edits = replacing.edits(text);
      if (edits.length === 0) return undefined;
      const title = context.text(message(texts.pasteTitle));
      const edit = new vscode.DocumentPasteEdit(applyEdits(text, edits), title, kind);
      if (setting === 'last') edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
      else {
        const told = context.text(message(texts.pasted, { count: edits.length }));
        vscode.window.setStatusBarMessage(told, MESSAGE_MS);
      }
      return [edit];
    },
  };
  return vscode.languages.registerDocumentPasteEditProvider([...documentSelector], provider, {
    providedPasteEditKinds: [kind],
    pasteMimeTypes: [MIME],
  });
}
