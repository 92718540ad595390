import type { ChangedSpan } from '../../text/changedSpan.ts';
import type { Span } from '../../text/range.ts';
import type { FoundCode } from './findCodes.ts';
import { searchText, type FoundByForm } from './searchText.ts';

/** Longer than anything that is found, with all that is looked at around it: an address with its longest domain. */
const REACH = 768;
/** How far from the beginning of something found the sign or digit may stand that its search begins from: the `@` behind a name. */
const ANCHOR_REACH = 80;

/**
 * What is found in an edited text, from what was found before the edit: only the text around the edit is searched, what stands behind it is
 * moved. The result equals `searchText(text)`.
 */
export function searchAgain(before: FoundByForm, text: string, change: ChangedSpan): FoundByForm {
  const from = breakBefore(text, change.start - REACH);
  const to = breakBehind(text, change.afterEnd + REACH);
  const fresh = searchText(text, from - ANCHOR_REACH, Math.min(text.length, to + ANCHOR_REACH));
  const shift = change.afterEnd - change.beforeEnd;
  const spliced = <T extends Span>(
    old: readonly T[],
    now: readonly T[],
    move: (one: T) => T,
  ): readonly T[] => {
    const kept = firstFrom(old, from);
    const rest = firstFrom(old, to - shift);
    const inside = now.slice(firstFrom(now, from), firstFrom(now, to));
    if (shift === 0) return [...old.slice(0, kept), ...inside, ...old.slice(rest)];
    const result = old.slice(0, kept);
    for (const one of inside) result.push(one);
    for (let index = rest; index < old.length; index += 1) result.push(move(old[index] as T));
    return result;
  };
  const moved = <T extends Span>(one: T): T => ({ ...one, start: one.start + shift, end: one.end + shift });
  return {
    codes: spliced(before.codes, fresh.codes, ({ start, end, hetu, separator }: FoundCode) => ({
      start: start + shift,
      end: end + shift,
      hetu,
      separator: { start: separator.start + shift, end: separator.end + shift },
    })),
    emails: spliced(before.emails, fresh.emails, moved),
    numbers: spliced(before.numbers, fresh.numbers, moved),
    keyed: spliced(before.keyed, fresh.keyed, moved),
  };
}

/** Digits and what parts them in numbers: whether a number is found may depend on the one before it, but on nothing before another character. */
const NUMBER_CHARACTER = /[0-9\uff10-\uff19 \u00a0+/()-]/u;

/** The nearest offset that no number stands across, not behind the given one. */
function breakBefore(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && NUMBER_CHARACTER.test(text.charAt(at - 1))) at -= 1;
  return Math.max(0, at);
}

/** The nearest offset that no number stands across, not before the given one. */
function breakBehind(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && NUMBER_CHARACTER.test(text.charAt(at - 1))) at += 1;
  return Math.min(text.length, at);
}

/** Index of the first one that starts at an offset or behind it; the list is in the order of the text. */
function firstFrom(list: readonly Span[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Span).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
