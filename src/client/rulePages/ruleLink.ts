import * as vscode from 'vscode';

/** Documents of this scheme are the pages of rules, in the user's language. The manifest opens them in VS Code's Markdown preview. */
export const RULE_SCHEME = 'kanta-rule';

/**
 * What a click on a diagnostic's code opens. A document and no command: newer versions of VS Code take no command links there
 * (1.100 does, 1.139 doesn't).
 */
export function ruleLink(rule: string): vscode.Uri {
  return vscode.Uri.from({ scheme: RULE_SCHEME, path: `/${rule}.md` });
}

/** The rule that a page is about. */
export function ruleOfPage(page: vscode.Uri): string {
  return page.path.replace(/^\//u, '').replace(/\.md$/u, '');
}
