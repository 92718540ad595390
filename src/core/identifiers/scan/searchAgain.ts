import type { ChangedSpan } from '../../text/changedSpan.ts';
import type { Span } from '../../text/range.ts';
import { firstFrom, FoundText, LONGEST_FOUND, movedCode, type Stretch } from './foundText.ts';
import { searchText, type FoundByForm } from './searchText.ts';

/** How far from the beginning of something found the sign or digit may stand that its search begins from: the `@` behind a name. */
const ANCHOR_REACH = 80;

/** An edit makes what was found in a stretch anew, and every stretch costs a little on each edit. */
const STRETCH = 8_192;
const LONGEST_STRETCH = 2 * STRETCH;

/**
 * What is found in an edited text, from what was found before the edit: only the text around the edit is searched, and only what stands in
 * the same stretch is moved. All in all it is what `searchText` finds.
 */
export function searchAgain(before: FoundText, text: string, change: ChangedSpan): FoundText {
  const shift = change.afterEnd - change.beforeEnd;
  const nearest = Math.max(0, change.start - LONGEST_FOUND);
  const from = before.numberAcross(nearest)?.start ?? nearest;
  const reached = Math.min(text.length, change.afterEnd + LONGEST_FOUND);
  for (let more = LONGEST_FOUND; ; more *= 2) {
    const limit = Math.min(text.length, reached + more);
    const fresh = searchText(text, from, limit);
    const to =
      limit === text.length ? limit : meetingPoint(before, fresh, { start: reached, end: limit }, shift);
    if (to !== undefined) return spliced(before, fresh, { start: from, end: to }, shift);
  }
}

/**
 * From where on a search finds what it found before. Whether a number is found may depend on the one before it, which may depend on another,
 * and so on; where no number stands across, before and after the edit, it depends on nothing. Everything else is found by itself.
 */
function meetingPoint(
  before: FoundText,
  fresh: FoundByForm,
  { start, end }: Span,
  shift: number,
): number | undefined {
  let at = start;
  while (at <= end - ANCHOR_REACH) {
    const number = fresh.numbers[firstFrom(fresh.numbers, at) - 1];
    const next =
      number !== undefined && number.end > at
        ? number.end
        : (before.numberAcross(at - shift)?.end ?? at - shift) + shift;
    if (next === at) return at;
    at = next;
  }
  return undefined;
}

/** Puts what was found in a span of the edited text into the stretches of before. */
function spliced(before: FoundText, fresh: FoundByForm, { start, end }: Span, shift: number): FoundText {
  const { stretches } = before;
  const first = before.indexBefore(start);
  const last = Math.max(first, before.indexBefore(end - shift));
  const head = stretches[first] as Stretch;
  const tail = stretches[last] as Stretch;
  const tailStart = tail.start + shift;
  const tailEnd = tail.end + shift;
  const between = (from: number, to: number): FoundByForm => {
    const merged = <Kind extends keyof FoundByForm>(
      kind: Kind,
      move: (one: FoundByForm[Kind][number], by: number) => FoundByForm[Kind][number],
    ): FoundByForm[Kind][number][] => [
      ...taken(head.found[kind], head.start, from, Math.min(to, start), from, move),
      ...taken(fresh[kind], 0, Math.max(from, start), Math.min(to, end), from, move),
      ...taken(tail.found[kind], tailStart, Math.max(from, end), to, from, move),
    ];
    return {
      codes: merged('codes', movedCode),
      emails: merged('emails', moved),
      numbers: merged('numbers', moved),
      keyed: merged('keyed', moved),
    };
  };
  const result = stretches.slice(0, first);
  for (let at = head.start; ;) {
    const next = tailEnd - at > LONGEST_STRETCH ? at + STRETCH : tailEnd;
    result.push({ start: at, end: next, found: between(at, next) });
    if (next === tailEnd) break;
    at = next;
  }
  for (let index = last + 1; index < stretches.length; index += 1) {
    const stretch = stretches[index] as Stretch;
    result.push(
      shift === 0
        ? stretch
        : { start: stretch.start + shift, end: stretch.end + shift, found: stretch.found },
    );
  }
  return new FoundText(result);
}

/**
 * Those of a list that start in a part of the text.
 * @param base what the list's offsets count from
 * @param origin what the result's offsets are to count from
 */
function taken<T extends Span>(
  list: readonly T[],
  base: number,
  from: number,
  to: number,
  origin: number,
  move: (one: T, by: number) => T,
): readonly T[] {
  if (to <= from) return [];
  const part = list.slice(firstFrom(list, from - base), firstFrom(list, to - base));
  return base === origin ? part : part.map((one) => move(one, base - origin));
}

function moved<T extends Span>(one: T, by: number): T {
  return { ...one, start: one.start + by, end: one.end + by };
}
