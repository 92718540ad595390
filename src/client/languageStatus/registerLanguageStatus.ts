import * as vscode from 'vscode';
import { clientTexts } from '../../core/l10n/client.ts';
import { message } from '../../core/l10n/message.ts';
import { documentStatus, type DocumentStatus } from '../../server/protocol.ts';
import type { ClientContext } from '../clientContext.ts';

/** Facts about the document in front, in VS Code's language status: FHIR version, profile, time taken, and why it is not checked while typing. */
export function registerLanguageStatus(context: ClientContext): vscode.Disposable {
  const known = new Map<string, DocumentStatus>();
  let shown: vscode.Disposable | undefined;

  const show = (): void => {
    shown?.dispose();
    const document = vscode.window.activeTextEditor?.document;
    const status = document === undefined ? undefined : known.get(document.uri.toString());
    shown =
      document === undefined || status === undefined ? undefined : showStatus(context, document, status);
  };

  return vscode.Disposable.from(
    context.server.onNotification(documentStatus, (status) => {
      // The server may write a URI in another form than VS Code; both forms are the same once parsed.
      const uri = vscode.Uri.parse(status.uri).toString();
      known.set(uri, status);
      if (vscode.window.activeTextEditor?.document.uri.toString() === uri) show();
    }),
    context.server.onDidChangeState((state) => {
      if (state !== 'stopped') return;
      known.clear();
      show();
    }),
    context.onDidChangeLanguage(show),
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.workspace.onDidCloseTextDocument((document) => known.delete(document.uri.toString())),
    new vscode.Disposable(() => {
      shown?.dispose();
    }),
  );
}

function showStatus(
  context: ClientContext,
  document: vscode.TextDocument,
  status: DocumentStatus,
): vscode.Disposable {
  const selector = { scheme: document.uri.scheme, language: document.languageId };
  const items: vscode.LanguageStatusItem[] = [];
  if (status.fhirVersion !== undefined) {
    const item = vscode.languages.createLanguageStatusItem('kanta.fhir', selector);
    item.name = context.text(message(clientTexts.statusName));
    item.text = context.text(message(clientTexts.fhirVersion, { version: status.fhirVersion }));
    item.detail = context.text(
      message(clientTexts.checkedIn, {
        profile: describeProfiles(context, status.profiles),
        duration: Math.max(1, Math.round(status.durationMs)),
      }),
    );
    items.push(item);
  }
  if (status.limited !== undefined) {
    const item = vscode.languages.createLanguageStatusItem('kanta.limit', selector);
    item.name = context.text(message(clientTexts.statusLimitName));
    item.text = context.text(message(clientTexts.checkedOnSave));
    item.severity = vscode.LanguageStatusSeverity.Warning;
    item.detail = context.text(
      message(clientTexts.checkedOnSaveWhy, {
        size: megabytes(status.limited.bytes),
        limit: megabytes(status.limited.limitBytes),
      }),
    );
    item.command = { title: context.text(message(clientTexts.checkNow)), command: 'kanta.checkFile' };
    items.push(item);
  }
  return vscode.Disposable.from(...items);
}

function describeProfiles(context: ClientContext, profiles: readonly string[]): string {
  if (profiles.length === 0) return context.text(message(clientTexts.baseDefinition));
  const names = profiles.map((url) => url.slice(url.lastIndexOf('/') + 1));
  if (names.length === 1) return names[0] ?? '';
  return context.text(
    message(clientTexts.severalProfiles, { count: names.length, profiles: names.join(', ') }),
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1).replace(/\.0$/u, '');
}
