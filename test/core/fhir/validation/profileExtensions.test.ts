import assert from 'node:assert/strict';
import { errors } from '../../../support/validate.ts';

const BASE = 'http://hl7.org/fhir/StructureDefinition/';
const OWN = 'https://example.org/StructureDefinition/';
const profile = (name: string, type: string, element: readonly object[]): object => ({
  resourceType: 'StructureDefinition',
  url: OWN + name,
  name,
  status: 'draft',
  kind: 'resource',
  abstract: false,
  type,
  derivation: 'constraint',
  baseDefinition: BASE + type,
  fhirVersion: '4.0.1',
  differential: { element },
});

describe('profiles by extension', function () {
  this.timeout(30_000);

  it('may follow one element of another profile', () => {
    const section = (code: string): object => ({
      coding: [{ system: 'https://example.org/sections', code }],
    });
    const library = profile('Sections', 'Composition', [
      { id: 'Composition', path: 'Composition' },
      {
        id: 'Composition.section',
        path: 'Composition.section',
        slicing: { discriminator: [{ type: 'pattern', path: 'code' }], rules: 'open' },
      },
      { id: 'Composition.section:a', path: 'Composition.section', sliceName: 'a' },
      { id: 'Composition.section:a.title', path: 'Composition.section.title', min: 1 },
      {
        id: 'Composition.section:a.code',
        path: 'Composition.section.code',
        min: 1,
        patternCodeableConcept: section('a'),
      },
    ]);
    const document = profile('Document', 'Composition', [
      { id: 'Composition', path: 'Composition' },
      {
        id: 'Composition.section',
        path: 'Composition.section',
        slicing: { discriminator: [{ type: 'pattern', path: 'code' }], rules: 'open' },
      },
      {
        id: 'Composition.section:first',
        path: 'Composition.section',
        sliceName: 'first',
        min: 1,
        type: [
          {
            code: 'BackboneElement',
            profile: [`${OWN}Sections`],
            _profile: [
              {
                extension: [
                  { url: `${BASE}elementdefinition-profile-element`, valueString: 'Composition.section:a' },
                ],
              },
            ],
          },
        ],
      },
    ]);
    const check = (sections: readonly object[]): string[] =>
      errors(
        {
          resourceType: 'Composition',
          status: 'final',
          type: { text: 'x' },
          date: '2026-03-02',
          author: [{ display: 'x' }],
          title: 'x',
          section: sections,
        },
        { profiles: [`${OWN}Document`], definitions: [library, document] },
      );
    const text = { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml">x</div>' };
    assert.deepEqual(check([{ title: 'A', code: section('a'), text }]), []);
    assert.deepEqual(check([{ code: section('a'), text }]), ['fhir/cardinality Composition.section[0]']);
    assert.deepEqual(check([{ title: 'B', code: section('b'), text }]), ['fhir/slice Composition']);
  });

  it('say what may stand in place of a value', () => {
    const strict = profile('Strict', 'Patient', [
      { id: 'Patient', path: 'Patient' },
      {
        id: 'Patient.active',
        path: 'Patient.active',
        min: 1,
        extension: [
          {
            url: 'http://hl7.org/fhir/5.0/StructureDefinition/extension-ElementDefinition.valueAlternatives',
            valueCanonical: `${BASE}data-absent-reason`,
          },
        ],
      },
    ]);
    const check = (more: object): string[] =>
      errors({ resourceType: 'Patient', ...more }, { profiles: [`${OWN}Strict`], definitions: [strict] });
    assert.deepEqual(check({ active: true }), []);
    const absent = { url: `${BASE}data-absent-reason`, valueCode: 'unknown' };
    assert.deepEqual(check({ _active: { extension: [absent] } }), []);
    const other = { url: 'http://example.org/other', valueCode: 'unknown' };
    assert.deepEqual(check({ _active: { extension: [other] } }), ['fhir/cardinality Patient.active']);
  });

  it('know a supplement by what it supplements', () => {
    const supplement = {
      resourceType: 'CodeSystem',
      url: 'https://example.org/more',
      status: 'draft',
      content: 'complete',
      supplements: 'https://example.org/codes',
      concept: [{ code: 'a', display: 'A' }],
    };
    const observation = {
      resourceType: 'Observation',
      status: 'final',
      code: { coding: [{ system: 'https://example.org/more', code: 'a' }] },
    };
    assert.deepEqual(errors(observation, { definitions: [supplement] }), [
      'fhir/code Observation.code.coding[0].system',
    ]);
  });
});
