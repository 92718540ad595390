import type { Problem } from '../../findings/problem.ts';
import type { Place } from '../places/place.ts';
import { LONGEST_FOUND, type FoundText } from '../scan/foundText.ts';
import type { FoundByForm } from '../scan/searchText.ts';
import { judgePlaces, type PlaceProblem, type PlaceRules } from './placeProblems.ts';

/** The answer that was given last, and what it depended on. */
interface Settled {
  readonly onlyCodes: boolean;
  readonly around: readonly FoundAround[];
  readonly problems: readonly Problem[];
}

/** What was found by form in a stretch, and where the stretch starts from the places' base. */
interface FoundAround {
  readonly found: FoundByForm;
  readonly start: number;
}

/** What is wrong in the places of one part of a text: judged once, for as long as the part's text does not change. */
export class JudgedPlaces {
  /** With offsets from the part's start. */
  readonly #judged: readonly PlaceProblem[];
  /** From the first to the last place of which what is found by form decides; undefined when there is none. */
  readonly #decided: { readonly start: number; readonly end: number } | undefined;
  #settled: Settled | undefined;

  private constructor(judged: readonly PlaceProblem[]) {
    this.#judged = judged;
    const decided = judged.filter(isDecidedByForm);
    this.#decided =
      decided.length === 0
        ? undefined
        : {
            start: Math.min(...decided.map(({ problem }) => problem.start)),
            end: Math.max(...decided.map(({ problem }) => problem.end)),
          };
  }

  /** Undefined when nothing is wrong in any of the places. */
  static of(places: readonly Place[], rules: PlaceRules): JudgedPlaces | undefined {
    if (places.length === 0) return undefined;
    const judged = judgePlaces(places, rules);
    return judged.length === 0 ? undefined : new JudgedPlaces(judged);
  }

  /**
   * @param base where the part starts
   * @param onlyCodes names, addresses and numbers of people may stand there
   * @param found codes and numbers that were found by their form are no problem of a place, too
   * @returns the same list while the answer is the same, with offsets from the part's start
   */
  problems(base: number, onlyCodes: boolean, found: FoundText): readonly Problem[] {
    const around = this.#decided === undefined ? [] : foundAround(found, base, this.#decided);
    const last = this.#settled;
    if (last?.onlyCodes === onlyCodes && isSame(last.around, around)) return last.problems;
    const problems = this.#decide(base, onlyCodes, found);
    this.#settled = { onlyCodes, around, problems };
    return problems;
  }

  #decide(base: number, onlyCodes: boolean, found: FoundText): readonly Problem[] {
    return this.#judged.flatMap((one) => {
      const { kind, problem } = one;
      if (onlyCodes && kind !== 'code') return [];
      const place = { start: problem.start + base, end: problem.end + base };
      return isDecidedByForm(one) && found.covers(place, onlyCodes) ? [] : [problem];
    });
  }
}

function isDecidedByForm({ kind }: PlaceProblem): boolean {
  return kind === 'code' || kind === 'phone';
}

function foundAround(
  found: FoundText,
  base: number,
  { start, end }: { readonly start: number; readonly end: number },
): readonly FoundAround[] {
  const first = found.indexBefore(Math.max(0, base + start - LONGEST_FOUND));
  const last = found.indexBefore(base + end);
  return found.stretches
    .slice(first, last + 1)
    .map(({ start: stretchStart, found: inStretch }) => ({ found: inStretch, start: stretchStart - base }));
}

function isSame(some: readonly FoundAround[], others: readonly FoundAround[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ found, start }, index) => found === others[index]?.found && start === others[index].start)
  );
}
