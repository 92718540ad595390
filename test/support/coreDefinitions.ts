import { existsSync, readFileSync, readdirSync, writeFileSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import type { FhirVersion } from '../../src/core/fhir/definitions/model.ts';
import { DefinitionIndex } from '../../src/core/fhir/definitions/store/definitionIndex.ts';
import type { DefinitionSource } from '../../src/core/fhir/definitions/store/definitionSource.ts';
import { resourceEntry } from '../../src/core/fhir/definitions/store/resourceEntry.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const HEADER_CACHE = join(ROOT, '.cache', 'core-headers.json');

const PACKAGES: Readonly<Partial<Record<FhirVersion, readonly string[]>>> = {
  '4.0': ['hl7.fhir.uv.extensions.r4', 'hl7.terminology.r4', 'hl7.fhir.r4.expansions', 'hl7.fhir.r4.core'],
  '3.0': ['hl7.fhir.r3.expansions', 'hl7.fhir.r3.core'],
};

type Header = Readonly<Record<string, string>>;

/**
 * The official core packages of the development dependencies as sources, the way the bundles hold them: read file by file when asked for.
 * Slow to index the first time (some seconds), then from a cache of headers.
 */
export function coreSources(fhirVersion: FhirVersion): readonly DefinitionSource[] {
  return (PACKAGES[fhirVersion] ?? []).map((name) => packageSource(name, fhirVersion));
}

const sources = new Map<string, DefinitionSource>();

function packageSource(name: string, fhirVersion: FhirVersion): DefinitionSource {
  const known = sources.get(name);
  if (known !== undefined) return known;
  const folder = join(ROOT, 'node_modules', name);
  const index = new DefinitionIndex();
  for (const [file, header] of Object.entries(headersOf(name, folder))) {
    const entry = resourceEntry(header, fhirVersion, () => readJson(join(folder, file)));
    if (entry !== undefined) index.add(entry);
  }
  sources.set(name, index);
  return index;
}

function headersOf(name: string, folder: string): Readonly<Record<string, Header>> {
  const stamp = String(statSync(join(folder, 'package.json')).mtimeMs);
  const cacheFile = HEADER_CACHE.replace('.json', `-${name}.json`);
  if (existsSync(cacheFile)) {
    const cache = JSON.parse(readFileSync(cacheFile, 'utf8')) as {
      stamp: string;
      headers: Record<string, Header>;
    };
    if (cache.stamp === stamp) return cache.headers;
  }
  const headers: Record<string, Header> = {};
  for (const file of readdirSync(folder).sort()) {
    if (!/^(?:StructureDefinition|CodeSystem|ValueSet)-.*\.json$/u.test(file)) continue;
    const json = readJson(join(folder, file)) as Readonly<Record<string, unknown>>;
    const header: Record<string, string> = {};
    for (const key of [
      'resourceType',
      'url',
      'version',
      'name',
      'type',
      'derivation',
      'content',
      'supplements',
    ]) {
      const value = json[key];
      if (typeof value === 'string') header[key] = value;
    }
    headers[file] = header;
  }
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  writeFileSync(cacheFile, JSON.stringify({ stamp, headers }));
  return headers;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/u, '')) as unknown;
}
