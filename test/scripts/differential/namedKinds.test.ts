import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { disagreementsOf, type Remark } from '../../../scripts/differential/disagreements.ts';
import { kindOf, readNamedKinds } from '../../../scripts/differential/namedKinds.ts';

const said = (place: string, kind: string, isShared = false): Remark & { isShared: boolean } => ({
  place,
  kind,
  text: `${kind} at ${place}`,
  isShared,
});
const table = (...rows: readonly string[]): string =>
  [
    '# Some',
    '',
    '| we say | the reference says | where it says | why |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    'x',
  ].join('\n');

describe('disagreements', () => {
  it('are told with what the other says nearest', () => {
    const found = disagreementsOf({
      document: 'd',
      ours: [said('Patient', 'fhir/a', true), said('Patient.name[0].given[1]', 'fhir/b')],
      reference: [said('Patient.name[0].given', 'X'), said('Patient.active', 'Y', true)],
    });
    assert.deepEqual(
      found.map(({ direction, ours, reference }) => [direction, ours?.kind, reference?.kind]),
      [
        ['missed', 'fhir/b', 'X'],
        ['extra', 'fhir/b', 'X'],
      ],
    );
  });

  it('take something at another place where nothing is near, and nothing where nothing is said', () => {
    const [missed] = disagreementsOf({
      document: 'd',
      ours: [said('Patient.active', 'fhir/a', true)],
      reference: [said('Patient.contained[0]', 'X')],
    });
    assert.equal(missed?.ours?.kind, 'fhir/a');
    const [alone] = disagreementsOf({ document: 'd', ours: [], reference: [said('Patient', 'X')] });
    assert.equal(alone?.ours, undefined);
  });
});

describe('named kinds', () => {
  const kinds = readNamedKinds(
    table(
      '| `fhir/a`, `fhir/b` | `X` | | one |',
      '| nothing | anything | `at Patient\\.(?:name\\|active)` | two |',
    ),
  );
  const why = (ours: Remark | undefined, reference: Remark | undefined): string | undefined =>
    kindOf({ document: 'd', direction: 'missed', ours, reference }, kinds)?.why;

  it('are pairs of our rule and the id of the message, and words of one', () => {
    assert.equal(why(said('P', 'fhir/b'), said('P', 'X')), 'one');
    assert.equal(why(said('P', 'fhir/c'), said('P', 'X')), undefined);
    assert.equal(why(undefined, said('Patient.active', 'Z')), 'two');
    assert.equal(why(undefined, said('Patient.gender', 'Z')), undefined);
    assert.equal(why(said('Patient.active', 'fhir/a'), said('Patient.active', 'Z')), undefined);
  });

  it('need a reason, and their words in backticks', () => {
    assert.throws(() => readNamedKinds(table('| `fhir/a` | `X` | |  |')), /without a side or a reason/u);
    assert.throws(() => readNamedKinds(table('| `fhir/a` | `X` | words | one |')), /backticks/u);
    assert.throws(() => readNamedKinds('# Nothing'), /no table/u);
  });

  it('of the project can be read', () => {
    const file = join(import.meta.dirname, '..', '..', 'conformance', 'disagreements.md');
    assert.ok(readNamedKinds(readFileSync(file, 'utf8')).length > 20);
  });
});
