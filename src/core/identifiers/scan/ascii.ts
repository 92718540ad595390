/**
 * Signs and letters of ASCII that searches look for. Nothing is imported here: so the bundler puts the numbers themselves wherever they are
 * used, and the compiler need not look them up for every byte of a text.
 */
export const AMPERSAND = 0x26;
export const AT = 0x40;
export const BACKSLASH = 0x5c;
export const CLOSING_BRACE = 0x7d;
export const COLON = 0x3a;
export const DOT = 0x2e;
export const EQUALS = 0x3d;
export const HYPHEN = 0x2d;
export const LETTER_U = 0x75;
export const LETTER_X = 0x78;
export const NUMBER_SIGN = 0x23;
export const OPENING_BRACE = 0x7b;
export const PERCENT = 0x25;
export const PLUS = 0x2b;
export const SEMICOLON = 0x3b;
export const SLASH = 0x2f;
export const SPACE = 0x20;
export const UNDERSCORE = 0x5f;
