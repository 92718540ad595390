import { inflateRawSync } from 'node:zlib';

import {
  BUILT_IN_FILES,
  builtInStore,
  type BuiltInVersion,
} from '../../core/fhir/definitions/store/builtInStore.ts';
import type { DefinitionSource } from '../../core/fhir/definitions/store/definitionSource.ts';
import type { LayeredStore } from '../../core/fhir/definitions/store/layeredStore.ts';

/** Bytes of a file in the folder of data, by name: `fhir-r4.kdb`. */
export type ReadData = (name: string) => Uint8Array;

/**
 * The store of the product on Node: the user's packages before the national profiles before the official definitions. Reads two files
 * (2 MB for R4) and unpacks what is asked for. Throws when a file is absent or broken: the build makes them.
 */
export function openBuiltInStore(
  readData: ReadData,
  fhirVersion: BuiltInVersion,
  packages: readonly DefinitionSource[] = [],
): LayeredStore {
  const files = BUILT_IN_FILES[fhirVersion];
  return builtInStore({
    core: readData(files.core),
    national: readData(files.national),
    inflate: inflateRawSync,
    packages,
  });
}
