import type { Span } from '../../text/range.ts';
import type { FoundCode } from './findCodes.ts';
import { searchText, type FoundByForm } from './searchText.ts';

/**
 * What was found by form in a stretch of a text, with offsets from the stretch's start: it stays the same object for as long as nothing in
 * the stretch changes, wherever edits move it.
 */
export interface Stretch extends Span {
  readonly found: FoundByForm;
}

/** Longer than anything that is found, with all that is looked at around it: an address with its longest domain. */
export const LONGEST_FOUND = 768;

/** What was found by form in a whole text: stretches that follow one another from its beginning to its end. */
export class FoundText {
  constructor(readonly stretches: readonly Stretch[]) {}

  /** Searches a text as one stretch; only what is edited is worth being parted. */
  static of(text: string): FoundText {
    return new FoundText([{ start: 0, end: text.length, found: searchText(text) }]);
  }

  /** The codes in the order of the text, with offsets in it. */
  *codes(): Iterable<FoundCode> {
    for (const { start, found } of this.stretches) {
      for (const code of found.codes) yield start === 0 ? code : movedCode(code, start);
    }
  }

  /** Index of the last stretch that begins before an offset, or of the first one. */
  indexBefore(offset: number): number {
    return Math.max(0, firstFrom(this.stretches, offset) - 1);
  }

  /** Whether something found has a character in common with a span. */
  covers(span: Span, onlyCodes: boolean): boolean {
    return (
      this.#isAcross('codes', span) ||
      (!onlyCodes && (this.#isAcross('emails', span) || this.#isAcross('numbers', span)))
    );
  }

  /** The telephone or account number or card, with its place in the text, that an offset stands within. */
  numberAcross(offset: number): Span | undefined {
    const last = this.#lastBefore('numbers', offset);
    return last !== undefined && last.end > offset ? last : undefined;
  }

  #isAcross(kind: 'codes' | 'emails' | 'numbers', { start, end }: Span): boolean {
    // None of a kind overlap each other, so the last to begin is the last to end.
    return (this.#lastBefore(kind, end)?.end ?? 0) > start;
  }

  #lastBefore(kind: 'codes' | 'emails' | 'numbers', offset: number): Span | undefined {
    for (let index = this.indexBefore(offset); index >= 0; index -= 1) {
      const { start: base, end: stretchEnd, found } = this.stretches[index] as Stretch;
      if (stretchEnd < offset - LONGEST_FOUND) return undefined;
      const last = found[kind][firstFrom(found[kind], offset - base) - 1];
      if (last !== undefined) return { start: last.start + base, end: last.end + base };
    }
    return undefined;
  }
}

export function movedCode({ start, end, hetu, separator }: FoundCode, by: number): FoundCode {
  return {
    start: start + by,
    end: end + by,
    hetu,
    separator: { start: separator.start + by, end: separator.end + by },
  };
}

/** Index of the first one that starts at an offset or behind it; the list is in the order of the text. */
export function firstFrom(list: readonly Span[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Span).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
