import { readFile, stat } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';

import type { PackageFiles } from '../../core/fhir/definitions/package/fhirPackage.ts';
import {
  megabytes,
  PACKAGE_LIMITS,
  unpackedLimit,
  type PackageLimits,
} from '../../core/fhir/definitions/package/packageLimits.ts';
import { failure, success, type PackageResult } from '../../core/fhir/definitions/package/packageResult.ts';
import { readTar, type TarFile } from '../../core/fhir/definitions/package/readTar.ts';
import { message } from '../../core/l10n/message.ts';
import { packageTexts } from '../../core/l10n/packages.ts';
import { errorDetail, isNotFound } from './errorDetail.ts';

export interface Archive extends PackageFiles {
  /** Bytes of a file, to be written elsewhere. */
  bytes(path: string): Uint8Array | undefined;
}

/** The files of a `.tgz`. It is read and looked through now and kept as it is, packed; its files are unpacked again when needed. */
export async function openArchive(
  path: string,
  limits: PackageLimits = PACKAGE_LIMITS,
): Promise<PackageResult<Archive>> {
  try {
    const { size } = await stat(path);
    if (size > limits.totalBytes) {
      return failure(message(packageTexts.tooBig, { package: path, limit: megabytes(limits.totalBytes) }));
    }
    return archiveOf(await readFile(path), path, limits);
  } catch (error) {
    return failure(
      isNotFound(error)
        ? message(packageTexts.notFound, { package: path })
        : message(packageTexts.notReadable, { package: path, detail: errorDetail(error) }),
    );
  }
}

/** The files of a `.tgz` that is in memory. `name` is for messages. */
export function archiveOf(
  packed: Uint8Array,
  name: string,
  limits: PackageLimits = PACKAGE_LIMITS,
): PackageResult<Archive> {
  const unpacked = unpack(packed, name, limits);
  if (!unpacked.ok) return unpacked;
  const listed = readTar(unpacked.value, name, limits);
  if (!listed.ok) return listed;
  const places = new Map<string, TarFile>(listed.value.map((file) => [file.path, file]));
  // Held only as long as somebody reads one file after another: an unpacked package takes ten times the memory.
  let recent = new WeakRef(unpacked.value);
  const bytes = (path: string): Uint8Array | undefined => {
    const place = places.get(path);
    if (place === undefined) return undefined;
    let all = recent.deref();
    if (all === undefined) {
      const again = unpack(packed, name, limits);
      if (!again.ok) return undefined;
      all = again.value;
      recent = new WeakRef(all);
    }
    return all.subarray(place.start, place.end);
  };
  const decoder = new TextDecoder();
  return success({
    name,
    paths: [...places.keys()].sort(),
    bytes,
    start: (path) => {
      const found = bytes(path);
      return found === undefined ? undefined : decoder.decode(found.subarray(0, 200));
    },
    read: (path) => {
      const found = bytes(path);
      return found === undefined ? undefined : decoder.decode(found);
    },
  });
}

function unpack(packed: Uint8Array, name: string, limits: PackageLimits): PackageResult<Uint8Array> {
  const limit = unpackedLimit(packed.length, limits);
  try {
    return success(gunzipSync(packed, { maxOutputLength: limit, chunkSize: expectedSize(packed, limit) }));
  } catch (error) {
    const isTooBig = error instanceof RangeError;
    return failure(
      isTooBig
        ? message(packageTexts.tooBig, { package: name, limit: megabytes(limit) })
        : message(packageTexts.notAnArchive, { package: name }),
    );
  }
}

/** What gzip's last four bytes say (RFC 1952, ISIZE), within reason: unpacked in one piece it takes half the memory. */
function expectedSize(packed: Uint8Array, limit: number): number {
  if (packed.length < 4) return 64;
  const stated = new DataView(packed.buffer, packed.byteOffset + packed.length - 4, 4).getUint32(0, true);
  return Math.max(64 * 1024, Math.min(stated + 1, limit));
}
