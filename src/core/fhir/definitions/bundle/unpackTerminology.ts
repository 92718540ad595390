import type { CodeSystem, Concept, ValueSet } from '../model.ts';
import type { PackedConcept, PackedExpansion } from './bundleFormat.ts';

/** A code system as it stands in a bundle: concepts packed. */
export type PackedCodeSystem = Omit<CodeSystem, 'concepts'> & { readonly concepts: readonly PackedConcept[] };

/** A value set as it stands in a bundle: lists of codes packed. */
export interface PackedValueSet {
  readonly url: string;
  readonly version?: string;
  readonly compose?: NonNullable<ValueSet['compose']>;
  readonly expansion?: PackedExpansion;
}

export function unpackCodeSystem(packed: PackedCodeSystem): CodeSystem {
  return { ...packed, concepts: packed.concepts.map(unpackConcept) };
}

function unpackConcept([code, display, designations, properties, concepts]: PackedConcept): Concept {
  return {
    code,
    ...(isThere(display) && { display }),
    ...(isThere(designations) && {
      designations: designations.map(([language, value]) =>
        language === 0 ? { value } : { language, value },
      ),
    }),
    ...(isThere(properties) && {
      properties: properties.map(([property, value]) => ({ code: property, value })),
    }),
    ...(isThere(concepts) && { concepts: concepts.map(unpackConcept) }),
  };
}

function isThere<T>(value: T | 0 | undefined): value is T {
  return value !== undefined && value !== 0;
}

export function unpackValueSet({ expansion, ...others }: PackedValueSet): ValueSet {
  return expansion === undefined ? others : { ...others, expansion: expansion.flatMap(unpackSystem) };
}

function unpackSystem([system, ...codes]: PackedExpansion[number]): NonNullable<ValueSet['expansion']> {
  const list: { system: string; code: string; display?: string }[] = [];
  for (let at = 0; at < codes.length; at += 2) {
    const code = codes[at];
    const display = codes[at + 1];
    if (typeof code === 'string') {
      list.push(typeof display === 'string' ? { system, code, display } : { system, code });
    }
  }
  return list;
}
