import { isoDate } from '../../calendar/civilDate.ts';
import { message } from '../../l10n/message.ts';
import { registrationJourneyTexts as texts } from '../../l10n/registrationJourney.ts';
import { isBlank, itemsAt, nodeAt, textAt } from '../tree/formNode.ts';
import { dateAt, documentOf, type JourneyInput, type Step } from './model.ts';
import { productionStep } from './kantaSteps.ts';
import { casesStanding, gapsOf, runsStanding, runStep, standingOf } from './stepParts.ts';

/** Kanta PHR: content, sandbox, certification (professionals), joint testing, certificate, production, changes. */
export function phrSteps(input: JourneyInput): Step[] {
  const found = documentOf(input, 'phr-joint-testing-registration');
  if (found === undefined) return [];
  const { document } = found;
  const { root } = document;
  const action = { do: 'open', path: document.path } as const;
  const isProfessional = textAt(root, 'audience') === 'professional';
  const profiles = itemsAt(root, 'profiles').length;
  const change = standingOf(input, 'notice-of-change');
  return [
    {
      id: 'content',
      title: texts.content,
      source: 'phr-integration',
      state: profiles > 0 ? 'done' : 'ready',
      why: [message(texts.profilesListed, { count: profiles })],
      action,
    },
    {
      id: 'sandbox',
      title: texts.sandbox,
      source: 'sandbox',
      ...runStep(runsStanding(input, ({ environment }) => environment === 'phr-sandbox')),
    },
    ...(isProfessional
      ? [
          {
            id: 'certify',
            title: texts.certify,
            source: 'phr-integration',
            state: 'blocked',
            why: [message(texts.waitingAuthority)],
          } as const,
        ]
      : []),
    jointStep(input),
    certificateStep(input, isProfessional),
    productionStep(input),
    {
      id: 'changes',
      title: texts.changes,
      source: 'phr-integration',
      ...change,
      state: change.state === 'ready' ? 'blocked' : change.state,
    },
  ];
}

function jointStep(input: JourneyInput): Step {
  const found = documentOf(input, 'phr-joint-testing-registration');
  const base = { id: 'joint', title: texts.joint, source: 'phr-integration' } as const;
  if (found === undefined) return { ...base, state: 'blocked', why: [] };
  const { document } = found;
  const open = itemsAt(document.root, 'approvalCriteria').filter((item) => {
    const state = textAt(item, 'state');
    return state !== 'met' && state !== 'not-applicable';
  }).length;
  const start = dateAt(document, 'startsOn');
  const cases = casesStanding(found, 'testCases');
  const why = [
    ...(open === 0 ? [] : [message(texts.criteriaOpen, { count: open })]),
    ...(start === undefined || input.today >= start.day
      ? []
      : [message(texts.startsOn, { date: isoDate(start.day) })]),
    ...gapsOf(found),
    ...cases.why,
  ];
  return {
    ...base,
    state: cases.state === 'done' && open === 0 ? 'done' : 'started',
    why,
    action: { do: 'open', path: document.path },
    ...(start === undefined ? {} : { deadline: start.day }),
  };
}

function certificateStep(input: JourneyInput, isProfessional: boolean): Step {
  const found = documentOf(input, 'phr-joint-testing-registration');
  const base = { id: 'certificate', title: texts.certificate, source: 'phr-integration' } as const;
  if (found === undefined) return { ...base, state: 'blocked', why: [] };
  const action = { do: 'open', path: found.document.path } as const;
  const ordered = dateAt(found.document, 'certificate', 'orderedOn');
  if (ordered !== undefined)
    return { ...base, state: 'done', why: [message(texts.orderedOn, { date: ordered.iso })], action };
  if (!isProfessional && isBlank(nodeAt(found.document.root, ['organisation', 'oid']))) {
    return { ...base, state: 'waiting', why: [message(texts.oidAwaited)], action };
  }
  return { ...base, state: 'ready', why: [], action };
}
