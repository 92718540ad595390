/** What differs between two versions of a text: `before[start, beforeEnd)` became `after[start, afterEnd)`. */
export interface ChangedSpan {
  readonly start: number;
  readonly beforeEnd: number;
  readonly afterEnd: number;
}

const PORTION = 32_768;

/**
 * The smallest span outside which two texts are the same; undefined for equal texts. Portions are compared as strings, which compares memory,
 * so a text of megabytes takes a millisecond or two.
 */
export function changedSpan(before: string, after: string): ChangedSpan | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (
    start + PORTION <= shorter &&
    before.slice(start, start + PORTION) === after.slice(start, start + PORTION)
  ) {
    start += PORTION;
  }
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let same = 0;
  const most = shorter - start;
  while (same + PORTION <= most && endsAlike(before, after, same, PORTION)) same += PORTION;
  while (
    same < most &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  ) {
    same += 1;
  }
  return { start, beforeEnd: before.length - same, afterEnd: after.length - same };
}

function endsAlike(before: string, after: string, behind: number, length: number): boolean {
  const first = before.length - behind - length;
  const second = after.length - behind - length;
  return before.slice(first, first + length) === after.slice(second, second + length);
}
