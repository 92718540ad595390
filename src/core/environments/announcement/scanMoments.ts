import { MONTH_PATTERN, monthOf, weekdayOfWord } from './words.ts';
import type { Weekday } from '../../calendar/civilDate.ts';

/** Something in an announcement that says when. Offsets count in the normalized text. */
export type Moment = DateMoment | TimeMoment | SpanOfTimes;

interface Place {
  readonly start: number;
  readonly end: number;
}

export interface WrittenDate {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
  /** As written before it; `to` may be English. */
  readonly weekday?: Weekday;
  readonly isWeekdayDoubtful: boolean;
}

/** One date, or with `last` all days from one to another. */
export interface DateMoment extends Place {
  readonly kind: 'date';
  readonly first: WrittenDate;
  readonly last?: WrittenDate;
}

/** One time of day in minutes, at most 1440. */
export interface TimeMoment extends Place {
  readonly kind: 'time';
  readonly minute: number;
}

export interface SpanOfTimes extends Place {
  readonly kind: 'times';
  readonly from: number;
  readonly to: number;
}

/** Lower case, one kind of dash and of space; as long as the original. */
export function normalize(text: string): string {
  return text
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/[\u00a0\u2007\u2009\u202f\t]/gu, ' ')
    .replace(/\p{Lu}/gu, (letter) =>
      letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
    );
}

const TIME = String.raw`(\d{1,2})(?:[.:](\d{2}))?(?::?(?:sta|stä|lta|ltä|een|aan|ään))?\s?(am|pm|a\.m\.|p\.m\.|noon)?`;
const MARK = String.raw`(?:klo\.?|kello|kl\.?|klockan|at)`;
const NOT_INSIDE = String.raw`(?<![\d.:,/-])`;
const NOT_AFTER = String.raw`(?![\d/%]|[.:,]\d)`;

/** `klo 8–16`, `kl. 8.00 - kl. 16.00`, `8.00am to 4.00pm`, `8.00–16.00`. */
const TIME_RANGE = new RegExp(
  String.raw`${NOT_INSIDE}(?:${MARK}\s?)?\b${TIME}\s?(-|to|till|until|and|ja|och)\s?(?:${MARK}\s?)?${TIME}${NOT_AFTER}`,
  'gu',
);
/** `klo 8`, `kl. 8.00`, `8.00`, `8 am`. */
const SINGLE_TIME = new RegExp(String.raw`${NOT_INSIDE}(${MARK}\s?)?\b${TIME}${NOT_AFTER}`, 'gu');

const NUMERIC_RANGE =
  /(?<![\d.])(\d{1,2})\.(?:(\d{1,2})\.(\d{4})?)?\s?-\s?(?:(\p{L}+) )?(\d{1,2})\.(\d{1,2})\.(\d{4})?(?!\d)/gu;
const NAMED_RANGE = new RegExp(
  String.raw`(?<![\d.])(\d{1,2})\.?(?:\s(${MONTH_PATTERN}))?\s?(?:-|to|till)\s?(\d{1,2})\.?\s(${MONTH_PATTERN})(?![\p{L}])(?:,?\s(\d{4}))?(?!\d)`,
  'gu',
);
const ISO_DATE = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/gu;
const NUMERIC_DATE = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})?(?!\d)/gu;
const NAMED_DATE = new RegExp(
  String.raw`(?<![\d.])(\d{1,2})(?:st|nd|rd|th|:e|\.)?\s(?:of\s)?(${MONTH_PATTERN})(?![\p{L}])(?:,?\s(\d{4}))?(?!\d)`,
  'gu',
);
const MONTH_FIRST = new RegExp(
  String.raw`(?<!\p{L})(${MONTH_PATTERN})\s(\d{1,2})(?:st|nd|rd|th)?\.?(?:,?\s(\d{4}))?(?![\d:]|\.\d)`,
  'gu',
);
/** Day and month in an order that depends on who writes. */
const SLASHED_DATE = /(?<!\d)\d{1,2}\/\d{1,2}(?:\/\d{2,4})?(?!\d)/u;

/** Everything in a text that says when, in order; undefined when a date is written in a way that could mean two days. */
export function scanMoments(text: string): Moment[] | undefined {
  if (SLASHED_DATE.test(text)) return undefined;
  const taken: Moment[] = [];
  const take = (moment: Moment | undefined): void => {
    if (moment === undefined) return;
    if (taken.every(({ start, end }) => moment.end <= start || end <= moment.start)) taken.push(moment);
  };
  // A time behind `klo` or `kl.` looks like a date at the end of a sentence (`klo 10.12.`), so marked times go first.
  for (const match of text.matchAll(TIME_RANGE)) if (isMarked(match[0])) take(timesOf(match, text));
  for (const match of text.matchAll(SINGLE_TIME)) if (isMarked(match[0])) take(timeOf(match));
  for (const match of text.matchAll(NUMERIC_RANGE)) take(numericRange(match, text));
  for (const match of text.matchAll(NAMED_RANGE)) take(namedRange(match, text));
  for (const match of text.matchAll(ISO_DATE)) take(date(match, text, match[3], match[2], match[1]));
  for (const match of text.matchAll(NUMERIC_DATE)) take(date(match, text, match[1], match[2], match[3]));
  for (const match of text.matchAll(NAMED_DATE)) {
    take(date(match, text, match[1], String(monthOf(match[2] ?? '')), match[3]));
  }
  for (const match of text.matchAll(MONTH_FIRST)) {
    take(date(match, text, match[2], String(monthOf(match[1] ?? '')), match[3]));
  }
  for (const match of text.matchAll(TIME_RANGE)) take(timesOf(match, text));
  for (const match of text.matchAll(SINGLE_TIME)) take(timeOf(match));
  return taken.sort((a, b) => a.start - b.start);
}

