import * as vscode from 'vscode';
import { parseHetu } from '../../core/hetu/parseHetu.ts';
import { testPersonOf } from '../../core/identifiers/persons/testPerson.ts';
import {
  PERSON_FORMATS,
  writePerson,
  type PersonFormat,
} from '../../core/identifiers/persons/writePerson.ts';
import { hetuTexts as texts } from '../../core/l10n/hetu.ts';
import { message } from '../../core/l10n/message.ts';
import type { ClientContext } from '../clientContext.ts';
import { makeTestCodes, type TestCodeRequest } from './makeTestCodes.ts';
import { choose, mapAnswer, walkSteps } from './steps.ts';
import {
  askForChoices,
  choiceSteps,
  remembered,
  rememberChoices,
  type TestCodeChoices,
} from './testCodeChoices.ts';

interface PersonRequest extends TestCodeRequest {
  readonly format?: PersonFormat;
}

/**
 * `Kanta: Insert Test Personal Identity Code`, `Copy…`, `Insert Test Person…`. Each may be called with its choices as an argument and then
 * asks nothing, for key bindings and tasks.
 */
export function registerInsertCommands(context: ClientContext): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('kanta.insertTestCode', (request?: TestCodeRequest) =>
      insertCodes(context, request),
    ),
    vscode.commands.registerCommand('kanta.copyTestCode', (request?: TestCodeRequest) =>
      copyCodes(context, request),
    ),
    vscode.commands.registerCommand('kanta.insertTestPerson', (request?: PersonRequest) =>
      insertPerson(context, request),
    ),
  );
}

async function insertCodes(context: ClientContext, request: TestCodeRequest | undefined): Promise<void> {
  const editor = activeEditor(context);
  if (editor === undefined) return;
  const title = context.text(message(texts.onlyOwnTests));
  const choices = await chosen(context, title, request, false);
  if (choices === undefined) return;
  const codes = await makeTestCodes(context, { ...choices, count: editor.selections.length });
  if (codes !== undefined)
    await insertAtCursors(
      editor,
      codes.map(({ code }) => code),
    );
}

async function copyCodes(context: ClientContext, request: TestCodeRequest | undefined): Promise<void> {
  const choices = await chosen(context, context.text(message(texts.onlyOwnTests)), request, true);
  const codes = choices === undefined ? undefined : await makeTestCodes(context, choices);
  if (codes === undefined) return;
  await vscode.env.clipboard.writeText(codes.map(({ code }) => code).join('\n'));
  const done = context.text(message(texts.copied, { count: codes.length }));
  vscode.window.setStatusBarMessage(done, MESSAGE_MS);
}

/** How long a message stays in the status bar. */
const MESSAGE_MS = 5_000;

async function insertPerson(context: ClientContext, request: PersonRequest | undefined): Promise<void> {
  const editor = activeEditor(context);
  if (editor === undefined) return;
  const asked = await askForPerson(context, request);
  if (asked === undefined) return;
  const { format, choices } = asked;
  const codes = await makeTestCodes(context, { ...choices, count: editor.selections.length });
  if (codes === undefined) return;
  const persons = codes.flatMap(({ code }, index) => {
    const result = parseHetu(code);
    if (!result.ok) return [];
    // A table gets its header once, and only where it begins.
    const withHeader = index === 0 && editor.document.getText().trim() === '';
    return [writePerson(testPersonOf(result.hetu), format, { uuid: crypto.randomUUID(), withHeader })];
  });
  await insertAtCursors(editor, persons);
}

interface AskedPerson {
  readonly format: PersonFormat;
  readonly choices: TestCodeChoices & TestCodeRequest;
}

/** The format first, then what is asked about codes. */
async function askForPerson(
  context: ClientContext,
  request: PersonRequest | undefined,
): Promise<AskedPerson | undefined> {
  const memory = context.extension.globalState;
  if (request?.format !== undefined)
    return { format: request.format, choices: { ...remembered(memory), ...request } };
  const title = context.text(message(texts.personTitle));
  const placeholder = context.text(message(texts.formatTitle));
  const formats = PERSON_FORMATS.map((value) => ({ label: context.text({ text: texts[value] }), value }));
  const start: AskedPerson = { format: 'fhir-base', choices: remembered(memory) };
  const questions = choiceSteps(context, title, { before: 1 });
  const asked = await walkSteps(start, [
    async ({ choices }) =>
      mapAnswer(
        await choose({ title, placeholder, step: 1, totalSteps: 1 + questions.length }, formats),
        (format) => ({ format, choices }),
      ),
    ...questions.map(
      (question) =>
        async ({ format, choices }: AskedPerson) =>
          mapAnswer(await question(choices), (changed) => ({ format, choices: changed })),
    ),
  ]);
  if (asked !== undefined) await rememberChoices(memory, asked.choices);
  return asked;
}

async function chosen(
  context: ClientContext,
  title: string,
  request: TestCodeRequest | undefined,
  asksCount: boolean,
): Promise<(ReturnType<typeof remembered> & TestCodeRequest) | undefined> {
  if (request === undefined) return askForChoices(context, title, asksCount);
  return { ...remembered(context.extension.globalState), ...request };
}

function activeEditor(context: ClientContext): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined)
    void vscode.window.showInformationMessage(context.text(message(texts.needEditor)));
  return editor;
}

/** A text at each cursor, from the top of the document down, indented as the line where it goes. One undo takes all back. */
export async function insertAtCursors(
  editor: vscode.TextEditor,
  insertions: readonly string[],
): Promise<void> {
  const selections = [...editor.selections].sort((a, b) => a.start.compareTo(b.start));
  await editor.edit((edit) => {
    selections.forEach((selection, index) => {
      const line = editor.document.lineAt(selection.start.line);
      const indent = line.text.slice(0, line.firstNonWhitespaceCharacterIndex);
      edit.replace(selection, (insertions[index] ?? '').replaceAll('\n', `\n${indent}`));
    });
  });
}
