import type { CivilDate } from './civilDate.ts';
import { checkCharacterOf } from './checkCharacter.ts';
import { FIRST_TEST_NUMBER, LAST_TEST_NUMBER, type Sex } from './hetu.ts';
import type { Separator } from './separator.ts';

/**
 * The individual numbers that codes are made with, by sex. The only place that chooses them: whatever makes a code goes through
 * `testCode`, which takes a place in this list and not a number, so nothing outside 900–999 can be made.
 */
const NUMBERS: Readonly<Record<Sex, readonly number[]>> = {
  female: numbersFrom(FIRST_TEST_NUMBER),
  male: numbersFrom(FIRST_TEST_NUMBER + 1),
};

/** How many test codes one birth date, sex and separator has. */
export const CODES_PER_SEX = 50;

function numbersFrom(first: number): readonly number[] {
  const numbers = [];
  for (let number = first; number <= LAST_TEST_NUMBER; number += 2) numbers.push(number);
  return numbers;
}

/**
 * The n-th 900-series code (0–49) of a birth date, sex and separator. The caller sees to it that date and separator fit together.
 * @throws RangeError when there is no such code, which is a bug of the caller.
 */
export function testCode(birthDate: CivilDate, separator: Separator, sex: Sex, index: number): string {
  const number = NUMBERS[sex][index];
  if (number === undefined) throw new RangeError(`no test code ${index}`);
  const digits = `${twoDigits(birthDate.day)}${twoDigits(birthDate.month)}${twoDigits(birthDate.year % 100)}`;
  return `${digits}${separator}${number}${checkCharacterOf(Number(`${digits}${number}`))}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
