import * as vscode from 'vscode';
import { isMap, isSeq, parseDocument, Document } from 'yaml';
import { addToBaseline, BASELINE_PATH, readBaseline } from '../../core/findings/baseline.ts';
import { commentWriter } from '../../core/findings/suppressionWriter.ts';
import { parseHetu } from '../../core/hetu/parseHetu.ts';
import { hetuTexts as texts } from '../../core/l10n/hetu.ts';
import { message } from '../../core/l10n/message.ts';
import { baselineEntry } from '../../server/protocol.ts';
import type { ClientContext } from '../clientContext.ts';
import { findingAt, type IdentifierFinding } from './identifierFinding.ts';
import { ask, choose, mapAnswer, walkSteps } from './steps.ts';

type Where = 'comment' | 'baseline' | 'config';

interface Acceptance {
  readonly where: Where;
  readonly reason: string;
}

const CONFIG_PATH = '.kanta/config.yaml';

/**
 * `Kanta: Accept Identifier with Reason…`: the finding at the cursor, here by a comment, this one in the baseline, or its value everywhere
 * by the settings. May be called with the answers and then asks nothing.
 */
export function registerAcceptFinding(context: ClientContext): vscode.Disposable {
  return vscode.commands.registerCommand('kanta.acceptIdentifier', async (request?: Acceptance) => {
    const found = findingAt(vscode.window.activeTextEditor);
    if (found === undefined) {
      void vscode.window.showInformationMessage(context.text(message(texts.acceptNothing)));
      return;
    }
    const accepted = request ?? (await askHow(context, found));
    if (accepted === undefined) return;
    const broken = await accept(context, found, accepted);
    if (broken === undefined) return;
    void vscode.window.showErrorMessage(context.text(message(texts.acceptBroken, { file: broken })));
  });
}

/** By a comment, or in a file of the workspace. */
export function canBeAccepted(document: vscode.TextDocument): boolean {
  return hasComments(document) || vscode.workspace.workspaceFolders !== undefined;
}

function hasComments({ uri, languageId }: vscode.TextDocument): boolean {
  return commentWriter(uri.path, languageId) !== undefined;
}

async function askHow(
  context: ClientContext,
  { document }: IdentifierFinding,
): Promise<Acceptance | undefined> {
  const title = context.text(message(texts.acceptAction)).replace('…', '');
  const hasFolder = vscode.workspace.workspaceFolders !== undefined;
  const places: readonly { readonly label: string; readonly value: Where }[] = [
    ...(hasComments(document)
      ? [{ label: context.text(message(texts.acceptComment)), value: 'comment' as const }]
      : []),
    ...(hasFolder
      ? [
          { label: context.text(message(texts.acceptBaseline)), value: 'baseline' as const },
          { label: context.text(message(texts.acceptConfig)), value: 'config' as const },
        ]
      : []),
  ];
  const chosen = await walkSteps<Partial<Acceptance>>({}, [
    async () =>
      mapAnswer(
        await choose(
          { title, placeholder: context.text(message(texts.acceptTitle)), step: 1, totalSteps: 2 },
          places,
        ),
        (chosenPlace): Partial<Acceptance> => ({ where: chosenPlace }),
      ),
    async ({ where }) =>
      mapAnswer(
        await ask({
          title,
          step: 2,
          totalSteps: 2,
          prompt: context.text(message(texts.reasonPrompt)),
          check: (reason) => (reason.trim() === '' ? context.text(message(texts.reasonPrompt)) : undefined),
        }),
        (reason) => ({ ...(where === undefined ? {} : { where }), reason: reason.trim() }),
      ),
  ]);
  const { where, reason } = chosen ?? {};
  return where === undefined || reason === undefined ? undefined : { where, reason };
}

/** The file that could not be changed because it has errors, or undefined. */
async function accept(
  context: ClientContext,
  found: IdentifierFinding,
  { where, reason }: Acceptance,
): Promise<string | undefined> {
  switch (where) {
    case 'comment':
      await acceptHere(found, reason);
      return undefined;
    case 'baseline':
      return acceptThisOne(context, found, reason);
    case 'config':
      return acceptEverywhere(context, found, reason);
  }
}

async function acceptHere({ document, range, rule }: IdentifierFinding, reason: string): Promise<void> {
  const writer = commentWriter(document.uri.path, document.languageId);
  if (writer === undefined) return;
  const { start, newText } = writer(document.getText(), document.offsetAt(range.start), rule, reason);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(start), newText);
  await vscode.workspace.applyEdit(edit);
}

async function acceptThisOne(
  context: ClientContext,
  { document, range, rule }: IdentifierFinding,
  reason: string,
): Promise<string | undefined> {
  const { line, character } = range.start;
  const uri = document.uri.toString();
  const entry = await context.server.sendRequest(baselineEntry, { uri, rule, start: { line, character } });
  if (entry === null) return undefined;
  return changeFile(context, document, BASELINE_PATH, (before) => {
    const baseline = readBaseline(before);
    return before.trim() !== '' && baseline === undefined
      ? undefined
      : addToBaseline(baseline, { ...entry, reason });
  });
}

/** A real-range code is written into the settings only when the user says that it is published as fictional. */
async function acceptEverywhere(
  context: ClientContext,
  { document, range }: IdentifierFinding,
  reason: string,
): Promise<string | undefined> {
  const value = document.getText(range);
  const parsed = parseHetu(value);
  if (parsed.ok && !parsed.hetu.isTest) {
    const yes = context.text(message(texts.isFictional));
    const question = context.text(message(texts.acceptRealValue));
    if ((await vscode.window.showWarningMessage(question, { modal: true }, yes)) !== yes) return undefined;
  }
  return changeFile(context, document, CONFIG_PATH, (before) => withAccepted(before, value, reason));
}

/** Changes a file of the document's workspace folder. `change` gives undefined when the file has errors; then its path is the answer. */
async function changeFile(
  { files }: ClientContext,
  document: vscode.TextDocument,
  path: string,
  change: (before: string) => string | undefined,
): Promise<string | undefined> {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri) ?? vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) return undefined;
  const uri = vscode.Uri.joinPath(folder.uri, path);
  const before = await Promise.resolve(files.readFile(uri)).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => '',
  );
  const after = change(before);
  if (after === undefined) return path;
  await files.writeFile(uri, new TextEncoder().encode(after));
  return undefined;
}

/** The settings with one more accepted value; comments stay. Undefined when the file has errors or another shape. */
function withAccepted(text: string, value: string, reason: string): string | undefined {
  const document = text.trim() === '' ? new Document({}) : parseDocument(text);
  if (document.errors.length > 0) return undefined;
  // Nothing but comments.
  if (document.contents === null) document.contents = new Document({}).contents;
  if (!isMap(document.contents)) return undefined;
  const list: unknown = document.getIn(['identifiers', 'accept'], true);
  if (isSeq(list)) list.add(document.createNode({ value, reason }));
  else document.setIn(['identifiers', 'accept'], document.createNode([{ value, reason }]));
  return document.toString({ lineWidth: 0 });
}
