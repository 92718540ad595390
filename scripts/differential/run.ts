/**
 * `npm run differential -- --seed N --count N [--set finnish|r4] [--mutations plain|wide] [--again]`: makes new mutants of clean documents, asks the reference
 * validator, scores ours and prints where the two disagree, grouped by kind with an example each: our rule and the id of the reference's
 * message. Kinds that `test/conformance/disagreements.md` does not name are new; ends with status 1 where there are any.
 * `--mutations wide` makes the changes of `wideChanges.ts` instead of the reference material's. `--again` scores the mutants of an earlier run with that seed anew, without asking. Needs Java, Maven and the reference material
 * (KANTA_SHARED, by default the folder `shared` beside the project); says so where they are missing.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { sharedPath } from '../../test/support/shared.ts';
import { createValidator } from '../../src/library/validator.ts';
import { shapeOf, type Disagreement, type Remark } from './disagreements.ts';
import { disagreementsIn } from './harnessResults.ts';
import { judgeMutants, missingTool, run } from './judgeMutants.ts';
import { kindOf, readNamedKinds } from './namedKinds.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');
const ADAPTER = join(ROOT, 'scripts', 'conformance', 'adapter.mjs');
const DISAGREEMENTS = join(ROOT, 'test', 'conformance', 'disagreements.md');

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '200' },
    set: { type: 'string', default: 'finnish' },
    mutations: { type: 'string', default: 'plain' },
    most: { type: 'string', default: '40' },
    again: { type: 'boolean', default: false },
  },
});

function stop(why: string): never {
  console.error(why);
  process.exit(2);
}

const { set, seed, count, mutations } = values;
if (set !== 'finnish' && set !== 'r4') stop('--set takes finnish or r4');
if (mutations !== 'plain' && mutations !== 'wide') stop('--mutations takes plain or wide');
if (!/^\d+$/u.test(seed) || !/^[1-9]\d*$/u.test(count)) stop('--seed and --count take whole numbers');
const oracle = sharedPath('oracle');
const harness = sharedPath('conformance', 'run.mjs');
const examples = sharedPath('fhir');
if (oracle === undefined || harness === undefined || examples === undefined)
  stop('The reference material is missing: name its folder in KANTA_SHARED.');

const folder = join(
  ROOT,
  '.cache',
  'differential',
  `${set}-${seed}-${count}${mutations === 'wide' ? '-wide' : ''}`,
);
const cases = join(folder, 'cases.json');
const results = join(folder, 'results.json');
if (!values.again || !existsSync(cases)) {
  const missing = missingTool();
  if (missing !== undefined) stop(missing);
  const oracleFolder = process.env['ORACLE_DIR'] ?? join(ROOT, '.cache', 'oracle');
  judgeMutants({ set, seed, count, mutations, folder, oracle, examples, oracleFolder });
}
run(process.execPath, [harness, '--adapter', ADAPTER, '--cases', cases, '--out', results, '--quiet']);

interface Group {
  readonly isNew: boolean;
  readonly example: Disagreement;
  count: number;
}

const validator = await createValidator({ settings: { displaySeverity: 'warning' } });
const files = new Map(
  (
    JSON.parse(readFileSync(cases, 'utf8')) as {
      readonly cases: readonly { readonly id: string; readonly file: string }[];
    }
  ).cases.map(({ id, file }) => [id, file]),
);

/** Only the errors of a case are in the results. */
function warningsOf(id: string): Remark[] {
  return validator
    .validate(readFileSync(join(folder, files.get(id) ?? ''), 'utf8'))
    .filter(({ severity }) => severity === 'warning')
    .map(({ expression = '', rule, message }) => ({ place: expression, kind: rule, text: message }));
}

const named = readNamedKinds(readFileSync(DISAGREEMENTS, 'utf8'));
const groups = new Map<string, Group>();
for (const disagreement of disagreementsIn(results, warningsOf)) {
  const { direction, ours, reference } = disagreement;
  const kind = kindOf(disagreement, named);
  const shape = shapeOf((direction === 'missed' ? reference : ours)?.text ?? '');
  const key =
    kind === undefined
      ? `${direction} ${ours?.kind ?? 'nothing'} / ${reference?.kind ?? 'nothing'}: ${shape}`
      : `${kind.ours.join(', ')} / ${kind.reference.join(', ')}${kind.says === undefined ? '' : ` (${kind.says.source})`}`;
  const group = groups.get(key);
  if (group === undefined) groups.set(key, { isNew: kind === undefined, example: disagreement, count: 1 });
  else group.count += 1;
}

const isLater = ([, one]: readonly [string, Group], [, other]: readonly [string, Group]): number =>
  Number(other.isNew) - Number(one.isNew) || other.count - one.count;
console.log(`\nDisagreements by kind (seed ${seed}, ${count} mutants, ${set}):`);
const ordered = [...groups].sort(isLater);
for (const [key, { isNew, example, count: times }] of ordered.slice(0, Number(values.most))) {
  console.log(`${String(times).padStart(5)}  ${isNew ? 'new' : 'named'}  ${key}`);
  console.log(`         ${example.document}`);
  for (const [who, remark] of [
    ['we', example.ours],
    ['reference', example.reference],
  ] as const) {
    if (remark !== undefined) console.log(`         ${who} at ${remark.place}: ${remark.text}`);
  }
}
const fresh = ordered.filter(([, { isNew }]) => isNew);
const total = ordered.reduce((sum, [, { count: times }]) => sum + times, 0);
const ofFresh = fresh.reduce((sum, [, { count: times }]) => sum + times, 0);
console.log(`\n${total} disagreements, ${total - ofFresh} of kinds with a name; new kinds: ${fresh.length}`);
process.exitCode = fresh.length === 0 ? 0 : 1;
