import {
  civilDateOf,
  dayNumberOf,
  daysInMonth,
  isoDate,
  weekdayOf,
  type DayNumber,
} from '../calendar/civilDate.ts';
import { formatClock, instantAt, localTimeAt, type Instant } from '../calendar/helsinkiTime.ts';
import { holidaysOn } from '../calendar/holidays.ts';
import { holidayTexts } from '../l10n/calendar.ts';
import { statusTexts } from '../l10n/environments.ts';
import type { Language } from '../l10n/language.ts';
import { message, render, type Message } from '../l10n/message.ts';
import { timelineTexts as texts } from '../l10n/timeline.ts';
import type { Environment } from './catalog.ts';
import { eventsBetween, type EnvironmentEvent } from './environmentEvents.ts';
import type { EnvironmentModel } from './environmentModel.ts';
import { STATUSES, type EnvironmentStatus } from './environmentStatus.ts';

export type TimelineMode = 'week' | 'month';

/** A stretch of a day, in minutes of the clock. */
export interface TimelineSegment {
  readonly from: number;
  readonly to: number;
  readonly status: EnvironmentStatus;
  readonly label: string;
}

export interface TimelineDay {
  readonly date: string;
  /** `Thu 5.3.` */
  readonly short: string;
  /** `Thursday 5 March 2026` */
  readonly long: string;
  readonly isToday: boolean;
  readonly isWeekend: boolean;
  /** In the month that is shown. */
  readonly isInside: boolean;
  readonly holidays: readonly string[];
  readonly chips: readonly { readonly kind: EnvironmentEvent['kind'] | 'deadline'; readonly text: string }[];
}

/** One line of the week: services of an environment that share every stretch. */
export interface TimelineRow {
  readonly id: string;
  readonly environment: string;
  readonly services: string;
  readonly cells: readonly { readonly segments: readonly TimelineSegment[]; readonly sentence: string }[];
}

/** A day that a document of the workspace fixes: a registration's deadline, the start of a period. */
export interface FixedDay {
  /** The same for the same document and event, always: calendars recognize it. */
  readonly id: string;
  readonly day: DayNumber;
  readonly title: Message;
  /** The document that fixes it. */
  readonly path: string;
  readonly source: { readonly title: string; readonly url?: string };
}

/** All that the view draws, in words of one language. Plain data: it crosses into a webview. */
export interface Timeline {
  readonly mode: TimelineMode;
  readonly heading: string;
  readonly days: readonly TimelineDay[];
  /** Empty in the month. */
  readonly rows: readonly TimelineRow[];
  /** The minute of today's clock, for the line. */
  readonly nowMinute: number;
  readonly nowText: string;
  readonly legend: readonly { readonly status: EnvironmentStatus; readonly text: string }[];
  readonly language: Language;
}

/** The week or month around a day, as of now. */
export function makeTimeline(
  model: EnvironmentModel,
  mode: TimelineMode,
  around: DayNumber,
  now: Instant,
  language: Language,
  shown: readonly string[],
  fixedDays: readonly FixedDay[] = [],
): Timeline {
  const environments = model.catalog.environments.filter(({ id, isOwn }) => isOwn || shown.includes(id));
  const numbers = mode === 'week' ? weekOf(around) : monthOf(around);
  const local = localTimeAt(now);
  const events = eventsBetween(
    model,
    instantAt(numbers[0] ?? around),
    instantAt((numbers.at(-1) ?? around) + 1),
    {
      environments: environments.map(({ id }) => id),
      kinds: ['announced-outage', 'fault-test', 'maintenance-day', 'data-deletion'],
    },
  );
  const month = civilDateOf(around).month;
  const days = numbers.map((day) => {
    const made = makeDay(day, local.day, month, mode, events, environments, language);
    const fixed = fixedDays
      .filter((one) => one.day === day)
      .map(({ title }) => ({ kind: 'deadline' as const, text: render(title, language) }));
    return fixed.length === 0 ? made : { ...made, chips: [...fixed, ...made.chips] };
  });
  return {
    mode,
    heading: heading(mode, around, numbers, language),
    days,
    rows:
      mode === 'week'
        ? environments.flatMap((environment) => rowsOf(model, environment, numbers, days, language))
        : [],
    nowMinute: local.minute,
    nowText: render(message(texts.now, { time: formatClock(local.minute) }), language),
    legend: STATUSES.map((status) => ({ status, text: render(message(statusTexts[status]), language) })),
    language,
  };
}