function isMarked(written: string): boolean {
  return /^(?:klo|kello|kl|klockan)/u.test(written);
}

function date(
  match: RegExpExecArray,
  text: string,
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
): DateMoment | undefined {
  const first = written(text, match.index, day, month, year);
  return first === undefined
    ? undefined
    : { kind: 'date', start: match.index, end: match.index + match[0].length, first };
}

function numericRange(match: RegExpExecArray, text: string): DateMoment | undefined {
  const [whole, day, month, year, word, lastDay, lastMonth, lastYear] = match;
  // Between the dash and the last date may stand its weekday, and nothing else.
  const named = word === undefined ? undefined : weekdayOfWord(word);
  if (word !== undefined && named === undefined) return undefined;
  const first = written(text, match.index, day, month ?? lastMonth, year ?? lastYear);
  const last = written('', 0, lastDay, lastMonth, lastYear);
  if (first === undefined || last === undefined) return undefined;
  return {
    kind: 'date',
    start: match.index,
    end: match.index + whole.length,
    first,
    last:
      named === undefined ? last : { ...last, weekday: named.weekday, isWeekdayDoubtful: named.isDoubtful },
  };
}

function namedRange(match: RegExpExecArray, text: string): DateMoment | undefined {
  const [whole, day, month, lastDay, lastMonth, year] = match;
  const lastNumber = String(monthOf(lastMonth ?? ''));
  const firstNumber = month === undefined ? lastNumber : String(monthOf(month));
  const first = written(text, match.index, day, firstNumber, year);
  const last = written('', 0, lastDay, lastNumber, year);
  if (first === undefined || last === undefined) return undefined;
  return { kind: 'date', start: match.index, end: match.index + whole.length, first, last };
}

/** A version number has dots as a date has. */
const VERSION_BEFORE = /(?:versio\p{L}*|version\p{L}*|release|julkaisu\p{L}*|v\.?)\s?$/u;
const WORD_BEFORE = /(\p{L}+)[.,]?\s?(?:the\s|den\s|on\s)?$/u;

function written(
  text: string,
  at: number,
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
): WrittenDate | undefined {
  const before = text.slice(Math.max(0, at - 40), at);
  const [dayNumber, monthNumber] = [Number(day), Number(month)];
  if (!(dayNumber >= 1 && dayNumber <= 31 && monthNumber >= 1 && monthNumber <= 12)) return undefined;
  if (VERSION_BEFORE.test(before)) return undefined;
  const named = weekdayOfWord(WORD_BEFORE.exec(before)?.[1] ?? '');
  return {
    day: dayNumber,
    month: monthNumber,
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(named === undefined ? {} : { weekday: named.weekday }),
    isWeekdayDoubtful: named?.isDoubtful ?? false,
  };
}

function timesOf(match: RegExpExecArray, text: string): SpanOfTimes | undefined {
  const [whole, hour, minutes, half, joiner, lastHour, lastMinutes, lastHalf] = match;
  const isClock = isMarked(whole) || half !== undefined || lastHalf !== undefined;
  // Bare numbers are times only behind `klo` or with `am`; `8-16` alone may be pages.
  if (!isClock && (minutes === undefined || lastMinutes === undefined)) return undefined;
  if (joiner === 'ja' || joiner === 'och' || joiner === 'and') {
    const around = text.slice(Math.max(0, match.index - 40), match.index + whole.length + 20);
    if (!/(?:between|mellan|väli)/u.test(around)) return undefined;
  }
  const to = minuteOf(lastHour, lastMinutes, lastHalf);
  let from = minuteOf(hour, minutes, half);
  if (
    half === undefined &&
    lastHalf !== undefined &&
    lastHalf !== 'noon' &&
    from !== undefined &&
    to !== undefined
  ) {
    // `8–10 pm`: the first takes the half of the second when that keeps the order; otherwise nobody can tell.
    const shifted = minuteOf(hour, minutes, lastHalf);
    from = shifted !== undefined && shifted < to ? shifted : undefined;
  }
  if (from === undefined || to === undefined) return undefined;
  return { kind: 'times', start: match.index, end: match.index + whole.length, from, to };
}

function timeOf(match: RegExpExecArray): TimeMoment | undefined {
  const [whole, mark, hour, minutes, half] = match;
  if (half === undefined && minutes === undefined && !isMarked(mark ?? '')) return undefined;
  const minute = minuteOf(hour, minutes, half);
  return minute === undefined
    ? undefined
    : { kind: 'time', start: match.index, end: match.index + whole.length, minute };
}

function minuteOf(
  hour: string | undefined,
  minutes: string | undefined,
  half: string | undefined,
): number | undefined {
  const [hours, rest] = [Number(hour), Number(minutes ?? 0)];
  if (rest > 59) return undefined;
  if (half === undefined) return hours * 60 + rest <= 1440 ? hours * 60 + rest : undefined;
  if (hours < 1 || hours > 12) return undefined;
  if (half === 'noon') return hours === 12 ? 720 : undefined;
  return ((hours % 12) + (half.startsWith('p') ? 12 : 0)) * 60 + rest;
}
