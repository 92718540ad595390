import type { FhirVersion } from '../model.ts';
import { DefinitionIndex } from './definitionIndex.ts';
import type { DefinitionSource } from './definitionSource.ts';
import { LayeredStore } from './layeredStore.ts';
import { addResources } from './resourceEntry.ts';

/** A store over plain conformance resources (parsed JSON), in front of other sources. */
export class MemoryStore extends LayeredStore {
  constructor(
    resources: Iterable<unknown>,
    fhirVersion: FhirVersion,
    behind: readonly DefinitionSource[] = [],
  ) {
    super(fhirVersion, [resourceSource(resources, fhirVersion), ...behind]);
  }
}

/** A source over plain conformance resources (parsed JSON); other resources and broken ones are passed over. */
export function resourceSource(resources: Iterable<unknown>, fhirVersion: FhirVersion): DefinitionSource {
  const index = new DefinitionIndex();
  addResources(index, resources, fhirVersion);
  return index;
}
