import assert from 'node:assert/strict';
import { validate } from '../../../support/validate.ts';

const narrative = (text: string): Record<string, unknown> => ({
  status: 'generated',
  div: `<div xmlns="http://www.w3.org/1999/xhtml" lang="fi" xml:lang="fi">${text}</div>`,
});

const weight = {
  resourceType: 'Observation',
  meta: { profile: ['http://phr.kanta.fi/StructureDefinition/fiphr-sd-bodyweight'] },
  language: 'fi',
  text: narrative('Paino<br/>Aika: 2.3.2026 7.20<br/>Tulos: 81,4 kg'),
  identifier: [{ system: 'urn:ietf:rfc:3986', value: 'urn:uuid:6d0b1c5a-3f2e-4c1d-9b7a-8e5f4d3c2b1a' }],
  status: 'final',
  category: [
    {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'vital-signs' }],
    },
  ],
  code: { coding: [{ system: 'http://loinc.org', code: '29463-7', display: 'Body weight' }] },
  subject: { reference: 'Patient/1' },
  effectiveDateTime: '2026-03-02T07:20:00+02:00',
  issued: '2026-03-02T07:21:00+02:00',
  performer: [{ reference: 'Patient/1' }],
  valueQuantity: { value: 81.4, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg' },
};

function rules(resource: unknown): string[] {
  return validate(resource).map(({ rule, severity }) => `${rule} ${severity}`);
}

describe('rules of the PHR', function () {
  this.timeout(30_000);

  it('are silent on a resource that keeps them', () => {
    assert.deepEqual(rules(weight), []);
  });

  it('ask for language, narrative and identifier, each once', () => {
    assert.deepEqual(rules({ ...weight, language: undefined }), ['kanta/language-missing error']);
    assert.deepEqual(rules({ ...weight, text: undefined }), ['kanta/narrative-missing error']);
    assert.deepEqual(rules({ ...weight, identifier: undefined }), ['kanta/identifier-missing error']);
  });

  it('see what the profile forbids and fixes', () => {
    assert.deepEqual(rules({ ...weight, device: { display: 'x' } }), ['fhir/cardinality error']);
    assert.deepEqual(rules({ ...weight, status: 'preliminary' }), ['fhir/fixed-value error']);
    assert.deepEqual(
      rules({ ...weight, valueQuantity: { ...weight.valueQuantity, value: '81.4' } }).slice(0, 1),
      ['fhir/type error'],
    );
  });

  it('compare the narrative with the data: value, unit, day', () => {
    const says = (text: string): string[] => rules({ ...weight, text: narrative(text) });
    const mismatch = ['kanta/narrative-mismatch warning'];
    assert.deepEqual(says('Aika: 2.3.2026 Tulos: 78 kg'), mismatch);
    assert.deepEqual(says('Aika: 2.3.2026 Tulos: 81,4 g'), mismatch);
    assert.deepEqual(says('Aika: 3.3.2026 Tulos: 81,4 kg'), mismatch);
    assert.deepEqual(says('Aika: 2026-03-02 Tulos: 81.40&#160;kg'), []);
  });

  it('notice PHR data without a PHR profile', () => {
    const extension = [
      {
        url: 'http://phr.kanta.fi/StructureDefinition/fiphr-ext-creatingapplication',
        extension: [
          { url: 'name', valueString: 'x' },
          { url: 'applicationId', valueString: 'y' },
        ],
      },
    ];
    assert.ok(rules({ ...weight, meta: undefined, extension }).includes('kanta/profile-missing warning'));
    assert.ok(!rules({ ...weight, meta: undefined }).some((rule) => rule.startsWith('kanta/')));
  });
});
