import assert from 'node:assert/strict';
import { errors, validate } from '../../../support/validate.ts';

const observation = {
  resourceType: 'Observation',
  status: 'final',
  code: { text: 'Weight' },
};

describe('structure of resources', function () {
  this.timeout(30_000);

  it('is silent on a resource that keeps the rules', () => {
    assert.deepEqual(errors(observation), []);
  });

  it('marks the key of the parent for a missing child', () => {
    const [found] = validate({ resourceType: 'Observation', code: { text: 'x' } }).filter(
      ({ rule }) => rule === 'fhir/cardinality',
    );
    assert.equal(found?.at, '"resourceType"');
    assert.equal(found.expression, 'Observation');
    const inner = validate({
      ...observation,
      referenceRange: [{ text: 'x' }],
      text: { status: 'generated' },
    });
    assert.deepEqual(
      inner.filter(({ rule }) => rule === 'fhir/cardinality').map(({ at, expression }) => [at, expression]),
      [['"text"', 'Observation.text']],
    );
  });

  it('marks an unknown element and names the likely one', () => {
    const [found] = validate({ ...observation, statsu: 'x' }).filter(({ severity }) => severity === 'error');
    assert.equal(found?.rule, 'fhir/unknown-element');
    assert.equal(found.at, '"statsu"');
    assert.match(found.message, /"status"/u);
  });

  it('takes one type of a choice, and only those that it has', () => {
    assert.deepEqual(errors({ ...observation, valueString: 'a', valueInteger: 1 }), [
      'fhir/cardinality Observation',
    ]);
    assert.deepEqual(errors({ ...observation, valueAddress: {} }), [
      'fhir/unknown-element Observation.valueAddress',
    ]);
  });

  it('tells arrays, objects and simple values apart', () => {
    assert.deepEqual(errors({ ...observation, category: { text: 'x' } }), ['fhir/type Observation.category']);
    assert.deepEqual(errors({ ...observation, subject: [{ display: 'x' }] }), [
      'fhir/type Observation.subject',
    ]);
    assert.deepEqual(errors({ ...observation, subject: 'Patient/1' }), ['fhir/type Observation.subject']);
    assert.deepEqual(errors({ ...observation, issued: { x: 1 } }), ['fhir/type Observation.issued']);
    assert.deepEqual(errors({ ...observation, valueInteger: '1' }), ['fhir/type Observation.value']);
    assert.deepEqual(errors({ ...observation, valueBoolean: 'true' }), ['fhir/type Observation.value']);
    assert.deepEqual(errors({ ...observation, valueString: 1 }), ['fhir/type Observation.value']);
  });

  it('lets nothing be empty', () => {
    assert.deepEqual(errors({ ...observation, category: [] }), ['fhir/type Observation.category']);
    assert.deepEqual(errors({ ...observation, subject: {} }), ['fhir/cardinality Observation.subject']);
    assert.deepEqual(errors({ ...observation, valueString: '' }), [
      'fhir/primitive-format Observation.value',
    ]);
    assert.deepEqual(errors({ ...observation, valueString: null }), ['fhir/type Observation.value']);
  });

  it('reads _x beside and instead of x', () => {
    const extension = [
      { url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' },
    ];
    const patient = { resourceType: 'Patient', _birthDate: { extension } };
    assert.deepEqual(errors(patient), []);
    // A required binding asks for a code: the official validator does not take an extension for it.
    assert.deepEqual(errors({ ...observation, status: undefined, _status: { extension } }), [
      'fhir/binding Observation.status',
    ]);
    assert.deepEqual(
      errors({ resourceType: 'Patient', name: [{ given: ['a', null], _given: [null, { extension }] }] }),
      [],
    );
    // FHIR keeps null for places that `_given` fills; the official validator lets others pass, so it is a warning.
    const withHole = validate({ resourceType: 'Patient', name: [{ given: ['a', null] }] });
    assert.deepEqual(
      withHole
        .filter(({ rule }) => rule === 'fhir/type')
        .map(({ severity, expression }) => `${severity} ${expression}`),
      ['warning Patient.name[0].given[1]'],
    );
  });

  it('marks a key that stands twice as it is written, where no element is looked for', () => {
    const keys = (text: string): string[] =>
      validate(text)
        .filter(({ rule }) => rule === 'fhir/duplicate-key')
        .map(({ at }) => at);
    const inside = (pair: string): string => `{"resourceType": "Patient", "x": {${pair}}}`;
    assert.deepEqual(keys(inside('"a\\u0062": 1, "ab": 2')), ['"ab"']);
    assert.deepEqual(keys(inside('"ab": 1, "a\\u0062": 2')), ['"a\\u0062"']);
    const long = 'x'.repeat(100);
    assert.deepEqual(keys(inside(`"${long}": 1, "${long}": 2`)), [`"${long}"`]);
    assert.deepEqual(keys('{"resourceType": "Patient", "x": {"": 1, "'), ['"']);
  });

  it('goes on behind broken JSON, and finds keys that stand twice', () => {
    const text = '{"resourceType": "Patient", "active": true, "active": false, "gender": "man", }';
    assert.deepEqual(errors(text), [
      'fhir/duplicate-key Patient',
      'fhir/binding Patient.gender',
      'fhir/json-syntax',
    ]);
  });

  it('knows resource types, nested ones too', () => {
    assert.deepEqual(errors({ resourceType: 'Patinet' }), ['fhir/resource-type Patinet']);
    assert.deepEqual(errors({ resourceType: 'DomainResource' }), ['fhir/resource-type DomainResource']);
    const bundle = { resourceType: 'Bundle', type: 'transaction' };
    const request = { method: 'POST', url: 'Patient' };
    assert.deepEqual(errors({ ...bundle, entry: [{ resource: { id: 'a' }, request }] }), [
      'fhir/resource-type Bundle.entry[0].resource',
    ]);
    assert.deepEqual(
      errors({ ...bundle, entry: [{ resource: { ...observation, status: 'finished' }, request }] }),
      ['fhir/binding Bundle.entry[0].resource.status'],
    );
  });

  it('knows the elements of STU3', () => {
    assert.deepEqual(errors({ ...observation, comment: 'x' }, { version: '3.0' }), []);
    assert.deepEqual(errors({ ...observation, note: [{ text: 'x' }] }, { version: '3.0' }), [
      'fhir/unknown-element Observation.note',
    ]);
  });
});
