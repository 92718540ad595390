import * as vscode from 'vscode';

export const OPEN_RULE_COMMAND = 'kanta.openRule';

/** What a click on a diagnostic's code opens. VS Code's own opener takes command links there. */
export function ruleLink(rule: string): vscode.Uri {
  return vscode.Uri.from({ scheme: 'command', path: OPEN_RULE_COMMAND, query: JSON.stringify([rule]) });
}
