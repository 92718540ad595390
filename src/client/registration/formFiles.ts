import * as vscode from 'vscode';

/** Registration documents, by their name. */
export const FORM_GLOB = '**/*.kanta.{yaml,yml,json}';

export function isForm(document: vscode.TextDocument): boolean {
  return document.uri.scheme !== 'git' && isFormName(document.uri.path);
}

export function isFormName(path: string): boolean {
  return /\.kanta\.(?:ya?ml|json)$/iu.test(path);
}

/** The path in the workspace, as findings name it. */
export function pathOf(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri.with({ scheme: 'file' }), false).replaceAll('\\', '/');
}

/** The document that a command is about: the one it was called on, or the one in front. */
export function targetOf(argument: unknown): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri) return argument;
  if (typeof argument === 'string') return vscode.Uri.parse(argument);
  const active = vscode.window.activeTextEditor?.document;
  if (active !== undefined && isForm(active)) return active.uri;
  const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
  return input instanceof vscode.TabInputText && isFormName(input.uri.path) ? input.uri : undefined;
}
