import type { CodeSystem, StructureDefinition, ValueSet } from '../model.ts';
import { compareVersions, fitsVersion, splitCanonical } from './canonical.ts';
import type { DefinitionEntry, DefinitionKind, DefinitionSource } from './definitionSource.ts';

interface Definitions {
  readonly StructureDefinition: StructureDefinition;
  readonly CodeSystem: CodeSystem;
  readonly ValueSet: ValueSet;
}

/** An entry with the way to read it. `read` may fail with undefined; the next best version is tried then. */
export interface IndexedDefinition<K extends DefinitionKind = DefinitionKind> extends DefinitionEntry {
  readonly kind: K;
  /** Of a code system that supplements another: the other's canonical URL. */
  readonly supplements?: string;
  read(): Definitions[K] | undefined;
}

/**
 * Definitions by canonical URL and version, read when somebody asks. Several of one URL and version are accepted, as published packages have
 * them (three value sets `fitness-category`); the one added first wins.
 */
export class DefinitionIndex implements DefinitionSource {
  readonly #byUrl: { readonly [K in DefinitionKind]: Map<string, IndexedDefinition<K>[]> } = {
    StructureDefinition: new Map(),
    CodeSystem: new Map(),
    ValueSet: new Map(),
  };
  readonly #supplements = new Map<string, IndexedDefinition<'CodeSystem'>[]>();

  add<K extends DefinitionKind>(definition: IndexedDefinition<K>): void {
    const map: Map<string, IndexedDefinition<K>[]> = this.#byUrl[definition.kind];
    const known = map.get(definition.url);
    if (known === undefined) map.set(definition.url, [definition]);
    else {
      // Newest first; of equal ones the first stays in front.
      const at = known.findIndex((other) => compareVersions(other.version, definition.version) < 0);
      known.splice(at < 0 ? known.length : at, 0, definition);
    }
    if (definition.supplements !== undefined && isCodeSystem(definition)) {
      const { url } = splitCanonical(definition.supplements);
      const list = this.#supplements.get(url);
      if (list === undefined) this.#supplements.set(url, [definition]);
      else list.push(definition);
    }
  }

  structureDefinition(url: string, version?: string): StructureDefinition | undefined {
    return find(this.#byUrl.StructureDefinition.get(url), version);
  }

  codeSystem(url: string, version?: string): CodeSystem | undefined {
    return find(this.#byUrl.CodeSystem.get(url), version);
  }

  valueSet(url: string, version?: string): ValueSet | undefined {
    return find(this.#byUrl.ValueSet.get(url), version);
  }

  supplements(system: string): readonly CodeSystem[] {
    return (this.#supplements.get(system) ?? []).flatMap((entry) => entry.read() ?? []);
  }

  *list(kind: DefinitionKind): Iterable<DefinitionEntry> {
    for (const entries of this.#byUrl[kind].values()) yield* entries;
  }
}

function isCodeSystem(definition: IndexedDefinition): definition is IndexedDefinition<'CodeSystem'> {
  return definition.kind === 'CodeSystem';
}

function find<K extends DefinitionKind>(
  entries: readonly IndexedDefinition<K>[] | undefined,
  version: string | undefined,
): Definitions[K] | undefined {
  if (entries === undefined) return undefined;
  if (version !== undefined) {
    const exact = entries.find((entry) => entry.version === version);
    if (exact !== undefined) return exact.read();
  }
  for (const entry of entries) {
    if (version !== undefined && !fitsVersion(entry.version, version)) continue;
    const definition = entry.read();
    if (definition !== undefined) return definition;
  }
  return undefined;
}
