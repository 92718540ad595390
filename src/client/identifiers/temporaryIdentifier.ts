import * as vscode from 'vscode';
import { isBusinessId } from '../../core/hetu/businessId.ts';
import { parseTemporaryNamespace, temporaryNamespaceOid } from '../../core/hetu/temporaryIdentifier.ts';
import {
  TEMPORARY_FORMATS,
  writeTemporaryIdentifier,
  type TemporaryFormat,
} from '../../core/identifiers/persons/writeTemporaryIdentifier.ts';
import { hetuTexts as texts } from '../../core/l10n/hetu.ts';
import { message } from '../../core/l10n/message.ts';
import type { ClientContext } from '../clientContext.ts';
import { insertAtCursors } from './insertCommands.ts';
import { makeTestCodes, type TestCodeRequest } from './makeTestCodes.ts';
import { ask, choose, mapAnswer, walkSteps, type Place } from './steps.ts';
import { remembered, today } from './testCodeChoices.ts';

/** As the user wrote it: the unit may be empty. */
interface TemporaryChoices {
  readonly format: TemporaryFormat;
  readonly businessId: string;
  readonly unit: string;
  readonly year: string;
}

const MEMORY = 'kanta.temporaryIdentifier';

/**
 * `Kanta: Insert Temporary Identifier…`: an identifier of an organisation for somebody without a personal identity code, one for each
 * cursor, with a code of the 900 series. May be called with its choices and then asks nothing.
 */
export function registerTemporaryIdentifier(context: ClientContext): vscode.Disposable {
  return vscode.commands.registerCommand(
    'kanta.insertTemporaryIdentifier',
    async (request?: TemporaryChoices & TestCodeRequest) => {
      const editor = vscode.window.activeTextEditor;
      if (editor === undefined) return;
      const choices = request ?? (await askForNamespace(context, editor.document.languageId));
      if (choices === undefined) return;
      const { businessId, year, format } = choices;
      const unit = choices.unit.trim() === '' ? {} : { unit: choices.unit.trim() };
      const namespace = { businessId: businessId.trim(), ...unit, year: Number(year) };
      if (!parseTemporaryNamespace(temporaryNamespaceOid(namespace)).ok) {
        void vscode.window.showErrorMessage(context.text(message(texts.businessIdWrong)));
        return;
      }
      const codes = await makeTestCodes(context, {
        ...remembered(context.extension.globalState),
        ...(request?.seed === undefined ? {} : { seed: request.seed }),
        count: editor.selections.length,
      });
      const written = codes?.map(({ code }) => writeTemporaryIdentifier(namespace, code, format));
      if (written !== undefined) await insertAtCursors(editor, written);
    },
  );
}

async function askForNamespace(
  context: ClientContext,
  languageId: string,
): Promise<TemporaryChoices | undefined> {
  const memory = context.extension.globalState;
  const text = (key: keyof typeof texts): string => context.text({ text: texts[key] });
  const title = text('temporaryTitle');
  const place = (step: number): Place => ({ title, step, totalSteps: 4 });
  const start: TemporaryChoices = {
    businessId: '',
    unit: '',
    ...memory.get<Partial<TemporaryChoices>>(MEMORY),
    format: formatOf(languageId),
    year: String(today(context).year),
  };
  const chosen = await walkSteps(start, [
    async (choices) =>
      mapAnswer(
        await choose(
          { ...place(1), placeholder: text('temporaryFormat'), active: choices.format },
          TEMPORARY_FORMATS.map((value) => ({ label: text(value), value })),
        ),
        (format) => ({ ...choices, format }),
      ),
    async (choices) =>
      mapAnswer(
        await ask({
          ...place(2),
          prompt: text('businessIdPrompt'),
          value: choices.businessId,
          check: (value) => (isBusinessId(value.trim()) ? undefined : text('businessIdWrong')),
        }),
        (businessId) => ({ ...choices, businessId }),
      ),
    async (choices) =>
      mapAnswer(
        await ask({
          ...place(3),
          prompt: text('unitPrompt'),
          value: choices.unit,
          check: (value) => (/^(?:0|[1-9][0-9]*)?$/u.test(value.trim()) ? undefined : text('unitWrong')),
        }),
        (unit) => ({ ...choices, unit }),
      ),
    async (choices) =>
      mapAnswer(
        await ask({
          ...place(4),
          prompt: text('yearPrompt'),
          value: choices.year,
          check: (value) => (/^(?:19|20)[0-9]{2}$/u.test(value.trim()) ? undefined : text('yearWrong')),
        }),
        (year) => ({ ...choices, year }),
      ),
  ]);
  if (chosen !== undefined) await memory.update(MEMORY, { businessId: chosen.businessId, unit: chosen.unit });
  return chosen;
}

function formatOf(languageId: string): TemporaryFormat {
  if (/^jsonc?$/u.test(languageId)) return 'fhir-identifier';
  return languageId === 'xml' ? 'cda-id' : 'hl7v2-cx';
}
