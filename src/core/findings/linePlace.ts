import type { Span } from '../text/range.ts';
import { hashOf } from './nameHash.ts';

/** So many characters of the line count on either side: lines may have millions, and a piece of a streamed file shows no more around its edge. */
const REACH = 120;

/**
 * Names the place of a finding in a text without structure by what its line looks like: its punctuation and how many letters and digits stand
 * between, with a mark where the finding is. Which letters and digits they are never counts, so that nobody's data can be worked out from the
 * name, found or not: codes are so few that a hash of one is as good as the code.
 */
export function linePlace(text: string, { start, end }: Span): string {
  let shape = '';
  let before = start;
  while (before > 0 && start - before < REACH && !isLineEnd(text.charCodeAt(before - 1))) before -= 1;
  for (let at = before; at < start; at += 1) shape += classOf(text.charCodeAt(at));
  shape += MARK;
  for (let at = end; at < text.length && at - end < REACH; at += 1) {
    const code = text.charCodeAt(at);
    if (isLineEnd(code)) break;
    shape += classOf(code);
  }
  // How far a line is indented changes with what is around it.
  return hashOf(shape.trim().replaceAll(/ +/gu, ' '));
}

const MARK = '\u0001';
const LETTER = 'a';
const DIGIT = '0';

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

/** Letters and digits outside ASCII are rare: whatever is there counts as a letter. */
function classOf(code: number): string {
  if (code >= 128) return code === 0xa0 ? ' ' : LETTER;
  if (code >= 48 && code <= 57) return DIGIT;
  const lower = code | 32;
  if (lower >= 97 && lower <= 122) return LETTER;
  return code <= 32 ? ' ' : String.fromCharCode(code);
}
