import { nextRuns, type CronSchedule } from '../calendar/cron.ts';
import type { Instant } from '../calendar/helsinkiTime.ts';
import type { EnvironmentModel, StatusAnswer } from './environmentModel.ts';
import { statusRank, type EnvironmentStatus } from './environmentStatus.ts';

export interface ServiceTarget {
  readonly environment: string;
  readonly service: string;
}

/**
 * What a status means for somebody who wants to use a service: `open` promised; `probably` available without support; `maybe` outages
 * are to be expected; `no` disconnected or announced to be away; `unknown` nothing is promised.
 */
export type Verdict = 'open' | 'probably' | 'maybe' | 'no' | 'unknown';

const VERDICTS: Readonly<Record<EnvironmentStatus, Verdict>> = {
  open: 'open',
  'outside-hours': 'probably',
  'maintenance-day': 'maybe',
  'fault-test': 'no',
  'announced-outage': 'no',
  'no-promise': 'unknown',
};

export function verdictOf(status: EnvironmentStatus): Verdict {
  return VERDICTS[status];
}

export interface SlotAnswer {
  readonly at: Instant;
  readonly verdict: Verdict;
  /** The service with the strongest status decides, when several are asked about. */
  readonly decides: ServiceTarget;
  readonly answer: StatusAnswer;
}

export interface OpenAnswer {
  /** One for a time; one for each run of a schedule. Empty when a schedule never runs or nothing is asked about. */
  readonly slots: readonly SlotAnswer[];
  /** The time asked about or the first run, when it is good; else the next good one. Undefined when none is in sight. */
  readonly nextGood?: SlotAnswer;
}

/** How far ahead a good time is sought. */
const HORIZON = 60 * 86_400_000;
const RUNS_SHOWN = 10;
const RUNS_SOUGHT = 400;

/** What the services will be at an instant, and the first instant from then on at which all of them are open. */
export function willBeOpenAt(
  model: EnvironmentModel,
  targets: readonly ServiceTarget[],
  at: Instant,
): OpenAnswer {
  const slot = slotAt(model, targets, at);
  if (slot === undefined) return { slots: [] };
  // Nothing better is to be had where no hours are promised.
  const wanted: Verdict = targets.some((target) => promises(model, target, at)) ? 'open' : 'unknown';
  let good: SlotAnswer | undefined = slot;
  while (good !== undefined && good.verdict !== wanted) {
    const next = nextChange(model, targets, good.at);
    good = next === undefined || next > at + HORIZON ? undefined : slotAt(model, targets, next);
  }
  return { slots: [slot], ...(good === undefined ? {} : { nextGood: good }) };
}

/**
 * The next runs of a job, and the first of them that is good: open, or if the job never runs within the hours (as nightly jobs do),
 * the first that is probably available.
 */
export function willRunsBeOpen(
  model: EnvironmentModel,
  targets: readonly ServiceTarget[],
  schedule: CronSchedule,
  after: Instant,
): OpenAnswer {
  const slots = nextRuns(schedule, after, RUNS_SOUGHT)
    .filter((run) => run <= after + HORIZON * 6)
    .map((run) => slotAt(model, targets, run))
    .filter((slot) => slot !== undefined);
  const nextGood =
    slots.find(({ verdict }) => verdict === 'open') ??
    slots.find(({ verdict }) => verdict === 'probably' || verdict === 'unknown');
  return { slots: slots.slice(0, RUNS_SHOWN), ...(nextGood === undefined ? {} : { nextGood }) };
}

function slotAt(
  model: EnvironmentModel,
  targets: readonly ServiceTarget[],
  at: Instant,
): SlotAnswer | undefined {
  let worst: SlotAnswer | undefined;
  for (const target of targets) {
    const answer = model.statusAt(target.environment, target.service, at);
    if (answer === undefined) continue;
    if (worst === undefined || statusRank(answer.status) < statusRank(worst.answer.status)) {
      worst = { at, verdict: verdictOf(answer.status), decides: target, answer };
    }
  }
  return worst;
}

function promises(model: EnvironmentModel, target: ServiceTarget, at: Instant): boolean {
  const environment = model.catalog.environments.find(({ id }) => id === target.environment);
  return (
    environment?.rules.some(
      (rule) => rule.kind === 'service-hours' && (rule.services?.includes(target.service) ?? true),
    ) ?? model.spanAt(target.environment, target.service, at)?.status === 'open'
  );
}

function nextChange(
  model: EnvironmentModel,
  targets: readonly ServiceTarget[],
  after: Instant,
): Instant | undefined {
  const changes = targets
    .map(({ environment, service }) => model.spanAt(environment, service, after)?.until)
    .filter((change) => change !== undefined);
  return changes.length === 0 ? undefined : Math.min(...changes);
}
