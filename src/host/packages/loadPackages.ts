import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';

import type { FhirVersion } from '../../core/fhir/definitions/model.ts';
import { FhirPackage } from '../../core/fhir/definitions/package/fhirPackage.ts';
import { isBuiltIn } from '../../core/fhir/definitions/package/packageManifest.ts';
import { PACKAGE_LIMITS, type PackageLimits } from '../../core/fhir/definitions/package/packageLimits.ts';
import { failure, type PackageResult } from '../../core/fhir/definitions/package/packageResult.ts';
import { DefinitionIndex } from '../../core/fhir/definitions/store/definitionIndex.ts';
import type { DefinitionSource } from '../../core/fhir/definitions/store/definitionSource.ts';
import { message, type Message } from '../../core/l10n/message.ts';
import { packageTexts } from '../../core/l10n/packages.ts';
import { openArchive } from './archiveFiles.ts';
import { openFolder } from './folderFiles.ts';
import { defaultCacheFolder, findInstalled, parseReference } from './packageCache.ts';

export interface PackageOptions {
  /** The FHIR cache; `~/.fhir/packages` when absent. */
  readonly cacheFolder?: string;
  /** What relative paths start from; the working folder when absent. */
  readonly root?: string;
  readonly limits?: PackageLimits;
}

export interface LoadedPackages {
  /** All definitions of the wanted FHIR version, of several versions of one URL the newest. */
  readonly source: DefinitionSource;
  /** Named ones first, then those that they need. */
  readonly packages: readonly FhirPackage[];
  /** What could not be used, and why; the others work nevertheless. */
  readonly problems: readonly Message[];
}

/**
 * One package: the path of a `.tgz` or of a folder, or `ID#VERSION` (`ID` alone for the newest) of the FHIR cache. Nothing is fetched from the
 * network.
 */
export async function loadPackage(
  source: string,
  options: PackageOptions = {},
): Promise<PackageResult<FhirPackage>> {
  const { limits = PACKAGE_LIMITS, root = '.', cacheFolder = defaultCacheFolder() } = options;
  const path = resolve(root, source);
  const kind = await kindOf(path);
  if (kind === undefined) {
    const reference = parseReference(source);
    if (reference === undefined) return failure(message(packageTexts.notFound, { package: source }));
    const installed = await findInstalled(cacheFolder, reference);
    if (installed === undefined) return failure(message(packageTexts.notInstalled, { package: source }));
    return opened(await openFolder(installed.folder, limits));
  }
  return opened(kind === 'folder' ? await openFolder(path, limits) : await openArchive(path, limits));
}

/** Several packages as one source for resources of a FHIR version; what they define for other versions is left out. */
export async function loadPackages(
  sources: readonly string[],
  fhirVersion: FhirVersion,
  options: PackageOptions = {},
): Promise<LoadedPackages> {
  const { packages, problems } = await readPackages(sources, options);
  return { source: sourceOf(packages, fhirVersion), packages, problems };
}

/** What packages define for a FHIR version. */
export function sourceOf(packages: readonly FhirPackage[], fhirVersion: FhirVersion): DefinitionSource {
  const index = new DefinitionIndex();
  for (const loaded of packages) loaded.addTo(index, fhirVersion);
  return index;
}

/** Several packages, with those that they depend on as far as the FHIR cache has them; what is built in is not looked for. */
export async function readPackages(
  sources: readonly string[],
  options: PackageOptions = {},
): Promise<Omit<LoadedPackages, 'source'>> {
  const problems: Message[] = [];
  const packages: FhirPackage[] = [];
  const known = new Set<string>();
  const add = (loaded: FhirPackage): void => {
    if (known.has(loaded.label)) return;
    known.add(loaded.label);
    packages.push(loaded);
  };
  for (const source of sources) {
    const loaded = await loadPackage(source, options);
    if (loaded.ok) add(loaded.value);
    else problems.push(loaded.problem);
  }
  // The list grows while it is walked: dependencies of dependencies.
  for (const { label, manifest } of packages) {
    for (const [id, version] of Object.entries(manifest?.dependencies ?? {})) {
      const dependency = `${id}#${version}`;
      if (isBuiltIn(id) || known.has(dependency)) continue;
      const loaded =
        parseReference(dependency) === undefined ? undefined : await loadPackage(dependency, options);
      if (loaded?.ok === true) add(loaded.value);
      // Another version of it serves: published packages depend on each other's older versions.
      else if (!packages.some((other) => other.manifest?.name === id))
        problems.push(message(packageTexts.missingDependency, { package: label, dependency }));
      known.add(dependency);
    }
  }
  return { packages, problems };
}

function opened(files: Awaited<ReturnType<typeof openFolder>>): PackageResult<FhirPackage> {
  return files.ok ? FhirPackage.open(files.value) : files;
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  try {
    const found = await stat(path);
    return found.isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}
