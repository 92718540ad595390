import type { Position, Range, Span } from './range.ts';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * Turns offsets of one text into line and character and back.
 * Lines end at LF, CRLF or CR, as in the Language Server Protocol. Built once per text version; a look-up is a binary search.
 */
export class LineIndex {
  readonly #starts: Uint32Array;
  readonly #length: number;

  constructor(text: string) {
    const starts = [0];
    for (let offset = 0; offset < text.length; offset += 1) {
      const code = text.charCodeAt(offset);
      if (code > CARRIAGE_RETURN) continue;
      if (code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(offset + 1) !== LINE_FEED)) {
        starts.push(offset + 1);
      }
    }
    this.#starts = Uint32Array.from(starts);
    this.#length = text.length;
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
