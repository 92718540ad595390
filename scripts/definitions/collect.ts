import type { Concept, StructureDefinition, ValueSet } from '../../src/core/fhir/definitions/model.ts';
import type { Definitions } from './encodeBundle.ts';
import { EnumerationCheck } from './enumerable.ts';

/** Properties that say whether and where a code may be used; those that filters ask for are kept as well. */
const KEPT_PROPERTIES: ReadonlySet<string> = new Set([
  'status',
  'inactive',
  'deprecated',
  'deprecationDate',
  'retirementDate',
  'notSelectable',
  'abstract',
  'parent',
  'child',
  'subsumedBy',
]);

export interface CollectedPackages {
  /** In order of precedence: the first that has a URL gives its definition. */
  readonly packages: readonly Definitions[];
  /** Official expansions; they serve where the codes do not follow from `compose`. */
  readonly expansions: readonly ValueSet[];
}

/** One definition per URL from several packages, without what the product does not need. */
export function collectDefinitions({ packages, expansions }: CollectedPackages): Definitions {
  const structures = firstOfEach(packages.flatMap((one) => one.structures));
  const codeSystems = firstOfEach(packages.flatMap((one) => one.codeSystems));
  const valueSets = firstOfEach([...packages.flatMap((one) => one.valueSets), ...expansions]);
  const expanded = new Map(
    expansions.flatMap(({ url, expansion }) => (expansion === undefined ? [] : [[url, expansion] as const])),
  );
  const check = new EnumerationCheck(codeSystems, valueSets);
  const asked = propertiesOfFilters(valueSets);
  return {
    structures: structures.filter((one) => one.snapshot !== undefined).map(withoutDifferential),
    codeSystems: codeSystems.map((system) => ({
      ...system,
      concepts: system.concepts.map((concept) => slimConcept(concept, asked)),
    })),
    valueSets: valueSets.map((valueSet) => {
      const { expansion = expanded.get(valueSet.url), ...others } = valueSet;
      return expansion === undefined || check.isEnumerable(valueSet) ? others : { ...others, expansion };
    }),
  };
}

function firstOfEach<T extends { readonly url: string }>(definitions: readonly T[]): readonly T[] {
  const byUrl = new Map<string, T>();
  for (const definition of definitions) {
    if (!byUrl.has(definition.url)) byUrl.set(definition.url, definition);
  }
  return [...byUrl.values()];
}

/** The snapshot says all that validation needs. */
function withoutDifferential(structure: StructureDefinition): StructureDefinition {
  const { differential, ...others } = structure;
  return differential === undefined ? structure : others;
}

function propertiesOfFilters(valueSets: readonly ValueSet[]): ReadonlySet<string> {
  const asked = new Set<string>();
  for (const { compose } of valueSets) {
    for (const part of [...(compose?.include ?? []), ...(compose?.exclude ?? [])]) {
      for (const { property } of part.filters ?? []) asked.add(property);
    }
  }
  return asked;
}

function slimConcept(concept: Concept, asked: ReadonlySet<string>): Concept {
  const { properties, concepts, ...others } = concept;
  const kept = (properties ?? []).filter(
    ({ code, value }) =>
      (KEPT_PROPERTIES.has(code) || asked.has(code)) &&
      value !== false &&
      !(code === 'status' && (value === 'active' || value === 'A')),
  );
  return {
    ...others,
    ...(kept.length > 0 && { properties: kept }),
    ...(concepts !== undefined && { concepts: concepts.map((child) => slimConcept(child, asked)) }),
  };
}
