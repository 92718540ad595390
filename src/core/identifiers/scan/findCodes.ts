import { CHECK_CHARACTERS } from '../../hetu/checkCharacter.ts';
import type { Hetu } from '../../hetu/hetu.ts';
import { readParts } from '../../hetu/parseHetu.ts';
import type { Span } from '../../text/range.ts';
import { beginsWord, endsWord } from './boundary.ts';
import { isDigit, isWordByte } from './characters.ts';
import { DATE_DIGITS, remainder, threeDigits, twoDigits } from './codeDigits.ts';
import type { DigitRuns } from './digitRuns.ts';
import { searchWindows, type SearchWindow } from './searchWindow.ts';
import {
  isInvisible,
  readSeparator,
  SINGLE_SEPARATOR,
  separatorBeginning,
  singleSeparator,
} from './separatorText.ts';
import { writtenCode, writtenLength } from './writtenCharacter.ts';

/** A personal identity code in a text: the code, and how its separator is written there. */
export interface FoundCode extends Span {
  readonly hetu: Hetu;
  /** Where the separator stands, escapes and invisible characters included. */
  readonly separator: Span;
}

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
    if (!isCodeExcluded(bytes, end)) addCodeBehind(window, end, found);
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
    if (!isCodeExcluded(window.bytes, end)) addCodeBehind(window, end, found);
  }
}

/**
 * Whether no code has its separator where a run of digits ends: what stands there begins none, or a longer word goes on behind it. Refuses
 * most of what occurs, and is small enough to become part of the loops around it.
 */
function isCodeExcluded(bytes: Uint8Array, end: number): boolean {
  const beginning = separatorBeginning(bytes[end] as number);
  if (beginning === 0) return true;
  const after = bytes[end + 1] as number;
  if ((beginning & SINGLE_SEPARATOR) !== 0 && isDigit(after)) return isWordByte(bytes[end + 5] as number);
  return beginning === SINGLE_SEPARATOR && !isInvisible(after);
}

/** Adds the code whose separator begins where a run of digits ends. Spellings of several bytes are read only behind a date. */
function addCodeBehind(window: SearchWindow, end: number, found: FoundCode[]): void {
  const { bytes } = window;
  let separator = singleSeparator(bytes[end] as number);
  let tail = end + 1;
  if (separator === 0 || !isDigit(bytes[tail] as number)) {
    if (!mayBeDate(bytes, end - DATE_DIGITS)) return;
    const written = readSeparator(bytes, end);
    if (written === 0) return;
    separator = writtenCode(written);
    tail = end + writtenLength(written);
    if (isWordByte(bytes[tail + 4] as number)) return;
  }
  if (REMAINDERS[bytes[tail + 3] as number] !== remainder(bytes, end - DATE_DIGITS, tail)) return;
  const code = readCode(window, end, tail, separator);
  if (code !== undefined) found.push(code);
}

/** The code whose six digits end at one index and whose three digits begin at another. */
function readCode(
  { bytes, offset }: SearchWindow,
  dateEnd: number,
  tail: number,
  separator: number,
): FoundCode | undefined {
  const start = dateEnd - DATE_DIGITS;
  const end = tail + 4;
  const last = CHECK_CHARACTERS.charAt(REMAINDERS[bytes[tail + 3] as number] as number);
  const isLoose = last > '9';
  for (let at = start; at < dateEnd; at += 1) if (!isDigit(bytes[at] as number)) return undefined;
  for (let at = tail; at < tail + 3; at += 1) if (!isDigit(bytes[at] as number)) return undefined;
  if (!endsWord(bytes, end, isLoose) || !beginsWord(bytes, start, isLoose)) return undefined;
  const date = threeDigits(bytes, start) * 1_000 + threeDigits(bytes, start + 3);
  const number = threeDigits(bytes, tail);
  const mark = String.fromCharCode(separator);
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

/** The remainders that characters of either case stand for; nothing leaves as much as the rest has. */
const REMAINDERS = new Uint8Array(256).fill(CHECK_CHARACTERS.length);
for (const [value, character] of Array.from(CHECK_CHARACTERS).entries()) {
  REMAINDERS[character.charCodeAt(0)] = value;
  REMAINDERS[character.toLowerCase().charCodeAt(0)] = value;
}

/** Refuses most of what is no DDMMYY; the century decides on the rest. */
function mayBeDate(bytes: Uint8Array, at: number): boolean {
  if (!isDigit(bytes[at] as number)) return false;
  const day = twoDigits(bytes, at);
  const month = twoDigits(bytes, at + 2);
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}
