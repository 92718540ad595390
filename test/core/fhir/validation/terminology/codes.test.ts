import assert from 'node:assert/strict';
import { validate } from '../../../../support/validate.ts';

const SYSTEM = 'https://example.org/CodeSystem/one';
const SETS = 'https://example.org/ValueSet/';
const PROFILE = 'https://example.org/StructureDefinition/bound';

const system = (version: string, concept: readonly object[]): object => ({
  resourceType: 'CodeSystem',
  url: SYSTEM,
  version,
  status: 'active',
  content: 'complete',
  caseSensitive: true,
  concept,
});
const set = (name: string, include: object): object => ({
  resourceType: 'ValueSet',
  url: SETS + name,
  status: 'active',
  compose: { include: [include] },
});
const bound = (valueSet: string): object => ({
  resourceType: 'StructureDefinition',
  url: PROFILE,
  name: 'Bound',
  status: 'active',
  fhirVersion: '4.0.1',
  kind: 'resource',
  abstract: false,
  type: 'Observation',
  baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Observation',
  derivation: 'constraint',
  differential: {
    element: [
      { id: 'Observation', path: 'Observation' },
      {
        id: 'Observation.code',
        path: 'Observation.code',
        binding: { strength: 'required', valueSet: SETS + valueSet },
      },
    ],
  },
});
const DEFINITIONS = [
  system('1.0', [
    {
      code: 'a',
      display: 'Alpha',
      designation: [
        { language: 'fi', value: 'Alfa' },
        { language: 'sv', value: 'Alva' },
      ],
    },
    { code: 'b', display: 'Beta' },
  ]),
  system('2.0', [
    { code: 'a', display: 'Alpha two' },
    { code: 'c', display: 'Gamma' },
  ]),
  set('any', { system: SYSTEM }),
  set('first', { system: SYSTEM, version: '1.0' }),
  set('first-listed', { system: SYSTEM, version: '1.0', concept: [{ code: 'a' }] }),
  set('ninth', { system: SYSTEM, version: '9.0' }),
  set('own', { valueSet: [`${SETS}own`] }),
  set('there', { valueSet: [`${SETS}back`] }),
  {
    ...set('back', { valueSet: [`${SETS}there`] }),
    compose: { include: [{ valueSet: [`${SETS}there`] }, { system: SYSTEM, concept: [{ code: 'a' }] }] },
  },
];

/** What is said of a coding, as `severity rule place`; the places below `Observation.code`. */
function says(valueSet: string, coding: object, language?: string): string[] {
  const resource = {
    resourceType: 'Observation',
    ...(language !== undefined && { language }),
    status: 'final',
    code: { coding: [{ system: SYSTEM, ...coding }] },
  };
  return validate(resource, { profiles: [PROFILE], definitions: [...DEFINITIONS, bound(valueSet)] })
    .filter(({ expression }) => expression?.startsWith('Observation.code') === true)
    .map(
      ({ severity, rule, expression }) => `${severity} ${rule} ${expression?.slice('Observation.'.length)}`,
    );
}

