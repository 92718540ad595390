import type { JsonNode } from '../../json/jsonNode.ts';

/** Something that a value was checked against: an element of a type, a profile's rule. */
type Check = object;

/**
 * Which repeated values were checked before and nothing was found, nor anything looked at but the value itself: the same characters in the
 * same place of a type need not be checked again. A Bundle repeats its codes and units in nearly every entry.
 */
export class CleanValues {
  readonly #known = new Map<JsonNode, { readonly check: Check; readonly count: number }[]>();

  /** How many elements the value stood for when the check found nothing in it; undefined where it has to be checked. */
  countIn(original: JsonNode, check: Check): number | undefined {
    const checks = this.#known.get(original);
    if (checks === undefined) return undefined;
    for (const known of checks) if (known.check === check) return known.count;
    return undefined;
  }

  note(original: JsonNode, check: Check, count: number): void {
    const checks = this.#known.get(original);
    if (checks === undefined) this.#known.set(original, [{ check, count }]);
    else checks.push({ check, count });
  }
}
