import { isoDate } from '../calendar/civilDate.ts';
import { formatInstant, instantAt, type Instant } from '../calendar/helsinkiTime.ts';
import { writeICalendar } from '../calendar/iCalendar.ts';
import { eventTexts } from '../l10n/environments.ts';
import type { Language } from '../l10n/language.ts';
import { message, render } from '../l10n/message.ts';
import { holidayReasons } from './reasons.ts';
import { findEnvironment } from './catalog.ts';
import type { EnvironmentEvent, EventKind } from './environmentEvents.ts';
import type { EnvironmentModel, StatusAnswer } from './environmentModel.ts';
import type { EnvironmentStatus } from './environmentStatus.ts';
import type { FixedDay } from './timeline.ts';

/** `kanta environments --at … --format json`. Instants are RFC 3339 with Helsinki's offset; null where no end is in sight. */
export interface StatusReport {
  readonly at: string;
  readonly environments: readonly {
    readonly id: string;
    readonly services: readonly ServiceReport[];
  }[];
}

export interface ServiceReport {
  readonly id: string;
  readonly status: EnvironmentStatus;
  readonly since: string | null;
  readonly until: string | null;
  readonly why: readonly string[];
  readonly source: string;
}

export function reportStatus(
  model: EnvironmentModel,
  at: Instant,
  language: Language,
  only: readonly string[] = model.catalog.environments.map(({ id }) => id),
): StatusReport {
  return {
    at: formatInstant(at),
    environments: model.catalog.environments
      .filter(({ id }) => only.includes(id))
      .map(({ id, services }) => ({
        id,
        services: services.flatMap((service) => {
          const answer = model.statusAt(id, service.id, at);
          return answer === undefined ? [] : [reportService(service.id, answer, language)];
        }),
      })),
  };
}

function reportService(id: string, answer: StatusAnswer, language: Language): ServiceReport {
  return {
    id,
    status: answer.status,
    since: answer.since === undefined ? null : formatInstant(answer.since),
    until: answer.until === undefined ? null : formatInstant(answer.until),
    why: answer.why.map((reason) => render(reason, language)),
    source: answer.source.url ?? answer.source.title,
  };
}

/** `kanta environments --from … --to … --format json`. */
export interface EventReport {
  readonly id: string;
  readonly kind: EventKind;
  readonly environment: string;
  readonly services: readonly string[];
  readonly start: string;
  readonly end: string;
  readonly allDay: boolean;
  readonly title: string;
  readonly source: string;
}

export function reportEvents(events: readonly EnvironmentEvent[], language: Language): EventReport[] {
  return events.map((event) => ({
    id: event.id,
    kind: event.kind,
    environment: event.environment,
    services: event.services,
    start: formatInstant(event.start),
    end: formatInstant(event.end),
    allDay: event.isAllDay,
    title: render(event.title, language),
    source: event.source.url ?? event.source.title,
  }));
}

/** A day that a registration document fixes, in the same answer. */
export interface DeadlineReport {
  readonly id: string;
  /** `2026-12-31` */
  readonly date: string;
  readonly title: string;
  readonly file: string;
  readonly source: string;
}

export function reportDeadlines(fixedDays: readonly FixedDay[], language: Language): DeadlineReport[] {
  return fixedDays.map(({ id, day, title, path, source }) => ({
    id,
    date: isoDate(day),
    title: render(title, language),
    file: path,
    source: source.url ?? source.title,
  }));
}

/** The fixed days that touch the span from `from` (inclusive) to `to` (exclusive). */
export function fixedDaysBetween(fixedDays: readonly FixedDay[], from: Instant, to: Instant): FixedDay[] {
  return fixedDays.filter(({ day }) => instantAt(day) < to && instantAt(day + 1) > from);
}

/** The kinds of events that a calendar is useful for: hours every day and holidays, which calendars have anyway, would bury the rest. */
export const CALENDAR_KINDS: readonly EventKind[] = [
  'announced-outage',
  'fault-test',
  'maintenance-day',
  'data-deletion',
];

/** Events as a calendar file. The same event has the same UID in every file. */
export function reportCalendar(
  model: EnvironmentModel,
  events: readonly EnvironmentEvent[],
  language: Language,
  stamp: Instant,
  fixedDays: readonly FixedDay[] = [],
): string {
  return writeICalendar({
    name: render(message(eventTexts.calendarName), language),
    stamp,
    entries: [
      ...events.map((event) => {
        const environment = findEnvironment(model.catalog, event.environment);
        const names = (environment?.services ?? [])
          .filter(({ id }) => event.services.includes(id))
          .map(({ name }) => name[language]);
        const holidays = holidayReasons(event.start).map((reason) => render(reason, language));
        return {
          uid: `${event.id.replaceAll('/', '.')}@environments.kanta-tools`,
          start: event.start,
          end: event.end,
          isAllDay: event.isAllDay,
          summary: `${environment?.shortName[language] ?? event.environment}: ${render(event.title, language)}`,
          description: [names.join(', '), ...holidays, event.note ?? '', event.source.title]
            .filter((line) => line !== '')
            .join('\n'),
          ...(event.source.url === undefined ? {} : { url: event.source.url }),
          categories: [render(message(eventTexts[event.kind]), language)],
        };
      }),
      ...fixedDays.map(({ id, day, title, path, source }) => ({
        uid: `${id.replaceAll(/[^\w.-]/gu, '.')}@registration.kanta-tools`,
        start: instantAt(day),
        end: instantAt(day + 1),
        isAllDay: true,
        summary: render(title, language),
        description: `${path}\n${source.title}`,
        ...(source.url === undefined ? {} : { url: source.url }),
        categories: ['Kanta'],
      })),
    ],
  });
}
