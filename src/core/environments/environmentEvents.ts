import { civilDateOf, isoDate, nthWeekday, weekdayOf, type DayNumber } from '../calendar/civilDate.ts';
import { instantAt, localTimeAt, type Instant } from '../calendar/helsinkiTime.ts';
import { holidaysOn } from '../calendar/holidays.ts';
import { holidayTexts } from '../l10n/calendar.ts';
import { eventTexts } from '../l10n/environments.ts';
import { message, type Message } from '../l10n/message.ts';
import type { CalendarRule, Environment, Source } from './catalog.ts';
import { atMinute, yearlyDays } from './daySchedule.ts';
import { OUTAGES_FILE, type EnvironmentModel } from './environmentModel.ts';
import { concerns } from './outage.ts';

export const EVENT_KINDS = [
  'announced-outage',
  'fault-test',
  'maintenance-day',
  'data-deletion',
  'public-holiday',
  'service-hours',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** One occurrence of a rule or an outage. Events may overlap: each says what its rule says, not what is strongest. */
export interface EnvironmentEvent {
  /** The same for the same occurrence, always: calendars recognize it. */
  readonly id: string;
  readonly kind: EventKind;
  readonly environment: string;
  /** The services that it concerns, in the catalog's order. */
  readonly services: readonly string[];
  readonly start: Instant;
  readonly end: Instant;
  /** Whole civil days in Helsinki. */
  readonly isAllDay: boolean;
  readonly title: Message;
  readonly note?: string;
  readonly source: Source;
}

export interface EventFilter {
  readonly environments?: readonly string[];
  readonly kinds?: readonly EventKind[];
}

/** The events that touch the span from `from` (inclusive) to `to` (exclusive), by start, then kind, then environment. */
export function eventsBetween(
  model: EnvironmentModel,
  from: Instant,
  to: Instant,
  filter: EventFilter = {},
): EnvironmentEvent[] {
  const wants = (kind: EventKind): boolean => filter.kinds?.includes(kind) ?? true;
  const events: EnvironmentEvent[] = [];
  if (from >= to) return events;
  const days = { first: localTimeAt(from).day, last: localTimeAt(to - 1).day };
  for (const environment of model.catalog.environments) {
    if (filter.environments?.includes(environment.id) === false) continue;
    if (wants('announced-outage')) outageEvents(model, environment, events);
    for (const rule of environment.rules) {
      if (rule.kind !== 'no-promise' && wants(kindOf(rule))) ruleEvents(environment, rule, days, events);
    }
    const hours = environment.rules.find(({ kind }) => kind === 'service-hours');
    if (hours !== undefined && wants('public-holiday')) {
      holidayEvents(environment, hours.source, days, events);
    }
  }
  return events
    .filter(({ start, end }) => start < to && end > from)
    .sort(
      (a, b) =>
        a.start - b.start ||
        EVENT_KINDS.indexOf(a.kind) - EVENT_KINDS.indexOf(b.kind) ||
        (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
    );
}

function kindOf(rule: Exclude<CalendarRule, { kind: 'no-promise' }>): EventKind {
  if (rule.kind === 'service-hours') return rule.kind;
  return rule.kind === 'monthly' ? rule.status : rule.event;
}

interface Days {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

function ruleEvents(
  environment: Environment,
  rule: Exclude<CalendarRule, { kind: 'no-promise' }>,
  days: Days,
  events: EnvironmentEvent[],
): void {
  const services = environment.services
    .map(({ id }) => id)
    .filter((id) => rule.services?.includes(id) ?? true);
  const kind = kindOf(rule);
  const span = rule.kind === 'yearly' ? { from: 0, to: 1440 } : rule;
  for (const day of daysOf(rule, days)) {
    events.push({
      id: `${environment.id}/${rule.id}/${isoDate(day)}`,
      kind,
      environment: environment.id,
      services,
      start: atMinute(day, span.from),
      end: atMinute(day, span.to),
      isAllDay: span.from === 0 && span.to === 1440,
      title: message(eventTexts[kind]),
      source: rule.source,
    });
  }
}

function daysOf(rule: Exclude<CalendarRule, { kind: 'no-promise' }>, { first, last }: Days): DayNumber[] {
  const found: DayNumber[] = [];
  if (rule.kind === 'service-hours') {
    for (let day = first; day <= last; day += 1) {
      if (rule.weekdays.includes(weekdayOf(day))) found.push(day);
    }
    return found;
  }
  const [begin, end] = [civilDateOf(first), civilDateOf(last)];
  for (let year = begin.year; year <= end.year; year += 1) {
    if (rule.kind === 'yearly') found.push(...yearlyDays(rule, year));
    else
      for (let month = 1; month <= 12; month += 1)
        found.push(nthWeekday(year, month, rule.nth, rule.weekday));
  }
  return found.filter((day) => first <= day && day <= last);
}

function outageEvents(model: EnvironmentModel, environment: Environment, events: EnvironmentEvent[]): void {
  for (const outage of model.outages) {
    const services = environment.services
      .map(({ id }) => id)
      .filter((id) => concerns(outage, environment.id, id));
    if (services.length === 0 || outage.start >= outage.end) continue;
    events.push({
      id: `${environment.id}/outage/${outage.id}`,
      kind: 'announced-outage',
      environment: environment.id,
      services,
      start: outage.start,
      end: outage.end,
      isAllDay: false,
      title: message(eventTexts.titled, {
        kind: message(eventTexts['announced-outage']),
        title: outage.title,
      }),
      ...(outage.note === undefined ? {} : { note: outage.note }),
      source: { id: outage.id, title: outage.source ?? OUTAGES_FILE },
    });
  }
}

function holidayEvents(
  environment: Environment,
  source: Source,
  days: Days,
  events: EnvironmentEvent[],
): void {
  for (let day = days.first; day <= days.last; day += 1) {
    for (const holiday of holidaysOn(day)) {
      if (holiday.kind !== 'public') continue;
      events.push({
        id: `${environment.id}/${holiday.id}/${isoDate(day)}`,
        kind: 'public-holiday',
        environment: environment.id,
        services: environment.services.map(({ id }) => id),
        start: instantAt(day),
        end: instantAt(day + 1),
        isAllDay: true,
        title: message(eventTexts.titled, {
          kind: message(eventTexts['public-holiday']),
          title: message(holidayTexts[holiday.id]),
        }),
        source,
      });
    }
  }
}
