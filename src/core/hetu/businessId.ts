/** Weights of the first seven digits of a business id (Y-tunnus); decree 598/1991. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2];

/**
 * Whether seven or eight digits are a business id with a right check digit. Hyphen optional; a leading zero may be missing, as in OIDs
 * (JHS 159 annex 1). A remainder of 1 is never issued.
 */
export function isBusinessId(text: string): boolean {
  const match = /^([0-9]{6,7})-?([0-9])$/u.exec(text);
  if (match === null) return false;
  const [, digits = '', check = ''] = match;
  return businessIdCheckDigit(digits.padStart(7, '0')) === Number(check);
}

/** The check digit of seven digits; undefined when no business id begins with them. */
export function businessIdCheckDigit(sevenDigits: string): number | undefined {
  let sum = 0;
  WEIGHTS.forEach((weight, index) => {
    sum += weight * Number(sevenDigits.charAt(index));
  });
  const remainder = sum % 11;
  if (remainder === 1) return undefined;
  return remainder === 0 ? 0 : 11 - remainder;
}
