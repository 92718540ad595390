import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { FhirVersion } from '../../src/core/fhir/definitions/model.ts';
import { readCodeSystem } from '../../src/core/fhir/definitions/read/readCodeSystem.ts';
import { readStructureDefinition } from '../../src/core/fhir/definitions/read/readStructureDefinition.ts';
import { readValueSet } from '../../src/core/fhir/definitions/read/readValueSet.ts';
import type { Definitions } from './encodeBundle.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** The folder of an official package among the development dependencies. */
export function packageFolder(name: string): string {
  return join(ROOT, 'node_modules', name);
}

/** All definitions of an official package, file by file in the order of their names. Its examples are left out. */
export function readPackage(name: string, fhirVersion: FhirVersion): Definitions {
  const folder = packageFolder(name);
  const structures = [];
  const codeSystems = [];
  const valueSets = [];
  for (const file of readdirSync(folder).sort()) {
    const kind = /^(StructureDefinition|CodeSystem|ValueSet)-(.+)\.json$/u.exec(file);
    if (kind === null || isExample(kind[2] ?? '')) continue;
    // One file of the STU3 package starts with a byte order mark.
    const json: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/u, ''));
    if (kind[1] === 'StructureDefinition') structures.push(readStructureDefinition(json, fhirVersion));
    else if (kind[1] === 'CodeSystem') codeSystems.push(readCodeSystem(json));
    else valueSets.push(readValueSet(json));
  }
  const isThere = <T>(item: T | undefined): item is T => item !== undefined;
  return {
    structures: structures.filter(isThere),
    codeSystems: codeSystems.filter(isThere),
    valueSets: valueSets.filter(isThere),
  };
}

/** `example` and `example-…` are instances; `examplescenario-actor-type` and `list-example-codes` are definitions. */
function isExample(id: string): boolean {
  return /^example(?:-|$)/u.test(id);
}
