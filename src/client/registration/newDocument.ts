import * as vscode from 'vscode';
import { message } from '../../core/l10n/message.ts';
import { registrationClientTexts as texts } from '../../core/l10n/registrationClient.ts';
import type { Kind } from '../../core/registration/forms/model.ts';
import { quietly, type RegistrationParts } from './registrationParts.ts';

/** What `kanta.registration.new` takes: other parts of the extension open a form with what they know. */
export interface NewDocumentArguments {
  readonly kind?: string;
  /** Values by their key at the top of the document: `{ "repositories": ["patient-data"] }`. */
  readonly prefill?: Readonly<Record<string, unknown>>;
  readonly format?: 'yaml' | 'json';
}

/** `New File…` offers each kind; the command takes a kind and values. */
export function registerNewDocument(parts: RegistrationParts): vscode.Disposable {
  const make = (kind: Kind) => (): void => {
    quietly(parts, () => create(parts, { kind }));
  };
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand('kanta.registration.new', (options: unknown) => create(parts, argumentsOf(options))),
    registerCommand('kanta.registration.newClientTestApplication', make('client-test-application')),
    registerCommand('kanta.registration.newJointTestingRegistration', make('joint-testing-registration')),
    registerCommand('kanta.registration.newPhrRegistration', make('phr-joint-testing-registration')),
    registerCommand('kanta.registration.newTestCodeRequest', make('test-code-request')),
    registerCommand('kanta.registration.newArchivistAccessRequest', make('archivist-access-request')),
    registerCommand('kanta.registration.newWorkspaceAccessRequest', make('workspace-access-request')),
    registerCommand('kanta.registration.newNoticeOfChange', make('notice-of-change')),
    registerCommand('kanta.registration.newTestRun', make('test-run')),
  );
}

function argumentsOf(options: unknown): NewDocumentArguments {
  return typeof options === 'object' && options !== null ? options : {};
}

async function create(
  parts: RegistrationParts,
  options: NewDocumentArguments,
): Promise<vscode.Uri | undefined> {
  const { context } = parts;
  const { composeDocument, kindChoices } = await import('./composeDocument.ts');
  const choices = kindChoices(context.language());
  let kind = choices.find((choice) => choice.form === options.kind)?.form;
  if (kind === undefined) {
    const picked = await vscode.window.showQuickPick(choices, {
      placeHolder: context.text(message(texts.pickKind)),
      matchOnDetail: true,
    });
    kind = picked?.form;
  }
  if (kind === undefined) return undefined;
  const format = options.format ?? 'yaml';
  const forms = await (await parts.forms()).all();
  const composed = composeDocument({
    kind,
    format,
    prefill: options.prefill ?? {},
    others: forms.map(({ document }) => document),
    now: context.clock.now().getTime(),
  });
  const uri = await freeName(context.files, kind, format);
  const document = await vscode.workspace.openTextDocument(uri);
  const language = await vscode.languages.setTextDocumentLanguage(document, format);
  const editor = await vscode.window.showTextDocument(language);
  await editor.insertSnippet(new vscode.SnippetString(composed), new vscode.Position(0, 0));
  return uri;
}

/** A name in the first folder that no file has; without a folder the document only has a title. Saved without a question. */
async function freeName(files: vscode.FileSystem, kind: Kind, format: 'yaml' | 'json'): Promise<vscode.Uri> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  for (let number = 1; ; number += 1) {
    const name = `${kind}${number === 1 ? '' : `-${number}`}.kanta.${format}`;
    const uri =
      folder === undefined
        ? vscode.Uri.from({ scheme: 'untitled', path: name })
        : vscode.Uri.joinPath(folder, name);
    const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.path === uri.path);
    if (isOpen) continue;
    if (folder === undefined) return uri;
    try {
      await files.stat(uri);
    } catch {
      return uri.with({ scheme: 'untitled' });
    }
  }
}
