import * as vscode from 'vscode';
import { allRules, isRuleId } from '../../core/findings/ruleRegistry.ts';
import { clientTexts } from '../../core/l10n/client.ts';
import { message } from '../../core/l10n/message.ts';
import type { ClientContext } from '../clientContext.ts';
import { RULE_SCHEME, ruleLink, ruleOfPage } from './ruleLink.ts';

/** Shows the page of a rule: `Kanta: Open Rule Page` and the link behind a diagnostic's code. */
export function registerRulePages(context: ClientContext): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: (page) => readPage(context, ruleOfPage(page)),
  };
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(RULE_SCHEME, provider),
    context.onDidChangeLanguage(() => {
      for (const { uri } of vscode.workspace.textDocuments) {
        if (uri.scheme === RULE_SCHEME) changed.fire(uri);
      }
    }),
    vscode.commands.registerCommand('kanta.openRule', async (rule: unknown) => {
      const id = typeof rule === 'string' ? rule : await pickRule(context);
      if (id !== undefined) await vscode.commands.executeCommand('vscode.open', ruleLink(id));
    }),
  );
}

async function readPage(context: ClientContext, rule: string): Promise<string> {
  if (isRuleId(rule)) {
    const pages = vscode.Uri.joinPath(context.extension.extensionUri, 'docs', 'rules');
    try {
      const page = vscode.Uri.joinPath(pages, context.language(), `${rule}.md`);
      return new TextDecoder().decode(await context.files.readFile(page));
    } catch (error) {
      context.log.warn('a rule page could not be read', error);
    }
  }
  return context.text(message(clientTexts.noRulePage, { rule }));
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
