import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltInVersion } from '../core/fhir/definitions/store/builtInStore.ts';
import type { DefinitionStore } from '../core/fhir/definitions/model.ts';
import type { Message } from '../core/l10n/message.ts';
import { openBuiltInStore } from './definitions/openBuiltInStore.ts';
import { sourceOf } from './packages/loadPackages.ts';
import type { NamedPackages } from './packages/namedPackages.ts';
import { dataFolder } from './shippedFiles.ts';

/**
 * The built-in definitions with a workspace's packages in front of them.
 * @param onProblem told what is wrong with a package that cannot be used; the rest works all the same
 */
export async function openNodeStore(
  version: BuiltInVersion,
  named?: NamedPackages,
  onProblem?: (problem: Message) => void,
): Promise<DefinitionStore> {
  const readData = (name: string): Uint8Array => readFileSync(join(dataFolder(), name));
  if (named === undefined || named.sources.length === 0) return openBuiltInStore(readData, version);
  const { packages, problems } = await named.read();
  problems.forEach((problem) => onProblem?.(problem));
  return openBuiltInStore(readData, version, [sourceOf(packages, version)]);
}
