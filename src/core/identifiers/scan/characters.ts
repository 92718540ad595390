/**
 * The alphabet in which texts are searched: one byte for every UTF-16 unit, so that offsets stay what they are. ASCII is itself, full-width
 * ASCII is its narrow twin, and the rest has a byte for what it means to a search. The numbers stand before all else and nothing is imported:
 * so the bundler puts them wherever they are used.
 */
export const OTHER = 0x80;
/** A letter or digit of any script. */
export const LETTER = 0x81;
/** A typographic hyphen, dash or minus sign. */
export const HYPHEN_LIKE = 0x82;
export const PLUS_LIKE = 0x83;
/** Zero-width: seen between the parts of a code that was copied from a web page or a PDF. */
export const INVISIBLE = 0x84;
export const SOFT_HYPHEN = 0x85;
export const NO_BREAK_SPACE = 0x86;

const FULL_WIDTH_OFFSET = 0xfee0;
/** `0` is 0x30: turning its bits over makes the digits 0–9 and every other byte larger. */
const DIGIT_BITS = 0x30;
const LETTER_A = 0x61;

const HYPHENS: ReadonlySet<number> = new Set([
  0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2043, 0x2212, 0xfe58, 0xfe63,
]);
const PLUSES: ReadonlySet<number> = new Set([0x2795, 0xfe62]);
const INVISIBLES: ReadonlySet<number> = new Set([0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]);
const WORD = /[\p{L}\p{N}]/u;

function classify(code: number): number {
  if (code < 0x80) return code;
  if (code > 0xff00 && code < 0xff5f) return code - FULL_WIDTH_OFFSET;
  if (code === 0xa0) return NO_BREAK_SPACE;
  if (code === 0xad) return SOFT_HYPHEN;
  if (HYPHENS.has(code)) return HYPHEN_LIKE;
  if (PLUSES.has(code)) return PLUS_LIKE;
  if (INVISIBLES.has(code)) return INVISIBLE;
  return WORD.test(String.fromCharCode(code)) ? LETTER : OTHER;
}

/** Filled as characters are met; 0 is not known yet. */
const known = new Uint8Array(0x10000);

/** The byte for a UTF-16 unit. */
export function narrow(code: number): number {
  const found = known[code] as number;
  if (found !== 0) return found;
  const made = classify(code);
  known[code] = made;
  return made;
}

/**
 * Turns UTF-8 into one byte for each UTF-16 unit; gives how many they are. Four bytes at once are copied up to the first that is not ASCII.
 * @param to holds at least three bytes more than there are
 */
export function narrowUtf8(from: DataView, length: number, to: DataView): number {
  let at = 0;
  let end = 0;
  while (at < length) {
    const word = from.getInt32(at, true);
    to.setInt32(end, word, true);
    const high = word & 0x80808080;
    if (high === 0) {
      at += 4;
      end += 4;
      continue;
    }
    const ascii = (31 - Math.clz32(high & -high)) >> 3;
    at += ascii;
    end += ascii;
    const lead = from.getUint8(at);
    if (lead < 0xe0) {
      const code = ((lead & 0x1f) << 6) | (from.getUint8(at + 1) & 0x3f);
      const found = known[code] as number;
      to.setUint8(end, found === 0 ? narrow(code) : found);
      at += 2;
    } else if (lead < 0xf0) {
      const middle = from.getUint8(at + 1) & 0x3f;
      const code = ((lead & 0xf) << 12) | (middle << 6) | (from.getUint8(at + 2) & 0x3f);
      const found = known[code] as number;
      to.setUint8(end, found === 0 ? narrow(code) : found);
      at += 3;
    } else {
      // Two units; what lies beyond the first plane means nothing to any search.
      const surrogate = narrow(0xd800);
      to.setUint8(end, surrogate);
      end += 1;
      to.setUint8(end, surrogate);
      at += 4;
    }
    end += 1;
  }
  // The last four bytes may have reached beyond the end.
  return end - (at - length);
}

export function isDigit(byte: number): boolean {
  return (byte ^ DIGIT_BITS) < 10;
}

/** What a digit is worth; 10 or more for any other byte. */
export function digitValue(byte: number): number {
  return byte ^ DIGIT_BITS;
}

/** Whether a byte continues a word: a letter of any script or a digit. The underscore parts words, as in file names. */
export function isWordByte(byte: number): boolean {
  return WORDS[byte] === 1;
}

const WORDS = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === LETTER || (byte < 0x80 && WORD.test(String.fromCharCode(byte))) ? 1 : 0,
);

/** What a hexadecimal digit of either case is worth; -1 for anything else. */
export function hexValue(byte: number): number {
  const digit = byte ^ DIGIT_BITS;
  if (digit < 10) return digit;
  const letter = (byte | 0x20) - LETTER_A;
  return letter >= 0 && letter < 6 ? letter + 10 : -1;
}
