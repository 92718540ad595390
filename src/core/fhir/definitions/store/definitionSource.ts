import type { CodeSystem, StructureDefinition, ValueSet } from '../model.ts';

/**
 * One supply of definitions: a bundle, some packages, a list of resources. It gives them as they were published, with or without snapshot, and
 * may read them anew each time; `LayeredStore` stacks sources, keeps what was read and generates snapshots.
 * Without `version` the newest is meant; with one, undefined when the source has no such version.
 */
export interface DefinitionSource {
  structureDefinition(url: string, version?: string): StructureDefinition | undefined;
  codeSystem(url: string, version?: string): CodeSystem | undefined;
  valueSet(url: string, version?: string): ValueSet | undefined;
  /** Code systems with `content: supplement` for a system, by URL without version. */
  supplements(system: string): readonly CodeSystem[];
  /** Canonical URLs with their versions, in a stable order; for completion and lists. */
  list(kind: DefinitionKind): Iterable<DefinitionEntry>;
}

export type DefinitionKind = 'StructureDefinition' | 'CodeSystem' | 'ValueSet';

/** What is known of a definition without reading it. */
export interface DefinitionEntry {
  readonly url: string;
  readonly version?: string;
  readonly name?: string;
  /** Of a StructureDefinition: the type that is defined or constrained. */
  readonly type?: string;
  readonly derivation?: 'specialization' | 'constraint';
}
