import type { Span } from '../text/range.ts';

/** What keeps a text from being JSON. The parser goes on behind each. */
export type JsonProblemCode =
  | 'empty'
  | 'value-expected'
  | 'key-expected'
  | 'key-without-quotes'
  | 'colon-expected'
  | 'comma-expected'
  | 'trailing-comma'
  | 'comment'
  | 'single-quotes'
  | 'string-not-closed'
  | 'control-character'
  | 'invalid-escape'
  | 'invalid-number'
  | 'unknown-word'
  | 'not-closed'
  | 'text-after-end'
  | 'duplicate-key'
  | 'too-deep';

export interface JsonProblem extends Span {
  readonly code: JsonProblemCode;
  /** What stands there, or the name that is meant: a duplicate's key, an unknown word's beginning. */
  readonly detail?: string;
}
