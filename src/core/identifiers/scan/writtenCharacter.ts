/**
 * A character and how many bytes of a text it takes, in one number, so that a search makes no objects; 0 for none. Nothing is imported here:
 * so the bundler puts the numbers themselves wherever they are used.
 */
const CODE_BITS = 16;
const MOST_CODE = 0xffff;

/** @param code 0 or less, or more than a UTF-16 unit holds, is no character */
export function writtenAs(code: number, length: number): number {
  return code > 0 && code <= MOST_CODE ? (length << CODE_BITS) | code : 0;
}

export function writtenCode(written: number): number {
  return written & MOST_CODE;
}

export function writtenLength(written: number): number {
  return written >> CODE_BITS;
}
