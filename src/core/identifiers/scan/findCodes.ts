import { CHECK_CHARACTERS } from '../../hetu/checkCharacter.ts';
import { FIRST_INDIVIDUAL_NUMBER, type Hetu } from '../../hetu/hetu.ts';
import { readParts } from '../../hetu/parseHetu.ts';
import type { Span } from '../../text/range.ts';
import { beginsWord, endsWord } from './boundary.ts';
import { digitValue, isDigit } from './characters.ts';
import type { DigitRuns } from './digitRuns.ts';
import { searchWindows, type SearchWindow } from './searchWindow.ts';
import {
  mayBeginSeparator,
  plainSeparator,
  readSeparator,
  separatorCode,
  separatorLength,
} from './separatorText.ts';

/** A personal identity code in a text: the code, and how its separator is written there. */
export interface FoundCode extends Span {
  readonly hetu: Hetu;
  /** Where the separator stands, escapes and invisible characters included. */
  readonly separator: Span;
}

const DATE_DIGITS = 6;
/** What the remainder of the check character is taken by; a literal lets the compiler multiply instead of dividing. */
const CHECK_MODULUS = 31;

/** Every valid personal identity code of a text. */
export function findCodes(text: string): readonly FoundCode[] {
  const found: FoundCode[] = [];
  searchWindows(text, (window) => {
    searchCodes(window, found);
  });
  return found;
}

/**
 * Adds the valid codes whose separator stands in a window. Looks at every sixth byte until it meets a digit, then at the run of digits
 * around it; whatever follows six digits is read as a separator in all its spellings. Nothing is made for what turns out to be no code:
 * time is linear in the length of the text, and little more for a text made of near misses.
 */
function searchCodes(window: SearchWindow, found: FoundCode[]): void {
  const { bytes, from, to } = window;
  const limit = to + DATE_DIGITS;
  let next = from - 1;
  while (next < limit) {
    if (!isDigit(bytes[next] as number)) {
      next += DATE_DIGITS;
      continue;
    }
    let end = next + 1;
    // The bound lets the compiler check the array's length once.
    while (end < to && isDigit(bytes[end] as number)) end += 1;
    if (end >= to) return;
    next = end + DATE_DIGITS;
    const code = codeBehind(window, end);
    if (code !== undefined) found.push(code);
  }
}

/** The same, where the runs of digits are known. */
export function searchCodesBehind(
  { count, starts, ends }: DigitRuns,
  window: SearchWindow,
  found: FoundCode[],
): void {
  for (let run = 0; run < count; run += 1) {
    const end = ends[run] as number;
    if (end - (starts[run] as number) < DATE_DIGITS || end >= window.to) continue;
    const code = codeBehind(window, end);
    if (code !== undefined) found.push(code);
  }
}

/** The code whose separator begins where a run of digits ends. */
function codeBehind(window: SearchWindow, end: number): FoundCode | undefined {
  const { bytes } = window;
  const after = bytes[end] as number;
  const plain = plainSeparator(after);
  if (plain !== 0 && isDigit(bytes[end + 1] as number)) return readCode(window, end, end + 1, plain);
  if (plain === 0 && !mayBeginSeparator(after)) return undefined;
  // Escapes take longer to read than dates.
  if (!mayBeDate(numberAt(bytes, end - DATE_DIGITS, end))) return undefined;
  const written = readSeparator(bytes, end);
  return written === 0
    ? undefined
    : readCode(window, end, end + separatorLength(written), separatorCode(written));
}

/**
 * The code whose six digits end at one index and whose three digits begin at another. The cheapest refusals of what occurs most come first:
 * too few digits, a longer word, a wrong check character.
 */
function readCode(
  { bytes, offset }: SearchWindow,
  dateEnd: number,
  tail: number,
  separator: number,
): FoundCode | undefined {
  const number = numberAt(bytes, tail, tail + 3);
  if (number < FIRST_INDIVIDUAL_NUMBER) return undefined;
  const check = upperCase(bytes[tail + 3] as number);
  const start = dateEnd - DATE_DIGITS;
  const end = tail + 4;
  const isLoose = check > 57;
  if (!endsWord(bytes, end, isLoose)) return undefined;
  const date = numberAt(bytes, start, dateEnd);
  if (date < 0 || check !== CHECK_CODES[(date * 1_000 + number) % CHECK_MODULUS]) return undefined;
  if (!mayBeDate(date) || !beginsWord(bytes, start, isLoose)) return undefined;
  const mark = String.fromCharCode(separator);
  const last = String.fromCharCode(check);
  const code = `${String(date).padStart(DATE_DIGITS, '0')}${mark}${String(number).padStart(3, '0')}${last}`;
  const result = readParts(code, date, mark, number, last);
  if (!result.ok) return undefined;
  return {
    start: start + offset,
    end: end + offset,
    hetu: result.hetu,
    separator: { start: dateEnd + offset, end: tail + offset },
  };
}

const CHECK_CODES = Uint8Array.from(CHECK_CHARACTERS, (character) => character.charCodeAt(0));

function upperCase(byte: number): number {
  return byte >= 97 && byte <= 122 ? byte - 32 : byte;
}

/** The number that some digits make; -1 when one is no digit. */
function numberAt(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at += 1) {
    const digit = digitValue(bytes[at] as number);
    if (digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** Refuses most numbers that are no DDMMYY; the century decides on the rest. */
function mayBeDate(date: number): boolean {
  const month = ((date / 100) | 0) % 100;
  return date >= 10_000 && date < 320_000 && month >= 1 && month <= 12;
}
