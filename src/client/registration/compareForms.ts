import * as vscode from 'vscode';
import { message } from '../../core/l10n/message.ts';
import { registrationClientTexts as texts } from '../../core/l10n/registrationClient.ts';
import { targetOf } from './formFiles.ts';
import { quietly, type RegistrationParts } from './registrationParts.ts';
import type { WorkspaceForm } from './workspaceForms.ts';

/** `Kanta: Compare Registrations`: two systems, or a document with its last committed version, as a notice of change lists it. */
export function registerCompare(parts: RegistrationParts): vscode.Disposable {
  return vscode.commands.registerCommand('kanta.registration.compare', (first: unknown, second: unknown) => {
    quietly(parts, () => compare(parts, targetOf(first), second instanceof vscode.Uri ? second : undefined));
  });
}

async function compare(
  parts: RegistrationParts,
  uri: vscode.Uri | undefined,
  second: vscode.Uri | undefined,
): Promise<void> {
  const { context } = parts;
  const say = (what: (typeof texts)['noForm' | 'otherKind' | 'nothingToCompare']): void => {
    void vscode.window.showInformationMessage(context.text(message(what)));
  };
  if (uri === undefined) {
    say(texts.noForm);
    return;
  }
  const forms = await parts.forms();
  const after = await forms.at(uri);
  const before = second === undefined ? await pickOther(parts, after) : await forms.at(second);
  if (before === undefined) return;
  const { compareForms } = await import('../../core/registration/compare.ts');
  const { differencesToMarkdown } = await import('../../core/registration/export/compareReport.ts');
  const language = context.language();
  const differences = compareForms(before.document, after.document, language);
  if (differences === undefined) {
    say(texts.otherKind);
    return;
  }
  const names = { before: nameOf(before), after: nameOf(after) };
  const document = await vscode.workspace.openTextDocument({
    language: 'markdown',
    content: differencesToMarkdown(differences, names, language),
  });
  await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
}

function nameOf({ uri, source }: WorkspaceForm): string {
  return uri.scheme === 'git' ? `${source.path} (git)` : source.path;
}

async function pickOther(parts: RegistrationParts, after: WorkspaceForm): Promise<WorkspaceForm | undefined> {
  const { context } = parts;
  const { kindOf } = await import('../../core/registration/tree/formDocument.ts');
  const forms = await parts.forms();
  const kind = kindOf(after.document);
  const others = (await forms.all()).filter(
    ({ uri, document }) => uri.toString() !== after.uri.toString() && kindOf(document) === kind,
  );
  const committed = await committedVersion(parts, after.uri);
  const items = [
    ...(committed === undefined ? [] : [{ label: context.text(message(texts.committed)), form: committed }]),
    ...others.map((form) => ({ label: form.source.path, form })),
  ];
  if (items.length === 0) {
    void vscode.window.showInformationMessage(context.text(message(texts.nothingToCompare)));
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: context.text(message(texts.pickOther)),
  });
  return picked?.form;
}

/** What git's own extension gives for `HEAD`; undefined where there is no git or the file is not in it. */
async function committedVersion(
  parts: RegistrationParts,
  uri: vscode.Uri,
): Promise<WorkspaceForm | undefined> {
  if (uri.scheme !== 'file') return undefined;
  const query = JSON.stringify({ path: uri.fsPath, ref: 'HEAD' });
  try {
    return await (await parts.forms()).at(uri.with({ scheme: 'git', query }));
  } catch {
    return undefined;
  }
}
