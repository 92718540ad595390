/** Remainder by 31 → character; G, I, O, Q and Z are left out (decree 128/2010 section 2). */
export const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** The check character of the nine digits of birth date and individual number, read as one number. The separator takes no part. */
export function checkCharacterOf(nineDigits: number): string {
  return CHECK_CHARACTERS.charAt(nineDigits % CHECK_CHARACTERS.length);
}
