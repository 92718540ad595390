import assert from 'node:assert/strict';
import { errors } from '../../../support/validate.ts';

const CORE = 'http://hl7.org/fhir/StructureDefinition/';
const withExtension = (url: string, value: object): string[] =>
  errors({ resourceType: 'Patient', extension: [{ url: CORE + url, ...value }] });

describe('a value of a type that is not allowed', function () {
  this.timeout(30_000);

  it('is judged by the type that is: each part that this one does not have', () => {
    assert.deepEqual(withExtension('patient-birthPlace', { valuePeriod: { start: '2020', end: '2021' } }), [
      'fhir/extension Patient.extension[0]',
      'fhir/type Patient.extension[0].value.start',
      'fhir/type Patient.extension[0].value.end',
    ]);
  });

  it('keeps the parts that both have, unless their type differs', () => {
    assert.deepEqual(
      withExtension('patient-birthPlace', { valueHumanName: { use: 'usual', text: 'x', given: ['a', 'b'] } }),
      [
        'fhir/extension Patient.extension[0]',
        'fhir/type Patient.extension[0].value.given[0]',
        'fhir/type Patient.extension[0].value.given[1]',
      ],
    );
    assert.deepEqual(
      withExtension('patient-birthPlace', { valueAttachment: { url: 'http://example.org', title: 'x' } }),
      [
        'fhir/extension Patient.extension[0]',
        'fhir/type Patient.extension[0].value.url',
        'fhir/type Patient.extension[0].value.title',
      ],
    );
  });

  it('is judged by the format of a primitive', () => {
    assert.deepEqual(withExtension('patient-birthTime', { valueString: 'at noon' }), [
      'fhir/extension Patient',
      'fhir/extension Patient.extension[0]',
      'fhir/primitive-format Patient.extension[0].value',
    ]);
  });
});

describe('an extension', function () {
  this.timeout(30_000);

  it('has a url without version, with which nothing else is wrong', () => {
    assert.ok(
      withExtension('patient-birthPlace|5.3.0', { valueAddress: { city: 'x' } }).includes(
        'fhir/extension Patient.extension[0]',
      ),
    );
  });

  it('is not what defines something else', () => {
    assert.deepEqual(withExtension('HumanName', { valueString: 'x' }), [
      'fhir/extension Patient.extension[0]',
    ]);
  });
});

describe('a reference', () => {
  const performer = (reference: object): string[] =>
    errors({ resourceType: 'Observation', status: 'final', code: { text: 'x' }, performer: [reference] });

  it('states the type that its address has', () => {
    assert.deepEqual(performer({ reference: 'Practitioner/1', type: 'Practitioner' }), []);
    assert.deepEqual(performer({ reference: 'Practitioner/1', type: 'Patient' }), [
      'fhir/reference Observation.performer[0]',
    ]);
  });

  it('with a word for a type that names none is judged by its binding', () => {
    assert.deepEqual(performer({ type: 'nothing', display: 'x' }), []);
  });
});

describe('an address inside the resource', () => {
  const plan = (definitionCanonical: string, ...contained: object[]): string[] =>
    errors({
      resourceType: 'PlanDefinition',
      contained,
      status: 'active',
      action: [{ definitionCanonical }],
    }).filter((error) => error.startsWith('fhir/reference'));

  it('leads to something that it contains', () => {
    const activity = { resourceType: 'ActivityDefinition', id: 'a', status: 'active' };
    assert.deepEqual(plan('#a', activity), []);
    assert.deepEqual(plan('#b', activity), ['fhir/reference PlanDefinition.action[0].definition']);
  });
});

describe('a vital sign', () => {
  it('must keep its profile by any code of the measurement', () => {
    for (const [system, code] of [
      ['http://loinc.org', '8480-6'],
      ['http://snomed.info/sct', '271649006'],
    ] as const) {
      const found = errors({
        resourceType: 'Observation',
        status: 'final',
        code: { coding: [{ system, code }] },
        valueQuantity: { value: 120 },
      });
      assert.ok(found.includes('fhir/slice Observation.code'), code);
    }
  });

  it('is not asked for in STU3 unless claimed', () => {
    const resource = {
      resourceType: 'Observation',
      status: 'final',
      code: { coding: [{ system: 'http://loinc.org', code: '8302-2' }] },
      valueString: 'x',
    };
    assert.deepEqual(errors(resource, { version: '3.0' }), []);
  });
});
