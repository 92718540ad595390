import type { CodeSystem, DefinitionStore, FhirVersion, StructureDefinition, ValueSet } from '../model.ts';
import { withGeneratedSnapshot } from '../snapshot/generateSnapshot.ts';
import { withWholeChoices } from '../snapshot/wholeChoices.ts';
import { fitsVersion, splitCanonical } from './canonical.ts';
import type { DefinitionEntry, DefinitionKind, DefinitionSource } from './definitionSource.ts';

const TYPES = 'http://hl7.org/fhir/StructureDefinition/';

/**
 * Sources in order of precedence as one store. A wanted version is looked for in all of them; where none has it, the first source that knows
 * the URL gives its newest, and the caller sees from `version` that it got another one. What was read is kept, and
 * snapshots are generated where a source has none.
 */
export class LayeredStore implements DefinitionStore {
  readonly fhirVersion: FhirVersion;
  readonly #sources: readonly DefinitionSource[];
  readonly #structures = new Map<string, StructureDefinition | undefined>();
  readonly #codeSystems = new Map<string, CodeSystem | undefined>();
  readonly #valueSets = new Map<string, ValueSet | undefined>();
  readonly #supplements = new Map<string, readonly CodeSystem[]>();
  readonly #inProgress = new Set<string>();

  constructor(fhirVersion: FhirVersion, sources: readonly DefinitionSource[]) {
    this.fhirVersion = fhirVersion;
    this.#sources = sources;
  }

  structureDefinition(canonical: string): StructureDefinition | undefined {
    const known = this.#structures.get(canonical);
    return known !== undefined || this.#structures.has(canonical) ? known : this.#readStructure(canonical);
  }

  #readStructure(canonical: string): StructureDefinition | undefined {
    // A definition whose base is itself, over any number of steps.
    if (this.#inProgress.has(canonical)) return undefined;
    this.#inProgress.add(canonical);
    const found = this.#find(
      this.#structures,
      canonical,
      (source, url, version) => source.structureDefinition(url, version),
      (definition) => this.#withSnapshot(definition),
      (url) => this.structureDefinition(url),
    );
    this.#inProgress.delete(canonical);
    return found;
  }

  type(name: string): StructureDefinition | undefined {
    return this.structureDefinition(name.includes('/') ? name : TYPES + name);
  }

  codeSystem(canonical: string): CodeSystem | undefined {
    const known = this.#codeSystems.get(canonical);
    return known !== undefined || this.#codeSystems.has(canonical) ? known : this.#readCodeSystem(canonical);
  }

  #readCodeSystem(canonical: string): CodeSystem | undefined {
    return this.#find(
      this.#codeSystems,
      canonical,
      (source, url, version) => source.codeSystem(url, version),
      (system) => system,
      (url) => this.codeSystem(url),
    );
  }

  valueSet(canonical: string): ValueSet | undefined {
    const known = this.#valueSets.get(canonical);
    return known !== undefined || this.#valueSets.has(canonical) ? known : this.#readValueSet(canonical);
  }

  #readValueSet(canonical: string): ValueSet | undefined {
    return this.#find(
      this.#valueSets,
      canonical,
      (source, url, version) => source.valueSet(url, version),
      (valueSet) => valueSet,
      (url) => this.valueSet(url),
    );
  }

  supplements(system: string): readonly CodeSystem[] {
    const { url } = splitCanonical(system);
    return cached(this.#supplements, url, () => this.#sources.flatMap((source) => source.supplements(url)));
  }

  /** Everything that the sources know of one kind, in order of precedence, unread; for completion and lists. */
  *list(kind: DefinitionKind): Iterable<DefinitionEntry> {
    for (const source of this.#sources) yield* source.list(kind);
  }

  #withSnapshot(definition: StructureDefinition): StructureDefinition | undefined {
    const whole = definition.snapshot === undefined ? withGeneratedSnapshot(definition, this) : definition;
    return whole !== undefined && this.fhirVersion === '3.0' ? withWholeChoices(whole, this) : whole;
  }

  /** One object per definition: `url` and `url|version` give the same where they mean the same. */
  #find<T extends { readonly version?: string }>(
    known: Map<string, T | undefined>,
    canonical: string,
    read: (source: DefinitionSource, url: string, version?: string) => T | undefined,
    finish: (definition: T) => T | undefined,
    newestOf: (url: string) => T | undefined,
  ): T | undefined {
    return cached(known, canonical, () => {
      const { url, version } = splitCanonical(canonical);
      const newest = canonical === url ? undefined : newestOf(url);
      if (newest !== undefined && (version === undefined || fitsVersion(newest.version, version)))
        return newest;
      for (const source of this.#sources) {
        const found = read(source, url, version);
        if (found !== undefined) return finish(found);
      }
      return newest;
    });
  }
}

function cached<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined || map.has(key)) return known as T;
  const made = make();
  map.set(key, made);
  return made;
}
