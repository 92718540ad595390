/**
 * Every official R4 example of HL7 (the package that the project builds its definitions from), validated one after the other in one process
 * that has just started: reading the files, opening the definitions and compiling what they need are counted. Each file has its own name,
 * as in a workspace. The processor's own time counts collecting garbage, which Node does on other cores.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importBundled } from './support/importBundled.ts';
import { table } from './support/measure.ts';
import type * as Product from './support/validationProduct.ts';

const { DocumentSource, fhirAnalyzer } = await importBundled<typeof Product>('validationProduct');

const folder = join(import.meta.dirname, '..', 'node_modules', 'hl7.fhir.r4.core');
const names = readdirSync(folder).filter((name) => /^[A-Z].*\.json$/u.test(name));

const started = performance.now();
const usage = process.cpuUsage();
const fhir = fhirAnalyzer();

let bytes = 0;
let findings = 0;
const slow: { file: string; kB: number; ms: number }[] = [];
for (const name of names) {
  const text = readFileSync(join(folder, name), 'utf8');
  bytes += text.length;
  const before = performance.now();
  findings += (await fhir.analyze(new DocumentSource(name, text), () => false))?.length ?? 0;
  slow.push({ file: name, kB: Math.round(text.length / 1_000), ms: performance.now() - before });
}
const seconds = (performance.now() - started) / 1_000;
const { user, system } = process.cpuUsage(usage);
table('Official R4 examples, all checks, one process', [
  {
    examples: names.length,
    MB: Math.round(bytes / 1e6),
    seconds,
    cpu_seconds: (user + system) / 1e6,
    MB_per_second: bytes / 1e6 / seconds,
    peak_MB: process.resourceUsage().maxRSS / 1_024,
    findings,
    target_seconds: 10,
  },
]);
table('The slowest of them', slow.sort((a, b) => b.ms - a.ms).slice(0, 5));
