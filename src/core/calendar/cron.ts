import { civilDateOf, weekdayOf, type DayNumber } from './civilDate.ts';
import { instantAt, localTimeAt, type Instant } from './helsinkiTime.ts';

/** When a job runs, by the five fields of crontab(5), on Helsinki's clocks. */
export interface CronSchedule {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly daysOfMonth: readonly number[];
  readonly months: readonly number[];
  /** 0 is Sunday. */
  readonly weekdays: readonly number[];
  /** When both kinds of days are restricted, either is enough; otherwise both must fit. */
  readonly eitherDay: boolean;
}

/** The field that is not understood, as written. */
export interface CronError {
  readonly field: 'minute' | 'hour' | 'day of month' | 'month' | 'weekday' | 'count';
  readonly written: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const SHORTHANDS: Readonly<Record<string, string>> = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
};

/** Reads a cron expression: five fields with `*`, lists, ranges, steps and English names, or a shorthand as `@daily`. */
export function parseCron(text: string): CronSchedule | CronError {
  const trimmed = text.trim().toLowerCase();
  const fields = (SHORTHANDS[trimmed] ?? trimmed).split(/\s+/u);
  const [minute, hour, dayOfMonth, month, weekday] = fields;
  if (
    fields.length !== 5 ||
    minute === undefined ||
    hour === undefined ||
    dayOfMonth === undefined ||
    month === undefined ||
    weekday === undefined
  ) {
    return { field: 'count', written: text.trim() };
  }
  const minutes = readField(minute, 0, 59);
  if (minutes === undefined) return { field: 'minute', written: minute };
  const hours = readField(hour, 0, 23);
  if (hours === undefined) return { field: 'hour', written: hour };
  const daysOfMonth = readField(dayOfMonth, 1, 31);
  if (daysOfMonth === undefined) return { field: 'day of month', written: dayOfMonth };
  const months = readField(month, 1, 12, MONTHS, 1);
  if (months === undefined) return { field: 'month', written: month };
  const days = readField(weekday, 0, 7, WEEKDAYS, 0);
  if (days === undefined) return { field: 'weekday', written: weekday };
  return {
    minutes,
    hours,
    daysOfMonth,
    months,
    weekdays: [...new Set(days.map((day) => day % 7))].sort((a, b) => a - b),
    eitherDay: !dayOfMonth.startsWith('*') && !weekday.startsWith('*'),
  };
}

export function isCronError(read: CronSchedule | CronError): read is CronError {
  return 'field' in read;
}

function readField(
  text: string,
  low: number,
  high: number,
  names: readonly string[] = [],
  firstName = 0,
): number[] | undefined {
  const values = new Set<number>();
  for (const part of text.split(',')) {
    const match = /^(\*|[a-z]{3}|\d{1,2})(?:-([a-z]{3}|\d{1,2}))?(?:\/(\d{1,2}))?$/u.exec(part);
    if (match === null) return undefined;
    const [, begin = '', end, stepText] = match;
    if (begin === '*' && end !== undefined) return undefined;
    const number = (word: string): number =>
      /^\d/u.test(word) ? Number(word) : names.includes(word) ? names.indexOf(word) + firstName : NaN;
    const from = begin === '*' ? low : number(begin);
    const to =
      end !== undefined ? number(end) : begin === '*' || stepText !== undefined ? high : number(begin);
    const step = stepText === undefined ? 1 : Number(stepText);
    if (!(from >= low && to <= high && from <= to) || step < 1) return undefined;
    for (let value = from; value <= to; value += step) values.add(value);
  }
  return [...values].sort((a, b) => a - b);
}

/** A leap day can be eight years away, as around 2100. */
const SEARCH_DAYS = 8 * 366 + 1;

/** The next runs after an instant, at most `count`. A time that the spring night skips runs when the clocks have changed; one that occurs twice runs once. */
export function nextRuns(schedule: CronSchedule, after: Instant, count: number): Instant[] {
  const runs: Instant[] = [];
  const first = localTimeAt(after).day;
  for (let day = first; day < first + SEARCH_DAYS && runs.length < count; day += 1) {
    if (!runsOn(schedule, day)) continue;
    for (const hour of schedule.hours) {
      for (const minute of schedule.minutes) {
        const run = instantAt(day, hour * 60 + minute);
        if (run > after && run !== runs.at(-1) && runs.length < count) runs.push(run);
      }
    }
  }
  return runs;
}

function runsOn(schedule: CronSchedule, day: DayNumber): boolean {
  const date = civilDateOf(day);
  if (!schedule.months.includes(date.month)) return false;
  const byDate = schedule.daysOfMonth.includes(date.day);
  const byWeekday = schedule.weekdays.includes(weekdayOf(day) % 7);
  return schedule.eitherDay ? byDate || byWeekday : byDate && byWeekday;
}
