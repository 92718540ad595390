import { isSeparator, type Separator } from '../../hetu/separator.ts';
import { isInvisible, narrow } from './characters.ts';

/** A separator as it stands in a text: which one it means and where it ends. */
export interface SeparatorText {
  readonly separator: Separator;
  readonly end: number;
}

const HYPHENS: ReadonlySet<number> = new Set([
  0xad, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2043, 0x2212, 0xfe58, 0xfe63,
]);
const PLUSES: ReadonlySet<number> = new Set([0x2795, 0xfe62]);

const NAMED_ENTITIES: Readonly<Record<string, number>> = {
  plus: 43,
  hyphen: 0x2010,
  dash: 0x2010,
  ndash: 0x2013,
  mdash: 0x2014,
  minus: 0x2212,
  horbar: 0x2015,
  shy: 0xad,
};

/**
 * Escapes of one character, by the character they begin with, and only of characters that can be a separator: + - A–F U–Y in either case,
 * and the typographic hyphens U+2010–2015 and U+2212 as UTF-8 bytes or code points.
 */
const BYTE = '2[bBdD]|4[1-6]|5[5-9]|6[1-6]|7[5-9]|[aA][dD]';
const POINT = `00(?:${BYTE})|20(?:1[0-5]|43)|2212|[fF][eE](?:58|63)`;
const ESCAPES: Readonly<Record<number, RegExp>> = {
  // \u002d and \u{2d} of JSON, Java, C#, JavaScript and \x2d, behind any number of backslashes
  0x5c: new RegExp(`\\\\{1,4}(?:u(${POINT})|u\\{0{0,4}(${POINT}|${BYTE})\\}|x(${BYTE}))`, 'y'),
  // %2D and %252D of URLs
  0x25: new RegExp(`%(?:25){0,2}(?:(${BYTE})|([eE]2%(?:25){0,2}8[08]%(?:25){0,2}[89][0-9a-fA-F]))`, 'y'),
  // =2D of quoted-printable mail
  0x3d: new RegExp(`=(?:(${BYTE})|(E2=8[08]=[89][0-9A-F]))`, 'y'),
  // &#45; &#x2d; &minus; of XML and HTML
  0x26: new RegExp(
    `&(?:amp;)?(?:#[xX]0{0,4}(${POINT}|20(?:1[0-5]|43)|2212|${BYTE});|#0{0,4}([0-9]{2,5});|([a-z]{3,6});)`,
    'y',
  ),
};

/** Reads the separator at an offset, in whatever way it is written; undefined when none stands there. */
export function readSeparator(text: string, offset: number): SeparatorText | undefined {
  let at = skipInvisible(text, offset);
  const code = text.charCodeAt(at);
  let separator = separatorOf(code);
  if (separator !== undefined) at += 1;
  else if (code in ESCAPES) {
    const escape = ESCAPES[code];
    if (escape === undefined) return undefined;
    escape.lastIndex = at;
    const match = escape.exec(text);
    if (match === null) return undefined;
    separator = separatorOf(unescape(code, match));
    at = escape.lastIndex;
  } else if (at > offset && text.charCodeAt(at - 1) === 0xad) separator = '-'; // a soft hyphen alone stands for a hyphen
  return separator === undefined ? undefined : { separator, end: skipInvisible(text, at) };
}

/** The capital of an ASCII separator, 0 for any other character; cheap, for the scan's inner loop. */
export function plainSeparator(code: number): number {
  return code < 128 ? (PLAIN[code] ?? 0) : 0;
}

const PLAIN = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code).toUpperCase();
  return isSeparator(character) ? character.charCodeAt(0) : 0;
});

/** Whether a separator that is no plain ASCII character may begin here. */
export function mayBeginSeparator(code: number): boolean {
  return code > 127 || code === 0x5c || code === 0x25 || code === 0x3d || code === 0x26;
}

function skipInvisible(text: string, offset: number): number {
  let at = offset;
  // At most a few: more would be a text made to slow us down.
  while (at < offset + 4 && isInvisible(text.charCodeAt(at))) at += 1;
  return at;
}

/** A typographic hyphen means `-`; letters mean the same in lower case, as logs and search indexes write them. */
function separatorOf(code: number): Separator | undefined {
  const narrowed = narrow(code);
  if (HYPHENS.has(narrowed)) return '-';
  if (PLUSES.has(narrowed)) return '+';
  const character = String.fromCharCode(narrowed).toUpperCase();
  return isSeparator(character) ? character : undefined;
}

function unescape(introducer: number, [, first, second, third]: RegExpExecArray): number {
  if (introducer === 0x26 && second !== undefined) return Number(second);
  if (introducer === 0x26 && third !== undefined) return NAMED_ENTITIES[third] ?? 0;
  if ((introducer === 0x25 || introducer === 0x3d) && second !== undefined) {
    const bytes = second.replaceAll('25', '').split(/[%=]+/u);
    const [lead = 0, middle = 0, last = 0] = bytes.map((text) => parseInt(text, 16));
    return ((lead & 0xf) << 12) | ((middle & 0x3f) << 6) | (last & 0x3f);
  }
  return parseInt(first ?? second ?? third ?? '', 16);
}
