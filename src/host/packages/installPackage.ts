import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { FhirPackage } from '../../core/fhir/definitions/package/fhirPackage.ts';
import { PACKAGE_LIMITS, type PackageLimits } from '../../core/fhir/definitions/package/packageLimits.ts';
import { failure, success, type PackageResult } from '../../core/fhir/definitions/package/packageResult.ts';
import { message } from '../../core/l10n/message.ts';
import { packageTexts } from '../../core/l10n/packages.ts';
import { archiveOf, openArchive, type Archive } from './archiveFiles.ts';
import { errorDetail } from './errorDetail.ts';
import { defaultCacheFolder, findInstalled, parseReference, type InstalledPackage } from './packageCache.ts';
import { DEFAULT_REGISTRY, downloadPackage, type Fetch } from './packageRegistry.ts';

export interface InstallOptions {
  /** The FHIR cache; `~/.fhir/packages` when absent. */
  readonly cacheFolder?: string;
  /** A `.tgz` on this machine; the network is not used then. */
  readonly from?: string;
  /** Address of an npm-style package registry. */
  readonly registry?: string;
  /** For tests and proxies; the platform's own when absent. */
  readonly fetch?: Fetch;
  readonly limits?: PackageLimits;
}

export interface Installation {
  readonly installed: InstalledPackage;
  /** False when it was there already. */
  readonly isNew: boolean;
}

/**
 * Installs `ID#VERSION` (`ID` alone: the registry's newest) into the FHIR cache, as all FHIR tools lay it out: `ID#VERSION/package/…`. The
 * archive is looked through first, like any package, and becomes visible in one step. Goes to the network only without `from`.
 */
export async function installPackage(
  reference: string,
  options: InstallOptions = {},
): Promise<PackageResult<Installation>> {
  const { cacheFolder = defaultCacheFolder(), limits = PACKAGE_LIMITS } = options;
  const wanted = parseReference(reference);
  if (wanted === undefined) return failure(message(packageTexts.wrongReference, { reference }));
  if (wanted.version?.endsWith('.x') === false) {
    const there = await findInstalled(cacheFolder, wanted);
    if (there !== undefined) return success({ installed: there, isNew: false });
  }
  const archive = await archiveFor(reference, options, limits);
  if (!archive.ok) return archive;
  const checked = FhirPackage.open(archive.value);
  if (!checked.ok) return checked;
  const { manifest } = checked.value;
  if (manifest === undefined) return failure(message(packageTexts.noManifest, { package: reference }));
  const found = `${manifest.name}#${manifest.version}`;
  const target = parseReference(found);
  const isWanted = manifest.name === wanted.id && isVersion(manifest.version, wanted.version);
  if (!isWanted || target?.version === undefined) {
    return failure(message(packageTexts.otherPackage, { package: reference, found }));
  }
  const folder = join(cacheFolder, found);
  try {
    const isNew = await writeInOneStep(archive.value, cacheFolder, folder);
    return success({
      installed: {
        id: target.id,
        version: target.version,
        ...(manifest.fhirVersion !== undefined && { fhirVersion: manifest.fhirVersion }),
        folder,
      },
      isNew,
    });
  } catch (error) {
    return failure(
      message(packageTexts.notWritable, { package: found, folder: cacheFolder, detail: errorDetail(error) }),
    );
  }
}

function isVersion(version: string, wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  return wanted.endsWith('.x') ? version.startsWith(wanted.slice(0, -1)) : version === wanted;
}

async function archiveFor(
  reference: string,
  { from, registry = DEFAULT_REGISTRY, fetch }: InstallOptions,
  limits: PackageLimits,
): Promise<PackageResult<Archive>> {
  if (from !== undefined) return openArchive(from, limits);
  const wanted = parseReference(reference);
  if (wanted === undefined) return failure(message(packageTexts.wrongReference, { reference }));
  const bytes = await downloadPackage(wanted, registry, fetch ?? globalThis.fetch, limits);
  return bytes.ok ? archiveOf(bytes.value, reference, limits) : bytes;
}

/** False when another process was faster: its package is as good. */
async function writeInOneStep(archive: Archive, cacheFolder: string, folder: string): Promise<boolean> {
  const temporary = join(cacheFolder, `.${randomUUID()}.tmp`);
  try {
    for (const path of archive.paths) {
      const bytes = path.startsWith('package/') ? archive.bytes(path) : undefined;
      if (bytes === undefined) continue;
      const file = join(temporary, ...path.split('/'));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes);
    }
    await rename(temporary, folder);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
