import * as vscode from 'vscode';
import { parseBorn } from '../../core/hetu/bornText.ts';
import { generateHetu, type GeneratedHetu } from '../../core/hetu/generateHetu.ts';
import { seededRandom, type Random } from '../../core/hetu/random.ts';
import type { Separator } from '../../core/hetu/separator.ts';
import { findCodes } from '../../core/identifiers/scan/findCodes.ts';
import { hetuTexts as texts } from '../../core/l10n/hetu.ts';
import { message } from '../../core/l10n/message.ts';
import { testCodesInUse } from '../../server/protocol.ts';
import type { ClientContext } from '../clientContext.ts';
import { secureRandom } from '../secureRandom.ts';
import { choose } from './steps.ts';
import { today, type TestCodeChoices } from './testCodeChoices.ts';
import { loadRegister } from './workspaceRegister.ts';

/** Choices of a command that was called with arguments instead of asking; `seed` makes the codes repeatable. */
export interface TestCodeRequest extends Partial<TestCodeChoices> {
  readonly seed?: string;
}

/**
 * New 900-series codes: none is twice, in the register, in an open text or in a file of the workspace. Where a date has no codes left, the
 * user is offered the next separator of the century. Undefined when there are none or the user declined.
 */
export async function makeTestCodes(
  context: ClientContext,
  choices: TestCodeChoices & TestCodeRequest,
): Promise<readonly GeneratedHetu[] | undefined> {
  const born = parseBorn(choices.born, today(context));
  if (born === undefined) {
    void vscode.window.showErrorMessage(context.text(message(texts.ownBornWrong)));
    return undefined;
  }
  const taken = await codesInUse(context);
  const random: Random = choices.seed === undefined ? secureRandom : seededRandom(choices.seed);
  const sex = choices.sex === 'any' ? {} : { sex: choices.sex };
  const made: GeneratedHetu[] = [];
  for (let separator = choices.separator; ;) {
    const count = choices.count - made.length;
    const result = generateHetu({ born, ...sex, separator, count, taken, random });
    if (result.ok) return [...made, ...result.codes];
    if (result.reason !== 'exhausted') {
      const what = result.reason === 'separator' ? texts.wrongSeparator : texts.ownBornWrong;
      void vscode.window.showErrorMessage(context.text(message(what)));
      return undefined;
    }
    made.push(...result.codes);
    for (const { code } of result.codes) taken.add(code);
    if (result.next === undefined) {
      void vscode.window.showErrorMessage(context.text(message(texts.exhaustedAll)));
      return undefined;
    }
    const next = await offer(result.next, context);
    if (next === undefined) return undefined;
    separator = next;
  }
}

/** Asks like the questions before it, so that the keyboard goes on as it went. Undefined when the user declines. */
async function offer(next: Separator, context: ClientContext): Promise<Separator | undefined> {
  const answer = await choose(
    {
      title: context.text(message(texts.exhausted)),
      placeholder: context.text(message(texts.exhaustedNext, { next })),
      step: 1,
      totalSteps: 1,
    },
    [{ label: context.text(message(texts.goOn, { next })), value: next }],
  );
  return typeof answer === 'object' ? answer.value : undefined;
}

/** Every test code that is taken; a workspace that can't be searched gives those of the open texts. */
async function codesInUse(context: ClientContext): Promise<Set<string>> {
  const taken = new Set<string>();
  for (const document of vscode.workspace.textDocuments) {
    for (const { hetu } of findCodes(document.getText())) if (hetu.isTest) taken.add(hetu.code);
  }
  for (const code of (await loadRegister(context.files))?.byCode.keys() ?? []) taken.add(code);
  try {
    const { uses } = await context.server.sendRequest(testCodesInUse, {});
    for (const { code } of uses) taken.add(code);
  } catch (error) {
    context.log.warn('codes in use could not be asked', error);
  }
  return taken;
}
