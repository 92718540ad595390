import { isoDate } from '../../calendar/civilDate.ts';
import { message } from '../../l10n/message.ts';
import { registrationJourneyTexts as texts } from '../../l10n/registrationJourney.ts';
import { firstDayOf, registrationDeadline } from '../deadlines.ts';
import { textAt } from '../tree/formNode.ts';
import { dateAt, documentOf, type JourneyInput, type Step } from './model.ts';
import { casesStanding, gapsOf, runsStanding, runStep, standingOf } from './stepParts.ts';

/** Prescription, Patient Data, social welfare, imaging: from implementation to production. */
export function kantaSteps(input: JourneyInput): Step[] {
  return [
    implementStep(input),
    {
      id: 'apply',
      title: texts.apply,
      source: 'client-account',
      ...standingOf(input, 'client-test-application'),
    },
    equipStep(input),
    {
      id: 'independent',
      title: texts.independent,
      source: 'environments',
      ...runStep(
        runsStanding(input, ({ purpose }) => purpose === 'independent' || purpose === 'certificates'),
      ),
    },
    registerStep(input),
    jointStep(input),
    certifyStep(input),
    productionStep(input),
  ];
}

function implementStep(input: JourneyInput): Step {
  const found = documentOf(input, 'joint-testing-registration');
  const base = { id: 'implement', title: texts.implement, source: 'registering' } as const;
  if (found === undefined) {
    return {
      ...base,
      state: 'ready',
      why: [message(texts.noDocument)],
      action: { do: 'new', kind: 'joint-testing-registration' },
    };
  }
  return {
    ...base,
    ...casesStanding(found, 'preliminaryCases'),
    action: { do: 'open', path: found.document.path },
  };
}

function equipStep(input: JourneyInput): Step {
  const base = { id: 'equip', title: texts.equip, source: 'test-material' } as const;
  if (input.issuedCodes > 0) {
    return {
      ...base,
      state: 'done',
      why: [message(texts.codesThere, { count: input.issuedCodes })],
      action: { do: 'command', command: 'kanta.registration.openRegister' },
    };
  }
  const request = documentOf(input, 'test-code-request');
  if (request === undefined) {
    return {
      ...base,
      state: 'ready',
      why: [message(texts.codesMissing)],
      action: { do: 'new', kind: 'test-code-request' },
    };
  }
  const gaps = gapsOf(request);
  const action = { do: 'open', path: request.document.path } as const;
  return gaps.length > 0
    ? { ...base, state: 'started', why: gaps, action }
    : { ...base, state: 'waiting', why: [message(texts.codesWaiting)], action };
}

function registerStep(input: JourneyInput): Step {
  const found = documentOf(input, 'joint-testing-registration');
  const base = { id: 'register', title: texts.register, source: 'registering' } as const;
  if (found === undefined) {
    return {
      ...base,
      state: 'blocked',
      why: [message(texts.noDocument)],
      action: { do: 'new', kind: 'joint-testing-registration' },
    };
  }
  const { document } = found;
  const action = { do: 'open', path: document.path } as const;
  const start = textAt(document.root, 'period', 'start');
  const deadline =
    start === undefined
      ? undefined
      : registrationDeadline(start, textAt(document.root, 'period', 'registerBy'));
  const due = deadline === undefined ? {} : { deadline: deadline.counts };
  const sent = dateAt(document, 'registeredOn');
  if (sent !== undefined)
    return { ...base, state: 'done', why: [message(texts.sentOn, { date: sent.iso })], action, ...due };
  const gaps = gapsOf(found);
  if (deadline === undefined) return { ...base, state: 'started', why: gaps, action };
  const date = isoDate(deadline.counts);
  return input.today > deadline.counts
    ? { ...base, state: 'late', why: [message(texts.late, { date }), ...gaps], action, ...due }
    : {
        ...base,
        state: 'started',
        why: [message(texts.sendBy, { date: isoDate(deadline.sendBy) }), ...gaps],
        action,
        ...due,
      };
}

function jointStep(input: JourneyInput): Step {
  const found = documentOf(input, 'joint-testing-registration');
  const base = { id: 'joint', title: texts.joint, source: 'joint-testing' } as const;
  const run = runStep(runsStanding(input, ({ purpose }) => purpose === 'joint'));
  const start = found === undefined ? undefined : textAt(found.document.root, 'period', 'start');
  const day = start === undefined ? undefined : firstDayOf(start);
  if (day === undefined || input.today >= day) return { ...base, ...run };
  return {
    ...base,
    ...run,
    state: run.state === 'blocked' ? 'blocked' : run.state,
    why: [message(texts.startsOn, { date: isoDate(day) }), ...run.why],
  };
}

function certifyStep(input: JourneyInput): Step {
  const change = documentOf(input, 'notice-of-change');
  const certified = change === undefined ? undefined : dateAt(change.document, 'since', 'certifiedOn');
  const base = { id: 'certify', title: texts.certify, source: 'certification' } as const;
  return certified === undefined || change === undefined
    ? { ...base, state: 'blocked', why: [message(texts.waitingAuthority)] }
    : {
        ...base,
        state: 'done',
        why: [message(texts.certifiedOn, { date: certified.iso })],
        action: { do: 'open', path: change.document.path },
      };
}

/** In production every change is reported; the notice of change is what the workspace can see of it. */
export function productionStep(input: JourneyInput): Step {
  const base = { id: 'production', title: texts.production, source: 'certification' } as const;
  const change = documentOf(input, 'notice-of-change');
  const planned = change === undefined ? undefined : dateAt(change.document, 'productionOn');
  if (change === undefined || planned === undefined) {
    return { ...base, state: 'blocked', why: [], action: { do: 'new', kind: 'notice-of-change' } };
  }
  return {
    ...base,
    state: input.today >= planned.day ? 'done' : 'waiting',
    why: [message(texts.startsOn, { date: planned.iso })],
    deadline: planned.day,
    action: { do: 'open', path: change.document.path },
  };
}
