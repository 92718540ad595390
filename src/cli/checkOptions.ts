import { parseArgs, type ParseArgsConfig } from 'node:util';
import { SEVERITIES, type Severity } from '../core/findings/severity.ts';
import { FHIR_VERSIONS, type FhirVersion } from '../core/fhir/definitions/model.ts';
import { cliTexts as texts } from '../core/l10n/cli.ts';
import { LANGUAGES, type Language } from '../core/l10n/language.ts';
import { message, type Message } from '../core/l10n/message.ts';
import { terminologyBase } from '../host/terminology/validateCode.ts';

export const AREAS = ['fhir', 'identifiers', 'registration', 'environments', 'settings'] as const;
export type CheckArea = (typeof AREAS)[number];
const FORMATS = ['text', 'json', 'sarif', 'markdown'] as const;
const MOST_JOBS = 64;

export interface CheckOptions {
  readonly paths: readonly string[];
  readonly only: readonly CheckArea[] | undefined;
  readonly fhirVersion: FhirVersion | undefined;
  readonly profiles: readonly string[];
  readonly packages: readonly string[];
  readonly format: (typeof FORMATS)[number];
  readonly failOn: Severity;
  readonly jobs: number | undefined;
  readonly shard: { readonly index: number; readonly count: number } | undefined;
  readonly baseline: string | undefined;
  readonly writeBaseline: string | undefined;
  readonly stdinFilepath: string | undefined;
  /** Base address of a terminology server; none is asked without it. */
  readonly terminologyServer: string | undefined;
  readonly language: Language | undefined;
  readonly help: boolean;
}

const OPTIONS = {
  only: { type: 'string', multiple: true },
  'fhir-version': { type: 'string' },
  profile: { type: 'string', multiple: true },
  package: { type: 'string', multiple: true },
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  jobs: { type: 'string' },
  shard: { type: 'string' },
  baseline: { type: 'string' },
  'write-baseline': { type: 'string' },
  'stdin-filepath': { type: 'string' },
  'terminology-server': { type: 'string' },
  language: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options'];

/** Reads the words behind `kanta check`; what they should be, when they are wrong. */
export function readCheckOptions(words: readonly string[]): { options: CheckOptions } | { error: Message } {
  let parsed;
  try {
    parsed = parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { error: message(texts.wrongOption, { option: 'check', detail }) };
  }
  const { values, positionals } = parsed;
  const errors: Message[] = [];
  const oneOf = <const T extends readonly string[]>(
    option: string,
    value: string | undefined,
    known: T,
  ): T[number] | undefined => {
    if (value === undefined) return undefined;
    const found = known.find((one) => one === value);
    if (found === undefined) errors.push(takes(option, message(texts.oneOf, { values: known.join(', ') })));
    return found;
  };
  const only = values.only
    ?.flatMap((value) => value.split(','))
    .map((value) => oneOf('--only', value.trim(), AREAS));
  const options: CheckOptions = {
    paths: positionals.length === 0 ? ['.'] : positionals,
    only: only?.filter((area) => area !== undefined),
    fhirVersion: oneOf('--fhir-version', shortVersion(values['fhir-version']), FHIR_VERSIONS),
    profiles: values.profile ?? [],
    packages: values.package ?? [],
    format: oneOf('--format', values.format, FORMATS) ?? 'text',
    failOn: oneOf('--fail-on', values['fail-on'], SEVERITIES) ?? 'error',
    jobs: readJobs(values.jobs, errors),
    shard: readShard(values.shard, errors),
    baseline: values.baseline,
    writeBaseline: values['write-baseline'],
    stdinFilepath: values['stdin-filepath'],
    terminologyServer: readServer(values['terminology-server'], errors),
    language: oneOf('--language', values.language, LANGUAGES),
    help: values.help === true,
  };
  const [first] = errors;
  return first === undefined ? { options } : { error: first };
}

/** `4.0.1` means `4.0`. */
function shortVersion(version: string | undefined): string | undefined {
  return version?.replace(/^(\d+\.\d+)\.\d+$/u, '$1');
}

function readJobs(value: string | undefined, errors: Message[]): number | undefined {
  if (value === undefined) return undefined;
  const jobs = Number(value);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  errors.push(takes('--jobs', message(texts.wholeNumber, { from: 1, to: MOST_JOBS })));
  return undefined;
}

function readServer(value: string | undefined, errors: Message[]): string | undefined {
  if (value === undefined || terminologyBase(value) !== undefined) return value;
  errors.push(takes('--terminology-server', message(texts.httpsAddress)));
  return undefined;
}

function readShard(value: string | undefined, errors: Message[]): CheckOptions['shard'] {
  if (value === undefined) return undefined;
  const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/u.exec(value)?.map(Number) ?? [];
  if (index !== undefined && count !== undefined && index >= 1 && index <= count) return { index, count };
  errors.push(takes('--shard', message(texts.shard)));
  return undefined;
}

function takes(option: string, expected: Message): Message {
  return message(texts.wrongOption, { option, detail: message(texts.takes, { expected }) });
}
