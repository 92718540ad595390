import {
  civilDateOf,
  dayNumberOf,
  isCivilDate,
  weekdayOf,
  type DayNumber,
} from '../../calendar/civilDate.ts';
import { instantAt, isRepeated, isSkipped, localTimeAt, type Instant } from '../../calendar/helsinkiTime.ts';
import { announcementTexts as texts } from '../../l10n/announcements.ts';
import { message, type Message } from '../../l10n/message.ts';
import { withoutHeaders } from './mailHeaders.ts';
import { normalize, scanMoments, type DateMoment, type Moment, type WrittenDate } from './scanMoments.ts';
import { findTargets, type AnnouncedTargets } from './targets.ts';
import * as words from './words.ts';

/** What an announcement says, or why nobody should rely on it. */
export type AnnouncementReading =
  | {
      readonly kind: 'understood';
      readonly start: Instant;
      readonly end: Instant;
      readonly targets: AnnouncedTargets;
      /** The day of the announcement, when its text tells it. */
      readonly announced?: DayNumber;
      readonly title?: string;
    }
  | { readonly kind: 'not-understood'; readonly why: Message };

/**
 * Reads the announcement of one outage in Finnish, Swedish or English, with dates and times as people write them.
 * It understands one outage with a beginning and an end, and otherwise says why not: a wrong time is worse than none.
 * @param received when the announcement came, for dates without a year
 */
export function readAnnouncement(text: string, received: Instant): AnnouncementReading {
  const mail = withoutHeaders(text);
  const plain = normalize(mail.text);
  for (const [pattern, why] of [
    [words.CANCELLED, texts.cancelled],
    [words.OVER, texts.over],
    [words.OTHER_ZONE, texts.otherZone],
  ] as const) {
    if (pattern.test(plain)) return { kind: 'not-understood', why: message(why) };
  }
  if (words.AVAILABLE.test(plain) && !words.OUTAGE.test(plain)) {
    return { kind: 'not-understood', why: message(texts.notAnOutage) };
  }
  const moments = scanMoments(plain);
  if (moments === undefined) return { kind: 'not-understood', why: message(texts.ambiguousDate) };
  const sent = mail.sent === undefined ? undefined : dateOf(scanMoments(normalize(mail.sent)), received);
  const read = new SpanReader(plain, moments, sent ?? localTimeAt(received).day).read();
  if ('why' in read) return { kind: 'not-understood', why: read.why };
  const announced = sent ?? read.published;
  return {
    kind: 'understood',
    start: read.start,
    end: read.end,
    targets: findTargets(plain),
    ...(announced === undefined ? {} : { announced }),
    ...(mail.title === undefined ? {} : { title: mail.title }),
  };
}

function dateOf(moments: readonly Moment[] | undefined, received: Instant): DayNumber | undefined {
  const date = moments?.find((moment): moment is DateMoment => moment.kind === 'date');
  const day = date === undefined ? undefined : dayOf(date.first, localTimeAt(received).day);
  return typeof day === 'number' ? day : undefined;
}

interface Refusal {
  readonly why: Message;
}

interface Read {
  readonly start: Instant;
  readonly end: Instant;
  readonly published?: DayNumber;
}

const NOON = 720;

/** Words between a date and its time, or between two of them, that may not be a new sentence about something else. */
const LONGEST_GAP = 90;

/** Between a beginning and an end: a dash or words like “until”, “ja päättyy”. */
const JOINS =
  /^[\s,.:;()]*(?:-|to|until|till|and|ja|och|asti|saakka|alkaen|loppuu|päättyy|päättyen|päättymisaika|loppuaika|slut|slutar|sluttid|upphör|ends?|ending|estimated|arvioitu|arviolta|beräknas|vara|klart|end time|lasts|kestää|pågår|on|den|the|klo|kl|at|about|noin|cirka|ca|\p{L}*(?:day|dag|dagen|tai|taina|keskiviikko|keskiviikkona|kko)|ma|ti|ke|to|pe|la|su|mån|tis|ons|tors|fre|lör|sön|[\s,.:;()-])*$/u;

class SpanReader {
  readonly #text: string;
  readonly #received: DayNumber;
  #rest: Moment[];
  #published: DayNumber | undefined;

  constructor(text: string, moments: readonly Moment[], received: DayNumber) {
    this.#text = text;
    this.#received = received;
    this.#rest = [...moments];
  }

