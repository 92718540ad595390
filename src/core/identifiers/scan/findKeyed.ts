import { parseHetu } from '../../hetu/parseHetu.ts';
import { digitValue, isDigit, isWordByte } from './characters.ts';
import type { DigitRuns } from './digitRuns.ts';
import type { Place } from '../places/place.ts';
import type { SearchWindow } from './searchWindow.ts';

/** Names under which people keep personal identity codes, in the three languages and in code: the source of a regular expression. */
export const CODE_KEY = '[\\p{L}_]{0,20}(?:hetu|henkil[oö]tunnus|personbeteckning|personal_?identity_?code)';
const KEY_BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])${CODE_KEY}$`, 'iu');
/** The four letters that such names end with, one a byte: what is refused cheaply. */
const KEY_ENDS: ReadonlySet<number> = new Set(
  ['hetu', 'nnus', 'ning', 'code'].map((end) =>
    Array.from(end).reduce((bits, letter) => (bits << 8) | letter.charCodeAt(0), 0),
  ),
);
const LOWER_CASE = 0x20202020;
const LONGEST_KEY = 48;

const DATE_DIGITS = 6;
/** What may stand where the separator should: escapes are long. */
const LONGEST_SEPARATOR = 8;
const MOST_SPACES = 4;

/**
 * Adds the values with the shape of a code behind a key that says it is one: `hetu: …`, `"henkilotunnus": "…"`, `<personbeteckning>…`.
 * A value is found by its six digits, which end in the window: few texts are full of those.
 */
export function searchKeyed(
  { count, starts, ends }: DigitRuns,
  { bytes, text, offset, to }: SearchWindow,
  places: Place[],
): void {
  for (let run = 0; run < count; run += 1) {
    const start = starts[run] as number;
    const dateEnd = ends[run] as number;
    if (dateEnd - start !== DATE_DIGITS || dateEnd >= to) continue;
    const keyEnd = endOfKey(bytes, start);
    if (keyEnd === -1) continue;
    const end = endOfValue(bytes, dateEnd);
    if (end === -1) continue;
    const before = text.slice(Math.max(0, keyEnd + offset - LONGEST_KEY), keyEnd + offset);
    if (!KEY_BEFORE.test(before)) continue;
    const value = text.slice(start + offset, end + offset);
    // What holds together is found by its form.
    if (parseHetu(value).ok) continue;
    places.push({ kind: 'code', value, start: start + offset, end: end + offset });
  }
}

/** Where the name ends that is parted from a value by `:`, `=`, `=>` or `>`, spaces and quotes; -1 when there is none. */
function endOfKey(bytes: Uint8Array, start: number): number {
  let at = skipQuote(bytes, start);
  at = skipSpaces(bytes, at);
  const mark = bytes[at - 1] as number;
  // : = >
  if (mark !== 0x3a && mark !== 0x3d && mark !== 0x3e) return -1;
  at -= mark === 0x3e && bytes[at - 2] === 0x3d ? 2 : 1;
  at = skipQuote(bytes, skipSpaces(bytes, at));
  const first = ((bytes[at - 4] as number) << 8) | (bytes[at - 3] as number);
  const last = ((bytes[at - 2] as number) << 8) | (bytes[at - 1] as number);
  return KEY_ENDS.has((first << 16) | last | LOWER_CASE) ? at : -1;
}

function skipQuote(bytes: Uint8Array, at: number): number {
  return isQuote(bytes[at - 1] as number) ? at - 1 : at;
}

function skipSpaces(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at > start - MOST_SPACES && isSpace(bytes[at - 1] as number)) at -= 1;
  return at;
}

/** Where a value ends that has something short behind its six digits, three digits and a digit or letter; -1 when it has another shape. */
function endOfValue(bytes: Uint8Array, dateEnd: number): number {
  const limit = dateEnd + LONGEST_SEPARATOR;
  let at = dateEnd;
  while (at <= limit && !isDigit(bytes[at] as number)) {
    const byte = bytes[at] as number;
    if (byte === 0 || isSpace(byte) || isQuote(byte)) return -1;
    at += 1;
  }
  if (at > limit) return -1;
  const isNumber = [0, 1, 2].every((index) => digitValue(bytes[at + index] as number) < 10);
  const last = bytes[at + 3] as number;
  return isNumber && last < 0x80 && isWordByte(last) && !isWordByte(bytes[at + 4] as number) ? at + 4 : -1;
}

/** " ' ` */
function isQuote(byte: number): boolean {
  return byte === 0x22 || byte === 0x27 || byte === 0x60;
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || (byte >= 9 && byte <= 13);
}
