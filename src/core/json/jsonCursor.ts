import type { JsonProblem, JsonProblemCode } from './jsonProblem.ts';

const SLASH = 47;
const ASTERISK = 42;

/** Where the reading of a JSON text stands, and what was wrong so far. */
export class JsonCursor {
  readonly problems: JsonProblem[] = [];
  at = 0;

  constructor(readonly text: string) {}

  report(code: JsonProblemCode, start: number, end: number, detail?: string): void {
    this.problems.push(detail === undefined ? { code, start, end } : { code, start, end, detail });
  }

  /** Skips white space, and comments with a report. */
  skipSpace(): void {
    const { text } = this;
    let { at } = this;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === 32 || code === 10 || code === 13 || code === 9) {
        at += 1;
      } else if (code === SLASH) {
        const end = this.#endOfComment(at);
        if (end < 0) break;
        this.report('comment', at, end);
        at = end;
      } else break;
    }
    this.at = at;
  }

  /** Where the comment that stands at an offset ends; -1 where none stands. */
  #endOfComment(at: number): number {
    const { text } = this;
    const next = text.charCodeAt(at + 1);
    if (next !== SLASH && next !== ASTERISK) return -1;
    const end = next === SLASH ? text.indexOf('\n', at) : text.indexOf('*/', at + 2);
    if (end < 0) return text.length;
    return next === SLASH ? end : end + 2;
  }
}
