import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createValidator } from '../../src/library/validator.ts';
import { isNear, place, type Opinion } from './opinion.ts';

export interface ExampleResult {
  readonly files: number;
  /** Files with an error at a place where the reference validator has none. */
  readonly falseAlarms: readonly { readonly file: string; readonly says: readonly string[] }[];
  /** Files in which the reference validator finds errors, and how many of them have one of ours. */
  readonly faulty: number;
  readonly caught: number;
  readonly ms: number;
  readonly bytes: number;
}

/** What the reference validator could not judge without a terminology server, or what its opinion leaves out. */
const UNJUDGED: ReadonlySet<string> = new Set(['fhir/display', 'fhir/unit']);
const MAX_BYTES = 150_000;

/** Checks every official R4 example that the reference validator has judged (no StructureDefinitions, nothing over 150 kB). */
export async function checkExamples(folder: string, opinionFile: string): Promise<ExampleResult> {
  const opinion = JSON.parse(readFileSync(opinionFile, 'utf8')) as Opinion;
  const crashed = new Set(opinion.crashed);
  const validator = await createValidator({ fhirVersion: '4.0' });
  const falseAlarms: { file: string; says: string[] }[] = [];
  let files = 0;
  let caught = 0;
  let ms = 0;
  let bytes = 0;
  for (const file of readdirSync(folder).sort()) {
    if (!/^[A-Z].*\.json$/u.test(file) || file.startsWith('StructureDefinition-') || crashed.has(file))
      continue;
    const text = readFileSync(join(folder, file), 'utf8');
    if (text.length > MAX_BYTES) continue;
    files += 1;
    bytes += text.length;
    const begin = performance.now();
    const errors = validator.validate(text).filter(({ severity }) => severity === 'error');
    ms += performance.now() - begin;
    const expected = (opinion.faulty[file] ?? []).map(({ expression }) => place(expression ?? ''));
    if (expected.length > 0 && errors.length > 0) caught += 1;
    const wrong = errors.filter(
      ({ rule, expression = '' }) =>
        !UNJUDGED.has(rule) && !expected.some((other) => isNear(place(expression), other)),
    );
    if (wrong.length > 0) {
      falseAlarms.push({
        file,
        says: wrong.map(({ rule, expression = '', message }) => `${expression}: ${rule}: ${message}`),
      });
    }
  }
  return { files, falseAlarms, faulty: Object.keys(opinion.faulty).length, caught, ms, bytes };
}
