import type { CodeSystem, Concept, DefinitionStore } from '../../definitions/model.ts';
import { specialSystem, type Verdict } from './specialSystems.ts';

/** Codes that a system defines by a template: `NNxxx` of HL7 v2 table 0203 stands for NN and the letters of a country (ISO 3166). */
const CODE_TEMPLATES: ReadonlyMap<string, RegExp> = new Map([
  ['http://terminology.hl7.org/CodeSystem/v2-0203', /^NN[A-Z]{3}$/u],
]);

/** A code system prepared for look-ups: codes, hierarchy and properties. */
export class CodeSystemIndex {
  readonly #concepts = new Map<string, Concept>();
  readonly #parents = new Map<string, string[]>();
  readonly #lowerCase: ReadonlyMap<string, string> | undefined;
  #folded: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(
    readonly definition: CodeSystem,
    supplements: readonly CodeSystem[],
  ) {
    this.#addAll(definition.concepts, undefined);
    for (const concept of this.#concepts.values()) {
      for (const { code, value } of concept.properties ?? []) {
        if ((code === 'parent' || code === 'subsumedBy') && typeof value === 'string') {
          this.#addParent(concept.code, value);
        } else if (code === 'child' && typeof value === 'string') this.#addParent(value, concept.code);
      }
    }
    for (const supplement of supplements) this.#supplement(supplement.concepts);
    if (!definition.caseSensitive) {
      this.#lowerCase = new Map([...this.#concepts.keys()].map((code) => [code.toLowerCase(), code]));
    }
  }

  /** Whether every code of the system is known: only then is an unknown code wrong. */
  get isComplete(): boolean {
    return this.definition.content === 'complete';
  }

  get codes(): Iterable<string> {
    return this.#concepts.keys();
  }

  concept(code: string): Concept | undefined {
    const exact = this.#concepts.get(code);
    if (exact !== undefined || this.#lowerCase === undefined) return exact;
    const other = this.#lowerCase.get(code.toLowerCase());
    return other === undefined ? undefined : this.#concepts.get(other);
  }

  /** The codes that differ from a text in nothing but capitals, hyphens, underscores and spaces. */
  alike(text: string): readonly string[] {
    this.#folded ??= foldedCodes(this.#concepts.keys());
    return (this.#folded.get(foldCode(text)) ?? []).filter((code) => code !== text);
  }

  /** Whether a code is, or lies below, another. */
  isBelow(code: string, ancestor: string, depth = 0): boolean {
    if (code === ancestor) return true;
    if (depth > 40) return false;
    return (this.#parents.get(code) ?? []).some((parent) => this.isBelow(parent, ancestor, depth + 1));
  }

  parentsOf(code: string): readonly string[] {
    return this.#parents.get(code) ?? [];
  }

  hasChildren(code: string): boolean {
    for (const parents of this.#parents.values()) if (parents.includes(code)) return true;
    return false;
  }

  #addAll(concepts: readonly Concept[], parent: string | undefined): void {
    for (const concept of concepts) {
      this.#concepts.set(concept.code, concept);
      if (parent !== undefined) this.#addParent(concept.code, parent);
      if (concept.concepts !== undefined) this.#addAll(concept.concepts, concept.code);
    }
  }

  #addParent(code: string, parent: string): void {
    const known = this.#parents.get(code);
    if (known === undefined) this.#parents.set(code, [parent]);
    else if (!known.includes(parent)) known.push(parent);
  }

  #supplement(concepts: readonly Concept[]): void {
    for (const concept of concepts) {
      const known = this.#concepts.get(concept.code);
      if (known !== undefined) {
        const designations = [
          ...(known.designations ?? []),
          ...(concept.designations ?? []),
          ...(concept.display === undefined ? [] : [{ value: concept.display }]),
        ];
        this.#concepts.set(concept.code, { ...known, designations });
      }
      if (concept.concepts !== undefined) this.#supplement(concept.concepts);
    }
  }
}

function foldedCodes(codes: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const folded = new Map<string, string[]>();
  for (const code of codes) {
    const key = foldCode(code);
    const known = folded.get(key);
    if (known === undefined) folded.set(key, [code]);
    else known.push(code);
  }
  return folded;
}

function foldCode(code: string): string {
  return code.toLowerCase().replace(/[-_\s]+/gu, '');
}

/** Code systems by URL, each indexed when it is first asked for. */
export class CodeSystems {
  readonly #indices = new Map<string, CodeSystemIndex | null>();

  constructor(readonly store: DefinitionStore) {}

  /** A `system` is a URL without version: one with `|9.9` names nothing. */
  get(url: string): CodeSystemIndex | undefined {
    return url.includes('|') ? undefined : this.#index(url);
  }

  #index(url: string): CodeSystemIndex | undefined {
    const known = this.#indices.get(url);
    if (known !== undefined) return known ?? undefined;
    const definition = this.store.codeSystem(url);
    const made =
      definition === undefined || definition.content === 'supplement'
        ? undefined
        : new CodeSystemIndex(definition, this.store.supplements(url));
    this.#indices.set(url, made ?? null);
    return made;
  }

  /** The system as it was in a version; undefined where that very version is not known. Without a version the newest is meant. */
  inVersion(url: string, version: string | undefined): CodeSystemIndex | undefined {
    if (version === undefined || version === '') return this.get(url);
    const canonical = `${url}|${version}`;
    return this.store.codeSystem(canonical)?.version === version ? this.#index(canonical) : undefined;
  }

  /** Whether a system is known, but not in the version that a coding names: then nobody can judge its code here. */
  isOtherVersion(url: string, version: string | undefined): boolean {
    if (version === undefined || version === '' || specialSystem(url) !== undefined) return false;
    return this.get(url) !== undefined && this.inVersion(url, version) === undefined;
  }

  /** Whether a system has a code: `unknown` when the system is not known in full, or not in that version. */
  has(system: string, code: string, version?: string): Verdict {
    const special = specialSystem(system);
    if (special !== undefined) return special(code);
    const index = this.inVersion(system, version);
    if (index === undefined) return 'unknown';
    if (index.concept(code) !== undefined || CODE_TEMPLATES.get(system)?.test(code) === true) return 'in';
    return index.isComplete ? 'out' : 'unknown';
  }
}
