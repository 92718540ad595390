import { message, type Message } from '../../l10n/message.ts';
import { registrationJourneyTexts as texts } from '../../l10n/registrationJourney.ts';
import { completenessOf } from '../completeness.ts';
import type { Kind } from '../forms/model.ts';
import { itemsAt, textAt } from '../tree/formNode.ts';
import {
  documentOf,
  type JourneyDocument,
  type JourneyInput,
  type StepAction,
  type StepState,
} from './model.ts';

export interface Standing {
  readonly state: StepState;
  readonly why: readonly Message[];
  readonly action: StepAction;
}

/** How far a document is: not there, with gaps or errors, or complete. */
export function standingOf(input: JourneyInput, kind: Kind): Standing {
  const found = documentOf(input, kind);
  if (found === undefined)
    return { state: 'ready', why: [message(texts.noDocument)], action: { do: 'new', kind } };
  const action: StepAction = { do: 'open', path: found.document.path };
  const why = gapsOf(found);
  return why.length === 0
    ? { state: 'done', why: [message(texts.complete)], action }
    : { state: 'started', why, action };
}

export function gapsOf({ document, errors }: JourneyDocument): Message[] {
  const missing = completenessOf(document)?.missing.filter(({ need }) => need === 'required').length ?? 0;
  return [
    ...(missing === 0 ? [] : [message(texts.incomplete, { count: missing })]),
    ...(errors === 0 ? [] : [message(texts.problems, { count: errors })]),
  ];
}

/** Cases of a registration that are still open. */
export function casesStanding(found: JourneyDocument, list: string): { state: StepState; why: Message[] } {
  const items = itemsAt(found.document.root, list);
  const open = items.filter((item) => {
    const result = textAt(item, 'result');
    return result !== 'passed' && result !== 'not-applicable';
  }).length;
  if (items.length === 0) return { state: 'started', why: [] };
  return open === 0
    ? { state: 'done', why: [message(texts.casesDone, { total: items.length })] }
    : { state: 'started', why: [message(texts.casesOpen, { open, total: items.length })] };
}

/** The latest result of each case over the test runs of a purpose (or environment). */
export function runsStanding(
  input: JourneyInput,
  wants: (item: { purpose: string | undefined; environment: string | undefined }) => boolean,
): {
  readonly passed: number;
  readonly total: number;
  readonly path: string | undefined;
} {
  const latest = new Map<string, boolean>();
  let path: string | undefined;
  for (const { document, kind } of input.documents) {
    if (kind !== 'test-run') continue;
    const purpose = textAt(document.root, 'purpose');
    for (const item of itemsAt(document.root, 'cases')) {
      const id = textAt(item, 'case');
      if (id === undefined || !wants({ purpose, environment: textAt(item, 'environment') })) continue;
      path ??= document.path;
      const result = textAt(item, 'result');
      latest.set(id, result === 'passed' || result === 'not-applicable');
    }
  }
  return { passed: [...latest.values()].filter(Boolean).length, total: latest.size, path };
}

export function runStep(standing: ReturnType<typeof runsStanding>): {
  state: StepState;
  why: Message[];
  action: StepAction;
} {
  if (standing.path === undefined || standing.total === 0) {
    return { state: 'blocked', why: [message(texts.noRun)], action: { do: 'new', kind: 'test-run' } };
  }
  const { passed, total, path } = standing;
  return {
    state: passed === total ? 'done' : 'started',
    why: [message(texts.runResults, { passed, total })],
    action: { do: 'open', path },
  };
}
