import { isCivilDate } from './civilDate.ts';
import { checkCharacterOf } from './checkCharacter.ts';
import { FIRST_INDIVIDUAL_NUMBER, FIRST_TEST_NUMBER, sexOf, type Hetu } from './hetu.ts';
import { centuryOf, isSeparator } from './separator.ts';

/** Why a text is no personal identity code; the first that applies, in this order. */
export type HetuRefusal = 'form' | 'separator' | 'date' | 'individual-number' | 'check-character';

export type HetuResult =
  { readonly ok: true; readonly hetu: Hetu } | { readonly ok: false; readonly reason: HetuRefusal };

const SHAPE = /^([0-9]{2})([0-9]{2})([0-9]{2})(.)([0-9]{3})([0-9A-Za-z])$/su;

/**
 * Reads a personal identity code strictly: eleven characters, capitals, nothing around them.
 * `form`: not DDMMYY, one character, three digits, a digit or letter. `separator`: not one of the 13 (a lower-case letter isn't).
 * `date`: no such day in the separator's century. `individual-number`: 000 or 001, never issued. `check-character`: not the right one.
 * A birth date in the future and either parity are accepted.
 */
export function parseHetu(text: string): HetuResult {
  const match = SHAPE.exec(text);
  if (match === null) return refuse('form');
  const [, dd = '', mm = '', yy = '', separator = '', number = '', check = ''] = match;
  return readParts(text, Number(`${dd}${mm}${yy}`), separator, Number(number), check);
}

/**
 * The same for a code whose parts are known already; for searching large texts.
 * @param date DDMMYY read as one number
 */
export function readParts(
  code: string,
  date: number,
  separator: string,
  individualNumber: number,
  check: string,
): HetuResult {
  const century = centuryOf(separator);
  if (century === undefined || !isSeparator(separator)) return refuse('separator');
  const birthDate = {
    year: century + (date % 100),
    month: Math.floor(date / 100) % 100,
    day: Math.floor(date / 10_000),
  };
  if (!isCivilDate(birthDate)) return refuse('date');
  if (individualNumber < FIRST_INDIVIDUAL_NUMBER) return refuse('individual-number');
  const checkCharacter = checkCharacterOf(date * 1_000 + individualNumber);
  if (check !== checkCharacter) return refuse('check-character');
  return {
    ok: true,
    hetu: {
      code,
      birthDate,
      separator,
      individualNumber,
      checkCharacter,
      sex: sexOf(individualNumber),
      isTest: individualNumber >= FIRST_TEST_NUMBER,
    },
  };
}

function refuse(reason: HetuRefusal): HetuResult {
  return { ok: false, reason };
}
