import type { DefinitionStore, FhirVersion } from '../model.ts';
import type { DefinitionSource } from '../store/definitionSource.ts';
import type { BuiltInVersion } from '../store/builtInStore.ts';

/** A FHIR version whose official definitions come from a package: R4B and R5. */
export type PackagedVersion = Exclude<FhirVersion, BuiltInVersion>;

/** What a workspace's FHIR packages know beyond the versions that are built in. */
export interface PackagedDefinitions {
  /**
   * The packages' definitions of a version with its core, behind those of other sources; undefined when the core is neither among them nor in
   * the FHIR cache.
   */
  openStore(
    version: PackagedVersion,
    ...first: readonly DefinitionSource[]
  ): Promise<DefinitionStore | undefined>;
  /** The FHIR versions for which the named packages define a profile; none for one that they don't define. */
  readonly versionsOf: (canonical: string) => Promise<readonly FhirVersion[]>;
}
