import type { FhirVersion } from '../../core/fhir/definitions/model.ts';
import type { FhirPackage } from '../../core/fhir/definitions/package/fhirPackage.ts';
import type {
  PackagedDefinitions,
  PackagedVersion,
} from '../../core/fhir/definitions/package/packagedDefinitions.ts';
import { CORE_PACKAGES } from '../../core/fhir/definitions/package/packageManifest.ts';
import { splitCanonical } from '../../core/fhir/definitions/store/canonical.ts';
import { LayeredStore } from '../../core/fhir/definitions/store/layeredStore.ts';
import { readPackages, sourceOf, type PackageOptions } from './loadPackages.ts';

/** What HL7 keeps apart from R5's core: the extensions and the terminology that it uses. Taken along where the FHIR cache has them. */
const COMPANIONS: Readonly<Record<PackagedVersion, readonly string[]>> = {
  '4.3': [],
  '5.0': ['hl7.fhir.uv.extensions.r5', 'hl7.terminology.r5'],
};

/**
 * The FHIR versions that only packages bring: the named ones, and the core from the FHIR cache. Packages are read when somebody first asks.
 * What is wrong with one is said by whoever opens the built-in version; here it is left out in silence.
 */
export function openPackagedDefinitions(
  sources: readonly string[],
  options: PackageOptions,
): PackagedDefinitions {
  let named: Promise<readonly FhirPackage[]> | undefined;
  const namedPackages = (): Promise<readonly FhirPackage[]> =>
    (named ??= readPackages(sources, options).then(({ packages }) => packages));
  let versions: Promise<ReadonlyMap<string, ReadonlySet<FhirVersion>>> | undefined;
  return {
    openStore: async (version, ...first) => {
      const packages = [...(await namedPackages())];
      const has = (id: string): boolean => packages.some(({ manifest }) => manifest?.name === id);
      const { id: core } = CORE_PACKAGES[version];
      const missing = [core, ...COMPANIONS[version]].filter((id) => !has(id));
      packages.push(...(await readPackages(missing, options)).packages);
      return has(core) ? new LayeredStore(version, [...first, sourceOf(packages, version)]) : undefined;
    },
    versionsOf: async (canonical) => {
      if (sources.length === 0) return [];
      versions ??= namedPackages().then(versionsByUrl);
      return [...((await versions).get(splitCanonical(canonical).url) ?? [])];
    },
  };
}

function versionsByUrl(packages: readonly FhirPackage[]): ReadonlyMap<string, ReadonlySet<FhirVersion>> {
  const versions = new Map<string, Set<FhirVersion>>();
  for (const loaded of packages) {
    for (const { url, fhirVersion } of loaded.structures()) {
      const known = versions.get(url);
      if (known === undefined) versions.set(url, new Set([fhirVersion]));
      else known.add(fhirVersion);
    }
  }
  return versions;
}
