import type { ChangedSpan } from './changedSpan.ts';
import type { Position, Range, Span } from './range.ts';

const LINE_FEED = 10;

/**
 * Turns offsets of one text into line and character and back.
 * Lines end at LF, CRLF or CR, as in the Language Server Protocol. Built once per text version; a look-up is a binary search.
 */
export class LineIndex {
  readonly #starts: Uint32Array;
  readonly #length: number;

  constructor(text: string, starts: Uint32Array = allLineStarts(text)) {
    this.#starts = starts;
    this.#length = text.length;
  }

  /** The index of an edited text, from the one of the text before; only the lines that changed are read. */
  afterEdit(text: string, { start, beforeEnd, afterEnd }: ChangedSpan): LineIndex {
    const old = this.#starts;
    const firstLine = this.positionAt(Math.max(0, start - 1)).line;
    const kept = old.subarray(0, firstLine + 1);
    const fresh = lineStarts(text, old[firstLine] ?? 0, Math.min(afterEnd + 1, text.length));
    let rest = this.positionAt(Math.min(beforeEnd + 1, this.#length)).line;
    while (rest < old.length && (old[rest] ?? 0) <= beforeEnd + 1) rest += 1;
    const starts = new Uint32Array(kept.length + fresh.length + old.length - rest);
    starts.set(kept);
    starts.set(fresh, kept.length);
    const shift = afterEnd - beforeEnd;
    for (let line = rest, at = kept.length + fresh.length; line < old.length; line += 1, at += 1) {
      starts[at] = (old[line] ?? 0) + shift;
    }
    return new LineIndex(text, starts);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The position of an offset; offsets outside the text are moved to its nearest end. */
  positionAt(offset: number): Position {
    const wanted = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= wanted) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: wanted - (this.#starts[low] ?? 0) };
  }

  /** The offset of a position; a position outside the text is moved to its nearest end. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    const start = this.#starts[position.line];
    if (start === undefined) return this.#length;
    const next = this.#starts[position.line + 1] ?? this.#length;
    return Math.min(start + Math.max(0, position.character), next);
  }

  rangeOf(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }
}

function allLineStarts(text: string): Uint32Array {
  const starts = lineStarts(text, 0, text.length);
  const all = new Uint32Array(starts.length + 1);
  all.set(starts, 1);
  return all;
}

/** Starts of the lines whose end lies in a part of the text. */
function lineStarts(text: string, from: number, to: number): number[] {
  const starts: number[] = [];
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  let feed = part.indexOf('\n');
  let carriage = part.indexOf('\r');
  // Searching for one character is many times as quick as looking at each.
  while (feed >= 0 || carriage >= 0) {
    const isFeed = carriage < 0 || (feed >= 0 && feed < carriage);
    const end = isFeed ? feed : carriage;
    if (isFeed || text.charCodeAt(from + end + 1) !== LINE_FEED) starts.push(from + end + 1);
    if (isFeed) feed = part.indexOf('\n', end + 1);
    else carriage = part.indexOf('\r', end + 1);
  }
  return starts;
}
