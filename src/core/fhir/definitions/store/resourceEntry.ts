import type { FhirVersion } from '../model.ts';
import { asObject, asString } from '../read/plainJson.ts';
import { readCodeSystem } from '../read/readCodeSystem.ts';
import { readStructureDefinition } from '../read/readStructureDefinition.ts';
import { readValueSet } from '../read/readValueSet.ts';
import type { IndexedDefinition } from './definitionIndex.ts';

/**
 * The index entry of a conformance resource given as plain JSON; undefined for anything else. `reload` gives the JSON again when the
 * definition is wanted, so that a caller with many of them need not hold them.
 */
export function resourceEntry(
  json: unknown,
  fhirVersion: FhirVersion,
  reload: () => unknown = () => json,
): IndexedDefinition | undefined {
  const resource = asObject(json);
  const url = asString(resource?.['url']);
  if (resource === undefined || url === undefined) return undefined;
  const version = asString(resource['version']);
  const name = asString(resource['name']);
  const common = { url, ...(version !== undefined && { version }), ...(name !== undefined && { name }) };
  switch (resource['resourceType']) {
    case 'StructureDefinition': {
      const type = asString(resource['type']);
      const derivation = resource['derivation'];
      return {
        ...common,
        ...(type !== undefined && { type }),
        ...((derivation === 'specialization' || derivation === 'constraint') && { derivation }),
        kind: 'StructureDefinition',
        read: () => readStructureDefinition(reload(), fhirVersion),
      };
    }
    case 'CodeSystem': {
      const supplements =
        resource['content'] === 'supplement' ? asString(resource['supplements']) : undefined;
      return {
        ...common,
        ...(supplements !== undefined && { supplements }),
        kind: 'CodeSystem',
        read: () => readCodeSystem(reload()),
      };
    }
    case 'ValueSet':
      return { ...common, kind: 'ValueSet', read: () => readValueSet(reload()) };
    default:
      return undefined;
  }
}

/** A source over plain conformance resources; other resources and broken ones are passed over. */
export function addResources(
  index: { add(definition: IndexedDefinition): void },
  resources: Iterable<unknown>,
  fhirVersion: FhirVersion,
): void {
  for (const resource of resources) {
    const entry = resourceEntry(resource, fhirVersion);
    if (entry !== undefined) index.add(entry);
  }
}
