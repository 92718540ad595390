import { isAsciiDigit, isHexDigit, isWordCharacter } from './characters.ts';

const BACKSLASH = 0x5c;
const PERCENT = 0x25;
const EQUALS = 0x3d;
const DOT = 46;
const HYPHEN = 45;
const PLUS = 43;
const LETTER_U = 117;
const LETTER_X = 120;

/** Quoted-printable bytes that end a word in mail: = space " ' > , : | ^ tab and line ends. Others could be digits of a number. */
const MAIL_BREAKS: ReadonlySet<string> = new Set([
  '3D', '20', '22', '27', '3E', '2C', '3A', '7C', '5E', '09', '0A', '0D', 'A0',
]); // prettier-ignore

/** Letters that stand for a line end or tab behind a backslash. */
const CONTROL_LETTERS: ReadonlySet<number> = new Set([110, 114, 116, 102, 118, 98]);

const HETU_OID = '1.2.246.21.';

/** Whether a code may begin at an offset: nothing before it makes it the end of a longer word, number or OID. */
export function beginsWord(text: string, start: number, isLoose: boolean): boolean {
  if (start === 0) return true;
  const before = text.charCodeAt(start - 1);
  if (isWordCharacter(before)) return endsEscape(text, start, before);
  if (isLoose || (before !== DOT && before !== HYPHEN && before !== PLUS)) return true;
  if (start < 2 || !isAsciiDigit(text.charCodeAt(start - 2))) return true;
  return before === DOT && text.startsWith(HETU_OID, start - HETU_OID.length);
}

/** Whether a code may end at an offset. */
export function endsWord(text: string, end: number, isLoose: boolean): boolean {
  const after = text.charCodeAt(end);
  if (isWordCharacter(after)) return false;
  if (isLoose || (after !== DOT && after !== HYPHEN && after !== PLUS)) return true;
  return !isAsciiDigit(text.charCodeAt(end + 1));
}

/** `\n`, `\u0022`, `\x22`, `%22` and `=22` end before a code although they end with a letter or digit. */
function endsEscape(text: string, start: number, before: number): boolean {
  if (CONTROL_LETTERS.has(before) && text.charCodeAt(start - 2) === BACKSLASH) return true;
  if (start < 3 || !isHexDigit(before) || !isHexDigit(text.charCodeAt(start - 2))) return false;
  const third = text.charCodeAt(start - 3);
  if (third === PERCENT) return true;
  if (third === EQUALS) return MAIL_BREAKS.has(text.slice(start - 2, start));
  if (third === LETTER_X) return text.charCodeAt(start - 4) === BACKSLASH;
  // %25 and two digits: an escaped escape.
  if (start >= 5 && text.startsWith('%25', start - 5)) return true;
  return (
    start >= 6 &&
    isHexDigit(third) &&
    isHexDigit(text.charCodeAt(start - 4)) &&
    text.charCodeAt(start - 5) === LETTER_U &&
    text.charCodeAt(start - 6) === BACKSLASH
  );
}
