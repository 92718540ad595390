import { BACKSLASH, DOT, EQUALS, HYPHEN, LETTER_U, LETTER_X, PERCENT, PLUS } from './ascii.ts';
import { hexValue, isDigit, isWordByte } from './characters.ts';

/** Quoted-printable bytes that end a word in mail: = space " ' > , : | ^ tab, line ends and no-break space. Others could be digits of a number. */
const MAIL_BREAKS: ReadonlySet<number> = new Set([
  0x3d, 0x20, 0x22, 0x27, 0x3e, 0x2c, 0x3a, 0x7c, 0x5e, 0x09, 0x0a, 0x0d, 0xa0,
]);

/** Letters that stand for a line end or tab behind a backslash. */
const CONTROL_LETTERS: ReadonlySet<number> = new Set([110, 114, 116, 102, 118, 98]);

/** Behind it a code is the last part of an OID. */
const HETU_OID = Uint8Array.from('1.2.246.21.', (character) => character.charCodeAt(0));

/** Whether a code may begin at an index: nothing before it makes it the end of a longer word, number or OID. */
export function beginsWord(bytes: Uint8Array, start: number, isLoose: boolean): boolean {
  const before = bytes[start - 1] as number;
  if (isWordByte(before)) return endsEscape(bytes, start, before);
  if (isLoose || !isJoint(before) || !isDigit(bytes[start - 2] as number)) return true;
  return before === DOT && HETU_OID.every((byte, index) => bytes[start - HETU_OID.length + index] === byte);
}

/** Whether a code may end at an index. */
export function endsWord(bytes: Uint8Array, end: number, isLoose: boolean): boolean {
  const after = bytes[end] as number;
  if (isWordByte(after)) return false;
  return isLoose || !isJoint(after) || !isDigit(bytes[end + 1] as number);
}

/** Signs that join the parts of a number or an OID. */
export function isJoint(byte: number): boolean {
  return byte === DOT || byte === HYPHEN || byte === PLUS;
}

/** `\n`, `\u0022`, `\x22`, `%22` and `=22` end before a code although they end with a letter or digit. */
function endsEscape(bytes: Uint8Array, start: number, before: number): boolean {
  if (CONTROL_LETTERS.has(before) && bytes[start - 2] === BACKSLASH) return true;
  const low = hexValue(before);
  const high = hexValue(bytes[start - 2] as number);
  if (low === -1 || high === -1) return false;
  const third = bytes[start - 3] as number;
  if (third === PERCENT) return true;
  if (third === EQUALS) return MAIL_BREAKS.has(high * 16 + low);
  if (third === LETTER_X) return bytes[start - 4] === BACKSLASH;
  // %25 and two digits: an escaped escape.
  if (third === 0x35 && bytes[start - 4] === 0x32 && bytes[start - 5] === PERCENT) return true;
  return (
    hexValue(third) !== -1 &&
    hexValue(bytes[start - 4] as number) !== -1 &&
    bytes[start - 5] === LETTER_U &&
    bytes[start - 6] === BACKSLASH
  );
}
