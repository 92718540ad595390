import { FICTIONAL_PHONES } from '../conventions.ts';

/**
 * Finnish telephone numbers as they are dialled at home, `0…`, one digit an element: searches make no text before they know what they have.
 */
export type PhoneDigits = Uint8Array;

/** More digits than any Finnish number has. */
export const MOST_PHONE_DIGITS = 13;
const FEWEST_PHONE_DIGITS = 7;

/** Prefixes of companies and services, which are nobody's own: 010, 020, 029, 030, 060, 07x and 080 with what follows. */
const ORGANISATION_PREFIXES = new Uint8Array(100);
for (const prefix of [10, 20, 29, 30, 60, 70, 71, 73, 75, 80]) ORGANISATION_PREFIXES[prefix] = 1;

/** Whether a number may be a person's: not too few or too many digits, and no number of companies and services. */
export function mayBePersonal(digits: PhoneDigits, count: number): boolean {
  if (count < FEWEST_PHONE_DIGITS || count > MOST_PHONE_DIGITS) return false;
  const second = digits[1] as number;
  const third = digits[2] as number;
  if (digits[0] !== 0 || second === 0 || ORGANISATION_PREFIXES[second * 10 + third] === 1) return false;
  const isMobile = second === 4 || (second === 5 && third === 0);
  return !isMobile || (count >= 8 && count <= 12);
}

const PUBLISHED: readonly PhoneDigits[] = FICTIONAL_PHONES.map(toDigits);

/** Whether a number is published as fictional, or made of zeros or of counting behind its prefix. */
export function isFictionalNumber(digits: PhoneDigits, count: number): boolean {
  for (const known of PUBLISHED) if (known.length === count && isSame(known, digits)) return true;
  return isMadeUp(digits, 2, count) || (digits[2] !== 0 && isMadeUp(digits, 3, count));
}

function isMadeUp(digits: PhoneDigits, from: number, count: number): boolean {
  const length = count - from;
  const step = digits[from] === 0 ? 0 : 1;
  if (step === 0 ? length < 5 : length < 6 || length > 8) return false;
  for (let at = from; at < count; at += 1) if (digits[at] !== step * (at - from + 1)) return false;
  return true;
}

function isSame(known: PhoneDigits, digits: PhoneDigits): boolean {
  for (let at = 0; at < known.length; at += 1) if (known[at] !== digits[at]) return false;
  return true;
}

/** A Finnish number as dialled at home (`0401234567`); undefined for what can't be a person's. */
export function normalisePhone(text: string): string | undefined {
  const national = text
    .replace('(0)', '')
    .replace(/[^0-9+]/gu, '')
    .replace(/^(?:\+|00)358/u, '0')
    .replace(/^00/u, '0');
  return /^[0-9]+$/u.test(national) && mayBePersonal(toDigits(national), national.length)
    ? national
    : undefined;
}

export function isFictionalPhone(national: string): boolean {
  return isFictionalNumber(toDigits(national), national.length);
}

/** National numbers without any parting are found only where a phone number is expected: elsewhere they are just digits. */
export function isBareMobile(text: string): boolean {
  return /^0(?:4[0-9]|50)[0-9]{5,8}$/u.test(text);
}

function toDigits(text: string): PhoneDigits {
  return Uint8Array.from(text, Number);
}
