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
import { foundIn, type FoundProblem } from '../../core/checking/checkText.ts';
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

interface Offer {
  /** Whether findings can be accepted from the menu; false where the client offers that itself. */
  readonly withAcceptance: boolean;
}

/** Quick fixes of the findings at a place, and all safe fixes of a document in one change. */
export function registerCodeActions(
  connection: Connection,
  documents: TextDocuments<OpenDocument>,
  checker: Checker,
  offer: Offer,
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
      ...(wants(CodeActionKind.QuickFix) ? quickFixes(params, checked, offer) : []),
      ...(wants(FIX_ALL_KIND) ? fixAll(params, checked) : []),
    ];
  };
  connection.onCodeAction(answering(connection, [], actions));
}

function quickFixes(
  { textDocument, range, context }: CodeActionParams,
  checked: Checked,
  { withAcceptance }: Offer,
): CodeAction[] {
  const start = checked.document.lines.offsetAt(range.start);
  const end = checked.document.lines.offsetAt(range.end);
  const actions: CodeAction[] = [];
  const offered = new Map<string, CodeAction>();
  for (const found of foundIn(checked.found, { start, end })) {
    if (checked.presented.isAccepted(found.problem)) continue;
    const diagnostics = context.diagnostics.filter((diagnostic) => isAbout(diagnostic, found, checked));
    for (const fix of fixesOf(found, checked)) {
      if (fix.isAcceptance === true && !withAcceptance) continue;
      const edits = fix.edits.map((edit) => toLspEdit(edit, checked));
      // Two rules can ask for the same: a value set and a profile that fixes the code.
      const asked = JSON.stringify(edits);
      const known = offered.get(asked);
      if (known !== undefined) {
        known.diagnostics?.push(...diagnostics);
        continue;
      }
      const action: CodeAction = {
        title: render(fix.title, checked.language),
        kind: CodeActionKind.QuickFix,
        diagnostics,
        ...(fix.isPreferred === true ? { isPreferred: true } : {}),
        edit: { changes: { [textDocument.uri]: edits } },
      };
      offered.set(asked, action);
      actions.push(action);
    }
  }
  return actions;
}

function fixAll({ textDocument }: CodeActionParams, checked: Checked): CodeAction[] {
  const edits: TextEdit[] = [];
  for (const found of foundIn(checked.found)) {
    if (checked.presented.isAccepted(found.problem)) continue;
    const fix = fixesOf(found, checked).find(({ inFixAll }) => inFixAll === true);
    if (fix !== undefined) addApart(edits, fix.edits);
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

/** Adds a fix's edits to the list, which is in the order of the text, unless one overlaps what is there. */
function addApart(edits: TextEdit[], some: readonly TextEdit[]): void {
  if (some.some((edit) => overlapsAny(edits, edit))) return;
  // Most come in the order of the text, so that this puts them at the end.
  for (const edit of some) edits.splice(firstBehind(edits, edit.start), 0, edit);
}

/** Whether an edit overlaps one of a list in which no two overlap. */
function overlapsAny(edits: readonly TextEdit[], { start, end }: TextEdit): boolean {
  const behind = firstBehind(edits, start);
  if ((edits[behind]?.start ?? Number.POSITIVE_INFINITY) < end) return true;
  for (let index = behind - 1; index >= 0; index -= 1) {
    const other = edits[index] as TextEdit;
    if (start < other.end && other.start < end) return true;
    // Those before this one end where it starts, or earlier.
    if (other.start < start) return false;
  }
  return false;
}

/** Index of the first edit that starts behind an offset. */
function firstBehind(edits: readonly TextEdit[], offset: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
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
