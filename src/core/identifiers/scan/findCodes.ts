import { CHECK_CHARACTERS } from '../../hetu/checkCharacter.ts';
import { readParts } from '../../hetu/parseHetu.ts';
import type { Hetu } from '../../hetu/hetu.ts';
import type { Span } from '../../text/range.ts';
import { beginsWord, endsWord } from './boundary.ts';
import { isDigit, narrow } from './characters.ts';
import { mayBeginSeparator, plainSeparator, readSeparator } from './separatorText.ts';

/** A personal identity code in a text: the code, and how its separator is written there. */
export interface FoundCode extends Span {
  readonly hetu: Hetu;
  /** Where the separator stands, escapes and invisible characters included. */
  readonly separator: Span;
}

const DATE_DIGITS = 6;

/**
 * Finds every valid personal identity code of a text. Looks at every sixth character until it meets a digit, then at the run of digits
 * around it; whatever follows six digits is read as a separator in all its spellings. Time is linear in the length of the text.
 */
export function findCodes(text: string): readonly FoundCode[] {
  const found: FoundCode[] = [];
  const length = text.length;
  let next = DATE_DIGITS - 1;
  while (next < length) {
    const code = text.charCodeAt(next);
    if (!(code >= 48 && (code <= 57 || (code >= 0xff10 && code <= 0xff19)))) {
      next += DATE_DIGITS;
      continue;
    }
    let end = next + 1;
    let after = 0;
    // Never past the end: the NaN that charCodeAt gives there would turn this loop's numbers into floating point, four times slower.
    for (; end < length; end += 1) {
      after = text.charCodeAt(end);
      if (!(after >= 48 && (after <= 57 || (after >= 0xff10 && after <= 0xff19)))) break;
    }
    if (end === length) break;
    next = end + DATE_DIGITS;
    const plain = plainSeparator(after);
    if (plain !== 0 && isDigit(text.charCodeAt(end + 1))) {
      // By far the most frequent near miss is a number, a separator and too few digits: nothing is made for it.
      if (!isDigit(text.charCodeAt(end + 2)) || !isDigit(text.charCodeAt(end + 3))) continue;
      if (hasDateDigits(text, end)) add(found, readCode(text, end, end + 1, String.fromCharCode(plain)));
    } else if ((plain !== 0 || mayBeginSeparator(after)) && hasDateDigits(text, end)) {
      const separator = readSeparator(text, end);
      if (separator !== undefined) add(found, readCode(text, end, separator.end, separator.separator));
    }
  }
  return found;
}

function add(found: FoundCode[], code: FoundCode | undefined): void {
  if (code !== undefined) found.push(code);
}

function hasDateDigits(text: string, end: number): boolean {
  if (end < DATE_DIGITS) return false;
  for (let at = end - 1; at >= end - DATE_DIGITS; at -= 1) if (!isDigit(text.charCodeAt(at))) return false;
  return true;
}

/** The code whose six digits end at one offset and whose three digits begin at another. */
function readCode(text: string, dateEnd: number, tail: number, separator: string): FoundCode | undefined {
  const start = dateEnd - DATE_DIGITS;
  const end = tail + 4;
  const check = upperCase(narrow(text.charCodeAt(tail + 3)));
  const isLoose = check > 57;
  if (!endsWord(text, end, isLoose)) return undefined;
  const date = numberAt(text, start, DATE_DIGITS);
  const number = numberAt(text, tail, 3);
  if (number !== number || check !== CHECK_CODES[(date * 1000 + number) % CHECK_CODES.length])
    return undefined;
  if (!beginsWord(text, start, isLoose)) return undefined;
  const last = String.fromCharCode(check);
  const code = `${String(date).padStart(6, '0')}${separator}${String(number).padStart(3, '0')}${last}`;
  const result = readParts(code, date, separator, number, last);
  if (!result.ok) return undefined;
  return { start, end, hetu: result.hetu, separator: { start: dateEnd, end: tail } };
}

const CHECK_CODES: readonly number[] = Array.from(CHECK_CHARACTERS, (character) => character.charCodeAt(0));

function upperCase(code: number): number {
  return code >= 97 && code <= 122 ? code - 32 : code;
}

/** The number that some digits make; NaN when one is no digit. */
function numberAt(text: string, start: number, length: number): number {
  let value = 0;
  for (let at = start; at < start + length; at += 1) {
    const digit = narrow(text.charCodeAt(at)) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
}