describe('codes of a version', function () {
  this.timeout(60_000);

  it('are looked up in that version, and without one in the newest', () => {
    assert.deepEqual(says('any', { code: 'c' }), []);
    assert.deepEqual(says('any', { code: 'b' }), [
      'error fhir/binding code',
      'error fhir/code code.coding[0].code',
    ]);
    assert.deepEqual(says('any', { code: 'c', version: '1.0' }), [
      'error fhir/binding code',
      'error fhir/code code.coding[0].code',
    ]);
  });

  it('exist in their version, though the value set takes another', () => {
    assert.deepEqual(says('any', { code: 'b', version: '1.0' }), ['error fhir/binding code']);
  });

  it('of a version that is not known are not judged, but that is said', () => {
    assert.deepEqual(says('any', { code: 'no-such-code', version: '9.0', display: 'Nothing' }), [
      'warning fhir/not-checked code.coding[0].version',
    ]);
    assert.deepEqual(says('ninth', { code: 'a' }), []);
  });

  it('of another version than the value set asks for are not in it', () => {
    assert.deepEqual(says('first', { code: 'b', version: '1.0' }), []);
    for (const valueSet of ['first', 'first-listed']) {
      assert.deepEqual(says(valueSet, { code: 'a', version: '2.0' }), [
        'error fhir/binding code',
        'error fhir/binding code.coding[0].version',
      ]);
    }
    assert.deepEqual(says('first-listed', { code: 'a' }), []);
  });

  it('of an HL7 system in an unknown version are an error where the binding is required', () => {
    const condition = (version: string): string[] =>
      validate({
        resourceType: 'Condition',
        subject: { display: 'x' },
        clinicalStatus: {
          coding: [
            { system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', version, code: 'active' },
          ],
        },
      })
        .filter(({ expression }) => expression?.startsWith('Condition.clinicalStatus') === true)
        .map(({ severity, rule, expression }) => `${severity} ${rule} ${expression ?? ''}`);
    assert.ok(condition('0.0.99').includes('error fhir/code Condition.clinicalStatus.coding[0].system'));
  });

  it('have the display of their version', () => {
    assert.deepEqual(says('any', { code: 'a', version: '1.0', display: 'Alpha' }), []);
    assert.deepEqual(says('any', { code: 'a', display: 'Alpha two' }), []);
    assert.deepEqual(says('any', { code: 'a', version: '1.0', display: 'Alpha two' }), [
      'error fhir/display code.coding[0].display',
    ]);
  });

  it("have a display in the resource's language, or the system's own", () => {
    const display = (text: string, language?: string): string[] =>
      says('any', { code: 'a', version: '1.0', display: text }, language);
    assert.deepEqual(display('Alfa', 'fi'), []);
    assert.deepEqual(display('Alfa', 'fi-FI'), []);
    assert.deepEqual(display('Alpha', 'fi'), []);
    for (const [text, language] of [
      ['Alva', 'fi'],
      ['Alfa', 'en'],
      ['Alfa', undefined],
    ] as const) {
      assert.deepEqual(display(text, language), ['error fhir/display code.coding[0].display']);
    }
  });
});

describe('value sets that import themselves', function () {
  this.timeout(60_000);

  it('hold what they have besides', () => {
    for (const [name, code, isIn] of [
      ['own', 'a', false],
      ['there', 'a', true],
      ['there', 'b', false],
      ['back', 'a', true],
      ['back', 'b', false],
    ] as const) {
      const found = says(name, { code, version: '1.0' }).filter((text) => text.includes('fhir/binding'));
      assert.deepEqual(found, isIn ? [] : ['error fhir/binding code'], `${name} ${code}`);
    }
  });
});

describe('systems that are written with https', () => {
  const at = (resource: object): string[] =>
    validate(resource)
      .filter(({ rule }) => rule === 'fhir/code')
      .map(({ severity, expression }) => `${severity} ${expression ?? ''}`);

  it('are wrong where nothing else judges the code, and elsewhere a warning', () => {
    const tag = [{ system: 'https://terminology.hl7.org/CodeSystem/v3-ActReason', code: 'HTEST' }];
    assert.deepEqual(at({ resourceType: 'Patient', meta: { tag } }), ['error Patient.meta.tag[0]']);
    assert.deepEqual(at({ resourceType: 'Patient', maritalStatus: { coding: tag } }), [
      'warning Patient.maritalStatus.coding[0].system',
    ]);
  });
});

describe('a code of a system that nobody has published', () => {
  const NATIONAL = 'urn:oid:1.2.246.537.6.301';
  const severities = (resource: object): readonly string[] =>
    validate(resource)
      .filter(({ rule }) => rule === 'fhir/binding')
      .map(({ severity, expression }) => `${severity} ${expression ?? ''}`);
  const coded = { coding: [{ system: NATIONAL, code: '1' }] };

  it('is an error where the required set lists its codes', () => {
    const condition = {
      resourceType: 'Condition',
      clinicalStatus: coded,
      subject: { reference: 'Patient/1' },
    };
    assert.deepEqual(severities(condition), ['error Condition.clinicalStatus']);
  });

  it('is a warning where languages are wanted, which a grammar tells', () => {
    const patient = { resourceType: 'Patient', communication: [{ language: coded }] };
    assert.deepEqual(severities(patient), ['warning Patient.communication[0].language']);
  });
});
