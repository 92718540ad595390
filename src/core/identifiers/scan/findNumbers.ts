import { FICTIONAL_IBANS } from '../conventions.ts';
import { isJoint } from './boundary.ts';
import { digitValue, isDigit, isWordByte, NO_BREAK_SPACE } from './characters.ts';
import type { FoundContact } from './foundContact.ts';
import { isFictionalNumber, mayBePersonal, MOST_PHONE_DIGITS } from './phoneNumber.ts';
import type { SearchWindow } from './searchWindow.ts';

const PLUS = 0x2b;
const HYPHEN = 0x2d;
const SLASH = 0x2f;
const SPACE = 0x20;

const EHIC_PREFIX = Array.from('8024680246', Number);
const EHIC_DIGITS = 20;
/** Groups of four, as on the card. */
const EHIC_GROUP = 4;
const IBAN_DIGITS = 16;
const IBAN_CHECK_DIGITS = 2;

/**
 * Adds the telephone numbers, account numbers and insurance cards whose first digits stand in a window. All begin with two digits that
 * nothing stands before, so every second byte is looked at until it is a digit.
 */
export function searchNumbers(window: SearchWindow, found: FoundContact[]): void {
  const { bytes, offset, from, to } = window;
  const reader = new NumberReader(window);
  // What began before the window was seen in the one before; two numbers have no digits in common.
  let at = Math.max(from, (found.at(-1)?.end ?? 0) - offset);
  while (at < to && isDigit(bytes[at] as number) && isDigit(bytes[at - 1] as number)) at += 1;
  for (at += 1; at <= to; at += 2) {
    if (!isDigit(bytes[at] as number)) continue;
    const start = isDigit(bytes[at - 1] as number) ? at - 1 : at;
    let end = at + 1;
    while (end <= to && isDigit(bytes[end] as number)) end += 1;
    const number = start < to && end - start >= 2 ? reader.read(start) : undefined;
    if (number !== undefined) found.push(number);
    at = number === undefined ? end : number.end - offset;
  }
}

/** Reads the number that begins with a run of digits. */
class NumberReader {
  readonly #window: SearchWindow;
  readonly #bytes: Uint8Array;
  /** Digits read so far, of whatever is being read. */
  readonly #digits = new Uint8Array(24);
  #count = 0;

  constructor(window: SearchWindow) {
    this.#window = window;
    this.#bytes = window.bytes;
  }

  read(start: number): FoundContact | undefined {
    const bytes = this.#bytes;
    const before = bytes[start - 1] as number;
    const first = bytes[start] as number;
    if (first === 0x33) return before === PLUS ? this.#international(start - 1, start) : undefined;
    if (isWordByte(before)) {
      // F and I
      const isIban = before === 0x49 && bytes[start - 2] === 0x46;
      return isIban && !isWordByte(bytes[start - 3] as number) ? this.#iban(start) : undefined;
    }
    if (first === 0x30) {
      return bytes[start + 1] === 0x30 ? this.#international(start, start + 2) : this.#national(start);
    }
    return first === 0x38 ? this.#ehic(start) : undefined;
  }

  /** `+358 40 …` and `00358 (0)40 …`; groups parted by a space, hyphen or slash. */
  #international(start: number, country: number): FoundContact | undefined {
    const bytes = this.#bytes;
    if (bytes[country] !== 0x33 || bytes[country + 1] !== 0x35 || bytes[country + 2] !== 0x38) {
      return undefined;
    }
    this.#digits[0] = 0;
    this.#count = 1;
    let at = country + 3;
    if (isSpace(bytes[at] as number) || bytes[at] === HYPHEN) at += 1;
    // (0)
    if (bytes[at] === 0x28 && bytes[at + 1] === 0x30 && bytes[at + 2] === 0x29) {
      at += isSpace(bytes[at + 3] as number) ? 4 : 3;
    }
    if (!isDigit(bytes[at] as number)) return undefined;
    const limit = at + 2 * MOST_PHONE_DIGITS;
    for (let end = at; end < limit;) {
      this.#add(bytes[end] as number);
      at = end + 1;
      const isParted = isSpace(bytes[at] as number) || bytes[at] === HYPHEN || bytes[at] === SLASH;
      end = isParted ? at + 1 : at;
      if (!isDigit(bytes[end] as number) || this.#count > MOST_PHONE_DIGITS) break;
    }
    return this.#phone(start, at);
  }

