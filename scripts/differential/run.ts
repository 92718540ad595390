/**
 * `npm run differential -- --seed N --count N [--set finnish|r4]`: makes new mutants of clean documents, asks the reference validator,
 * scores ours and prints where the two disagree, grouped by kind with one example each.
 * Needs Java, Maven and the reference material (KANTA_SHARED, by default the folder `shared` beside the project); says so where they are missing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { sharedPath } from '../../test/support/shared.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');
const ADAPTER = join(ROOT, 'scripts', 'conformance', 'adapter.mjs');

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '200' },
    set: { type: 'string', default: 'finnish' },
    most: { type: 'string', default: '40' },
  },
});

function stop(why: string): never {
  console.error(why);
  process.exit(2);
}

function run(command: string, words: readonly string[], env: Record<string, string> = {}): void {
  const { status, error } = spawnSync(command, words, { stdio: 'inherit', env: { ...process.env, ...env } });
  if (error !== undefined || status !== 0)
    stop(`${command} ${words[0] ?? ''} ended with ${String(error?.message ?? status)}`);
}

const set = values.set;
if (set !== 'finnish' && set !== 'r4') stop('--set takes finnish or r4');
if (!/^\d+$/u.test(values.seed) || !/^[1-9]\d*$/u.test(values.count))
  stop('--seed and --count take whole numbers');
for (const [tool, flag] of [
  ['java', '-version'],
  ['mvn', '-v'],
] as const) {
  if (spawnSync(tool, [flag], { stdio: 'ignore' }).status !== 0) {
    stop(
      `${tool} is missing: the reference validator needs Java 17 and Maven. "npm run conformance" needs neither.`,
    );
  }
}
const oracle = sharedPath('oracle');
const harness = sharedPath('conformance', 'run.mjs');
const examples = sharedPath('fhir');
if (oracle === undefined || harness === undefined || examples === undefined) {
  stop('The reference material is missing: name its folder in KANTA_SHARED.');
}
const oracleFolder = process.env['ORACLE_DIR'] ?? join(ROOT, '.cache', 'oracle');
if (!existsSync(join(oracleFolder, 'classes', 'Oracle.class')))
  run(process.execPath, [join(oracle, 'setup.mjs'), oracleFolder]);
const env = { ORACLE_DIR: oracleFolder };

const folder = join(ROOT, '.cache', 'differential', `${set}-${values.seed}-${values.count}`);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const base =
  set === 'finnish'
    ? examples
    : join(oracleFolder, 'npm', 'fhircache', 'hl7.fhir.r4.examples#4.0.1', 'package');
const donors = readFileSync(join(oracle, `donors-${set}.txt`), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => join(base, line));
run(
  process.execPath,
  [join(oracle, 'mutate.mjs'), '--out', folder, '--seed', values.seed, '--count', values.count, ...donors],
  env,
);
run(
  process.execPath,
  [join(oracle, 'ask.mjs'), '--mutants', folder, '--set', set, ...(set === 'r4' ? ['--packages', ''] : [])],
  env,
);
const results = join(folder, 'results.json');
run(process.execPath, [
  harness,
  '--adapter',
  ADAPTER,
  '--cases',
  join(folder, 'cases.json'),
  '--out',
  results,
  '--quiet',
]);

interface CaseResult {
  readonly id: string;
  readonly expected: readonly {
    readonly category: string;
    readonly strict: boolean;
    readonly tx?: boolean;
    readonly loc: string;
    readonly msg: string;
  }[];
  readonly issues: readonly { readonly path?: string; readonly message?: string; readonly loose: boolean }[];
}

/** What kind of message it is: values in quotes, numbers and places left out. */
function kindOf(text: string): string {
  return text
    .replaceAll(/[“"'‘][^”"'’]{0,200}[”"'’]/gu, '…')
    .replaceAll(/https?:\S+/gu, '…')
    .replaceAll(/\d+/gu, '#')
    .slice(0, 140);
}

const groups = new Map<string, { count: number; example: string }>();
const add = (kind: string, example: string): void => {
  const group = groups.get(kind);
  if (group === undefined) groups.set(kind, { count: 1, example });
  else group.count += 1;
};
for (const { id, expected, issues } of (
  JSON.parse(readFileSync(results, 'utf8')) as { results: CaseResult[] }
).results) {
  for (const { category, strict, tx, loc, msg } of expected) {
    if (!strict && tx !== true) add(`missed  ${category}: ${kindOf(msg)}`, `${id} at ${loc}: ${msg}`);
  }
  for (const { loose, path, message } of issues) {
    if (!loose && message !== undefined)
      add(`extra   ${kindOf(message)}`, `${id} at ${path ?? ''}: ${message}`);
  }
}
console.log(`\nDisagreements by kind (seed ${values.seed}, ${values.count} mutants, ${set}):`);
const ordered = [...groups].sort((a, b) => b[1].count - a[1].count);
for (const [kind, { count, example }] of ordered.slice(0, Number(values.most))) {
  console.log(`${String(count).padStart(5)}  ${kind}\n         ${example}`);
}
if (ordered.length === 0) console.log('none');
