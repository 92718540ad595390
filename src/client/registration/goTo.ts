import * as vscode from 'vscode';
import { placeOf, placeOfOwner } from '../../core/registration/schema/checkSchema.ts';
import { rootMap } from '../../core/registration/tree/formDocument.ts';
import { nodeAt } from '../../core/registration/tree/formNode.ts';
import type { WorkspaceForm } from './workspaceForms.ts';

/** Shows a field of a form: its value, or the nearest part above it that is there. */
export async function goTo(form: WorkspaceForm, path: readonly (string | number)[]): Promise<void> {
  const document = await vscode.workspace.openTextDocument(form.uri);
  const editor = await vscode.window.showTextDocument(document);
  const root = rootMap(form.document);
  if (root === undefined) return;
  let steps = path;
  while (steps.length > 0 && nodeAt(root, steps) === undefined) steps = steps.slice(0, -1);
  const node = nodeAt(root, steps);
  const span = node === undefined || steps.length === 0 ? placeOfOwner(root, []) : placeOf(root, steps, node);
  const range = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
  editor.selection = new vscode.Selection(range.end, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
