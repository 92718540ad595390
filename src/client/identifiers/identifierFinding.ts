import * as vscode from 'vscode';

/** A finding about an identifier in an open document. */
export interface IdentifierFinding {
  readonly document: vscode.TextDocument;
  readonly range: vscode.Range;
  readonly rule: string;
}

/** The first finding about an identifier that a range touches. */
export function findingIn(document: vscode.TextDocument, range: vscode.Range): IdentifierFinding | undefined {
  for (const diagnostic of vscode.languages.getDiagnostics(document.uri)) {
    const { code, source } = diagnostic;
    const rule = String(typeof code === 'object' ? code.value : code);
    const isOurs = source === 'kanta' && rule.startsWith('identifier/');
    if (isOurs && diagnostic.range.intersection(range) !== undefined)
      return { document, range: diagnostic.range, rule };
  }
  return undefined;
}

export function findingAt(editor: vscode.TextEditor | undefined): IdentifierFinding | undefined {
  return editor === undefined ? undefined : findingIn(editor.document, editor.selection);
}
