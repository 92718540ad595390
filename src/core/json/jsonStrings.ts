import type { JsonCursor } from './jsonCursor.ts';
import { JsonKind, JsonScalar } from './jsonNode.ts';

const QUOTE = 34;
const APOSTROPHE = 39;
const BACKSLASH = 92;
/** A quote that closes a string stands at most this far behind a line break inside it. */
const CLOSING_REACH = 2_000;

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Reads the string whose quote stands at an offset. */
export function readString(cursor: JsonCursor, start: number): JsonScalar {
  const { text } = cursor;
  const { length } = text;
  for (let at = start + 1; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      cursor.at = at + 1;
      return new JsonScalar(JsonKind.String, start, at + 1, text.slice(start + 1, at));
    }
    if (code === BACKSLASH)
      return readEscapedString(cursor, start, at) ?? readTolerantly(cursor, start, at, QUOTE);
    if (code < 32) return readTolerantly(cursor, start, at, QUOTE);
  }
  return unclosedString(cursor, start, text.slice(start + 1), length);
}

/** Reads a string in single quotes, which JSON does not have. */
export function readSingleQuoted(cursor: JsonCursor, start: number): JsonScalar {
  const node = readTolerantly(cursor, start, start + 1, APOSTROPHE);
  cursor.report('single-quotes', start, node.end);
  return node;
}

/** A string with escapes and nothing wrong, which the platform decodes faster; undefined for any other. */
function readEscapedString(cursor: JsonCursor, start: number, from: number): JsonScalar | undefined {
  const { text } = cursor;
  let close = text.indexOf('"', from);
  while (close >= 0 && isEscaped(text, close, from)) close = text.indexOf('"', close + 1);
  if (close < 0) return undefined;
  try {
    const value = JSON.parse(text.slice(start, close + 1)) as string;
    cursor.at = close + 1;
    return new JsonScalar(JsonKind.String, start, close + 1, value);
  } catch {
    return undefined;
  }
}

/** Whether an odd number of backslashes stands before an offset, not looking further back than another. */
function isEscaped(text: string, offset: number, from: number): boolean {
  let at = offset;
  while (at > from && text.charCodeAt(at - 1) === BACKSLASH) at -= 1;
  return (offset - at) % 2 === 1;
}

function readTolerantly(cursor: JsonCursor, start: number, from: number, quote: number): JsonScalar {
  const { text } = cursor;
  let value = text.slice(start + 1, from);
  let run = from;
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      cursor.at = at + 1;
      return new JsonScalar(JsonKind.String, start, at + 1, value + text.slice(run, at));
    }
    if (code === 10 || code === 13) {
      // A string seldom holds a raw line break; it was rather not closed on its line, unless a quote closes it further on at a plausible place.
      if (!closesLater(text, at, quote))
        return unclosedString(cursor, start, value + text.slice(run, at), at);
      cursor.report('control-character', at, at + 1);
      at += 1;
    } else if (code < 32) {
      cursor.report('control-character', at, at + 1);
      at += 1;
    } else if (code === BACKSLASH) {
      value += text.slice(run, at);
      const escape = text.charAt(at + 1);
      const simple = ESCAPES[escape];
      if (simple !== undefined) {
        value += simple;
        at += 2;
      } else if (escape === 'u' && /^[0-9a-fA-F]{4}$/u.test(text.slice(at + 2, at + 6))) {
        value += String.fromCharCode(parseInt(text.slice(at + 2, at + 6), 16));
        at += 6;
      } else if (escape === "'" && quote === APOSTROPHE) {
        value += "'";
        at += 2;
      } else {
        cursor.report('invalid-escape', at, Math.min(at + 2, text.length), text.slice(at, at + 2));
        value += escape;
        at += 2;
      }
      run = at;
    } else at += 1;
  }
  return unclosedString(cursor, start, value + text.slice(run), text.length);
}

/** Whether a quote on one of the next lines is followed by what follows a string: then the line break stands inside the string. */
function closesLater(text: string, at: number, quote: number): boolean {
  const limit = Math.min(text.length, at + CLOSING_REACH);
  for (let place = at + 1; place < limit; place += 1) {
    const code = text.charCodeAt(place);
    if (code === BACKSLASH) place += 1;
    else if (code === quote) {
      const rest = /^\s*(.?)/su.exec(text.slice(place + 1, place + 200))?.[1] ?? '';
      // `"key": "open⏎ "next": 1` : the quote opens a key. `…text⏎ more",` : it closes the string.
      return rest === ',' || rest === '}' || rest === ']';
    }
  }
  return false;
}

function unclosedString(cursor: JsonCursor, start: number, value: string, end: number): JsonScalar {
  cursor.report('string-not-closed', start, end);
  cursor.at = end;
  return new JsonScalar(JsonKind.String, start, end, value);
}
