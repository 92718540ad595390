import { presentProblems } from '../../src/core/findings/finding.ts';
import type { FhirSettings } from '../../src/core/fhir/validation/settings.ts';
import { validateDocument } from '../../src/core/fhir/validation/validateDocument.ts';
import { Validator } from '../../src/core/fhir/validation/validator.ts';
import { parseJson } from '../../src/core/json/parseJson.ts';
import { LineIndex } from '../../src/core/text/lineIndex.ts';
import { openTestStore } from './testStore.ts';

/** A finding as tests compare it: `at` is the text that is marked. */
export interface TestFinding {
  readonly rule: string;
  readonly severity: string;
  readonly expression: string | undefined;
  readonly at: string;
  readonly message: string;
}

const validators = new Map<string, Validator>();

export function testValidator(
  version: '3.0' | '4.0' = '4.0',
  definitions: readonly unknown[] = [],
  settings: Partial<FhirSettings> = {},
  nativeInvariants = true,
): Validator {
  const key = `${version} ${String(nativeInvariants)} ${JSON.stringify(settings)}`;
  const known = definitions.length === 0 ? validators.get(key) : undefined;
  if (known !== undefined) return known;
  const made = new Validator(openTestStore(version, definitions), {
    now: () => '2026-03-02T06:00:00Z',
    settings,
    nativeInvariants,
  });
  if (definitions.length === 0) validators.set(key, made);
  return made;
}

/** Validates a text, or a value as JSON, and gives its findings. */
export function validate(
  input: unknown,
  options: {
    readonly version?: '3.0' | '4.0';
    readonly profiles?: readonly string[];
    readonly definitions?: readonly unknown[];
    readonly settings?: Partial<FhirSettings>;
  } = {},
): TestFinding[] {
  const text = typeof input === 'string' ? input : JSON.stringify(input, null, 2);
  const validator = testValidator(options.version, options.definitions, options.settings);
  const problems = validateDocument(validator, parseJson(text), { profiles: options.profiles ?? [] }) ?? [];
  const lines = new LineIndex(text);
  return presentProblems(problems, { file: 'test.json', lines, language: 'en' }).map(
    ({ rule, severity, expression, range, message }) => ({
      rule,
      severity,
      expression,
      message,
      at: text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end)),
    }),
  );
}

/** `rule expression` of every error, in the order of the text. */
export function errors(...input: Parameters<typeof validate>): string[] {
  return validate(...input)
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, expression }) => `${rule} ${expression ?? ''}`.trim());
}
