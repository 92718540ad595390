import {
  AMPERSAND,
  BACKSLASH,
  CLOSING_BRACE,
  EQUALS,
  LETTER_U,
  LETTER_X,
  NUMBER_SIGN,
  OPENING_BRACE,
  PERCENT,
  SEMICOLON,
} from './ascii.ts';
import { hexValue, isDigit } from './characters.ts';
import { writtenAs } from './writtenCharacter.ts';

/** Whether an escape may begin with a byte. */
export function beginsEscape(byte: number): boolean {
  return byte === BACKSLASH || byte === PERCENT || byte === EQUALS || byte === AMPERSAND;
}

/** Reads an escaped character at an index; in the form of `writtenAs`, 0 when there is none. */
export function readEscape(bytes: Uint8Array, at: number): number {
  switch (bytes[at]) {
    case BACKSLASH:
      return readBackslash(bytes, at);
    case PERCENT:
    case EQUALS:
      return readHexPair(bytes, at);
    case AMPERSAND:
      return readEntity(bytes, at);
    default:
      return 0;
  }
}

/** `\u002d`, `\u{2d}` and `\x2d` of JSON, Java, C#, Python and JavaScript, behind up to four backslashes. */
function readBackslash(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < start + 4 && bytes[at] === BACKSLASH) at += 1;
  const letter = bytes[at];
  if (letter === LETTER_X) return writtenAs(hexPair(bytes, at + 1), at + 3 - start);
  if (letter !== LETTER_U) return 0;
  if (bytes[at + 1] !== OPENING_BRACE) {
    // Either half may be -1, and then so is the whole.
    const code = (hexPair(bytes, at + 1) << 8) | hexPair(bytes, at + 3);
    return writtenAs(code, at + 5 - start);
  }
  const end = skipHexDigits(bytes, at + 2);
  return bytes[end] === CLOSING_BRACE ? writtenAs(hexNumber(bytes, at + 2, end), end + 1 - start) : 0;
}

/** `%2D` of URLs and `=2D` of quoted-printable mail; longer ones less often. */
function readHexPair(bytes: Uint8Array, start: number): number {
  const byte = hexPair(bytes, start + 1);
  if (byte < 0) return 0;
  return byte < 0x80 && byte !== PERCENT
    ? writtenAs(byte, 3)
    : readUtf8(bytes, start, bytes[start] as number);
}

/** `%2D` and `%E2%80%90` of URLs, with the percent sign escaped again up to twice, and `=2D` of quoted-printable mail. */
function readUtf8(bytes: Uint8Array, start: number, introducer: number): number {
  let at = start;
  let value = 0;
  // One byte is ASCII, three make a typographic hyphen.
  for (let count = 1; count <= 3; count += 1) {
    if (bytes[at] !== introducer) return 0;
    at += 1;
    if (introducer === PERCENT) at = skipEscapedPercents(bytes, at);
    const byte = hexPair(bytes, at);
    at += 2;
    if (byte < 0) return 0;
    if (count === 1 && byte < 0x80) return writtenAs(byte, at - start);
    if (count === 1 ? byte >> 4 !== 0xe : byte >> 6 !== 2) return 0;
    value = count === 1 ? byte & 0xf : (value << 6) | (byte & 0x3f);
  }
  return writtenAs(value, at - start);
}

/** The `25` of `%252D`. */
function skipEscapedPercents(bytes: Uint8Array, offset: number): number {
  let at = offset;
  while (at < offset + 4 && bytes[at] === 0x32 && bytes[at + 1] === 0x35) at += 2;
  return at;
}

const ENTITIES = Object.entries({
  plus: 0x2b,
  hyphen: 0x2010,
  dash: 0x2010,
  ndash: 0x2013,
  mdash: 0x2014,
  horbar: 0x2015,
  minus: 0x2212,
  shy: 0xad,
});
/** Their names, each as one number: by the letters' places in the alphabet, five bits each. */
const ENTITY_NAMES = Int32Array.from(ENTITIES, ([name]) =>
  Array.from(name).reduce((key, letter) => (key << 5) | (letter.charCodeAt(0) & 0x1f), 0),
);
const ENTITY_CODES = Int32Array.from(ENTITIES, ([, code]) => code);
const LONGEST_ENTITY = 6;

/** `&#45;`, `&#x2d;` and `&minus;` of XML and HTML, also with the ampersand written as `&amp;`. */
function readEntity(bytes: Uint8Array, start: number): number {
  const at = isAmp(bytes, start + 1) ? start + 5 : start + 1;
  if (bytes[at] !== NUMBER_SIGN) return readNamedEntity(bytes, start, at);
  const isHex = ((bytes[at + 1] as number) | 0x20) === LETTER_X;
  const digits = isHex ? at + 2 : at + 1;
  const end = isHex ? skipHexDigits(bytes, digits) : skipDigits(bytes, digits);
  if (bytes[end] !== SEMICOLON) return 0;
  const code = isHex ? hexNumber(bytes, digits, end) : decimalNumber(bytes, digits, end);
  return writtenAs(code, end + 1 - start);
}

function isAmp(bytes: Uint8Array, at: number): boolean {
  return (
    bytes[at] === 0x61 && bytes[at + 1] === 0x6d && bytes[at + 2] === 0x70 && bytes[at + 3] === SEMICOLON
  );
}

function readNamedEntity(bytes: Uint8Array, start: number, at: number): number {
  const limit = at + LONGEST_ENTITY;
  let end = at;
  let key = 0;
  while (end < limit && isLowerCaseLetter(bytes[end] as number)) {
    key = (key << 5) | ((bytes[end] as number) & 0x1f);
    end += 1;
  }
  return bytes[end] === SEMICOLON ? writtenAs(entityCode(key), end + 1 - start) : 0;
}

function entityCode(name: number): number {
  for (let at = 0; at < ENTITY_NAMES.length; at += 1) {
    if (ENTITY_NAMES[at] === name) return ENTITY_CODES[at] as number;
  }
  return 0;
}

/** Numbers with more digits, leading zeros included, are not read. */
const MOST_DIGITS = 8;

function skipHexDigits(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < start + MOST_DIGITS && hexValue(bytes[at] as number) !== -1) at += 1;
  return at;
}

function skipDigits(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < start + MOST_DIGITS && isDigit(bytes[at] as number)) at += 1;
  return at;
}

/** The number that two hexadecimal digits make; negative when one of them is none. */
function hexPair(bytes: Uint8Array, at: number): number {
  return (hexValue(bytes[at] as number) << 4) | hexValue(bytes[at + 1] as number);
}

/** -1 when one of the bytes is no hexadecimal digit, or there are none. */
function hexNumber(bytes: Uint8Array, start: number, end: number): number {
  if (start === end) return -1;
  let value = 0;
  for (let at = start; at < end; at += 1) {
    const digit = hexValue(bytes[at] as number);
    if (digit === -1) return -1;
    value = value * 16 + digit;
  }
  return value;
}

function decimalNumber(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at += 1) value = value * 10 + ((bytes[at] as number) - 48);
  return value;
}

function isLowerCaseLetter(byte: number): boolean {
  return byte >= 97 && byte <= 122;
}
