import * as vscode from 'vscode';
import { hetuTexts as texts } from '../../core/l10n/hetu.ts';
import { message, type Message } from '../../core/l10n/message.ts';
import type { ClientContext } from '../clientContext.ts';
import { documentSelector } from '../documentSelector.ts';
import { canBeAccepted } from './acceptFinding.ts';
import { findingIn } from './identifierFinding.ts';

/** Fixes that ask something first, below the server's in the same menu. */
export function registerIdentifierActions(context: ClientContext): vscode.Disposable {
  const kind = vscode.CodeActionKind.QuickFix;
  const action = (title: Message, command: string): vscode.CodeAction => {
    const made = new vscode.CodeAction(context.text(title), kind);
    made.command = { command, title: made.title };
    return made;
  };
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: (document, range) => {
      const found = findingIn(document, range);
      if (found === undefined) return [];
      return [
        ...(found.rule === 'identifier/hetu-real' && vscode.workspace.workspaceFolders !== undefined
          ? [action(message(texts.replaceAction), 'kanta.replaceRealCodes')]
          : []),
        ...(canBeAccepted(document) ? [action(message(texts.acceptAction), 'kanta.acceptIdentifier')] : []),
      ];
    },
  };
  return vscode.languages.registerCodeActionsProvider([...documentSelector], provider, {
    providedCodeActionKinds: [kind],
  });
}
