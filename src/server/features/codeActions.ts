import {
  CodeActionKind,
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type Connection,
  type Diagnostic,
  type TextDocuments,
  type TextEdit as LspTextEdit,
} from 'vscode-languageserver';
import type { FoundProblem } from '../../core/checking/checkText.ts';
import type { Fix } from '../../core/findings/fix.ts';
import { message, render } from '../../core/l10n/message.ts';
import { serverTexts } from '../../core/l10n/server.ts';
import type { TextEdit } from '../../core/text/textEdit.ts';
import type { Checked, Checker } from '../checker.ts';
import { answering } from '../crashes.ts';
import type { OpenDocument } from '../openDocument.ts';

/** "Fix all" of this extension, for `editor.codeActionsOnSave`. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.kanta`;

export const CODE_ACTION_KINDS = [CodeActionKind.QuickFix, FIX_ALL_KIND];

/** Quick fixes of the findings at a place, and all safe fixes of a document in one change. */
export function registerCodeActions(
  connection: Connection,
  documents: TextDocuments<OpenDocument>,
  checker: Checker,
): void {
  const actions = async (params: CodeActionParams, token: CancellationToken): Promise<CodeAction[]> => {
    const document = documents.get(params.textDocument.uri);
    if (document === undefined) return [];
    const checked = await checker.check(document, () => token.isCancellationRequested);
    if (checked === undefined) return [];
    const { only } = params.context;
    const wants = (kind: string): boolean =>
      only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
    return [
      ...(wants(CodeActionKind.QuickFix) ? quickFixes(params, checked) : []),
      ...(wants(FIX_ALL_KIND) ? fixAll(params, checked) : []),
    ];
  };
  connection.onCodeAction(answering(connection, [], actions));
}

function quickFixes({ textDocument, range, context }: CodeActionParams, checked: Checked): CodeAction[] {
  const start = checked.document.lines.offsetAt(range.start);
  const end = checked.document.lines.offsetAt(range.end);
  const actions: CodeAction[] = [];
  for (const found of checked.found) {
    if (found.problem.end < start || found.problem.start > end) continue;
    const diagnostics = context.diagnostics.filter((diagnostic) => isAbout(diagnostic, found, checked));
    for (const fix of fixesOf(found, checked)) {
      actions.push({
        title: render(fix.title, checked.language),
        kind: CodeActionKind.QuickFix,
        diagnostics,
        ...(fix.isPreferred === true ? { isPreferred: true } : {}),
        edit: { changes: { [textDocument.uri]: fix.edits.map((edit) => toLspEdit(edit, checked)) } },
      });
    }
  }
  return actions;
}

function fixAll({ textDocument }: CodeActionParams, checked: Checked): CodeAction[] {
  const edits: TextEdit[] = [];
  for (const found of checked.found) {
    const fix = fixesOf(found, checked).find(({ inFixAll }) => inFixAll === true);
    if (fix === undefined) continue;
    const overlaps = fix.edits.some((edit) =>
      edits.some((other) => edit.start < other.end && other.start < edit.end),
    );
    if (!overlaps) edits.push(...fix.edits);
  }
  if (edits.length === 0) return [];
  return [
    {
      title: render(message(serverTexts.fixAll), checked.language),
      kind: FIX_ALL_KIND,
      edit: { changes: { [textDocument.uri]: edits.map((edit) => toLspEdit(edit, checked)) } },
    },
  ];
}

function fixesOf({ analyzer, problem }: FoundProblem, checked: Checked): readonly Fix[] {
  return analyzer.fixes?.(checked.document, problem) ?? [];
}

function isAbout(diagnostic: Diagnostic, { problem }: FoundProblem, checked: Checked): boolean {
  return (
    diagnostic.code === problem.rule &&
    checked.document.lines.offsetAt(diagnostic.range.start) === problem.start
  );
}

function toLspEdit({ start, end, newText }: TextEdit, checked: Checked): LspTextEdit {
  return { range: checked.document.lines.rangeOf({ start, end }), newText };
}
