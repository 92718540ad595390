import { civilDateOf, dayNumberOf, isCivilDate, isoDate, weekdayOf, type DayNumber } from './civilDate.ts';

/**
 * Helsinki time by its rule instead of through `Intl`, which is some hundred times slower:
 * UTC+2, and UTC+3 from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October
 * (Directive 2000/84/EC; in Finland so since 1996). For earlier years the same rule is used, which is an hour off in some Octobers.
 * A test compares every year from 1996 to 2100 with `Intl`.
 */

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const WINTER = 2 * HOUR;
const SUMMER = 3 * HOUR;

/** The instants at which the clocks of a year change, and the year itself, both counted as if in UTC. */
export interface SummerTime {
  readonly begins: Instant;
  readonly ends: Instant;
  readonly yearBegins: Instant;
  readonly yearEnds: Instant;
}

/** Questions come in runs about one year, so the last one is kept. */
let lastAsked: SummerTime | undefined;

export function summerTimeOf(year: number): SummerTime {
  return {
    begins: lastSunday(year, 3) * DAY + HOUR,
    ends: lastSunday(year, 10) * DAY + HOUR,
    yearBegins: dayNumberOf(year, 1, 1) * DAY,
    yearEnds: dayNumberOf(year + 1, 1, 1) * DAY,
  };
}

/** The clocks never change near a year's end, so it does not matter whether `time` is local or UTC. */
function summerTimeAround(time: Instant): SummerTime {
  if (lastAsked !== undefined && time >= lastAsked.yearBegins && time < lastAsked.yearEnds) return lastAsked;
  lastAsked = summerTimeOf(civilDateOf(Math.floor(time / DAY)).year);
  return lastAsked;
}

function lastSunday(year: number, month: 3 | 10): DayNumber {
  const last = dayNumberOf(year, month, 31);
  return last - (weekdayOf(last) % 7);
}

/** Local time minus UTC, in milliseconds. */
export function offsetAt(instant: Instant): number {
  const { begins, ends } = summerTimeAround(instant);
  return instant >= begins && instant < ends ? SUMMER : WINTER;
}

/** A day and the minute of it, as clocks in Helsinki show them. */
export interface LocalTime {
  readonly day: DayNumber;
  /** 0–1439. */
  readonly minute: number;
}

/** What clocks in Helsinki show; seconds are left out. */
export function localTimeAt(instant: Instant): LocalTime {
  const local = instant + offsetAt(instant);
  const day = Math.floor(local / DAY);
  return { day, minute: Math.floor((local - day * DAY) / MINUTE) };
}

/**
 * The instant at which clocks in Helsinki show a time. `minute` may lie outside 0–1439 and then counts into the neighbouring days.
 * A time that occurs twice (03:00–03:59 in the autumn night) is its first occurrence;
 * a time that the spring night skips (03:00–03:59) is the moment of the change.
 */
export function instantAt(day: DayNumber, minute = 0): Instant {
  const local = day * DAY + minute * MINUTE;
  const { begins, ends } = summerTimeAround(local);
  if (local < begins + WINTER) return local - WINTER;
  if (local < begins + SUMMER) return begins;
  return local < ends + SUMMER ? local - SUMMER : local - WINTER;
}

/** Whether clocks show this time twice: the hour before they are set back. */
export function isRepeated({ day, minute }: LocalTime): boolean {
  const local = day * DAY + minute * MINUTE;
  const { ends } = summerTimeAround(local);
  return local >= ends + WINTER && local < ends + SUMMER;
}

/** Whether clocks never show this time: the hour that is skipped in spring. */
export function isSkipped({ day, minute }: LocalTime): boolean {
  const local = day * DAY + minute * MINUTE;
  const { begins } = summerTimeAround(local);
  return local >= begins + WINTER && local < begins + SUMMER;
}

/** `2026-03-05T08:00:00+02:00`: an RFC 3339 instant with Helsinki's offset. */
export function formatInstant(instant: Instant): string {
  const offset = offsetAt(instant);
  const local = instant + offset;
  const day = Math.floor(local / DAY);
  const seconds = Math.floor((local - day * DAY) / 1000);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${isoDate(day)}T${clock.map(pad).join(':')}+${pad(offset / HOUR)}:00`;
}

/** `16.00`, as Finnish and Swedish write a time in Finland; `8.00` without a leading zero. */
export function formatClock(minute: number): string {
  return `${Math.floor(minute / 60)}.${pad(minute % 60)}`;
}

const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?(?:\s?([Zz]|[+-]\d{2}:?\d{2}))?$/u;

/**
 * Reads `2026-03-05`, `2026-03-05T08:00`, `2026-03-05 08:00:30` (all Helsinki time) or the same with `Z` or an offset.
 * Undefined for anything else, for dates that the calendar does not have, and for local times that the spring night skips.
 */
export function parseInstant(text: string): Instant | undefined {
  const match = INSTANT.exec(text.trim());
  if (match === null) return undefined;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const [hour, minute, second] = [Number(match[4] ?? 0), Number(match[5] ?? 0), Number(match[6] ?? 0)];
  if (!isCivilDate(year, month, date) || hour > 23 || minute > 59 || second > 59) return undefined;
  const day = dayNumberOf(year, month, date);
  const rest = second * 1000 + Math.floor(Number(`0.${match[7] ?? '0'}`) * 1000);
  const zone = match[8];
  if (zone !== undefined) {
    // A bare date with a zone is no form of RFC 3339.
    if (match[4] === undefined) return undefined;
    const offset = /^z$/iu.test(zone) ? 0 : offsetOf(zone);
    return offset === undefined ? undefined : day * DAY + hour * HOUR + minute * MINUTE + rest - offset;
  }
  const local = { day, minute: hour * 60 + minute };
  return isSkipped(local) ? undefined : instantAt(day, local.minute) + rest;
}

function offsetOf(zone: string): number | undefined {
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  if (hours > 14 || minutes > 59) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * HOUR + minutes * MINUTE);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
