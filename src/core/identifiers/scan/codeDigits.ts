/**
 * The digits of personal identity codes in bytes. Nothing is imported here: so the bundler puts the numbers themselves wherever they are used.
 */
export const DATE_DIGITS = 6;
/** What a digit is worth is in its last bits; numbers that are known to be small and positive are reckoned with fastest. */
const DIGIT_MASK = 0xf;

/**
 * What the check character stands for. Means something only where all nine bytes are digits: whether they are is asked of the few that have
 * the character they should have.
 */
export function remainder(bytes: Uint8Array, start: number, tail: number): number {
  const date = threeDigits(bytes, start) * 1_000 + threeDigits(bytes, start + 3);
  // By a literal, so that the compiler multiplies instead of dividing. 1,000 leaves 8.
  return ((date % 31) * 8 + threeDigits(bytes, tail)) % 31;
}

/** Of three digits; some number where a byte is none. */
export function threeDigits(bytes: Uint8Array, at: number): number {
  return twoDigits(bytes, at) * 10 + ((bytes[at + 2] as number) & DIGIT_MASK);
}

export function twoDigits(bytes: Uint8Array, at: number): number {
  return ((bytes[at] as number) & DIGIT_MASK) * 10 + ((bytes[at + 1] as number) & DIGIT_MASK);
}
