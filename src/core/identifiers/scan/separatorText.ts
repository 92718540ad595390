import { isSeparator } from '../../hetu/separator.ts';
import { HYPHEN_LIKE, INVISIBLE, isDigit, narrow, PLUS_LIKE, SOFT_HYPHEN } from './characters.ts';
import { beginsEscape, escapedCode, escapeLength, readEscape } from './escapedCharacter.ts';

const HYPHEN = 0x2d;
const PLUS = 0x2b;

/** The capital of an ASCII separator, 0 for any other byte. Letters mean the same in lower case, as logs and search indexes write them. */
export function plainSeparator(byte: number): number {
  return PLAIN[byte] as number;
}

const PLAIN = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte).toUpperCase();
  return byte < 0x80 && isSeparator(character) ? character.charCodeAt(0) : 0;
});

/** What a byte means where a separator is expected, as the code of an ASCII separator; 0 for nothing. */
const MEANINGS = PLAIN.slice();
MEANINGS[HYPHEN_LIKE] = HYPHEN;
MEANINGS[SOFT_HYPHEN] = HYPHEN;
MEANINGS[PLUS_LIKE] = PLUS;

/** Whether a separator that is no plain ASCII character may begin with a byte. */
export function mayBeginSeparator(byte: number): boolean {
  return MAY_BEGIN[byte] === 1;
}

const MAY_BEGIN = Uint8Array.from({ length: 256 }, (_, byte) =>
  beginsEscape(byte) || [HYPHEN_LIKE, SOFT_HYPHEN, PLUS_LIKE, INVISIBLE].includes(byte) ? 1 : 0,
);

/** An ASCII code and a length fit into one number, so that a search makes no objects. */
const CODE_BITS = 7;

/** The ASCII code of a separator that `readSeparator` gave. */
export function separatorCode(separator: number): number {
  return separator & ((1 << CODE_BITS) - 1);
}

/** How many bytes it takes. */
export function separatorLength(separator: number): number {
  return separator >> CODE_BITS;
}

/**
 * Reads the separator at an index, in whatever way it is written: itself, full-width, typographic, escaped, with invisible characters
 * around it. 0 when none stands there; otherwise to be taken apart by `separatorCode` and `separatorLength`.
 */
export function readSeparator(bytes: Uint8Array, index: number): number {
  // The commonest of them in texts of PDF files.
  if (bytes[index] === SOFT_HYPHEN && isDigit(bytes[index + 1] as number)) return (1 << CODE_BITS) | HYPHEN;
  const at = isInvisible(bytes[index] as number) ? skipInvisible(bytes, index) : index;
  let meaning = MEANINGS[bytes[at] as number] as number;
  let end = at + 1;
  if (meaning === 0) {
    const escape = readEscape(bytes, at);
    if (escape !== 0) {
      meaning = MEANINGS[narrow(escapedCode(escape))] as number;
      end = at + escapeLength(escape);
    } else if (at > index && bytes[at - 1] === SOFT_HYPHEN) {
      // A soft hyphen alone stands for a hyphen.
      meaning = HYPHEN;
      end = at;
    }
  }
  if (meaning === 0) return 0;
  if (isInvisible(bytes[end] as number)) end = skipInvisible(bytes, end);
  return ((end - index) << CODE_BITS) | meaning;
}

function isInvisible(byte: number): boolean {
  return byte === INVISIBLE || byte === SOFT_HYPHEN;
}

function skipInvisible(bytes: Uint8Array, index: number): number {
  let at = index;
  // At most a few: more would be a text made to slow us down.
  while (at < index + 4 && isInvisible(bytes[at] as number)) at += 1;
  return at;
}
