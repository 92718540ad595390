import type * as vscode from 'vscode';
import { parseBorn } from '../../core/hetu/bornText.ts';
import type { CivilDate } from '../../core/hetu/civilDate.ts';
import type { Sex } from '../../core/hetu/hetu.ts';
import { ALL_SEPARATORS, type Separator } from '../../core/hetu/separator.ts';
import { hetuTexts as texts } from '../../core/l10n/hetu.ts';
import { message } from '../../core/l10n/message.ts';
import type { ClientContext } from '../clientContext.ts';
import { ask, choose, mapAnswer, walkSteps, type Answer, type Place } from './steps.ts';

/** What the user chose last time, as they wrote it. */
export interface TestCodeChoices {
  /** As `parseBorn` reads it. */
  readonly born: string;
  readonly sex: Sex | 'any';
  readonly separator: 'classic' | 'reform' | Separator;
  readonly count: number;
}

const DEFAULTS: TestCodeChoices = { born: '18..99', sex: 'any', separator: 'classic', count: 1 };
const MEMORY = 'kanta.testCodeChoices';
const OWN = 'own';
const MOST = 10_000;

export function today(context: ClientContext): CivilDate {
  const now = context.clock.now();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

export function remembered(memory: vscode.Memento): TestCodeChoices {
  return { ...DEFAULTS, ...memory.get<Partial<TestCodeChoices>>(MEMORY) };
}

/** Asks when born, which sex, which separator, and how many when that is not given by the cursors. Undefined when it was cancelled. */
export async function askForChoices(
  context: ClientContext,
  title: string,
  asksCount: boolean,
): Promise<TestCodeChoices | undefined> {
  const memory = context.extension.globalState;
  const chosen = await walkSteps(remembered(memory), choiceSteps(context, title, { asksCount }));
  if (chosen !== undefined) await rememberChoices(memory, chosen);
  return chosen;
}

export async function rememberChoices(memory: vscode.Memento, choices: TestCodeChoices): Promise<void> {
  await memory.update(MEMORY, choices);
}

/** The questions about codes, for a walk that may have others before them. */
export function choiceSteps(
  context: ClientContext,
  title: string,
  { asksCount = false, before = 0 }: { readonly asksCount?: boolean; readonly before?: number },
): readonly ((choices: TestCodeChoices) => Promise<Answer<TestCodeChoices>>)[] {
  const text = (key: keyof typeof texts): string => context.text({ text: texts[key] });
  const totalSteps = before + (asksCount ? 4 : 3);
  const place = (step: number): Place => ({ title, step: before + step, totalSteps });
  return [
    (choices) => askForBorn(context, place(1), choices),
    async (choices: TestCodeChoices) =>
      mapAnswer(
        await choose(
          { ...place(2), placeholder: text('sexTitle'), active: choices.sex },
          (['any', 'female', 'male'] as const).map((value) => ({
            label: text(value === 'any' ? 'anySex' : value),
            value,
          })),
        ),
        (sex) => ({ ...choices, sex }),
      ),
    async (choices: TestCodeChoices) =>
      mapAnswer(
        await choose({ ...place(3), placeholder: text('separatorTitle'), active: choices.separator }, [
          { label: text('classic'), value: 'classic' as const },
          { label: text('reform'), value: 'reform' as const },
          ...ALL_SEPARATORS.map((value) => ({ label: value, value })),
        ]),
        (separator) => ({ ...choices, separator }),
      ),
    ...(asksCount
      ? [
          async (choices: TestCodeChoices) =>
            mapAnswer(
              await ask({
                ...place(4),
                prompt: text('countTitle'),
                value: String(choices.count),
                check: (value) => (isCount(value) ? undefined : text('countWrong')),
              }),
              (count) => ({ ...choices, count: Number(count) }),
            ),
        ]
      : []),
  ];
}

async function askForBorn(
  context: ClientContext,
  place: Place,
  choices: TestCodeChoices,
): Promise<Answer<TestCodeChoices>> {
  const text = (key: keyof typeof texts): string => context.text({ text: texts[key] });
  const usual = ['18..99', '0..17', '0..99'];
  const answer = await choose(
    { ...place, placeholder: text('bornTitle'), active: usual.includes(choices.born) ? choices.born : OWN },
    [
      { label: text('adult'), value: '18..99' },
      { label: text('child'), value: '0..17' },
      { label: text('anyAge'), value: '0..99' },
      { label: text('ownBorn'), description: usual.includes(choices.born) ? '' : choices.born, value: OWN },
    ],
  );
  if (answer === 'back' || answer === 'cancel') return answer;
  if (answer.value !== OWN) return { value: { ...choices, born: answer.value } };
  const own = await ask({
    ...place,
    prompt: context.text(message(texts.ownBornPrompt)),
    value: choices.born,
    check: (value) => (parseBorn(value, today(context)) === undefined ? text('ownBornWrong') : undefined),
  });
  return mapAnswer(own, (born) => ({ ...choices, born }));
}

function isCount(text: string): boolean {
  return /^[0-9]{1,5}$/u.test(text.trim()) && Number(text) >= 1 && Number(text) <= MOST;
}
