import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { createBundleStore } from '../core/fhir/definitions/bundle/bundleStore.ts';
import type { DefinitionStore } from '../core/fhir/definitions/model.ts';
import { dataFolder } from './shippedFiles.ts';

export interface StoreOptions {
  /** `id#version` of the FHIR cache, or paths relative to the root. */
  readonly packages: readonly string[];
  readonly root: string | undefined;
}

const BUNDLES = { '3.0': 'fhir-stu3.kdb', '4.0': 'fhir-r4.kdb' } as const;

/** The built-in definitions with a workspace's packages in front of them. */
export async function openNodeStore(version: '3.0' | '4.0', options: StoreOptions): Promise<DefinitionStore> {
  const bytes = await readFile(join(dataFolder(), BUNDLES[version]));
  return createBundleStore(bytes, (packed) => inflateRawSync(packed));
}
