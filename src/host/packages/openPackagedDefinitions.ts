import type { FhirVersion } from '../../core/fhir/definitions/model.ts';
import type { FhirPackage } from '../../core/fhir/definitions/package/fhirPackage.ts';
import type {
  PackagedDefinitions,
  PackagedVersion,
} from '../../core/fhir/definitions/package/packagedDefinitions.ts';
import { CORE_PACKAGES } from '../../core/fhir/definitions/package/packageManifest.ts';
import { splitCanonical } from '../../core/fhir/definitions/store/canonical.ts';
import { LayeredStore } from '../../core/fhir/definitions/store/layeredStore.ts';
import { readPackages, sourceOf } from './loadPackages.ts';
import type { NamedPackages } from './namedPackages.ts';

/** What HL7 keeps apart from R5's core: the extensions and the terminology that it uses. Taken along where the FHIR cache has them. */
const COMPANIONS: Readonly<Record<PackagedVersion, readonly string[]>> = {
  '4.3': [],
  '5.0': ['hl7.fhir.uv.extensions.r5', 'hl7.terminology.r5'],
};

/**
 * The FHIR versions that only packages bring: the named ones, and the core from the FHIR cache. Packages are read when somebody first asks.
 * What is wrong with one is said by whoever opens the built-in version; here it is left out in silence.
 */
export function openPackagedDefinitions(named: NamedPackages): PackagedDefinitions {
  let versions: Promise<ReadonlyMap<string, ReadonlySet<FhirVersion>>> | undefined;
  return {
    openStore: async (version, ...first) => {
      const packages = [...(await named.read()).packages];
      const has = (id: string): boolean => packages.some(({ manifest }) => manifest?.name === id);
      const { id: core } = CORE_PACKAGES[version];
      const missing = [core, ...COMPANIONS[version]].filter((id) => !has(id));
      packages.push(...(await readPackages(missing, named.options)).packages);
      return has(core) ? new LayeredStore(version, [...first, sourceOf(packages, version)]) : undefined;
    },
    versionsOf: async (canonical) => {
      if (named.sources.length === 0) return [];
      versions ??= named.read().then(({ packages }) => versionsByUrl(packages));
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
