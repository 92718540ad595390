/** A place in a text, counted from 0 in UTF-16 code units, as the Language Server Protocol counts. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A half-open span between two positions. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A half-open span of UTF-16 offsets from the start of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
