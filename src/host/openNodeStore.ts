import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltInVersion } from '../core/fhir/definitions/store/builtInStore.ts';
import type { DefinitionStore } from '../core/fhir/definitions/model.ts';
import type { Message } from '../core/l10n/message.ts';
import { openBuiltInStore } from './definitions/openBuiltInStore.ts';
import { loadPackages } from './packages/loadPackages.ts';
import { dataFolder } from './shippedFiles.ts';

export interface StoreOptions {
  /** `id#version` of the FHIR cache, or paths relative to the root; in order of precedence. */
  readonly packages: readonly string[];
  readonly root: string | undefined;
  /** Told what is wrong with a package that cannot be used; the rest works all the same. */
  readonly onProblem?: (problem: Message) => void;
}

/** The built-in definitions with a workspace's packages in front of them. */
export async function openNodeStore(
  version: BuiltInVersion,
  options: StoreOptions,
): Promise<DefinitionStore> {
  const { packages, root, onProblem } = options;
  const readData = (name: string): Uint8Array => readFileSync(join(dataFolder(), name));
  if (packages.length === 0) return openBuiltInStore(readData, version);
  const loaded = await loadPackages(packages, version, root === undefined ? {} : { root });
  loaded.problems.forEach((problem) => onProblem?.(problem));
  return openBuiltInStore(readData, version, [loaded.source]);
}
