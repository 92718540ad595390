import { dayNumberOf, civilDateOf, isCivilDate } from './civilDate.ts';
import { instantAt, isSkipped, localTimeAt, parseInstant, type Instant } from './helsinkiTime.ts';

const FINNISH = /^(\d{1,2})\.(\d{1,2})\.(\d{4})?(?:\s+(?:klo\s+|kl\.?\s+)?(\d{1,2})(?:[.:](\d{2}))?)?$/u;
const CLOCK = /^(?:klo\s+|kl\.?\s+)?(\d{1,2})[.:](\d{2})$/u;

/**
 * A time as one types it into a field: `5.3.2026 8.00`, `5.3. klo 8`, `16.00` (the day of `near`), or as `parseInstant` reads it.
 * A date without a year is in the year of `near`, or the next when that day has passed. Undefined for anything else.
 */
export function parseWrittenTime(text: string, near: Instant): Instant | undefined {
  const trimmed = text.trim().toLowerCase();
  const iso = parseInstant(trimmed.toUpperCase());
  if (iso !== undefined) return iso;
  const { day: today } = localTimeAt(near);
  const clock = CLOCK.exec(trimmed);
  if (clock !== null) return at(today, Number(clock[1]), Number(clock[2]));
  const match = FINNISH.exec(trimmed);
  if (match === null) return undefined;
  const [date, month] = [Number(match[1]), Number(match[2])];
  const thisYear = civilDateOf(today).year;
  const years = match[3] === undefined ? [thisYear, thisYear + 1] : [Number(match[3])];
  const day = years
    .filter((year) => isCivilDate(year, month, date))
    .map((year) => dayNumberOf(year, month, date))
    .find((candidate) => match[3] !== undefined || candidate >= today);
  return day === undefined ? undefined : at(day, Number(match[4] ?? 0), Number(match[5] ?? 0));
}

function at(day: number, hour: number, minute: number): Instant | undefined {
  const ofDay = hour * 60 + minute;
  if (minute > 59 || ofDay > 1440 || isSkipped({ day, minute: ofDay })) return undefined;
  return instantAt(day, ofDay);
}
