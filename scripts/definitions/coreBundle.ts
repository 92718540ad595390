import type { BuiltInVersion } from '../../src/core/fhir/definitions/store/builtInStore.ts';
import { collectDefinitions } from './collect.ts';
import { encodeBundle } from './encodeBundle.ts';
import { readPackage } from './readPackage.ts';

interface CoreSources {
  readonly fhirVersion: BuiltInVersion;
  /**
   * In order of precedence. HL7 Terminology and the extensions pack stand before the core: the official validator takes them, too, as newer
   * versions of what was once published in the core.
   */
  readonly packages: readonly string[];
  readonly expansions: string;
}

export const CORE_BUNDLES: readonly CoreSources[] = [
  {
    fhirVersion: '4.0',
    packages: ['hl7.terminology.r4', 'hl7.fhir.uv.extensions.r4', 'hl7.fhir.r4.core'],
    expansions: 'hl7.fhir.r4.expansions',
  },
  {
    fhirVersion: '3.0',
    packages: ['hl7.fhir.r3.core'],
    expansions: 'hl7.fhir.r3.expansions',
  },
];

/** The bundle of one FHIR version's official definitions. Takes some seconds. */
export function buildCoreBundle({ fhirVersion, packages, expansions }: CoreSources): Uint8Array {
  const definitions = collectDefinitions({
    packages: packages.map((name) => readPackage(name, fhirVersion)),
    expansions: readPackage(expansions, fhirVersion).valueSets,
  });
  return encodeBundle(fhirVersion, definitions);
}
