import * as vscode from 'vscode';
import { message } from '../../core/l10n/message.ts';
import { registrationClientTexts as texts } from '../../core/l10n/registrationClient.ts';
import { isForm, targetOf } from './formFiles.ts';
import { quietly, type RegistrationParts } from './registrationParts.ts';

/** Context key with the fifth that is filled in, 0–5; the editor's title shows the bar of that length. */
const LEVEL = 'kanta.registration.level';

/** The bar in the editor's title: how much of what is required is there. A click lists what is missing and goes there. */
export function registerCompletenessBar(parts: RegistrationParts): vscode.Disposable {
  let shown: number | undefined;
  const show = (level: number | undefined): void => {
    if (level === shown) return;
    shown = level;
    void vscode.commands.executeCommand('setContext', LEVEL, level ?? -1);
  };
  const update = (document: vscode.TextDocument | undefined): void => {
    if (document === undefined || !isForm(document)) {
      show(undefined);
      return;
    }
    quietly(parts, async () => {
      const { completenessOf } = await import('../../core/registration/completeness.ts');
      const { document: form } = (await parts.forms()).of(document);
      const completeness = completenessOf(form);
      if (vscode.window.activeTextEditor?.document !== document) return;
      show(completeness === undefined ? undefined : Math.floor(completeness.percent / 20));
    });
  };
  const list = (): void => {
    quietly(parts, () => showMissing(parts));
  };
  const { registerCommand } = vscode.commands;
  update(vscode.window.activeTextEditor?.document);
  return vscode.Disposable.from(
    registerCommand('kanta.registration.completeness', list),
    registerCommand('kanta.registration.completeness0', list),
    registerCommand('kanta.registration.completeness1', list),
    registerCommand('kanta.registration.completeness2', list),
    registerCommand('kanta.registration.completeness3', list),
    registerCommand('kanta.registration.completeness4', list),
    registerCommand('kanta.registration.completeness5', list),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      update(editor?.document);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) update(document);
    }),
  );
}

const NEEDS = ['required', 'recommended', 'awaited'] as const;

/** What is missing, most needed first; the choice goes to its place. */
async function showMissing(parts: RegistrationParts): Promise<void> {
  const { context } = parts;
  const uri = targetOf(undefined);
  if (uri === undefined) {
    void vscode.window.showInformationMessage(context.text(message(texts.noForm)));
    return;
  }
  const { completenessOf } = await import('../../core/registration/completeness.ts');
  const { registrationReportTexts } = await import('../../core/l10n/registrationReport.ts');
  const form = await (await parts.forms()).at(uri);
  const completeness = completenessOf(form.document);
  const language = context.language();
  const headings = {
    required: registrationReportTexts.missingRequired,
    recommended: registrationReportTexts.missingRecommended,
    awaited: registrationReportTexts.missingAwaited,
  };
  const items = NEEDS.flatMap((need) => {
    const missing = (completeness?.missing ?? []).filter((item) => item.need === need);
    if (missing.length === 0) return [];
    return [
      { label: headings[need][language], kind: vscode.QuickPickItemKind.Separator, path: [] },
      ...missing.map(({ path, titles, from }) => ({
        label: titles.map((title) => title[language]).join(' › '),
        ...(from === undefined ? {} : { description: from[language] }),
        path,
      })),
    ];
  });
  const title = context.text(message(texts.missingList));
  if (items.length === 0) {
    void vscode.window.showInformationMessage(registrationReportTexts.nothingMissing[language]);
    return;
  }
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder: title });
  if (picked === undefined || picked.path.length === 0) return;
  const { goTo } = await import('./goTo.ts');
  await goTo(form, picked.path);
}
