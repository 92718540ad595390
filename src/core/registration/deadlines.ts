import {
  civilDateOf,
  dayNumberOf,
  daysInMonth,
  parseIsoDate,
  type DayNumber,
} from '../calendar/civilDate.ts';
import { isWorkingDay } from '../calendar/holidays.ts';

/** The last days on which a registration is in time, by each reading of the sources. */
export interface RegistrationDeadline {
  readonly periodStart: DayNumber;
  /**
   * "At least two months before": the day of the same number two months earlier, or the last day of that month where it has no such
   * day, as months are counted in the Act on the calculation of statutory time limits (150/1930), section 2.
   */
  readonly twoMonths: DayNumber;
  /**
   * The same words read as whole calendar months, since the schedule names its periods by month: two full months lie between the
   * registration and the month in which the period starts.
   */
  readonly wholeMonths: DayNumber;
  /** The last day of the month, or the day, that the publication schedule gives. */
  readonly published?: DayNumber;
  /** What counts: the earlier of the two-month rule and the published deadline. */
  readonly counts: DayNumber;
  /** The last working day that is not later than `counts`; weekends and public holidays are left out. */
  readonly sendBy: DayNumber;
}

/** The deadline of a period that starts on a day (or month), with the published month or day where there is one. */
export function registrationDeadline(start: string, published?: string): RegistrationDeadline | undefined {
  const periodStart = firstDayOf(start);
  if (periodStart === undefined) return undefined;
  const twoMonths = monthsBefore(periodStart, 2);
  const { year, month } = civilDateOf(periodStart);
  const firstOfMonth = dayNumberOf(year, month, 1);
  const wholeMonths = monthsBefore(firstOfMonth, 2) - 1;
  const publishedDay = published === undefined ? undefined : lastDayOf(published);
  const counts = publishedDay === undefined ? twoMonths : Math.min(twoMonths, publishedDay);
  return {
    periodStart,
    twoMonths,
    wholeMonths,
    ...(publishedDay === undefined ? {} : { published: publishedDay }),
    counts,
    sendBy: workingDayUpTo(counts),
  };
}

/** The first day of `2027-03`, or the day itself; undefined when the calendar has no such day. */
export function firstDayOf(text: string): DayNumber | undefined {
  return parseIsoDate(/^\d{4}-\d{2}$/u.test(text) ? `${text}-01` : text);
}

/** The last day of `2027-03`, or the day itself. */
export function lastDayOf(text: string): DayNumber | undefined {
  const first = firstDayOf(text);
  if (first === undefined || !/^\d{4}-\d{2}$/u.test(text)) return first;
  const { year, month } = civilDateOf(first);
  return first + daysInMonth(year, month) - 1;
}

/** The day of the same number some months earlier; the last day of that month where it has no such day. */
export function monthsBefore(day: DayNumber, months: number): DayNumber {
  const date = civilDateOf(day);
  const index = date.year * 12 + (date.month - 1) - months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return dayNumberOf(year, month, Math.min(date.day, daysInMonth(year, month)));
}

function workingDayUpTo(day: DayNumber): DayNumber {
  let at = day;
  while (!isWorkingDay(at)) at -= 1;
  return at;
}
