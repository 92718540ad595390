/** Full-width digits, as Japanese and Chinese keyboards and some PDF converters write them. */
const FULL_WIDTH_ZERO = 0xff10;
const FULL_WIDTH_NINE = 0xff19;
const FULL_WIDTH_OFFSET = 0xfee0;

export function isAsciiDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** An ASCII or full-width digit. NaN, what `charCodeAt` gives behind the end, is none. */
export function isDigit(code: number): boolean {
  return isAsciiDigit(code) || (code >= FULL_WIDTH_ZERO && code <= FULL_WIDTH_NINE);
}

/** Full-width ASCII as ASCII; everything else as it is. */
export function narrow(code: number): number {
  return code > 0xff00 && code < 0xff5f ? code - FULL_WIDTH_OFFSET : code;
}

/** Whether a character continues a word: a letter of any script or a digit. The underscore parts words, as in file names. */
export function isWordCharacter(code: number): boolean {
  if (code < 128) return isAsciiDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return code === code && LETTER.test(String.fromCharCode(code));
}

const LETTER = /[\p{L}\p{N}]/u;

/** Zero-width characters and the soft hyphen: seen between the parts of a code that was copied from a web page or a PDF. */
export function isInvisible(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;
}

export function isHexDigit(code: number): boolean {
  return isAsciiDigit(code) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102);
}
