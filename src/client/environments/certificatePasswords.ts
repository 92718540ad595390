import * as vscode from 'vscode';
import { environmentUiTexts as ui } from '../../core/l10n/environmentUi.ts';
import { message } from '../../core/l10n/message.ts';
import type { ClientContext } from '../clientContext.ts';

/** The password of a PKCS#12 file, from the editor's secret storage alone. */
export async function certificatePassword(
  context: ClientContext,
  folder: vscode.Uri,
  path: string,
): Promise<string | undefined> {
  return context.secrets.get(secretKey(folder, path));
}

/** Asks for the password and keeps it; false when the user went away. */
export async function askCertificatePassword(
  context: ClientContext,
  folder: vscode.Uri,
  path: string,
): Promise<boolean> {
  const password = await vscode.window.showInputBox({
    prompt: context.text(message(ui.passwordPrompt, { file: path })),
    password: true,
    ignoreFocusOut: true,
  });
  if (password === undefined) return false;
  await context.secrets.store(secretKey(folder, path), password);
  return true;
}

function secretKey(folder: vscode.Uri, path: string): string {
  return `kanta.certificate:${vscode.Uri.joinPath(folder, path).toString()}`;
}
