import * as vscode from 'vscode';

export interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** A step's answer; `back` goes to the step before, `cancel` leaves everything as it was. */
export type Answer<T> = { readonly value: T } | 'back' | 'cancel';

/** Where a question stands among several; a single one is not counted. */
export interface Place {
  readonly title: string;
  /** From 1. */
  readonly step: number;
  readonly totalSteps: number;
}

/** One choice of several; the remembered one is active. */
export function choose<T>(
  place: Place & { readonly placeholder: string; readonly active?: T | undefined },
  choices: readonly Choice<T>[],
): Promise<Answer<T>> {
  const pick = vscode.window.createQuickPick<Choice<T>>();
  Object.assign(pick, headingOf(place));
  pick.placeholder = place.placeholder;
  pick.items = choices;
  pick.matchOnDescription = true;
  const active = choices.find(({ value }) => value === place.active);
  if (active !== undefined) pick.activeItems = [active];
  return answerOf(pick, place.step, () => {
    const [selected] = pick.selectedItems;
    return selected === undefined ? undefined : { value: selected.value };
  });
}

/** One line of text, checked while it is typed. */
export function ask(
  place: Place & {
    readonly prompt: string;
    readonly value?: string;
    readonly check?: (text: string) => string | undefined;
  },
): Promise<Answer<string>> {
  const box = vscode.window.createInputBox();
  Object.assign(box, headingOf(place));
  box.prompt = place.prompt;
  box.value = place.value ?? '';
  const look = (): string | undefined => (box.validationMessage = place.check?.(box.value));
  box.onDidChangeValue(look);
  return answerOf(box, place.step, () => (look() === undefined ? { value: box.value } : undefined));
}

function headingOf({
  title,
  step,
  totalSteps,
}: Place): Pick<vscode.QuickPick<vscode.QuickPickItem>, 'title'> {
  return totalSteps === 1 ? { title } : { title, ...{ step, totalSteps } };
}

function answerOf<T>(
  input: vscode.QuickInput & {
    buttons: readonly vscode.QuickInputButton[];
    onDidAccept: vscode.Event<void>;
    onDidTriggerButton: vscode.Event<vscode.QuickInputButton>;
  },
  step: number,
  read: () => { readonly value: T } | undefined,
): Promise<Answer<T>> {
  if (step > 1) input.buttons = [vscode.QuickInputButtons.Back];
  return new Promise((resolve) => {
    const settle = (answer: Answer<T>): void => {
      resolve(answer);
      input.dispose();
    };
    input.onDidAccept(() => {
      const answer = read();
      if (answer !== undefined) settle(answer);
    });
    input.onDidTriggerButton((button) => {
      if (button === vscode.QuickInputButtons.Back) settle('back');
    });
    input.onDidHide(() => {
      resolve('cancel');
      input.dispose();
    });
    input.show();
  });
}

/** Puts what was chosen into what was chosen before. */
export function mapAnswer<A, B>(answer: Answer<A>, change: (value: A) => B): Answer<B> {
  return answer === 'back' || answer === 'cancel' ? answer : { value: change(answer.value) };
}

/** Walks through steps, forth and back; undefined when one was cancelled. Each step reads and extends what was chosen so far. */
export async function walkSteps<T>(
  start: T,
  steps: readonly ((chosen: T) => Promise<Answer<T>>)[],
): Promise<T | undefined> {
  const history: T[] = [];
  let chosen = start;
  for (let index = 0; index < steps.length;) {
    const answer = await steps[index]?.(chosen);
    if (answer === undefined || answer === 'cancel') return undefined;
    if (answer === 'back') {
      index = Math.max(0, index - 1);
      chosen = history.pop() ?? start;
      continue;
    }
    history.push(chosen);
    chosen = answer.value;
    index += 1;
  }
  return chosen;
}
