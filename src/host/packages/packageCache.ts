import { readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

import { readManifest } from '../../core/fhir/definitions/package/packageManifest.ts';
import type { FhirVersion } from '../../core/fhir/definitions/model.ts';
import { compareVersions } from '../../core/fhir/definitions/store/canonical.ts';

export interface InstalledPackage {
  readonly id: string;
  readonly version: string;
  readonly fhirVersion?: FhirVersion;
  /** The folder `ID#VERSION` of the cache. */
  readonly folder: string;
}

/** Where all FHIR tools of a user keep their packages (HL7 Confluence, "FHIR Package Cache"). */
export function defaultCacheFolder(): string {
  return join(homedir(), '.fhir', 'packages');
}

const REFERENCE = /^([a-zA-Z][\w-]*(?:\.[\w-]+)+)(?:#([\w.+-]+))?$/u;

export interface PackageReference {
  readonly id: string;
  /** Undefined and `latest` mean the newest. */
  readonly version?: string;
}

/** `hl7.fhir.fi.base#2.0.0` taken apart; undefined for anything else, a path for one. */
export function parseReference(text: string): PackageReference | undefined {
  const [, id, version] = REFERENCE.exec(text) ?? [];
  if (id === undefined) return undefined;
  return { id, ...(version !== undefined && version !== 'latest' && { version }) };
}

/** The packages in a FHIR cache, by id, newest first; none when there is no cache. What is no package folder is passed over. */
export async function listInstalled(cacheFolder: string): Promise<readonly InstalledPackage[]> {
  const names = await readdir(cacheFolder).catch((): string[] => []);
  const found = await Promise.all(names.map((name) => installedAt(cacheFolder, name)));
  return found
    .filter((one): one is InstalledPackage => one !== undefined)
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : compareVersions(b.version, a.version)));
}

/** The newest installed package that fits: the exact version, any of `4.0.x`, or any at all. */
export async function findInstalled(
  cacheFolder: string,
  { id, version }: PackageReference,
): Promise<InstalledPackage | undefined> {
  const exact = version === undefined ? undefined : await installedAt(cacheFolder, `${id}#${version}`);
  if (exact !== undefined) return exact;
  const stem = version?.endsWith('.x') === true ? version.slice(0, -1) : undefined;
  if (version !== undefined && stem === undefined) return undefined;
  const all = await listInstalled(cacheFolder);
  return all.find((one) => one.id === id && (stem === undefined || one.version.startsWith(stem)));
}

async function installedAt(cacheFolder: string, name: string): Promise<InstalledPackage | undefined> {
  const reference = parseReference(name);
  if (reference?.version === undefined) return undefined;
  const folder = join(cacheFolder, name);
  const text = await readFile(join(folder, 'package', 'package.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const manifest = readManifest(parseJson(text));
  return {
    id: reference.id,
    version: reference.version,
    ...(manifest?.fhirVersion !== undefined && { fhirVersion: manifest.fhirVersion }),
    folder,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, '')) as unknown;
  } catch {
    return undefined;
  }
}
