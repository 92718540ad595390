import { narrow } from './characters.ts';

/** A part of a text in the alphabet of searches, with enough around it to judge whatever is anchored in it. */
export interface SearchWindow {
  readonly text: string;
  /** One byte for each UTF-16 unit; zeros before the beginning and behind the end of the text. */
  readonly bytes: Uint8Array;
  /** What is added to an index of the bytes to have the offset in the text. */
  readonly offset: number;
  /** Indexes between which something must be anchored to be looked at in this window. */
  readonly from: number;
  readonly to: number;
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
    const length = written === last - first ? written : narrowUtf8(target, written);
    target.fill(0, length, length + PADDING);
    search({
      text,
      bytes: buffer,
      offset: first - PADDING,
      from: start - first + PADDING,
      to: end - first + PADDING,
    });
  }
}

/** Turns UTF-8 into one byte for each UTF-16 unit, in place; gives the new length. */
function narrowUtf8(bytes: Uint8Array, length: number): number {
  let at = 0;
  let end = 0;
  while (at < length) {
    const lead = bytes[at] as number;
    if (lead < 0x80) {
      bytes[end] = lead;
      at += 1;
    } else if (lead < 0xe0) {
      bytes[end] = narrow(((lead & 0x1f) << 6) | ((bytes[at + 1] as number) & 0x3f));
      at += 2;
    } else if (lead < 0xf0) {
      const middle = (bytes[at + 1] as number) & 0x3f;
      bytes[end] = narrow(((lead & 0xf) << 12) | (middle << 6) | ((bytes[at + 2] as number) & 0x3f));
      at += 3;
    } else {
      // Two units; what lies beyond the first plane means nothing to any search.
      const surrogate = narrow(0xd800);
      bytes[end] = surrogate;
      end += 1;
      bytes[end] = surrogate;
      at += 4;
    }
    end += 1;
  }
  return end;
}
