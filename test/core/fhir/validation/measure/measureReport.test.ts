import assert from 'node:assert/strict';
import { validate } from '../../../../support/validate.ts';

const population = (code: string): object => ({
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/measure-population', code }],
});
const group = (code: string): object => ({ coding: [{ system: 'https://example.org/groups', code }] });
const criteria = { language: 'text/plain', expression: 'everyone' };
const own = (code: string): object => ({ code: population(code), criteria });
const count = (code: string, number: number | undefined = 1): object => ({
  code: population(code),
  ...(number === undefined ? {} : { count: number }),
});
const scoring = (code: string): object => ({
  scoring: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/measure-scoring', code }] },
});
const PLAIN = { group: [{ population: [own('initial-population'), own('numerator')] }] };
const ONE = { group: [{ population: [own('initial-population')] }] };
const TWO = {
  group: [
    { code: group('a'), population: [own('initial-population')] },
    { code: group('b'), population: [own('initial-population')] },
  ],
};
const STRATIFIED = {
  group: [
    {
      population: [own('initial-population')],
      stratifier: [
        { code: group('sex'), criteria },
        { code: group('age'), criteria },
      ],
    },
  ],
};

/** What is said of a report on a measure that it contains, as `severity place` below the resource. */
function says(measure: object, report: object, contained: readonly object[] = []): string[] {
  return validate({
    resourceType: 'MeasureReport',
    contained: [{ resourceType: 'Measure', id: 'm', status: 'active', ...measure }, ...contained],
    status: 'complete',
    type: 'summary',
    measure: '#m',
    period: { start: '2026-01-01' },
    ...report,
  })
    .filter(({ rule }) => rule === 'fhir/measure-report')
    .map(({ severity, expression }) => `${severity} ${(expression ?? '').slice('MeasureReport'.length)}`);
}

const groups = (...populations: object[]): object => ({ group: [{ population: populations }] });

describe('a MeasureReport against its Measure', function () {
  this.timeout(30_000);

  it('has the populations of the measure, each once', () => {
    assert.deepEqual(says(PLAIN, groups(count('initial-population'), count('numerator'))), []);
    assert.deepEqual(says(PLAIN, groups(count('initial-population'))), ['error .group[0]']);
    assert.deepEqual(says(PLAIN, groups(count('initial-population'), count('denominator'))), [
      'error .group[0]',
      'error .group[0].population[1]',
    ]);
    assert.deepEqual(
      says(PLAIN, groups(count('initial-population'), count('initial-population'), count('numerator'))),
      ['error .group[0].population[1]'],
    );
    assert.deepEqual(says(PLAIN, groups({ count: 1 }, count('numerator'))), [
      'error .group[0]',
      'error .group[0].population[0]',
    ]);
  });

  it('has its groups by their codes, unless there is only one', () => {
    const of = (...codes: (string | undefined)[]): object => ({
      group: codes.map((code) => ({
        ...(code === undefined ? {} : { code: group(code) }),
        population: [count('initial-population')],
      })),
    });
    assert.deepEqual(says(ONE, of(undefined)), []);
    assert.deepEqual(says(ONE, of('anything')), []);
    assert.deepEqual(says(TWO, of('b', 'a')), []);
    assert.deepEqual(says(TWO, of('a', 'z')), ['error ', 'error .group[1]']);
    assert.deepEqual(says(TWO, of('a', undefined)), ['error ', 'error .group[1]']);
    assert.deepEqual(says(TWO, of('a', 'a', 'b')), ['error .group[1]']);
    assert.deepEqual(says(ONE, {}), ['error ']);
  });

  it('has its stratifiers', () => {
    const of = (...codes: string[]): object => ({
      group: [
        {
          population: [count('initial-population')],
          stratifier: codes.map((code) => ({ code: [group(code)], stratum: [{ value: { text: 'x' } }] })),
        },
      ],
    });
    assert.deepEqual(says(STRATIFIED, of('sex', 'age')), []);
    assert.deepEqual(says(STRATIFIED, of('sex')), ['error .group[0]']);
    assert.deepEqual(says(STRATIFIED, of('sex', 'age', 'other')), ['error .group[0].stratifier[2]']);
  });

  it('has a score as the measure is scored', () => {
    const scored = (code: string, measureScore?: object): string[] =>
      says(
        { ...ONE, ...scoring(code) },
        {
          group: [
            {
              population: [count('initial-population')],
              ...(measureScore === undefined ? {} : { measureScore }),
            },
          ],
        },
      );
    assert.deepEqual(scored('proportion', { value: 0.5 }), []);
    assert.deepEqual(scored('proportion'), ['error .group[0]']);
    assert.deepEqual(scored('proportion', { value: 5 }), ['error .group[0].measureScore.value']);
    assert.deepEqual(scored('proportion', { value: 0.5, unit: '%' }), ['error .group[0].measureScore.unit']);
    assert.deepEqual(scored('ratio', { value: 3 }), ['warning .group[0].measureScore']);
    assert.deepEqual(scored('continuous-variable', { unit: 'd' }), ['error .group[0].measureScore']);
    assert.deepEqual(scored('cohort'), []);
    assert.deepEqual(scored('cohort', { value: 1 }), ['error .group[0].measureScore']);
  });

  it('lists subjects only as a subject list, as many as it counts', () => {
    const list = (size: number): object => ({
      resourceType: 'List',
      id: 'l',
      status: 'current',
      mode: 'snapshot',
      entry: Array.from({ length: size }, (_, index) => ({ item: { reference: `Patient/${index}` } })),
    });
    const listed = (type: string, number: number, size: number): string[] =>
      says(
        ONE,
        {
          type,
          group: [
            {
              population: [{ ...count('initial-population', number), subjectResults: { reference: '#l' } }],
            },
          ],
        },
        [list(size)],
      );
    assert.deepEqual(listed('subject-list', 2, 2), []);
    assert.deepEqual(listed('subject-list', 3, 2), ['error .group[0].population[0]']);
    assert.deepEqual(listed('summary', 2, 2), ['error .group[0].population[0]']);
  });

  it('is not judged where the measure is not to be had', () => {
    assert.deepEqual(says(ONE, { measure: 'https://example.org/Measure/other' }), []);
  });
});
