export const LT = 60;
export const GT = 62;
export const SLASH = 47;
export const BANG = 33;
export const QUESTION = 63;
export const EQUALS = 61;
export const QUOTE = 34;
export const APOSTROPHE = 39;

export function isBlankCode(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/** Whether there is nothing but white space, as XML counts it: a no-break space is content. */
export function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (!isBlankCode(text.charCodeAt(at))) return false;
  return true;
}

/** Letters, digits, `_ - : .` and everything beyond ASCII; false for NaN. */
export function isNameCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 58) ||
    code === 45 ||
    code === 46 ||
    code === 95 ||
    code >= 192
  );
}

export function isNameStart(code: number): boolean {
  return isNameCode(code) && code !== 45 && code !== 46 && code !== 58;
}

/** The end of a value without quotes. */
export function isValueEnd(code: number): boolean {
  return code === GT || code === SLASH || isBlankCode(code);
}
