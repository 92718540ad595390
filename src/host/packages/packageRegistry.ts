import { createHash } from 'node:crypto';

import { megabytes, type PackageLimits } from '../../core/fhir/definitions/package/packageLimits.ts';
import { failure, success, type PackageResult } from '../../core/fhir/definitions/package/packageResult.ts';
import { asObject, asString } from '../../core/fhir/definitions/read/plainJson.ts';
import { compareVersions } from '../../core/fhir/definitions/store/canonical.ts';
import { message } from '../../core/l10n/message.ts';
import { packageTexts } from '../../core/l10n/packages.ts';
import { errorDetail } from './errorDetail.ts';
import type { PackageReference } from './packageCache.ts';

/** The public registry of FHIR packages, run for HL7. */
export const DEFAULT_REGISTRY = 'https://packages.fhir.org';

export type Fetch = (url: string, init: { readonly signal: AbortSignal }) => Promise<Response>;

const TIME_LIMIT = 120_000;
const LISTING_LIMIT = 16 * 1024 * 1024;

/**
 * The `.tgz` of a package from an npm-style registry: `GET REGISTRY/ID` lists versions with their archives. Only https is used (http for this
 * machine itself), only what was asked for is fetched, and the checksum is compared where the registry gives one.
 */
export async function downloadPackage(
  { id, version }: PackageReference,
  registry: string,
  fetch: Fetch,
  limits: PackageLimits,
): Promise<PackageResult<Uint8Array>> {
  const base = safeUrl(registry.endsWith('/') ? registry : `${registry}/`);
  if (base === undefined) return failure(message(packageTexts.wrongRegistry, { registry }));
  const name = version === undefined ? id : `${id}#${version}`;
  const failed = (detail: string): PackageResult<never> =>
    failure(message(packageTexts.registryFailed, { registry, package: name, detail }));
  try {
    const listing = await get(fetch, new URL(encodeURIComponent(id), base), LISTING_LIMIT);
    if (typeof listing === 'string') {
      return listing === 'HTTP 404'
        ? failure(message(packageTexts.notInRegistry, { registry, package: name }))
        : failed(listing);
    }
    const json = asObject(JSON.parse(new TextDecoder().decode(listing)));
    const chosen = chooseVersion(json, version);
    if (chosen === undefined)
      return failure(message(packageTexts.notInRegistry, { registry, package: name }));
    const dist = asObject(asObject(asObject(json?.['versions'])?.[chosen])?.['dist']);
    // A registry that gives no address serves the archive at REGISTRY/ID/VERSION.
    const stated = asString(dist?.['tarball']);
    const address =
      stated === undefined
        ? new URL(`${encodeURIComponent(id)}/${encodeURIComponent(chosen)}`, base)
        : safeUrl(stated);
    if (address === undefined)
      return failure(message(packageTexts.wrongRegistry, { registry: stated ?? registry }));
    const bytes = await get(fetch, address, limits.totalBytes);
    if (typeof bytes === 'string') return failed(bytes);
    return hasChecksum(bytes, asString(dist?.['shasum']))
      ? success(bytes)
      : failure(message(packageTexts.wrongChecksum, { package: name }));
  } catch (error) {
    return failed(error instanceof SyntaxError ? 'JSON' : errorDetail(error));
  }
}

function safeUrl(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined) return undefined;
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLocal) ? url : undefined;
}

function chooseVersion(
  listing: Readonly<Record<string, unknown>> | undefined,
  wanted: string | undefined,
): string | undefined {
  const versions = Object.keys(asObject(listing?.['versions']) ?? {});
  if (wanted !== undefined && !wanted.endsWith('.x')) return versions.find((version) => version === wanted);
  const latest = asString(asObject(listing?.['dist-tags'])?.['latest']);
  if (wanted === undefined && latest !== undefined && versions.includes(latest)) return latest;
  const stem = wanted?.slice(0, -1) ?? '';
  return versions
    .filter((version) => version.startsWith(stem))
    .sort(compareVersions)
    .at(-1);
}

/** The body, or what went wrong in a word. Stops reading where a body grows over the limit. */
async function get(fetch: Fetch, url: URL, limit: number): Promise<Uint8Array | string> {
  const response = await fetch(url.href, { signal: AbortSignal.timeout(TIME_LIMIT) });
  if (!response.ok) return `HTTP ${String(response.status)}`;
  if (response.body === null) return 'HTTP';
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > limit) return `> ${String(megabytes(limit))} MB`;
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

function hasChecksum(bytes: Uint8Array, sha1: string | undefined): boolean {
  return sha1 === undefined || createHash('sha1').update(bytes).digest('hex') === sha1.toLowerCase();
}