  /** `040 123 4567`, `09-123 456`: a prefix and up to four groups, parted by a space or hyphen. */
  #national(start: number): FoundContact | undefined {
    const bytes = this.#bytes;
    const second = digitValue(bytes[start + 1] as number);
    const hasLongPrefix = isDigit(bytes[start + 2] as number);
    const isPrefix = hasLongPrefix
      ? second === 4 || second === 1 || (second === 5 && bytes[start + 2] === 0x30)
      : second === 2 || second === 3 || second === 5 || second === 6 || second >= 8;
    if (!isPrefix) return undefined;
    let end = start + (hasLongPrefix ? 3 : 2);
    this.#count = 0;
    for (let at = start; at < end; at += 1) this.#add(bytes[at] as number);
    for (let group = 0; group < 4; group += 1) {
      const mark = bytes[end] as number;
      if ((!isSpace(mark) && mark !== HYPHEN) || !isDigit(bytes[end + 2] as number)) break;
      let at = end + 1;
      if (!isDigit(bytes[at] as number)) break;
      const limit = at + 9;
      while (at < limit && isDigit(bytes[at] as number)) {
        this.#add(bytes[at] as number);
        at += 1;
      }
      if (at === limit || this.#count > MOST_PHONE_DIGITS) return undefined;
      end = at;
    }
    return this.#phone(start, end);
  }

  #phone(start: number, end: number): FoundContact | undefined {
    const count = this.#count;
    if (!mayBePersonal(this.#digits, count) || !this.#standsAlone(start, end)) return undefined;
    if (isFictionalNumber(this.#digits, count)) return undefined;
    return this.#found('phone', start, end, this.#text(count));
  }

  /** Finnish European health insurance cards: twenty digits that begin with 8024680246; there is no check digit. */
  #ehic(start: number): FoundContact | undefined {
    this.#count = 0;
    let at = start;
    while (this.#count < EHIC_DIGITS) {
      const isGroupEnd = this.#count > 0 && this.#count % EHIC_GROUP === 0;
      if (isGroupEnd && isSpace(this.#bytes[at] as number)) at += 1;
      if (!isDigit(this.#bytes[at] as number)) return undefined;
      this.#add(this.#bytes[at] as number);
      if ((EHIC_PREFIX[this.#count - 1] ?? this.#last()) !== this.#last()) return undefined;
      at += 1;
    }
    if (!this.#standsAlone(start, at)) return undefined;
    const value = this.#text(EHIC_DIGITS);
    // Ten equal digits behind the prefix stand for "any card".
    return /([0-9])\1{9}$/u.test(value) ? undefined : this.#found('ehic', start, at, value);
  }

  /** Finnish account numbers, in groups of four from `FI` on. */
  #iban(start: number): FoundContact | undefined {
    this.#count = 0;
    let at = start;
    while (this.#count < IBAN_DIGITS) {
      const isGroupEnd = (this.#count - IBAN_CHECK_DIGITS) % EHIC_GROUP === 0;
      if (isGroupEnd && isSpace(this.#bytes[at] as number)) at += 1;
      if (!isDigit(this.#bytes[at] as number)) return undefined;
      this.#add(this.#bytes[at] as number);
      at += 1;
    }
    if (isWordByte(this.#bytes[at] as number) || !isAccount(this.#digits)) return undefined;
    const value = `FI${this.#text(IBAN_DIGITS)}`;
    return FICTIONAL_IBANS.some((known) => known === value)
      ? undefined
      : this.#found('iban', start - 2, at, value);
  }

  #add(byte: number): void {
    if (this.#count < this.#digits.length) this.#digits[this.#count] = digitValue(byte);
    this.#count += 1;
  }

  #last(): number {
    return this.#digits[this.#count - 1] ?? 0;
  }

  #text(count: number): string {
    return this.#digits.subarray(0, count).join('');
  }

  #standsAlone(start: number, end: number): boolean {
    const bytes = this.#bytes;
    const before = bytes[start - 1] as number;
    const after = bytes[end] as number;
    if (isWordByte(before) || isWordByte(after)) return false;
    if (isJoint(before) && isDigit(bytes[start - 2] as number)) return false;
    return !(isJoint(after) && isDigit(bytes[end + 1] as number));
  }

  #found(kind: FoundContact['kind'], start: number, end: number, value: string): FoundContact {
    const { offset } = this.#window;
    return { kind, start: start + offset, end: end + offset, value };
  }
}

function isSpace(byte: number): boolean {
  return byte === SPACE || byte === NO_BREAK_SPACE;
}

/** MOD 97 (ISO 13616) and the domestic check digit (Luhn over the fourteen digits behind the first two). */
function isAccount(digits: ArrayLike<number>): boolean {
  let remainder = 0;
  let sum = 0;
  let isZero = true;
  for (let index = IBAN_CHECK_DIGITS; index < IBAN_DIGITS; index += 1) {
    const digit = digits[index] as number;
    remainder = (remainder * 10 + digit) % 97;
    const doubled = digit * (index % 2 === 0 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
    if (digit !== 0) isZero = false;
  }
  // F is 15 and I is 18; the check digits come last.
  const whole = remainder * 1_000_000 + 151_800 + (digits[0] as number) * 10 + (digits[1] as number);
  return !isZero && whole % 97 === 1 && sum % 10 === 0;
}
