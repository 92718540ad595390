import { FICTIONAL_IBANS } from '../conventions.ts';
import { HYPHEN, PLUS, SLASH, SPACE } from './ascii.ts';
import { isJoint } from './boundary.ts';
import { digitValue, isDigit, isWordByte, NO_BREAK_SPACE } from './characters.ts';
import type { DigitRuns } from './digitRuns.ts';
import type { FoundContact } from './foundContact.ts';
import { isFictionalNumber, mayBePersonal, MOST_PHONE_DIGITS } from './phoneNumber.ts';
import type { SearchWindow } from './searchWindow.ts';

const EHIC_DIGITS = 20;
const IBAN_DIGITS = 16;
const IBAN_CHECK_DIGITS = 2;
/** How account numbers and cards are written. */
const GROUP = 4;

/** The digits of whatever is being read. */
const digits = new Uint8Array(EHIC_DIGITS);

/** Adds the telephone numbers, account numbers and insurance cards whose first digits stand in a window. All begin with two digits. */
export function searchNumbers(
  { count, starts }: DigitRuns,
  window: SearchWindow,
  found: FoundContact[],
): void {
  const { bytes, offset, from } = window;
  // What began before the window was seen in the one before; two numbers have no digits in common.
  let behind = Math.max(from, (found.at(-1)?.end ?? 0) - offset);
  for (let run = 0; run < count; run += 1) {
    const start = starts[run] as number;
    if (start < behind || !mayBegin(bytes, start)) continue;
    const number = readNumber(window, start);
    if (number === undefined) continue;
    found.push(number);
    behind = number.end - offset;
  }
}

/** Numbers begin with 0, +3 or 8, or with I before them. */
function mayBegin(bytes: Uint8Array, start: number): boolean {
  const first = bytes[start];
  const before = bytes[start - 1];
  return first === 0x30 || first === 0x38 || before === 0x49 || (first === 0x33 && before === PLUS);
}

/** Reads the number that begins with a run of digits. */
function readNumber(window: SearchWindow, start: number): FoundContact | undefined {
  const { bytes } = window;
  const before = bytes[start - 1] as number;
  const first = bytes[start] as number;
  if (first === 0x33) return before === PLUS ? readInternational(window, start - 1, start) : undefined;
  if (isWordByte(before)) {
    // F and I
    const isIban = before === 0x49 && bytes[start - 2] === 0x46 && !isWordByte(bytes[start - 3] as number);
    return isIban ? readAccount(window, start) : undefined;
  }
  if (first === 0x30) {
    return bytes[start + 1] === 0x30
      ? readInternational(window, start, start + 2)
      : readNational(window, start);
  }
  return first === 0x38 ? readCard(window, start) : undefined;
}

/** `+358 40 …` and `00358 (0)40 …`; groups parted by a space, hyphen or slash. */
function readInternational(window: SearchWindow, start: number, country: number): FoundContact | undefined {
  const { bytes } = window;
  if (bytes[country] !== 0x33 || bytes[country + 1] !== 0x35 || bytes[country + 2] !== 0x38) return undefined;
  let at = country + 3;
  if (isSpace(bytes[at] as number) || bytes[at] === HYPHEN) at += 1;
  // (0)
  if (bytes[at] === 0x28 && bytes[at + 1] === 0x30 && bytes[at + 2] === 0x29) {
    at += isSpace(bytes[at + 3] as number) ? 4 : 3;
  }
  digits[0] = 0;
  let count = 1;
  let end = at;
  while (isDigit(bytes[at] as number)) {
    if (count === MOST_PHONE_DIGITS) return undefined;
    digits[count] = digitValue(bytes[at] as number);
    count += 1;
    end = at + 1;
    const mark = bytes[end] as number;
    at = isSpace(mark) || mark === HYPHEN || mark === SLASH ? end + 1 : end;
  }
  return readPhone(window, start, end, count);
}

/** `040 123 4567`, `09-123 456`: a prefix and up to four groups of two to eight digits, parted by a space or hyphen. */
function readNational(window: SearchWindow, start: number): FoundContact | undefined {
  const { bytes } = window;
  const second = digitValue(bytes[start + 1] as number);
  const hasLongPrefix = isDigit(bytes[start + 2] as number);
  const isPrefix = hasLongPrefix
    ? second === 4 || second === 1 || (second === 5 && bytes[start + 2] === 0x30)
    : second === 2 || second === 3 || second === 5 || second === 6 || second >= 8;
  if (!isPrefix) return undefined;
  digits[0] = 0;
  digits[1] = second;
  digits[2] = digitValue(bytes[start + 2] as number);
  let count = hasLongPrefix ? 3 : 2;
  let end = start + count;
  for (let group = 0; group < 4; group += 1) {
    const mark = bytes[end] as number;
    if (!isSpace(mark) && mark !== HYPHEN) break;
    if (!isDigit(bytes[end + 1] as number) || !isDigit(bytes[end + 2] as number)) break;
    let at = end + 1;
    while (isDigit(bytes[at] as number)) {
      if (count === MOST_PHONE_DIGITS || at > end + 8) return undefined;
      digits[count] = digitValue(bytes[at] as number);
      count += 1;
      at += 1;
    }
    end = at;
  }
  return readPhone(window, start, end, count);
}

