import { readFileSync } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { PackageFiles } from '../../core/fhir/definitions/package/fhirPackage.ts';
import {
  megabytes,
  PACKAGE_LIMITS,
  type PackageLimits,
} from '../../core/fhir/definitions/package/packageLimits.ts';
import { failure, success, type PackageResult } from '../../core/fhir/definitions/package/packageResult.ts';
import { message } from '../../core/l10n/message.ts';
import { packageTexts } from '../../core/l10n/packages.ts';
import { errorDetail, isNotFound } from './errorDetail.ts';

/** Folders of a package that can hold definitions; `''` and `example` when the folder is the inner `package` itself. */
const FOLDERS = ['', 'example', 'examples', 'package', 'package/example', 'package/examples'];

/** The JSON files of a package that lies unpacked in a folder. Links are passed over. Files are read when they are needed. */
export async function openFolder(
  folder: string,
  limits: PackageLimits = PACKAGE_LIMITS,
): Promise<PackageResult<PackageFiles>> {
  const paths: string[] = [];
  let total = 0;
  for (const inner of FOLDERS) {
    const listed = await filesIn(join(folder, inner));
    if (listed === undefined) continue;
    if ('detail' in listed) {
      return failure(message(packageTexts.notReadable, { package: folder, detail: listed.detail }));
    }
    for (const name of listed.names) {
      const path = inner === '' ? name : `${inner}/${name}`;
      const size = await sizeOf(join(folder, path));
      total += size;
      if (size > limits.fileBytes) {
        const limit = megabytes(limits.fileBytes);
        return failure(message(packageTexts.fileTooBig, { package: folder, file: path, limit }));
      }
      paths.push(path);
    }
    if (paths.length > limits.files) {
      return failure(message(packageTexts.tooManyFiles, { package: folder, limit: limits.files }));
    }
  }
  if (total > limits.totalBytes) {
    return failure(message(packageTexts.tooBig, { package: folder, limit: megabytes(limits.totalBytes) }));
  }
  return success({ name: folder, paths: paths.sort(), read: (path) => readText(join(folder, path)) });
}

/** Undefined for a folder that is not there. */
async function filesIn(
  folder: string,
): Promise<{ readonly names: readonly string[] } | { readonly detail: string } | undefined> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.json'));
    return { names: files.map(({ name }) => name) };
  } catch (error) {
    return isNotFound(error) ? undefined : { detail: errorDetail(error) };
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await lstat(path)).size;
  } catch {
    // Gone since it was listed: reading it gives nothing then.
    return 0;
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
