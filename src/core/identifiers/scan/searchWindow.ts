import { narrowUtf8 } from './characters.ts';

/** A part of a text in the alphabet of searches, with enough around it to judge whatever is anchored in it. */
export interface SearchWindow {
  readonly text: string;
  /** One byte for each UTF-16 unit; zeros before the beginning and behind the end of the text. */
  readonly bytes: Uint8Array;
  /** The same bytes, four at a time. */
  readonly words: Int32Array;
  /** What is added to an index of the bytes to have the offset in the text. */
  readonly offset: number;
  /** Indexes between which something must be anchored to be looked at in this window. */
  readonly from: number;
  readonly to: number;
  /** Every byte is the character itself. */
  readonly isAscii: boolean;
}

/** Small enough to stay in a processor's nearest cache while several searches go over it. */
const WINDOW = 32_768;
/** More than any identifier is long, with all that is looked at around it. */
const AROUND = 1_024;
/** Zeros on either side: searches look a little before and behind without asking where the text ends. */
const PADDING = 64;
/** UTF-8 takes up to three bytes for a UTF-16 unit. */
const buffer = new Uint8Array(PADDING + 3 * (WINDOW + 2 * AROUND) + PADDING);
const target = buffer.subarray(PADDING);
const words = new Int32Array(buffer.buffer, 0, buffer.length >> 2);
const encoder = new TextEncoder();

/**
 * Goes over a part of a text, window by window. Whatever is anchored (at the sign or digit that a search begins from) between two offsets
 * is seen in exactly one window. The bytes are those of the current window only.
 */
export function searchWindows(
  text: string,
  search: (window: SearchWindow) => void,
  from = 0,
  to = text.length,
): void {
  for (let start = Math.max(0, from); start < to; start += WINDOW) {
    const end = Math.min(to, start + WINDOW);
    const first = Math.max(0, start - AROUND);
    const last = Math.min(text.length, end + AROUND);
    const { written } = encoder.encodeInto(text.slice(first, last), target);
    // Encoders copy ASCII as it is; anything longer is brought back to one byte a unit.
    const isAscii = written === last - first;
    const length = isAscii ? written : narrowUtf8(target, written);
    target.fill(0, length, length + PADDING);
    search({
      text,
      bytes: buffer,
      words,
      offset: first - PADDING,
      from: start - first + PADDING,
      to: end - first + PADDING,
      isAscii,
    });
  }
}
