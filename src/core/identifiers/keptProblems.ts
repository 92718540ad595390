import type { Problem } from '../findings/problem.ts';

/** Problems of the parts of a text, made once for each part and whatever else they depend on. */
export class KeptProblems {
  readonly #kept = new WeakMap<object, { readonly facts: string; readonly problems: readonly Problem[] }>();

  /**
   * @param part what stays the same object while the part's text does not change
   * @param facts what else the problems depend on
   * @param make gives the problems with offsets from the part's start
   */
  of(part: object, facts: string, make: () => readonly Problem[]): readonly Problem[] {
    const known = this.#kept.get(part);
    if (known?.facts === facts) return known.problems;
    const problems = make();
    this.#kept.set(part, { facts, problems });
    return problems;
  }
}
