import * as vscode from 'vscode';
import { importCodes, type LeftOut } from '../../core/identifiers/register/importCodes.ts';
import { PURPOSES, type IssuedCode, type Purpose } from '../../core/identifiers/register/register.ts';
import { hetuTexts } from '../../core/l10n/hetu.ts';
import { identifierTexts } from '../../core/l10n/identifiers.ts';
import { message } from '../../core/l10n/message.ts';
import { testCodesInUse } from '../../server/protocol.ts';
import type { ClientContext } from '../clientContext.ts';
import { insertAtCursors } from './insertCommands.ts';
import { ask, choose, mapAnswer, walkSteps, type Choice, type Place } from './steps.ts';
import { addToRegister, loadRegister, registerUri } from './workspaceRegister.ts';

/** Arguments of `kanta.importIssuedCodes` when it is called without asking. */
export interface ImportRequest {
  readonly text: string;
  readonly purpose: Purpose;
  readonly testCase?: string;
}

/** `Kanta: Insert Issued Test Code…` and `Kanta: Import Issued Codes…`. */
export function registerIssuedCommands(context: ClientContext): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('kanta.insertIssuedTestCode', () => insertIssued(context)),
    vscode.commands.registerCommand('kanta.importIssuedCodes', (request?: ImportRequest) =>
      importIssued(context, request),
    ),
  );
}

const SHOWN_PLACES = 3;

async function insertIssued(context: ClientContext): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const register = await loadRegister(context.files);
  if (editor === undefined || register === undefined || register.codes.length === 0) {
    const what = editor === undefined ? hetuTexts.needEditor : hetuTexts.noRegister;
    void vscode.window.showInformationMessage(context.text(message(what)));
    return;
  }
  const { uses } = await context.server.sendRequest(testCodesInUse, {});
  const choices: Choice<IssuedCode | undefined>[] = register.codes
    .map((entry) => {
      const places = uses
        .filter(({ code, file }) => code === entry.code && !file.endsWith('.kanta/test-ids.yaml'))
        .map(({ file, line }) => `${file}:${line + 1}`);
      const shown = places.slice(0, SHOWN_PLACES).join(', ') + (places.length > SHOWN_PLACES ? ', …' : '');
      const detail =
        places.length === 0 ? message(hetuTexts.unused) : message(hetuTexts.usedIn, { places: shown });
      return {
        label: entry.code,
        description: [context.text({ text: identifierTexts[entry.purpose] }), entry.testCase, entry.note]
          .filter((part) => part !== undefined)
          .join(' · '),
        detail: context.text(detail),
        value: entry,
        isUsed: places.length > 0,
      };
    })
    .sort((a, b) => Number(a.isUsed) - Number(b.isUsed));
  // What isn't issued comes last and says so.
  choices.push({
    label: context.text(message(hetuTexts.generateInstead)),
    description: context.text(message(hetuTexts.onlyOwnTests)),
    value: undefined,
  });
  const title = context.text(message(hetuTexts.issuedTitle));
  const answer = await choose({ title, placeholder: title, step: 1, totalSteps: 1 }, choices);
  if (typeof answer === 'string') return;
  if (answer.value === undefined) await vscode.commands.executeCommand('kanta.insertTestCode');
  else
    await insertAtCursors(
      editor,
      editor.selections.map(() => answer.value?.code ?? ''),
    );
}

async function importIssued(context: ClientContext, request: ImportRequest | undefined): Promise<void> {
  const uri = registerUri();
  if (uri === undefined) {
    void vscode.window.showInformationMessage(context.text(message(hetuTexts.needFolder)));
    return;
  }
  const asked = request ?? (await askForImport(context));
  if (asked === undefined) return;
  const { codes, leftOut } = importCodes(asked.text, await loadRegister(context.files));
  const { purpose, testCase } = asked;
  const entries = codes.map((code) => ({
    code,
    purpose,
    ...(testCase === undefined || testCase.trim() === '' ? {} : { testCase }),
  }));
  const written = await addToRegister(context.files, uri, entries);
  if (!written.ok) {
    const what = written.reason === 'broken' ? hetuTexts.registerBroken : hetuTexts.registerBusy;
    void vscode.window.showErrorMessage(context.text(message(what)));
    return;
  }
  const done = message(hetuTexts.imported, { count: codes.length, left: leftOut.length });
  const show = context.text(message(hetuTexts.showLeftOut));
  const buttons = leftOut.length === 0 || request !== undefined ? [] : [show];
  const told = vscode.window.showInformationMessage(context.text(done), ...buttons);
  if (request !== undefined) return;
  if ((await told) === show) await showLeftOut(context, leftOut);
}

async function askForImport(context: ClientContext): Promise<ImportRequest | undefined> {
  const title = context.text(message(hetuTexts.importTitle));
  const place = (step: number): Place => ({ title, step, totalSteps: 3 });
  const asked = await walkSteps<Partial<ImportRequest>>({}, [
    async () => {
      const placeholder = context.text(message(hetuTexts.importSource));
      const source = await choose({ ...place(1), placeholder }, [
        { label: context.text(message(hetuTexts.fromClipboard)), value: 'clipboard' as const },
        { label: context.text(message(hetuTexts.fromEditor)), value: 'editor' as const },
      ]);
      if (typeof source === 'string') return source;
      const text = source.value === 'clipboard' ? await vscode.env.clipboard.readText() : editorText();
      return { value: { text } };
    },
    async (chosen) =>
      mapAnswer(
        await choose(
          { ...place(2), placeholder: context.text(message(hetuTexts.purposeTitle)) },
          PURPOSES.map((value) => ({ label: context.text({ text: identifierTexts[value] }), value })),
        ),
        (purpose) => ({ ...chosen, purpose }),
      ),
    async (chosen) =>
      mapAnswer(
        await ask({ ...place(3), prompt: context.text(message(hetuTexts.testCasePrompt)) }),
        (testCase) => ({ ...chosen, testCase }),
      ),
  ]);
  const { text, purpose, testCase } = asked ?? {};
  return text === undefined || purpose === undefined || testCase === undefined
    ? undefined
    : { text, purpose, testCase };
}

function editorText(): string {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return '';
  return editor.document.getText(editor.selection.isEmpty ? undefined : editor.selection);
}

/** Lines and reasons; the values stay in the user's own text. */
async function showLeftOut(context: ClientContext, leftOut: readonly LeftOut[]): Promise<void> {
  const reasonOf = (reason: LeftOut['reason']): string =>
    context.text({
      text:
        reason === 'real' || reason === 'twice' || reason === 'known'
          ? hetuTexts[reason]
          : identifierTexts[reason],
    });
  const content = [
    context.text(message(hetuTexts.leftOutTitle)),
    ...leftOut.map(({ line, reason }) =>
      context.text(message(hetuTexts.leftOutLine, { line, reason: reasonOf(reason) })),
    ),
  ].join('\n');
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content }), {
    preview: true,
  });
}
