/** Builds the bundles of definitions under `data/` where they are absent or stale; `--force` builds them always. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { BUILT_IN_FILES } from '../../src/core/fhir/definitions/store/builtInStore.ts';
import { buildCoreBundle, CORE_BUNDLES } from './coreBundle.ts';
import { buildNationalBundle, NATIONAL_PROFILES } from './nationalBundle.ts';
import { stampOf } from './stamp.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const DATA = join(ROOT, 'data');
const STAMPS = join(DATA, 'stamps.json');
const CODE = ['scripts/definitions', 'src/core/fhir/definitions/bundle', 'src/core/fhir/definitions/read'];

function readStamps(): Readonly<Record<string, string>> {
  return existsSync(STAMPS) ? (JSON.parse(readFileSync(STAMPS, 'utf8')) as Record<string, string>) : {};
}

/** In one step, so that a process that reads the file sees the old or the new one. */
function replaceFile(path: string, content: Uint8Array | string): void {
  const temporary = `${path}.${String(process.pid)}.tmp`;
  writeFileSync(temporary, content);
  renameSync(temporary, path);
}

function build(file: string, stamp: string, make: () => Uint8Array): void {
  const path = join(DATA, file);
  if (!process.argv.includes('--force') && existsSync(path) && readStamps()[file] === stamp) return;
  const bytes = make();
  replaceFile(path, bytes);
  replaceFile(STAMPS, `${JSON.stringify({ ...readStamps(), [file]: stamp }, undefined, 2)}\n`);
  process.stdout.write(`data/${file}: ${String(Math.round(bytes.length / 1024))} kB\n`);
}

mkdirSync(DATA, { recursive: true });
for (const sources of CORE_BUNDLES) {
  const stamp = stampOf([...sources.packages, sources.expansions], CODE);
  build(BUILT_IN_FILES[sources.fhirVersion].core, stamp, () => buildCoreBundle(sources));
}
for (const fhirVersion of ['4.0', '3.0'] as const) {
  const stamp = stampOf([], [...CODE, NATIONAL_PROFILES]);
  build(BUILT_IN_FILES[fhirVersion].national, stamp, () => buildNationalBundle(ROOT, fhirVersion));
}
