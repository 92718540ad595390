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
const encoded = bytesOf(3 * (WINDOW + 2 * AROUND));
/** What is not ASCII is brought back to one byte a unit in a place of its own. */
const narrowed = bytesOf(WINDOW + 2 * AROUND);
const encoder = new TextEncoder();

/** Bytes with zeros around them, in every form that they are read in. */
interface PaddedBytes {
  readonly bytes: Uint8Array;
  readonly words: Int32Array;
  readonly inner: Uint8Array;
  /** The inner ones and the zeros behind. */
  readonly view: DataView;
}

function bytesOf(most: number): PaddedBytes {
  const { buffer } = new Uint8Array(PADDING + most + PADDING);
  return {
    bytes: new Uint8Array(buffer),
    words: new Int32Array(buffer, 0, buffer.byteLength >> 2),
    inner: new Uint8Array(buffer, PADDING, most),
    view: new DataView(buffer, PADDING),
  };
}

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
    const { written } = encoder.encodeInto(text.slice(first, last), encoded.inner);
    encoded.bytes.fill(0, PADDING + written, PADDING + written + PADDING);
    const isAscii = written === last - first;
    const { bytes, words, view } = isAscii ? encoded : narrowed;
    if (!isAscii) {
      const length = narrowUtf8(encoded.view, written, view);
      bytes.fill(0, PADDING + length, PADDING + length + PADDING);
    }
    search({
      text,
      bytes,
      words,
      offset: first - PADDING,
      from: start - first + PADDING,
      to: end - first + PADDING,
      isAscii,
    });
  }
}
