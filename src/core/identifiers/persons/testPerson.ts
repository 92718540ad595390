import { formatCivilDate } from '../../hetu/civilDate.ts';
import type { Hetu, Sex } from '../../hetu/hetu.ts';
import {
  FICTIONAL_ADDRESS,
  FICTIONAL_FAMILY_NAMES,
  FICTIONAL_GIVEN_NAMES,
  FICTIONAL_PHONES,
} from '../conventions.ts';

/** A person who is nobody: everything follows from a test code, names and contacts are published as fictional. */
export interface TestPerson {
  readonly code: string;
  /** `1981-01-01`. */
  readonly birthDate: string;
  readonly sex: Sex;
  readonly family: string;
  readonly given: string;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly country: string;
  /** `+358401234567`. */
  readonly phone: string;
  readonly email: string;
}

/**
 * The person of a test code; the same code gives the same person.
 * @throws RangeError for a code outside the 900 series, which is a bug of the caller
 */
export function testPersonOf(hetu: Hetu): TestPerson {
  if (!hetu.isTest) throw new RangeError('test persons have codes of the 900 series');
  const family = hetu.individualNumber % 4 < 2 ? FICTIONAL_FAMILY_NAMES[0] : FICTIONAL_FAMILY_NAMES[1];
  const given = FICTIONAL_GIVEN_NAMES[hetu.sex];
  return {
    code: hetu.code,
    birthDate: formatCivilDate(hetu.birthDate),
    sex: hetu.sex,
    family,
    given,
    street: FICTIONAL_ADDRESS.street,
    postalCode: FICTIONAL_ADDRESS.postalCode,
    city: FICTIONAL_ADDRESS.city,
    country: FICTIONAL_ADDRESS.country,
    phone: `+358${FICTIONAL_PHONES[0].slice(1)}`,
    email: `${given}.${family}@example.com`.toLowerCase().replaceAll('ä', 'a'),
  };
}
