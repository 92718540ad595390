import * as vscode from 'vscode';
import { allRules, isRuleId } from '../../core/findings/ruleRegistry.ts';
import { clientTexts } from '../../core/l10n/client.ts';
import { message } from '../../core/l10n/message.ts';
import type { ClientContext } from '../clientContext.ts';
import { OPEN_RULE_COMMAND } from './ruleLink.ts';

const SCHEME = 'kanta-rule';

/**
 * Shows the page of a rule: `Kanta: Open Rule Page` and the link behind a diagnostic's code. The page is a read-only document, rendered
 * by VS Code's Markdown preview.
 */
export function registerRulePages(context: ClientContext): vscode.Disposable {
  const pages = vscode.Uri.joinPath(context.extension.extensionUri, 'docs', 'rules');
  const provider: vscode.TextDocumentContentProvider = {
    provideTextDocumentContent: async (uri) => {
      const bytes = await context.files.readFile(vscode.Uri.joinPath(pages, uri.path));
      return new TextDecoder().decode(bytes);
    },
  };
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, provider),
    vscode.commands.registerCommand(OPEN_RULE_COMMAND, async (rule: unknown) => {
      const id = typeof rule === 'string' ? rule : await pickRule(context);
      if (id !== undefined) await openPage(context, id);
    }),
  );
}

async function pickRule(context: ClientContext): Promise<string | undefined> {
  const language = context.language();
  const items = allRules.map((rule) => ({ label: rule.id, detail: rule.title[language] }));
  const picked = await vscode.window.showQuickPick(items, {
    matchOnDetail: true,
    placeHolder: context.text(message(clientTexts.openRule)),
  });
  return picked?.label;
}

async function openPage(context: ClientContext, rule: string): Promise<void> {
  if (!isRuleId(rule)) {
    void vscode.window.showInformationMessage(context.text(message(clientTexts.noRulePage, { rule })));
    return;
  }
  const page = vscode.Uri.from({ scheme: SCHEME, path: `/${context.language()}/${rule}.md` });
  try {
    await vscode.commands.executeCommand('markdown.showPreview', page);
  } catch (error) {
    // The built-in Markdown extension can be switched off: then the page is shown as it is written.
    context.log.debug(String(error));
    await vscode.window.showTextDocument(page, { preview: true });
  }
}
