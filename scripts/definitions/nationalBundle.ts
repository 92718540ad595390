import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import type { FhirVersion } from '../../src/core/fhir/definitions/model.ts';
import { readCodeSystem } from '../../src/core/fhir/definitions/read/readCodeSystem.ts';
import { readStructureDefinition } from '../../src/core/fhir/definitions/read/readStructureDefinition.ts';
import { readValueSet } from '../../src/core/fhir/definitions/read/readValueSet.ts';
import { encodeBundle } from './encodeBundle.ts';

/** Where the national profiles stand, relative to the project; `index.yaml` names the sets. */
export const NATIONAL_PROFILES = 'schemas/profiles';

interface ProfileSets {
  readonly sets: readonly { readonly folder: string; readonly fhirVersion: string }[];
}

/**
 * The bundle of the national profiles of one FHIR version, as differentials: their snapshots are generated when one is wanted. Throws on a
 * file that is no StructureDefinition, ValueSet or CodeSystem, and on two with one URL.
 */
export function buildNationalBundle(root: string, fhirVersion: FhirVersion): Uint8Array {
  const folder = join(root, NATIONAL_PROFILES);
  const { sets } = parse(readFileSync(join(folder, 'index.yaml'), 'utf8')) as ProfileSets;
  const structures = [];
  const codeSystems = [];
  const valueSets = [];
  const urls = new Set<string>();
  for (const set of sets.filter((one) => one.fhirVersion.startsWith(fhirVersion))) {
    for (const file of readdirSync(join(folder, set.folder)).sort()) {
      const resource: unknown = parse(readFileSync(join(folder, set.folder, file), 'utf8'));
      const structure = readStructureDefinition(resource, fhirVersion);
      const codeSystem = readCodeSystem(resource);
      const valueSet = readValueSet(resource);
      const url = (structure ?? codeSystem ?? valueSet)?.url;
      if (url === undefined) throw new Error(`${set.folder}/${file} is no definition`);
      if (urls.has(url)) throw new Error(`${set.folder}/${file}: ${url} is there already`);
      urls.add(url);
      if (structure !== undefined) structures.push(structure);
      if (codeSystem !== undefined) codeSystems.push(codeSystem);
      if (valueSet !== undefined) valueSets.push(valueSet);
    }
  }
  return encodeBundle(fhirVersion, { structures, codeSystems, valueSets });
}
