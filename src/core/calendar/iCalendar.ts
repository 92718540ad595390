import { civilDateOf, type DayNumber } from './civilDate.ts';
import { isRepeated, localTimeAt, type Instant } from './helsinkiTime.ts';

export interface CalendarEntry {
  /** Globally unique and the same for the same entry in every file: calendars update what they already have. */
  readonly uid: string;
  readonly start: Instant;
  readonly end: Instant;
  /** Whole civil days in Helsinki; `start` and `end` are midnights. */
  readonly isAllDay: boolean;
  readonly summary: string;
  readonly description?: string;
  readonly url?: string;
  readonly categories?: readonly string[];
}

export interface CalendarFile {
  readonly name: string;
  readonly entries: readonly CalendarEntry[];
  /** When the file is made. A later file replaces entries of an earlier one. */
  readonly stamp: Instant;
}

/**
 * The zone as RFC 5545 section 3.6.5 wants it: both rules of Directive 2000/84/EC, in force from 1996.
 */
const ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Helsinki',
  'BEGIN:STANDARD',
  'DTSTART:19961027T040000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0300',
  'TZOFFSETTO:+0200',
  'TZNAME:EET',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0300',
  'TZNAME:EEST',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

/** An iCalendar file by RFC 5545, lines folded at 75 octets and ended by CRLF. */
export function writeICalendar({ name, entries, stamp }: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kanta Tools//Test environments//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    'X-WR-TIMEZONE:Europe/Helsinki',
    ...ZONE,
    ...entries.flatMap((entry) => entryLines(entry, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** 1 January 2020, from which sequence numbers count. */
const SEQUENCE_EPOCH = 1_577_836_800_000;

function entryLines(entry: CalendarEntry, stamp: Instant): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${entry.uid}`,
    `DTSTAMP:${utcTime(stamp)}`,
    // Without memory of earlier files, the minute of writing is a number that only grows.
    `SEQUENCE:${Math.max(0, Math.floor((stamp - SEQUENCE_EPOCH) / 60_000))}`,
    `DTSTART${moment(entry.start, entry.isAllDay)}`,
    `DTEND${moment(entry.end, entry.isAllDay)}`,
    `SUMMARY:${escapeText(entry.summary)}`,
    ...(entry.description === undefined ? [] : [`DESCRIPTION:${escapeText(entry.description)}`]),
    ...(entry.url === undefined ? [] : [`URL:${entry.url}`]),
    ...(entry.categories === undefined || entry.categories.length === 0
      ? []
      : [`CATEGORIES:${entry.categories.map(escapeText).join(',')}`]),
    // Nobody is busy because a test environment is.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function moment(instant: Instant, isAllDay: boolean): string {
  const local = localTimeAt(instant);
  if (isAllDay) return `;VALUE=DATE:${basicDate(local.day)}`;
  // A local time that occurs twice means its first occurrence (RFC 5545, 3.3.5), but readers differ; UTC leaves no doubt.
  if (isRepeated(local)) return `:${utcTime(instant)}`;
  return `;TZID=Europe/Helsinki:${basicDate(local.day)}T${clock(local.minute)}00`;
}

function basicDate(day: DayNumber): string {
  const { year, month, day: date } = civilDateOf(day);
  return `${String(year).padStart(4, '0')}${pad(month)}${pad(date)}`;
}

function clock(minute: number): string {
  return `${pad(Math.floor(minute / 60))}${pad(minute % 60)}`;
}

function utcTime(instant: Instant): string {
  const day = Math.floor(instant / 86_400_000);
  const seconds = Math.floor(instant / 1000) - day * 86_400;
  return `${basicDate(day)}T${clock(Math.floor(seconds / 60))}${pad(seconds % 60)}Z`;
}

/** RFC 5545, 3.3.11. */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/gu, '\\$&').replace(/\r\n|\r|\n/gu, '\\n');
}

const LINE_OCTETS = 75;

/** RFC 5545, 3.1: no line longer than 75 octets, never broken inside a character. */
function fold(line: string): string {
  let result = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > LINE_OCTETS) {
      result += '\r\n ';
      octets = 1;
    }
    result += character;
    octets += size;
  }
  return result;
}

function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
