import * as vscode from 'vscode';
import { isMap, isSeq, parseDocument, Document } from 'yaml';
import { commentWriter } from '../../core/findings/suppressionWriter.ts';
import { parseHetu } from '../../core/hetu/parseHetu.ts';
import { hetuTexts as texts } from '../../core/l10n/hetu.ts';
import { message } from '../../core/l10n/message.ts';
import type { ClientContext } from '../clientContext.ts';
import { choose } from './steps.ts';

/** `Kanta: Accept Identifier with Reason…`: the finding at the cursor, here by a comment or everywhere by `.kanta/config.yaml`. */
export function registerAcceptFinding(context: ClientContext): vscode.Disposable {
  return vscode.commands.registerCommand(
    'kanta.acceptIdentifier',
    async (request?: { readonly where: 'comment' | 'config'; readonly reason: string }) => {
      const found = findingAtCursor();
      if (found === undefined) {
        void vscode.window.showInformationMessage(context.text(message(texts.acceptNothing)));
        return;
      }
      const where = request?.where ?? (await askWhere(context, found));
      const prompt = context.text(message(texts.reasonPrompt));
      const reason =
        where === undefined ? undefined : (request?.reason ?? (await vscode.window.showInputBox({ prompt })));
      if (where === undefined || reason === undefined || reason.trim() === '') return;
      if (where === 'comment') await acceptHere(found, reason);
      else await acceptEverywhere(context, found, reason);
    },
  );
}

interface FoundFinding {
  readonly document: vscode.TextDocument;
  readonly range: vscode.Range;
  readonly rule: string;
}

function findingAtCursor(): FoundFinding | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return undefined;
  for (const { code, range, source } of vscode.languages.getDiagnostics(editor.document.uri)) {
    const rule = String(typeof code === 'object' ? code.value : code);
    if (
      source === 'kanta' &&
      rule.startsWith('identifier/') &&
      range.intersection(editor.selection) !== undefined
    ) {
      return { document: editor.document, range, rule };
    }
  }
  return undefined;
}

async function askWhere(
  context: ClientContext,
  { document }: FoundFinding,
): Promise<'comment' | 'config' | undefined> {
  const placeholder = context.text(message(texts.acceptTitle));
  const hasComments = commentWriter(document.uri.path, document.languageId) !== undefined;
  const answer = await choose({ title: placeholder, placeholder, step: 1, totalSteps: 1 }, [
    ...(hasComments
      ? [{ label: context.text(message(texts.acceptComment)), value: 'comment' as const }]
      : []),
    { label: context.text(message(texts.acceptConfig)), value: 'config' as const },
  ]);
  return typeof answer === 'string' ? undefined : answer.value;
}

async function acceptHere({ document, range, rule }: FoundFinding, reason: string): Promise<void> {
  const writer = commentWriter(document.uri.path, document.languageId);
  if (writer === undefined) return;
  const { start, newText } = writer(document.getText(), document.offsetAt(range.start), rule, reason);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(start), newText);
  await vscode.workspace.applyEdit(edit);
}

/** A real-range code is written into the settings only when the user says that it is published as fictional. */
async function acceptEverywhere(
  context: ClientContext,
  { document, range }: FoundFinding,
  reason: string,
): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) return;
  const value = document.getText(range);
  const parsed = parseHetu(value);
  if (parsed.ok && !parsed.hetu.isTest) {
    const yes = context.text(message(texts.isFictional));
    const question = context.text(message(texts.acceptRealValue));
    if ((await vscode.window.showWarningMessage(question, { modal: true }, yes)) !== yes) return;
  }
  const uri = vscode.Uri.joinPath(folder.uri, '.kanta', 'config.yaml');
  const before = await Promise.resolve(context.files.readFile(uri)).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => '',
  );
  const after = withAccepted(before, value, reason);
  if (after !== undefined) await context.files.writeFile(uri, new TextEncoder().encode(after));
}

/** The settings with one more accepted value; comments stay. Undefined when the file has errors or another shape. */
function withAccepted(text: string, value: string, reason: string): string | undefined {
  const document = text.trim() === '' ? new Document({}) : parseDocument(text);
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const list: unknown = document.getIn(['identifiers', 'accept'], true);
  if (isSeq(list)) list.add(document.createNode({ value, reason }));
  else document.setIn(['identifiers', 'accept'], document.createNode([{ value, reason }]));
  return document.toString({ lineWidth: 0 });
}
