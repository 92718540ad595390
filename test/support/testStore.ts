import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { DefinitionStore } from '../../src/core/fhir/definitions/model.ts';
import { withGeneratedSnapshot } from '../../src/core/fhir/definitions/snapshot/generateSnapshot.ts';
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

const builtIn = new Map<Version, DefinitionSource>();
const plain = new Map<Version, DefinitionStore>();

/**
 * A store like the product's, from the sources that its bundles are built of: definitions of the test first, then the national profiles, then
 * the core. Without definitions of its own a test shares the store with others.
 */
export function openTestStore(version: Version, resources: readonly unknown[] = []): DefinitionStore {
  if (resources.length === 0) {
    const known = plain.get(version);
    if (known !== undefined) return known;
  }
  const own = resources.length === 0 ? [] : [resourceSource(resources, version)];
  const store = new LayeredStore(
    version,
    [...own, nationalProfiles(version), ...coreSources(version)],
    withGeneratedSnapshot,
  );
  if (resources.length === 0) plain.set(version, store);
  return store;
}

function nationalProfiles(version: Version): DefinitionSource {
  const known = builtIn.get(version);
  if (known !== undefined) return known;
  const { sets } = parse(readFileSync(join(PROFILES, 'index.yaml'), 'utf8')) as { sets: ProfileSet[] };
  const resources = sets
    .filter((set) => set.fhirVersion.startsWith(version))
    .flatMap(({ folder }) =>
      readdirSync(join(PROFILES, folder)).map(
        (file): unknown => parse(readFileSync(join(PROFILES, folder, file), 'utf8')) as unknown,
      ),
    );
  const source = resourceSource(resources, version);
  builtIn.set(version, source);
  return source;
}
