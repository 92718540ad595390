import type { CodeSystem, ValueSet, ValueSetPart } from '../../src/core/fhir/definitions/model.ts';
import { splitCanonical } from '../../src/core/fhir/definitions/store/canonical.ts';

/** Filter operators that a hierarchy or a concept's properties decide (R4, code system `filter-operator`). */
const DECIDABLE: ReadonlySet<string> = new Set([
  '=',
  'is-a',
  'descendent-of',
  'is-not-a',
  'regex',
  'in',
  'not-in',
  'generalizes',
  'exists',
]);

/** Says of value sets whether their `compose` lists every code, given the code systems and value sets that are at hand. */
export class EnumerationCheck {
  readonly #codeSystems: ReadonlyMap<string, CodeSystem>;
  readonly #valueSets: ReadonlyMap<string, ValueSet>;
  readonly #answers = new Map<string, boolean>();

  constructor(codeSystems: Iterable<CodeSystem>, valueSets: Iterable<ValueSet>) {
    this.#codeSystems = new Map([...codeSystems].map((system) => [system.url, system]));
    this.#valueSets = new Map([...valueSets].map((valueSet) => [valueSet.url, valueSet]));
  }

  /** True when the codes follow from `compose`: listed, or taken from complete code systems and from such value sets. */
  isEnumerable(valueSet: ValueSet): boolean {
    const known = this.#answers.get(valueSet.url);
    if (known !== undefined) return known;
    // A value set that includes itself adds nothing by that.
    this.#answers.set(valueSet.url, true);
    const parts = [...(valueSet.compose?.include ?? []), ...(valueSet.compose?.exclude ?? [])];
    const answer =
      (valueSet.compose?.include.length ?? 0) > 0 && parts.every((part) => this.#isPartEnumerable(part));
    this.#answers.set(valueSet.url, answer);
    return answer;
  }

  #isPartEnumerable(part: ValueSetPart): boolean {
    const imports = part.valueSets ?? [];
    const importsFit = imports.every((canonical) => {
      const imported = this.#valueSets.get(splitCanonical(canonical).url);
      return imported !== undefined && this.isEnumerable(imported);
    });
    if (!importsFit) return false;
    if (part.concepts !== undefined) return true;
    if (part.system === undefined) return imports.length > 0;
    const system = this.#codeSystems.get(part.system);
    if (system?.content !== 'complete' || system.concepts.length === 0) return false;
    return (part.filters ?? []).every(({ op }) => DECIDABLE.has(op));
  }
}
