/**
 * `npm run conformance`: runs our library through the conformance harness on every judged set, prints its tables, and fails when a figure
 * drops below `floors.json`. The sets are reference material that is not part of the project (KANTA_SHARED, by default the folder `shared`
 * beside the project); without them nothing is measured, and it says so.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sharedPath } from '../../test/support/shared.ts';
import { judgeControls } from './controls.ts';
import { checkExamples } from './examples.ts';
import type { Opinion } from './opinion.ts';
import { unexplained, type CaseResult } from './unexplained.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');
const OUT = join(ROOT, '.cache', 'conformance');
const DISAGREEMENTS = join(ROOT, 'test', 'conformance', 'disagreements.md');

interface Floor {
  readonly balanced: number;
  readonly recall: number;
  readonly precision: number;
}

interface Floors extends Readonly<Record<'public' | 'mutants' | 'oracle-finnish' | 'oracle-r4', Floor>> {
  readonly 'parts of public': Readonly<Record<string, Floor>>;
  readonly examples: { readonly falseAlarmsPercent: number };
}

/** One row of the table that the harness prints; figures as `97.4%`. */
interface Row {
  readonly set: string;
  readonly balanced: string;
  readonly 'recall strict': string;
  readonly 'precision strict': string;
}

/** The sums of one run as the harness writes them. */
interface Summary {
  readonly TP: number;
  readonly FN: number;
  readonly FP: number;
  readonly TN: number;
  readonly exp: number;
  readonly strict: number;
  readonly out: number;
  readonly outStrict: number;
  readonly crash: number;
}

const SETS = [
  { name: 'public', cases: ['conformance', 'cases-public.json'] },
  { name: 'mutants', cases: ['conformance', 'cases-mutants.json'] },
  { name: 'oracle-finnish', cases: ['oracle', 'finnish', 'cases.json'] },
  { name: 'oracle-r4', cases: ['oracle', 'r4', 'cases.json'] },
] as const;

const floors = JSON.parse(readFileSync(join(import.meta.dirname, 'floors.json'), 'utf8')) as Floors;
const percent = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole);
const drops: string[] = [];

function hold(set: string, figure: string, value: number, floor: number): void {
  if (value + 1e-9 < floor) drops.push(`${set}: ${figure} is ${value.toFixed(1)}, the floor is ${floor}`);
}

/** The rows of the public set that have targets of their own. */
function holdParts(table: readonly Row[]): void {
  for (const row of table) {
    const floor = floors['parts of public'][row.set];
    if (floor === undefined) continue;
    hold(row.set, 'balanced verdict', Number.parseFloat(row.balanced), floor.balanced);
    hold(row.set, 'strict recall', Number.parseFloat(row['recall strict']), floor.recall);
    hold(row.set, 'strict precision', Number.parseFloat(row['precision strict']), floor.precision);
  }
}

/** The untouched examples among the seeded defects: what the reference validator finds clean must stay so. */
function holdControls(file: string, results: readonly CaseResult[]): void {
  const opinion = sharedPath('oracle', 'examples-r4.json');
  if (opinion === undefined) return;
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as {
    cases: readonly { readonly id: string; readonly module: string; readonly donor: string }[];
  };
  const found = new Map(results.map(({ id, issues }) => [id, issues]));
  const controls = cases
    .filter(({ module }) => module.startsWith('control'))
    .map(({ id, donor }) => ({ donor, errors: found.get(id) ?? [] }));
  const judged = judgeControls(controls, JSON.parse(readFileSync(opinion, 'utf8')) as Opinion);
  console.log(
    `untouched controls: ${judged.keptClean} of ${judged.clean} clean which the reference validator finds clean; ` +
      `with an error that it reports there, too: ${judged.faulty.length} (${judged.faulty.join(', ')}); ` +
      `with an error that only it reports: ${judged.missed.length} (${judged.missed.join(', ')})`,
  );
  for (const alarm of judged.falseAlarms) drops.push(`control: ${alarm}`);
}

const harness = sharedPath('conformance', 'run.mjs');
if (harness === undefined) {
  console.log(
    'skipped: the conformance harness is not here (KANTA_SHARED names the folder of reference material)',
  );
} else {
  mkdirSync(OUT, { recursive: true });
  for (const { name, cases } of SETS) {
    const file = sharedPath(...cases);
    if (file === undefined) {
      console.log(`skipped: ${cases.join('/')} is not here`);
      continue;
    }
    const out = join(OUT, `${name}.json`);
    const adapter = join(ROOT, 'scripts', 'conformance', 'adapter.mjs');
    const words = [harness, '--adapter', adapter, '--cases', file, '--out', out, ...process.argv.slice(2)];
    const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' });
    if (status !== 0) {
      drops.push(`${name}: the harness ended with ${String(status)}`);
      continue;
    }
    const { summary, results, table } = JSON.parse(readFileSync(out, 'utf8')) as {
      summary: Summary;
      results: readonly CaseResult[];
      table: readonly Row[];
    };
    const { TP, FN, FP, TN } = summary;
    hold(name, 'balanced verdict', (percent(TP, TP + FN) + percent(TN, TN + FP)) / 2, floors[name].balanced);
    hold(name, 'strict recall', percent(summary.strict, summary.exp), floors[name].recall);
    hold(name, 'strict precision', percent(summary.outStrict, summary.out), floors[name].precision);
    if (summary.crash > 0) drops.push(`${name}: ${summary.crash} crashes`);
    if (name === 'mutants') holdControls(file, results);
    if (name !== 'public') continue;
    holdParts(table);
    drops.push(...unexplained(results, readFileSync(DISAGREEMENTS, 'utf8')));
  }
  await examples();
  for (const drop of drops) console.error(drop);
  if (drops.length > 0) process.exitCode = 1;
}

async function examples(): Promise<void> {
  const opinion = sharedPath('oracle', 'examples-r4.json');
  if (opinion === undefined) return;
  const result = await checkExamples(join(ROOT, 'node_modules', 'hl7.fhir.r4.core'), opinion);
  const share = percent(result.falseAlarms.length, result.files);
  console.log(
    `official R4 examples: ${result.files} files, ${(result.bytes / 1e6).toFixed(0)} MB, ${(result.ms / 1000).toFixed(1)} s; ` +
      `with an error that the reference validator does not have: ${result.falseAlarms.length} (${share.toFixed(2)} %); ` +
      `faulty ones that we flag too: ${result.caught} of ${result.faulty}`,
  );
  for (const { file, says } of result.falseAlarms) console.log(`  ${file}: ${says[0] ?? ''}`);
  const limit = floors.examples.falseAlarmsPercent;
  if (share > limit) drops.push(`examples: ${share.toFixed(2)} % false alarms, at most ${limit} %`);
}
