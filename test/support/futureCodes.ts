/**
 * Personal identity codes of the real range whose birth date lies in the future, made while the tests run: nobody can have one, and
 * none is ever written down. Made apart from the code under test.
 */
export interface FutureCode {
  readonly code: string;
  readonly day: string;
}

const CHECK = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** The code of a day (`2077-02-03`), with any separator and number; a separator of an earlier century moves the birth date there. */
export function codeOf(day: string, separator: string, individualNumber: number): string {
  const digits = `${day.slice(8, 10)}${day.slice(5, 7)}${day.slice(2, 4)}`;
  const number = String(individualNumber).padStart(3, '0');
  return `${digits}${separator}${number}${CHECK[Number(digits + number) % 31] ?? ''}`;
}

/** Many codes of people not yet born, all different: days from 2060 on, separators A–F, numbers 002–899 in turn. */
export function futureCodes(count: number, separators = 'ABCDEF'): readonly FutureCode[] {
  const codes: FutureCode[] = [];
  const start = Date.UTC(2060, 0, 1);
  for (let index = 0; index < count; index += 1) {
    const day = new Date(start + (index % 14_000) * 86_400_000).toISOString().slice(0, 10);
    const separator = separators.charAt(index % separators.length);
    codes.push({ code: codeOf(day, separator, 2 + ((index * 37) % 898)), day });
  }
  return codes;
}
