import type { CivilDate } from './civilDate.ts';
import type { Separator } from './separator.ts';

/** Sex as the parity of the individual number has given it for all codes issued so far. Never a ground for refusal. */
export type Sex = 'female' | 'male';

/** Individual numbers from here on are never given to anyone in the Population Information System: temporary and test codes. */
export const FIRST_TEST_NUMBER = 900;
export const LAST_TEST_NUMBER = 999;
/** The lowest individual number given to a person; 000 and 001 are not issued. */
export const FIRST_INDIVIDUAL_NUMBER = 2;

/** A personal identity code that holds together: form, date, separator, individual number and check character. */
export interface Hetu {
  /** The eleven characters, in capitals; the separator is part of the identity and stays as it was. */
  readonly code: string;
  readonly birthDate: CivilDate;
  readonly separator: Separator;
  readonly individualNumber: number;
  readonly checkCharacter: string;
  readonly sex: Sex;
  /** In the 900 series. That a code was issued by Kela for testing can't be seen from the code. */
  readonly isTest: boolean;
}

export function sexOf(individualNumber: number): Sex {
  return individualNumber % 2 === 0 ? 'female' : 'male';
}
