import { civilDateOf } from '../calendar/civilDate.ts';
import { localTimeAt, type Instant } from '../calendar/helsinkiTime.ts';
import { reasonTexts } from '../l10n/environments.ts';
import { message, type Message } from '../l10n/message.ts';
import type { CalendarRule, Catalog, Environment, Service, Source } from './catalog.ts';
import { DaySchedule, yearlyDays, type DayRule, type ScheduledSpan, type StatusSpan } from './daySchedule.ts';
import type { EnvironmentStatus } from './environmentStatus.ts';
import { concerns, type Outage } from './outage.ts';
import { holidayReasons, hoursReason, monthlyReason, outageReason } from './reasons.ts';

/** What one says of a service at an instant. */
export interface StatusAnswer extends StatusSpan {
  /** Every rule that holds, strongest first, and a public holiday last. */
  readonly why: readonly Message[];
  /** Where the rule that decides is published, or where the outage was announced. */
  readonly source: Source;
}

export interface StatusChange {
  readonly at: Instant;
  readonly status: EnvironmentStatus;
}

/** The file in which announced outages stand, as the source of an outage that names none. */
export const OUTAGES_FILE = '.kanta/outages.yaml';

interface ServiceModel {
  readonly environment: Environment;
  readonly service: Service;
  readonly schedule: DaySchedule;
  /** Outages of this service by start, and the times they cover, merged where they touch. */
  readonly outages: readonly Outage[];
  readonly covered: readonly { readonly start: Instant; readonly end: Instant }[];
}

/** The calendar of all environments with the outages announced for them. Immutable: a changed file makes a new model. */
export class EnvironmentModel {
  readonly #services = new Map<string, ServiceModel>();

  constructor(
    readonly catalog: Catalog,
    readonly outages: readonly Outage[],
  ) {
    for (const environment of catalog.environments) {
      for (const service of environment.services) {
        const own = outages
          .filter((outage) => outage.start < outage.end && concerns(outage, environment.id, service.id))
          .sort((a, b) => a.start - b.start || a.end - b.end);
        this.#services.set(key(environment.id, service.id), {
          environment,
          service,
          schedule: new DaySchedule(environment.rules, service.id),
          outages: own,
          covered: merge(own),
        });
      }
    }
  }

  /** The status of a service at an instant; undefined when there is no such service. */
  statusAt(environment: string, service: string, instant: Instant): StatusAnswer | undefined {
    const model = this.#services.get(key(environment, service));
    if (model === undefined) return undefined;
    const { status, since, until, rules } = spanAt(model, instant);
    const { why, source } = reasonsAt(model, status, rules, instant);
    if (since !== undefined && until !== undefined) return { status, since, until, why, source };
    return {
      status,
      ...(since === undefined ? {} : { since }),
      ...(until === undefined ? {} : { until }),
      why,
      source,
    };
  }

  /** The status and how far it reaches, without the reasons. */
  spanAt(environment: string, service: string, instant: Instant): StatusSpan | undefined {
    const model = this.#services.get(key(environment, service));
    return model === undefined ? undefined : spanAt(model, instant);
  }

  /** The first change after an instant; undefined when none is in sight. */
  nextChange(environment: string, service: string, instant: Instant): StatusChange | undefined {
    const until = this.spanAt(environment, service, instant)?.until;
    const next = until === undefined ? undefined : this.spanAt(environment, service, until);
    return until === undefined || next === undefined ? undefined : { at: until, status: next.status };
  }

  /** The first instant after `instant` at which any service's status differs: when a view must be drawn again. */
  nextChangeOfAny(instant: Instant): Instant | undefined {
    let next: Instant | undefined;
    for (const model of this.#services.values()) {
      const { until } = spanAt(model, instant);
      if (until !== undefined && (next === undefined || until < next)) next = until;
    }
    return next;
  }
}

function key(environment: string, service: string): string {
  return `${environment}/${service}`;
}

function merge(outages: readonly Outage[]): { start: Instant; end: Instant }[] {
  const merged: { start: Instant; end: Instant }[] = [];
  for (const { start, end } of outages) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

function spanAt({ schedule, covered }: ServiceModel, instant: Instant): ScheduledSpan {
  const base = schedule.spanAt(instant);
  if (covered.length === 0) return base;
  const index = firstEndingAfter(covered, instant);
  const next = covered[index];
  if (next !== undefined && next.start <= instant) {
    return { status: 'announced-outage', since: next.start, until: next.end, rules: base.rules };
  }
  const since = later(base.since, covered[index - 1]?.end);
  const until = earlier(base.until, next?.start);
  return {
    status: base.status,
    rules: base.rules,
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  };
}

/** The index of the first covered time that ends after an instant; the list's length when there is none. */
function firstEndingAfter(covered: ServiceModel['covered'], instant: Instant): number {
  let low = 0;
  let high = covered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((covered[middle]?.end ?? 0) > instant) high = middle;
    else low = middle + 1;
  }
  return low;
}

function later(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  return a === undefined ? b : b === undefined ? a : Math.max(a, b);
}

function earlier(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  return a === undefined ? b : b === undefined ? a : Math.min(a, b);
}

function reasonsAt(
  model: ServiceModel,
  status: EnvironmentStatus,
  rules: readonly DayRule[],
  instant: Instant,
): { why: Message[]; source: Source } {
  const { environment, service, schedule, outages } = model;
  const why: Message[] = [];
  let source: Source | undefined;
  if (status === 'announced-outage') {
    for (const outage of outages) {
      if (outage.start > instant) break;
      if (instant >= outage.end) continue;
      why.push(outageReason(outage));
      source ??= { id: outage.id, title: outage.source ?? OUTAGES_FILE };
    }
  }
  const { hours } = schedule;
  let isInside = false;
  for (const rule of rules) {
    source ??= rule.source;
    if (rule.kind === 'service-hours') isInside = true;
    why.push(rule.kind === 'monthly' ? monthlyReason(rule, hours[0]) : hoursReason(rule, true));
  }
  if (!isInside) {
    for (const rule of hours) {
      source ??= rule.source;
      why.push(hoursReason(rule, false));
    }
  }
  if (schedule.hasHours) why.push(...holidayReasons(instant));
  else source = unpromised(environment, service, instant, status, why) ?? source;
  return { why, source: source ?? { id: environment.id, title: OUTAGES_FILE } };
}

/** Reasons of an environment that promises no hours; returns the rule's source unless an outage decides. */
function unpromised(
  environment: Environment,
  service: Service,
  instant: Instant,
  status: EnvironmentStatus,
  why: Message[],
): Source | undefined {
  let source: Source | undefined;
  const { day } = localTimeAt(instant);
  for (const rule of environment.rules) {
    if (rule.services !== undefined && !rule.services.includes(service.id)) continue;
    if (rule.kind === 'yearly' && isOn(rule, day)) why.push(message(reasonTexts.dataDeletion));
    if (rule.kind === 'no-promise') source = rule.source;
  }
  why.push(message(reasonTexts.noPromise));
  return status === 'no-promise' ? source : undefined;
}

function isOn(rule: Extract<CalendarRule, { kind: 'yearly' }>, day: number): boolean {
  return yearlyDays(rule, civilDateOf(day).year).includes(day);
}
