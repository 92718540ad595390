import { linePlace } from '../../findings/linePlace.ts';
import type { Problem } from '../../findings/problem.ts';

/** A problem with its place in a file that was never in memory as a whole. */
export interface StreamedProblem {
  readonly problem: Problem;
  /** From 0, in UTF-16 units. */
  readonly line: number;
  readonly character: number;
  readonly endLine: number;
  readonly endCharacter: number;
  /** Names the place by what its line looks like. */
  readonly linePlace: string;
}

/** How much of a piece is looked at again with the next one: more than any identifier is long. */
const OVERLAP = 512;

/**
 * Scans a text that comes in pieces of any size. What stands across the edge of two pieces is found once; lines and characters count in
 * the whole text. Memory holds one piece and the overlap.
 */
export class ChunkScanner {
  readonly #scan: (text: string) => readonly Problem[];
  #rest = '';
  #line = 0;
  #character = 0;
  /** Offset in the kept rest up to which everything was given. */
  #decided = 0;

  /** @param scan finds identifiers by their form alone, in one piece */
  constructor(scan: (text: string) => readonly Problem[]) {
    this.#scan = scan;
  }

  /** The next piece; gives what is certain so far. */
  push(piece: string): readonly StreamedProblem[] {
    return this.#take(this.#rest + piece, false);
  }

  /** What was still open at the end. */
  end(): readonly StreamedProblem[] {
    return this.#take(this.#rest, true);
  }

  #take(text: string, isLast: boolean): readonly StreamedProblem[] {
    // Whatever begins before the cut is decided now, with the overlap behind it in view; the rest waits for the next piece.
    const cut = isLast ? text.length : Math.max(0, text.length - OVERLAP);
    const kept = Math.max(0, cut - OVERLAP);
    const cursor = new Cursor(text, this.#line, this.#character);
    const from = this.#decided;
    const problems = this.#scan(text)
      .filter(({ start }) => start >= from && (isLast || start < cut))
      .sort((a, b) => a.start - b.start)
      .map((problem) => cursor.place(problem));
    const rest = isLast ? text.length : kept;
    const at = new Cursor(text, this.#line, this.#character);
    at.moveTo(rest);
    this.#line = at.line;
    this.#character = at.character;
    this.#rest = text.slice(rest);
    this.#decided = cut - rest;
    return problems;
  }
}

/** Counts lines while it moves forward. */
class Cursor {
  #offset = 0;

  constructor(
    private readonly text: string,
    public line: number,
    public character: number,
  ) {}

  moveTo(offset: number): void {
    let lineStart = -1;
    for (let at = this.text.indexOf('\n', this.#offset); at !== -1 && at < offset;) {
      this.line += 1;
      lineStart = at + 1;
      at = this.text.indexOf('\n', at + 1);
    }
    this.character = lineStart === -1 ? this.character + offset - this.#offset : offset - lineStart;
    this.#offset = offset;
  }

  place(problem: Problem): StreamedProblem {
    this.moveTo(problem.start);
    const { line, character } = this;
    // Identifiers stand on one line.
    const length = problem.end - problem.start;
    return {
      problem,
      line,
      character,
      endLine: line,
      endCharacter: character + length,
      linePlace: linePlace(this.text, problem),
    };
  }
}
