import type { ChangedSpan } from './changedSpan.ts';

/** Whoever remembers something of a version asks soon again, or starts anew. */
const MOST_REMEMBERED = 8;

/** A change that changes nothing. */
export const NO_CHANGE: ChangedSpan = { start: 0, beforeEnd: 0, afterEnd: 0 };

/**
 * One version of a text that is edited, and what changed since the few versions before it. It holds no text, so whoever remembers what was
 * made of a version keeps this beside it, and asks the next version what of it still holds.
 */
export class TextRevision {
  readonly #key = Symbol('revision');
  readonly #earlier: readonly { readonly key: symbol; readonly change: ChangedSpan }[];

  constructor(before?: TextRevision, change: ChangedSpan = NO_CHANGE) {
    this.#earlier =
      before === undefined
        ? []
        : [
            { key: before.#key, change },
            ...before.#earlier
              .slice(0, MOST_REMEMBERED - 1)
              .map((known) => ({ key: known.key, change: composedChange(known.change, change) })),
          ];
  }

  /** The span outside which an earlier version's text is the same as this one's; undefined when that is not known. */
  changeSince(earlier: TextRevision): ChangedSpan | undefined {
    if (earlier === this) return NO_CHANGE;
    return this.#earlier.find(({ key }) => key === earlier.#key)?.change;
  }
}

/** Two changes, one after the other, as one; it may be wider than needed. */
export function composedChange(first: ChangedSpan, second: ChangedSpan): ChangedSpan {
  if (isEmpty(first)) return second;
  if (isEmpty(second)) return first;
  const start = Math.min(first.start, second.start);
  const firstShift = first.afterEnd - first.beforeEnd;
  const secondShift = second.afterEnd - second.beforeEnd;
  return second.beforeEnd > first.afterEnd
    ? { start, beforeEnd: second.beforeEnd - firstShift, afterEnd: second.afterEnd }
    : { start, beforeEnd: first.beforeEnd, afterEnd: first.afterEnd + secondShift };
}

function isEmpty({ start, beforeEnd, afterEnd }: ChangedSpan): boolean {
  return beforeEnd === start && afterEnd === start;
}
