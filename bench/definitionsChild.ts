/** One cold measurement of the built-in definitions in a process of its own; prints JSON. Started by `definitions.ts`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { StructureDefinition } from '../src/core/fhir/definitions/model.ts';
import { openBuiltInStore } from '../src/host/definitions/openBuiltInStore.ts';
import { loadPackages } from '../src/host/packages/loadPackages.ts';

const [data = '', version = '4.0', ...packages] = process.argv.slice(2);
const fhirVersion = version === '3.0' ? '3.0' : '4.0';
const megabytes = (): number => Math.round(process.memoryUsage.rss() / 1024 / 1024);

const empty = megabytes();
const start = performance.now();
const loaded = packages.length > 0 ? await loadPackages(packages, fhirVersion) : undefined;
const packagesRead = performance.now();
const store = openBuiltInStore(
  (name) => readFileSync(join(data, name)),
  fhirVersion,
  loaded ? [loaded.source] : [],
);
const opened = performance.now();
const first = store.type('Observation');
const firstRead = performance.now();
const profile = store.structureDefinition('http://phr.kanta.fi/StructureDefinition/fiphr-sd-bloodglucose');
const profileRead = performance.now();
const idle = megabytes();

const times: number[] = [];
const all: StructureDefinition[] = [];
for (const { url } of store.list('StructureDefinition')) {
  const from = performance.now();
  const definition = store.structureDefinition(url);
  times.push(performance.now() - from);
  if (definition !== undefined) all.push(definition);
}
times.sort((a, b) => a - b);

console.log(
  JSON.stringify({
    packages: packagesRead - start,
    open: opened - packagesRead,
    observation: firstRead - opened,
    profile: profileRead - firstRead,
    elements: [first?.snapshot?.length ?? 0, profile?.snapshot?.length ?? 0],
    median: times[Math.floor(times.length / 2)],
    p95: times[Math.floor(times.length * 0.95)],
    count: all.length,
    rss: { empty, idle, all: megabytes() },
  }),
);