function readPhone(
  window: SearchWindow,
  start: number,
  end: number,
  count: number,
): FoundContact | undefined {
  if (!mayBePersonal(digits, count) || isFictionalNumber(digits, count)) return undefined;
  return standsAlone(window.bytes, start, end)
    ? found(window, 'phone', start, end, digits.subarray(0, count).join(''))
    : undefined;
}

/** Finnish European health insurance cards: twenty digits that begin with 8024680246; there is no check digit. */
function readCard(window: SearchWindow, start: number): FoundContact | undefined {
  const { bytes } = window;
  if (bytes[start + 1] !== 0x30 || bytes[start + 2] !== 0x32 || bytes[start + 3] !== 0x34) return undefined;
  const end = readGroups(bytes, start, EHIC_DIGITS, GROUP);
  if (end === -1 || !standsAlone(bytes, start, end)) return undefined;
  const value = digits.join('');
  // Ten equal digits behind the prefix stand for "any card".
  return value.startsWith('8024680246') && !/([0-9])\1{9}$/u.test(value)
    ? found(window, 'ehic', start, end, value)
    : undefined;
}

/** Finnish account numbers, in groups of four from `FI` on. */
function readAccount(window: SearchWindow, start: number): FoundContact | undefined {
  const { bytes } = window;
  const end = readGroups(bytes, start, IBAN_DIGITS, IBAN_CHECK_DIGITS);
  if (end === -1 || isWordByte(bytes[end] as number) || !isAccount()) return undefined;
  const value = `FI${digits.subarray(0, IBAN_DIGITS).join('')}`;
  return FICTIONAL_IBANS.some((known) => known === value)
    ? undefined
    : found(window, 'iban', start - 2, end, value);
}

/** Reads digits in groups that may be parted by a space; gives where they end, -1 when there are fewer. */
function readGroups(bytes: Uint8Array, start: number, count: number, firstGroup: number): number {
  let at = start;
  let left = firstGroup;
  for (let index = 0; index < count; index += 1) {
    if (left === 0) {
      left = GROUP;
      if (isSpace(bytes[at] as number)) at += 1;
    }
    const digit = digitValue(bytes[at] as number);
    if (digit > 9) return -1;
    digits[index] = digit;
    at += 1;
    left -= 1;
  }
  return at;
}

function standsAlone(bytes: Uint8Array, start: number, end: number): boolean {
  const before = bytes[start - 1] as number;
  const after = bytes[end] as number;
  if (isWordByte(before) || isWordByte(after)) return false;
  if (isJoint(before) && isDigit(bytes[start - 2] as number)) return false;
  return !(isJoint(after) && isDigit(bytes[end + 1] as number));
}

function found(
  { offset }: SearchWindow,
  kind: FoundContact['kind'],
  start: number,
  end: number,
  value: string,
): FoundContact {
  return { kind, start: start + offset, end: end + offset, value };
}

function isSpace(byte: number): boolean {
  return byte === SPACE || byte === NO_BREAK_SPACE;
}

/** Of the digits just read: MOD 97 (ISO 13616) and the domestic check digit (Luhn over all but the first two). */
function isAccount(): boolean {
  const middle = IBAN_CHECK_DIGITS + (IBAN_DIGITS - IBAN_CHECK_DIGITS) / 2;
  const high = numberOf(IBAN_CHECK_DIGITS, middle);
  const low = numberOf(middle, IBAN_DIGITS);
  const remainder = ((high % 97) * (10_000_000 % 97) + low) % 97;
  // F is 15 and I is 18; the check digits come last.
  const whole = remainder * 1_000_000 + 151_800 + numberOf(0, IBAN_CHECK_DIGITS);
  if (whole % 97 !== 1 || high + low === 0) return false;
  let sum = 0;
  for (let index = IBAN_CHECK_DIGITS; index < IBAN_DIGITS; index += 1) {
    const digit = digits[index] as number;
    const doubled = index % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** The number that some of the digits just read make. */
function numberOf(start: number, end: number): number {
  let value = 0;
  for (let index = start; index < end; index += 1) value = value * 10 + (digits[index] as number);
  return value;
}
