import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { DefinitionStore } from '../../src/core/fhir/definitions/model.ts';
import type { DefinitionSource } from '../../src/core/fhir/definitions/store/definitionSource.ts';
import { LayeredStore } from '../../src/core/fhir/definitions/store/layeredStore.ts';
import { resourceSource } from '../../src/core/fhir/definitions/store/memoryStore.ts';
import { coreSources } from './coreDefinitions.ts';

const PROFILES = join(import.meta.dirname, '..', '..', 'schemas', 'profiles');

type Version = '3.0' | '4.0';

interface ProfileSet {
  readonly folder: string;
  readonly fhirVersion: string;
}

const builtIn = new Map<string, DefinitionSource>();
const plain = new Map<Version, DefinitionStore>();

/**
 * A store like the product's, from the sources that its bundles are built of: definitions of the test first, then the national profiles, then
 * the core. `folders` narrows the national profiles to some sets. Stores without definitions of the test are shared.
 */
export function openTestStore(
  version: Version,
  resources: readonly unknown[] = [],
  folders?: readonly string[],
): DefinitionStore {
  const isPlain = resources.length === 0 && folders === undefined;
  const known = isPlain ? plain.get(version) : undefined;
  if (known !== undefined) return known;
  const store = new LayeredStore(version, [
    ...(resources.length === 0 ? [] : [resourceSource(resources, version)]),
    ...nationalProfiles(version, folders),
    ...coreSources(version),
  ]);
  if (isPlain) plain.set(version, store);
  return store;
}

function nationalProfiles(version: Version, folders: readonly string[] | undefined): DefinitionSource[] {
  const { sets } = parse(readFileSync(join(PROFILES, 'index.yaml'), 'utf8')) as { sets: ProfileSet[] };
  return sets
    .filter((set) => set.fhirVersion.startsWith(version))
    .filter((set) => folders?.includes(set.folder) ?? true)
    .map(({ folder }) => profileSet(folder, version));
}

function profileSet(folder: string, version: Version): DefinitionSource {
  const known = builtIn.get(folder);
  if (known !== undefined) return known;
  const resources = readdirSync(join(PROFILES, folder)).map(
    (file): unknown => parse(readFileSync(join(PROFILES, folder, file), 'utf8')) as unknown,
  );
  const source = resourceSource(resources, version);
  builtIn.set(folder, source);
  return source;
}