/** The day around which the neighbouring week or month lies. */
export function moveTimeline(mode: TimelineMode, around: DayNumber, by: -1 | 1): DayNumber {
  if (mode === 'week') return around + 7 * by;
  const { year, month } = civilDateOf(around);
  const [nextYear, nextMonth] =
    by === 1
      ? month === 12
        ? [year + 1, 1]
        : [year, month + 1]
      : month === 1
        ? [year - 1, 12]
        : [year, month - 1];
  return dayNumberOf(nextYear, nextMonth, 1);
}

function weekOf(day: DayNumber): DayNumber[] {
  const monday = day - weekdayOf(day) + 1;
  return Array.from({ length: 7 }, (_, index) => monday + index);
}

/** Whole weeks that cover the month. */
function monthOf(day: DayNumber): DayNumber[] {
  const { year, month } = civilDateOf(day);
  const first = dayNumberOf(year, month, 1);
  const last = dayNumberOf(year, month, daysInMonth(year, month));
  const from = first - weekdayOf(first) + 1;
  const to = last + 7 - weekdayOf(last);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fi: 'fi-FI', sv: 'sv-FI' };
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Names of days and months by `Intl`; the date is given in UTC, so that no zone plays a part. */
function named(day: DayNumber, language: Language, what: 'long' | 'month'): string {
  const key = `${language} ${what}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat(
      LOCALES[language],
      what === 'long'
        ? { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }
        : { month: 'long', year: 'numeric', timeZone: 'UTC' },
    );
    formatters.set(key, formatter);
  }
  // Whether a comma follows the weekday depends on the age of the locale data.
  return formatter.format(day * 86_400_000).replace(',', '');
}

const SHORT_DAYS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  fi: ['ma', 'ti', 'ke', 'to', 'pe', 'la', 'su'],
  sv: ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'],
};

function shortDate(day: DayNumber): string {
  const date = civilDateOf(day);
  return `${date.day}.${date.month}.`;
}

function heading(
  mode: TimelineMode,
  around: DayNumber,
  days: readonly DayNumber[],
  language: Language,
): string {
  if (mode === 'month') {
    const name = named(around, language, 'month');
    return name.charAt(0).toUpperCase() + name.slice(1);
  }
  const [first, last] = [days[0] ?? around, days.at(-1) ?? around];
  return render(
    message(texts.weekHeading, {
      week: isoWeek(first),
      from: shortDate(first),
      to: `${shortDate(last)}${civilDateOf(last).year}`,
    }),
    language,
  );
}

/** ISO 8601: the week of a Monday belongs to the year of its Thursday. */
function isoWeek(monday: DayNumber): number {
  const { year } = civilDateOf(monday + 3);
  return Math.floor((monday + 3 - dayNumberOf(year, 1, 1)) / 7) + 1;
}

function makeDay(
  day: DayNumber,
  today: DayNumber,
  month: number,
  mode: TimelineMode,
  events: readonly EnvironmentEvent[],
  environments: readonly Environment[],
  language: Language,
): TimelineDay {
  return {
    date: isoDate(day),
    short: `${SHORT_DAYS[language][weekdayOf(day) - 1] ?? ''} ${shortDate(day)}`,
    long: named(day, language, 'long'),
    isToday: day === today,
    isWeekend: weekdayOf(day) > 5,
    isInside: mode === 'week' || civilDateOf(day).month === month,
    holidays: holidaysOn(day).map(({ id }) => holidayTexts[id][language]),
    chips: chipsOf(day, events, environments, language),
  };
}

/** What happens on a day, the same thing in several environments once. */
function chipsOf(
  day: DayNumber,
  events: readonly EnvironmentEvent[],
  environments: readonly Environment[],
  language: Language,
): TimelineDay['chips'] {
  const [from, to] = [instantAt(day), instantAt(day + 1)];
  const chips = new Map<
    string,
    { kind: EnvironmentEvent['kind']; title: Message; names: string[]; times: string[] | undefined }
  >();
  for (const event of events) {
    if (event.start >= to || event.end <= from) continue;
    const times = event.isAllDay
      ? undefined
      : [
          event.start < from ? 0 : localTimeAt(event.start).minute,
          event.end > to ? 1440 : endMinute(event.end, day),
        ].map(formatClock);
    const key = `${event.kind} ${render(event.title, language)} ${times?.join() ?? ''}`;
    const known = chips.get(key);
    const name =
      environments.find(({ id }) => id === event.environment)?.shortName[language] ?? event.environment;
    if (known === undefined) chips.set(key, { kind: event.kind, title: event.title, names: [name], times });
    else known.names.push(name);
  }
  return [...chips.values()].map(({ kind, title, names, times }) => {
    const list = names.join(', ');
    const [begin = '', end = ''] = times ?? [];
    const what =
      times === undefined
        ? message(texts.chip, { environments: list, title })
        : message(texts.timedChip, { from: begin, to: end, environments: list, title });
    return { kind, text: render(what, language) };
  });
}

function endMinute(end: Instant, day: DayNumber): number {
  const local = localTimeAt(end);
  return local.day > day ? 1440 : local.minute;
}

function rowsOf(
  model: EnvironmentModel,
  environment: Environment,
  numbers: readonly DayNumber[],
  days: readonly TimelineDay[],
  language: Language,
): TimelineRow[] {
  const groups = new Map<string, { services: string[]; cells: TimelineSegment[][] }>();
  for (const service of environment.services) {
    const cells = numbers.map((day) => segmentsOf(model, environment.id, service.id, day, language));
    const key = JSON.stringify(cells);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { services: [service.name[language]], cells });
    else known.services.push(service.name[language]);
  }
  const name = environment.shortName[language];
  // The rest of the services is named as such where it is the larger part.
  const largest = Math.max(...[...groups.values()].map(({ services }) => services.length));
  return [...groups.values()].map(({ services, cells }, index) => {
    const label =
      groups.size === 1
        ? render(message(texts.allServices), language)
        : services.length === largest && services.length > 2
          ? render(message(texts.otherServices), language)
          : services.join(', ');
    return {
      id: `${environment.id}/${index}`,
      environment: name,
      services: label,
      cells: cells.map((segments, column) => ({
        segments,
        sentence: render(
          message(texts.cellSentence, {
            environment: environment.name[language],
            services: label,
            day: days[column]?.long ?? '',
            segments: segments.map(({ label: said }) => said).join(', '),
          }),
          language,
        ),
      })),
    };
  });
}

function segmentsOf(
  model: EnvironmentModel,
  environment: string,
  service: string,
  day: DayNumber,
  language: Language,
): TimelineSegment[] {
  const [begin, end] = [instantAt(day), instantAt(day + 1)];
  const segments: TimelineSegment[] = [];
  for (let at = begin; at < end;) {
    const span = model.spanAt(environment, service, at);
    if (span === undefined) break;
    const until = Math.min(span.until ?? end, end);
    const from = localTimeAt(at).minute;
    const to = endMinute(until, day);
    const status = message(statusTexts[span.status]);
    const isWhole = at === begin && until === end;
    const label = isWhole
      ? message(texts.allDay, { status })
      : message(texts.segment, { status, from: formatClock(from), to: formatClock(to) });
    segments.push({ from, to, status: span.status, label: render(label, language) });
    at = until;
  }
  return segments;
}
