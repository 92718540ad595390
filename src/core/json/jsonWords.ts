import type { JsonCursor } from './jsonCursor.ts';
import { JsonKind, JsonScalar, type JsonNode } from './jsonNode.ts';

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy;
const NUMBER_LIKE = /[-+.\w]+/uy;
const WORD = /[\w$.+\u0080-\uffff-]+/uy;
/** A problem shows this much of a word. */
const SHOWN = 30;

/** The word that stands at an offset, as a name without quotes is one. */
export function wordAt(text: string, offset: number): string | undefined {
  WORD.lastIndex = offset;
  return WORD.exec(text)?.[0];
}

/** Reads a number, its digits as written. */
export function readNumber(cursor: JsonCursor, start: number): JsonNode {
  const { text } = cursor;
  NUMBER.lastIndex = start;
  const end = NUMBER.test(text) ? NUMBER.lastIndex : start;
  if (end > start && !isNumberCharacter(text.charCodeAt(end))) {
    cursor.at = end;
    return new JsonScalar(JsonKind.Number, start, end, text.slice(start, end));
  }
  NUMBER_LIKE.lastIndex = start;
  const written = NUMBER_LIKE.exec(text)?.[0] ?? text.charAt(start);
  cursor.at = start + written.length;
  cursor.report('invalid-number', start, cursor.at, written.slice(0, SHOWN));
  return new JsonScalar(JsonKind.Number, start, cursor.at, written);
}

/** Reads `true`, `false` or `null`; another word with a report, as the string that may be meant; undefined, with a report, where no word stands. */
export function readWord(cursor: JsonCursor, start: number): JsonNode | undefined {
  const { text } = cursor;
  const word = wordAt(text, start);
  if (word === undefined) {
    cursor.report('value-expected', start, Math.min(start + 1, text.length));
    return undefined;
  }
  const end = start + word.length;
  cursor.at = end;
  switch (word) {
    case 'true':
      return new JsonScalar(JsonKind.True, start, end, 'true');
    case 'false':
      return new JsonScalar(JsonKind.False, start, end, 'false');
    case 'null':
      return new JsonScalar(JsonKind.Null, start, end, 'null');
    default:
      cursor.report('unknown-word', start, end, word.slice(0, SHOWN));
      return new JsonScalar(JsonKind.String, start, end, word);
  }
}

function isNumberCharacter(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    code === 43 ||
    code === 45 ||
    code === 46 ||
    code === 95 ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122)
  );
}
