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

const CORES: Readonly<Record<string, FhirVersion>> = {
  'hl7.fhir.r3.core': '3.0',
  'hl7.fhir.r4.core': '4.0',
  'hl7.fhir.r4b.core': '4.3',
  'hl7.fhir.r5.core': '5.0',
};

function fromDependencies(dependencies: Readonly<Record<string, string>>): FhirVersion | undefined {
  const core = Object.keys(CORES).find((id) => id in dependencies);
  return core === undefined ? undefined : CORES[core];
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
