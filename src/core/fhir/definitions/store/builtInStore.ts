import type { Inflate } from '../bundle/bundleReader.ts';
import { BundleSource } from '../bundle/bundleSource.ts';
import type { FhirVersion } from '../model.ts';
import type { DefinitionSource } from './definitionSource.ts';
import { LayeredStore } from './layeredStore.ts';

/** The FHIR versions whose official definitions are built in. Others need their core package from the FHIR cache. */
export type BuiltInVersion = '3.0' | '4.0';

export function isBuiltInVersion(version: FhirVersion): version is BuiltInVersion {
  return version === '3.0' || version === '4.0';
}

/** File names of the built bundles in the folder of data. */
export const BUILT_IN_FILES: Readonly<
  Record<BuiltInVersion, { readonly core: string; readonly national: string }>
> = {
  '3.0': { core: 'fhir-stu3.kdb', national: 'national-stu3.kdb' },
  '4.0': { core: 'fhir-r4.kdb', national: 'national-r4.kdb' },
};

export interface BuiltInBundles {
  /** Bytes of the bundle of official definitions. */
  readonly core: Uint8Array;
  /** Bytes of the bundle of national profiles. */
  readonly national: Uint8Array;
  /** Unpacks raw deflate. */
  readonly inflate: Inflate;
  /** What the user brings, in order of precedence: it goes before what is built in. */
  readonly packages?: readonly DefinitionSource[];
}

/**
 * The store of the product: the user's packages, then the national profiles, then the official definitions. The caller reads the files
 * (`BUILT_IN_FILES`). Throws on bytes that are no bundle: the build makes them, so that is a broken installation.
 */
export function builtInStore({ core, national, inflate, packages = [] }: BuiltInBundles): LayeredStore {
  const official = new BundleSource(core, inflate);
  return new LayeredStore(official.fhirVersion, [...packages, new BundleSource(national, inflate), official]);
}
