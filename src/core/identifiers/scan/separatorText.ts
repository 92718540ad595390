import { isSeparator } from '../../hetu/separator.ts';
import { HYPHEN, PLUS } from './ascii.ts';
import { HYPHEN_LIKE, INVISIBLE, narrow, PLUS_LIKE, SOFT_HYPHEN } from './characters.ts';
import { beginsEscape, readEscape } from './escapedCharacter.ts';
import { writtenAs, writtenCode, writtenLength } from './writtenCharacter.ts';

/**
 * The ASCII separator that a byte means by itself, 0 for any other byte. Letters mean the same in lower case, as logs and search indexes
 * write them.
 */
export function singleSeparator(byte: number): number {
  return MEANINGS[byte] as number;
}

const MEANINGS = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte).toUpperCase();
  return byte < 0x80 && isSeparator(character) ? character.charCodeAt(0) : 0;
});
MEANINGS[HYPHEN_LIKE] = HYPHEN;
MEANINGS[SOFT_HYPHEN] = HYPHEN;
MEANINGS[PLUS_LIKE] = PLUS;

/** A byte that is a separator by itself; what is invisible may follow it. */
export const SINGLE_SEPARATOR = 1;
/** A byte that begins an escape, or something invisible before the separator. */
export const LONG_SEPARATOR = 2;

/** Which of the two a byte may be: either, both or, 0, none. */
export function separatorBeginning(byte: number): number {
  return BEGINNINGS[byte] as number;
}

const BEGINNINGS = MEANINGS.map(
  (meaning, byte) =>
    (meaning === 0 ? 0 : SINGLE_SEPARATOR) | (beginsEscape(byte) || isInvisible(byte) ? LONG_SEPARATOR : 0),
);

/**
 * Reads the separator at an index, in whatever way it is written: itself, full-width, typographic, escaped, with invisible characters
 * around it. In the form of `writtenAs`, as an ASCII separator; 0 when none stands there.
 */
export function readSeparator(bytes: Uint8Array, index: number): number {
  const at = isInvisible(bytes[index] as number) ? skipInvisible(bytes, index) : index;
  let meaning = MEANINGS[bytes[at] as number] as number;
  let end = at + 1;
  if (meaning === 0) {
    const escape = readEscape(bytes, at);
    if (escape !== 0) {
      meaning = meaningOf(writtenCode(escape));
      end = at + writtenLength(escape);
    } else if (at > index && bytes[at - 1] === SOFT_HYPHEN) {
      // A soft hyphen alone stands for a hyphen.
      meaning = HYPHEN;
      end = at;
    }
  }
  if (isInvisible(bytes[end] as number)) end = skipInvisible(bytes, end);
  return writtenAs(meaning, end - index);
}

function meaningOf(code: number): number {
  return MEANINGS[code < 0x80 ? code : narrow(code)] as number;
}

export function isInvisible(byte: number): boolean {
  return byte === INVISIBLE || byte === SOFT_HYPHEN;
}

function skipInvisible(bytes: Uint8Array, index: number): number {
  let at = index;
  // At most a few: more would be a text made to slow us down.
  while (at < index + 4 && isInvisible(bytes[at] as number)) at += 1;
  return at;
}
