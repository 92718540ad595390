import * as vscode from 'vscode';
import { message } from '../../core/l10n/message.ts';
import { registrationClientTexts as texts } from '../../core/l10n/registrationClient.ts';
import { subjectOf } from '../../core/registration/export/report.ts';
import { testCasesOf, type TestCase } from '../../core/registration/runs/testCases.ts';
import { rootMap } from '../../core/registration/tree/formDocument.ts';
import type { RegistrationParts } from './registrationParts.ts';
import type { WorkspaceForm } from './workspaceForms.ts';

export interface CaseOfForm {
  readonly form: WorkspaceForm;
  readonly testCase: TestCase;
}

const cases = new WeakMap<vscode.TestItem, CaseOfForm>();

/** The case behind a test; undefined for a document. */
export function caseOf(item: vscode.TestItem): CaseOfForm | undefined {
  return cases.get(item);
}

/** Documents with their cases; ids stay, so that results do. */
export async function fillTests(controller: vscode.TestController, parts: RegistrationParts): Promise<void> {
  const roots: vscode.TestItem[] = [];
  for (const form of await (await parts.forms()).all()) {
    const found = testCasesOf(form.document);
    const root = rootMap(form.document);
    if (found.length === 0 || root === undefined) continue;
    const id = form.uri.toString();
    const parent = controller.items.get(id) ?? controller.createTestItem(id, '', form.uri);
    parent.label = subjectOf(root);
    parent.description = form.source.path;
    parent.children.replace(found.map((testCase) => caseItem(controller, parts, form, testCase)));
    roots.push(parent);
  }
  controller.items.replace(roots);
}

function caseItem(
  controller: vscode.TestController,
  parts: RegistrationParts,
  form: WorkspaceForm,
  testCase: TestCase,
): vscode.TestItem {
  const label = testCase.title === undefined ? testCase.id : `${testCase.id} ${testCase.title}`;
  const item = controller.createTestItem(`${form.uri.toString()}#${testCase.id}`, label, form.uri);
  const { lines } = form.source;
  const [start, end] = [lines.positionAt(testCase.start), lines.positionAt(testCase.end)];
  item.range = new vscode.Range(start.line, start.character, end.line, end.character);
  if (testCase.isMandatory) item.description = parts.context.text(message(texts.mandatory));
  item.sortText = testCase.id;
  cases.set(item, { form, testCase });
  return item;
}