  read(): Read | Refusal {
    this.#dropPublished();
    this.#dropSupportHours();
    if (!this.#rest.some(({ kind }) => kind === 'date')) {
      return refuse(words.RELATIVE.test(this.#text) || this.#rest.length > 0 ? texts.noDate : texts.nothing);
    }
    const spans: { start: Instant; end: Instant }[] = [];
    while (this.#rest.length > 0) {
      const next = this.#takeSpan();
      if (next === undefined) break;
      if ('why' in next) return next;
      if (!spans.some(({ start, end }) => start === next.start && end === next.end)) spans.push(next);
    }
    const [span, second] = spans;
    const left =
      span === undefined ? this.#rest : this.#rest.filter((moment) => !this.#repeats(moment, span));
    if (second !== undefined || (span !== undefined && left.length > 0)) return refuse(texts.several);
    if (span === undefined)
      return this.#rest.some(({ kind }) => kind !== 'date') ? refuse(texts.noEnd) : refuse(texts.noTime);
    return { ...span, ...(this.#published === undefined ? {} : { published: this.#published }) };
  }

  #dropPublished(): void {
    this.#rest = this.#rest.filter((moment) => {
      if (moment.kind !== 'date' || moment.last !== undefined) return true;
      if (!words.PUBLISHED_BEFORE.test(this.#text.slice(Math.max(0, moment.start - 40), moment.start)))
        return true;
      // With a time behind it, it may be the outage after all.
      const next = this.#rest.find(({ start }) => start >= moment.end);
      if (
        next !== undefined &&
        next.kind !== 'date' &&
        !/\n/u.test(this.#gap(moment, next)) &&
        this.#gap(moment, next).length < 8
      ) {
        return true;
      }
      const day = dayOf(moment.first, this.#received);
      if (typeof day === 'number') this.#published = day;
      return false;
    });
  }

  #dropSupportHours(): void {
    this.#rest = this.#rest.filter(
      ({ kind, start }) =>
        kind === 'date' || !words.SUPPORT_HOURS.test(this.#text.slice(Math.max(0, start - 90), start)),
    );
  }

  /** Takes the first group of moments that makes a span; undefined when the first ones make none. */
  #takeSpan(): { start: Instant; end: Instant } | Refusal | undefined {
    const [a, b, c, d] = this.#rest;
    if (a === undefined) return undefined;
    if (
      b !== undefined &&
      c !== undefined &&
      d !== undefined &&
      this.#near(a, b) &&
      this.#joined(b, c) &&
      this.#near(c, d)
    ) {
      const kinds = [a, b, c, d].map(({ kind }) => kind).join(' ');
      if (kinds === 'date time date time') return this.#make(4, a, timeIn(b), c, timeIn(d));
      if (kinds === 'time date time date') return this.#make(4, b, timeIn(a), d, timeIn(c));
    }
    if (b !== undefined && c !== undefined && this.#near(a, b)) {
      // `5.3.2026 alkaa klo 17 ja päättyy klo 19`, `from 17.00 until 19.00 on 5 March 2026`.
      const kinds = [a, b, c].map(({ kind }) => kind).join(' ');
      if (kinds === 'date time time' && this.#joined(b, c))
        return this.#make(3, a, timeIn(b), undefined, timeIn(c));
      if (kinds === 'time time date' && this.#joined(a, b) && this.#near(b, c)) {
        return this.#make(3, c, timeIn(a), undefined, timeIn(b));
      }
    }
    if (b !== undefined && this.#near(a, b)) {
      const [date, times] = a.kind === 'date' ? [a, b] : [b, a];
      if (date.kind === 'date' && times.kind === 'times')
        return this.#make(2, date, times.from, undefined, times.to);
    }
    if (a.kind === 'date' && this.#saysAllDay(a)) return this.#make(1, a, 0, undefined, 1440);
    // A date alone may be a heading: what follows may still be complete.
    if (a.kind === 'date' && this.#rest.length > 1) {
      const heading = this.#rest.shift();
      const span = this.#takeSpan();
      if (heading !== undefined) this.#rest.push(heading);
      return span;
    }
    return undefined;
  }

  #make(
    count: number,
    first: Moment,
    from: number,
    second: Moment | undefined,
    to: number,
  ): { start: Instant; end: Instant } | Refusal {
    if (
      first.kind !== 'date' ||
      (second !== undefined && (second.kind !== 'date' || second.last !== undefined))
    ) {
      return refuse(texts.several);
    }
    const begin = dayOf(first.first, this.#received);
    const lastWritten = second?.kind === 'date' ? second.first : first.last;
    let end = lastWritten === undefined ? begin : dayOf(lastWritten, this.#received);
    if (typeof begin !== 'number') return begin;
    if (typeof end !== 'number') return end;
    const isAllDay = from === 0 && to === 1440;
    if (
      first.last !== undefined &&
      (second !== undefined || !(isAllDay || (end === begin + 1 && to < from)))
    ) {
      // `5.–6.3. klo 8–16`: each day, or from the first to the last? Only a night over two days is clear.
      return refuse(texts.eachDay);
    }
    if (second === undefined && first.last === undefined && to < from) {
      const behind = this.#text.slice(this.#rest[0]?.start ?? 0, (this.#rest[count - 1]?.end ?? 0) + 60);
      if (!/(?:seuraava|following|next day|följande|nästa dag)/u.test(behind))
        return refuse(texts.endBeforeStart);
      end = begin + 1;
    }
    if (!isAllDay && from < NOON && to < NOON && this.#saysAfterNoon(count)) return refuse(texts.halfDay);
    for (const [day, minute] of [
      [begin, from],
      [end, to],
    ] as const) {
      if (minute < 1440 && (isSkipped({ day, minute }) || isRepeated({ day, minute })))
        return refuse(texts.clockChange);
    }
    const span = { start: instantAt(begin, from), end: instantAt(end, to) };
    if (span.end <= span.start) return refuse(texts.endBeforeStart);
    this.#rest.splice(0, count);
    return span;
  }

  #near(a: Moment, b: Moment): boolean {
    const gap = this.#gap(a, b);
    return (
      gap.length <= LONGEST_GAP && !/\n\s*\n/u.test(gap) && !/[.!?]\s+\p{L}+ \p{L}+ \p{L}+ \p{L}+/u.test(gap)
    );
  }

  #joined(a: Moment, b: Moment): boolean {
    const gap = this.#gap(a, b);
    return gap.length <= LONGEST_GAP && JOINS.test(gap) && /[-\p{L}\n]/u.test(gap);
  }

  #gap(a: Moment, b: Moment): string {
    return this.#text.slice(a.end, b.start);
  }

  #saysAllDay(date: DateMoment): boolean {
    const around = this.#text.slice(Math.max(0, date.start - 40), date.end + 40);
    return words.ALL_DAY.test(around);
  }

  /** Whether `8–10` may be in the evening: the words say so and nobody wrote am. */
  #saysAfterNoon(count: number): boolean {
    const [first, last] = [this.#rest[0], this.#rest[count - 1]];
    const around = this.#text.slice(Math.max(0, (first?.start ?? 0) - 40), (last?.end ?? 0) + 20);
    return words.AFTER_NOON.test(around) && !/\d\s?a\.?m/u.test(around);
  }

  /** A heading that gives the day of the span once more adds nothing. */
  #repeats(moment: Moment, span: { start: Instant; end: Instant }): boolean {
    const [begin, end] = [localTimeAt(span.start), localTimeAt(span.end)];
    if (moment.kind === 'times') return moment.from === begin.minute && moment.to === end.minute;
    if (moment.kind === 'time') return false;
    const day = dayOf(moment.first, this.#received);
    const last = moment.last === undefined ? day : dayOf(moment.last, this.#received);
    return day === begin.day && (last === end.day || last === begin.day);
  }
}

function timeIn(moment: Moment): number {
  return moment.kind === 'time' ? moment.minute : 0;
}

function refuse(text: (typeof texts)[keyof typeof texts]): Refusal {
  return { why: { text } };
}

/** How long before its day a date without a year may have been written, and how long after the day it is still news. */
const AHEAD_DAYS = 270;
const BEHIND_DAYS = 14;

/** The day that is meant: with the year that is written, or the one year that fits around the announcement. */
function dayOf(date: WrittenDate, received: DayNumber): DayNumber | Refusal {
  const around = civilDateOf(received).year;
  const candidates = (date.year === undefined ? [around - 1, around, around + 1] : [date.year])
    .filter((year) => isCivilDate(year, date.month, date.day))
    .map((year) => dayNumberOf(year, date.month, date.day))
    .filter(
      (day) => date.year !== undefined || (day >= received - BEHIND_DAYS && day <= received + AHEAD_DAYS),
    );
  const [day] = candidates;
  if (day === undefined) return refuse(texts.noSuchDay);
  if (date.weekday !== undefined && !date.isWeekdayDoubtful && weekdayOf(day) !== date.weekday) {
    return refuse(texts.wrongWeekday);
  }
  return day;
}
