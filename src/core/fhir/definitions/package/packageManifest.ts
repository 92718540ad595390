import { FHIR_VERSIONS, type FhirVersion } from '../model.ts';
import { asObject, asString, stringsOf } from '../read/plainJson.ts';

/** The parts of a FHIR package's `package.json` that matter here. */
export interface PackageManifest {
  readonly name: string;
  readonly version: string;
  /** Undefined when it does not say, or says one that is not supported. */
  readonly fhirVersion?: FhirVersion;
  /** By package id: the wanted version, possibly `4.0.x` or `latest`. */
  readonly dependencies: Readonly<Record<string, string>>;
}

/** Undefined when the JSON is no manifest of a package: name and version are needed. */
export function readManifest(json: unknown): PackageManifest | undefined {
  const manifest = asObject(json);
  const name = asString(manifest?.['name']);
  const version = asString(manifest?.['version']);
  if (manifest === undefined || name === undefined || version === undefined) return undefined;
  const dependencies: Record<string, string> = {};
  for (const [id, wanted] of Object.entries(asObject(manifest['dependencies']) ?? {})) {
    if (typeof wanted === 'string') dependencies[id] = wanted;
  }
  const stated = [...stringsOf(manifest['fhirVersions']), ...stringsOf(manifest['fhir-version-list'])];
  const fhirVersion =
    stated.map(familyOf).find((family) => family !== undefined) ?? fromDependencies(dependencies);
  return { name, version, ...(fhirVersion !== undefined && { fhirVersion }), dependencies };
}

/** `4.0.1` → `4.0`; undefined for a version that is not supported. */
export function familyOf(version: string): FhirVersion | undefined {
  return FHIR_VERSIONS.find((family) => version === family || version.startsWith(`${family}.`));
}

/** The package with the official definitions of a FHIR version, in the version that HL7 published last. */
export const CORE_PACKAGES: Readonly<Record<FhirVersion, { readonly id: string; readonly version: string }>> =
  {
    '3.0': { id: 'hl7.fhir.r3.core', version: '3.0.2' },
    '4.0': { id: 'hl7.fhir.r4.core', version: '4.0.1' },
    '4.3': { id: 'hl7.fhir.r4b.core', version: '4.3.0' },
    '5.0': { id: 'hl7.fhir.r5.core', version: '5.0.0' },
  };

function fromDependencies(dependencies: Readonly<Record<string, string>>): FhirVersion | undefined {
  return FHIR_VERSIONS.find((version) => CORE_PACKAGES[version].id in dependencies);
}

/**
 * Whether the built-in definitions stand for a package: the core, its terminology and the extensions pack. Those are not looked for in the
 * FHIR cache when another package depends on them.
 */
export function isBuiltIn(id: string): boolean {
  return /^hl7\.fhir\.r(?:3|4)\.(?:core|expansions|elements|corexml)$|^hl7\.terminology(?:\.r3|\.r4)?$|^hl7\.fhir\.uv\.extensions(?:\.r4)?$/u.test(
    id,
  );
}
