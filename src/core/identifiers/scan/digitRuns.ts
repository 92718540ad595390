import { isDigit } from './characters.ts';
import type { SearchWindow } from './searchWindow.ts';

/** Runs of digits in a window, in their order. */
export interface DigitRuns {
  readonly count: number;
  /** The index of the first digit of each run, and the one behind its last. The arrays are those of the last window that was looked at. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** A run that began before a window is followed back so far: more digits than anything that is found has. */
const BACK = 24;
/** Runs of two digits, and something between them. */
const MOST_RUNS = 16_384;
const starts = new Uint32Array(MOST_RUNS);
const ends = new Uint32Array(MOST_RUNS);

/**
 * The runs of at least two digits that begin or end in a window. What ends at the window's end or behind it has that end; its own window
 * will see it. Four bytes are looked at at once until one of them is a digit.
 */
export function digitRuns({ bytes, words, from, to }: SearchWindow): DigitRuns {
  let count = 0;
  let at = from;
  if (isDigit(bytes[from - 1] as number)) {
    let start = from - 1;
    while (start > from - BACK && isDigit(bytes[start - 1] as number)) start -= 1;
    at = endOfDigits(bytes, words, from, to);
    if (at - start > 1) {
      starts[count] = start;
      ends[count] = at;
      count += 1;
    }
  }
  while (at < to) {
    if ((at & 3) === 0) {
      while (at < to && !hasDigit(words[at >> 2] as number)) at += 4;
      if (at >= to) break;
    }
    if (!isDigit(bytes[at] as number)) {
      at += 1;
      continue;
    }
    const end = endOfDigits(bytes, words, at + 1, to);
    if (end - at > 1 || (end === to && isDigit(bytes[to] as number))) {
      starts[count] = at;
      ends[count] = end;
      count += 1;
    }
    at = end + 1;
  }
  return { count, starts, ends };
}

/** Where the digits from an index on end, at a limit at the latest. */
function endOfDigits(bytes: Uint8Array, words: Int32Array, start: number, limit: number): number {
  let at = start;
  while (at < limit && isDigit(bytes[at] as number)) {
    at += 1;
    // Four at once, once there are many.
    if ((at & 3) === 0) while (at + 4 <= limit && hasOnlyDigits(words[at >> 2] as number)) at += 4;
  }
  return at;
}

/** Whether all of four bytes are digits: 0x30 taken out of each leaves less than 10, which adding 0x76 keeps below 0x80. */
function hasOnlyDigits(word: number): boolean {
  const value = word ^ 0x30303030;
  return (((value + 0x76767676) | value) & 0x80808080) === 0;
}

/** Whether one of four bytes is a digit: 0x30 taken out of each makes digits, and only digits, less than 10. */
function hasDigit(word: number): boolean {
  const value = word ^ 0x30303030;
  return ((value - 0x0a0a0a0a) & ~value & 0x80808080) !== 0;
}
