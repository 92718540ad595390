import assert from 'node:assert/strict';
import { errors, validate } from '../../../support/validate.ts';

const PROFILE = 'http://example.org/StructureDefinition/test';

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A profile on Observation by its differential. */
function profile(element: readonly Record<string, unknown>[]): Record<string, unknown> {
  return {
    resourceType: 'StructureDefinition',
    url: PROFILE,
    name: 'Test',
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
        ...element.map((item) => ({
          id: [text(item['path']), text(item['sliceName'])].filter((part) => part !== undefined).join(':'),
          ...item,
        })),
      ],
    },
  };
}

function check(element: readonly Record<string, unknown>[], more: Record<string, unknown>): string[] {
  const resource = { resourceType: 'Observation', status: 'final', code: { text: 'x' }, ...more };
  return errors(resource, { profiles: [PROFILE], definitions: [profile(element)] });
}

const coding = (system: string, code: string): Record<string, unknown> => ({ system, code });
const A = 'http://example.org/a';
const B = 'http://example.org/b';

describe('profiles', function () {
  this.timeout(60_000);

  it('checks cardinality that is stricter than the base', () => {
    const rules = [
      { path: 'Observation.subject', min: 1 },
      { path: 'Observation.category', max: '1' },
      { path: 'Observation.bodySite', max: '0' },
    ];
    assert.deepEqual(check(rules, { subject: { display: 'x' } }), []);
    assert.deepEqual(check(rules, {}), ['fhir/cardinality Observation']);
    assert.deepEqual(
      check(rules, {
        subject: { display: 'x' },
        category: [{ text: 'a' }, { text: 'b' }],
        bodySite: { text: 'arm' },
      }),
      ['fhir/cardinality Observation', 'fhir/cardinality Observation'],
    );
  });

  it('checks fixed values exactly and patterns as far as they go', () => {
    const fixed = [{ path: 'Observation.code', fixedCodeableConcept: { coding: [coding(A, '1')] } }];
    assert.deepEqual(check(fixed, { code: { coding: [coding(A, '1')] } }), []);
    assert.deepEqual(check(fixed, { code: { coding: [coding(A, '2')] } }), [
      'fhir/fixed-value Observation.code.coding[0].code',
    ]);
    assert.deepEqual(check(fixed, { code: { coding: [coding(A, '1')], text: 'x' } }), [
      'fhir/fixed-value Observation.code.text',
    ]);
    const pattern = [{ path: 'Observation.code', patternCodeableConcept: { coding: [coding(A, '1')] } }];
    assert.deepEqual(check(pattern, { code: { coding: [coding(B, '9'), coding(A, '1')], text: 'x' } }), []);
    assert.deepEqual(check(pattern, { code: { coding: [coding(B, '1')] } }), [
      'fhir/pattern Observation.code',
    ]);
  });

  it('narrows choices, and constrains what is left', () => {
    const rules = [
      { path: 'Observation.value[x]', type: [{ code: 'Quantity' }] },
      { path: 'Observation.value[x].unit', min: 1 },
    ];
    assert.deepEqual(check(rules, { valueQuantity: { value: 1, unit: 'kg' } }), []);
    assert.deepEqual(check(rules, { valueQuantity: { value: 1 } }), ['fhir/cardinality Observation.value']);
    assert.deepEqual(check(rules, { valueString: 'x' }), ['fhir/type Observation.value']);
  });

  it('checks the limits of values', () => {
    const rules = [
      {
        path: 'Observation.value[x]',
        type: [{ code: 'Quantity' }],
        minValueQuantity: { value: 10, system: 'http://unitsofmeasure.org', code: 'kg' },
      },
      { path: 'Observation.issued', maxValueInstant: '2026-01-01T00:00:00Z' },
    ];
    const quantity = (value: number, code: string): Record<string, unknown> => ({
      valueQuantity: { value, system: 'http://unitsofmeasure.org', code },
    });
    assert.deepEqual(check(rules, quantity(20, 'kg')), []);
    assert.deepEqual(check(rules, quantity(9_000, 'g')), ['fhir/value-range Observation.value']);
    assert.deepEqual(check(rules, { issued: '2026-01-02T00:00:00Z' }), [
      'fhir/value-range Observation.issued',
    ]);
  });

  describe('slicing', () => {
    const slicing = (
      kind: string,
      path: string,
      rules = 'open',
      ordered = false,
    ): Record<string, unknown> => ({
      path: 'Observation.category',
      slicing: { discriminator: [{ type: kind, path }], rules, ordered },
    });
    const category = (...codes: readonly string[]): Record<string, unknown> => ({
      category: codes.map((code) => ({ coding: [coding(A, code)] })),
    });
    const slice = (name: string, code: string, min: number, max = '*'): Record<string, unknown>[] => [
      { path: 'Observation.category', sliceName: name, min, max },
      { id: `Observation.category:${name}.coding`, path: 'Observation.category.coding', min: 1 },
      {
        id: `Observation.category:${name}.coding.code`,
        path: 'Observation.category.coding.code',
        fixedCode: code,
      },
    ];

    it('by value, counts each slice', () => {
      const rules = [slicing('value', 'coding.code'), ...slice('one', '1', 1, '1')];
      assert.deepEqual(check(rules, category('2', '1')), []);
      assert.deepEqual(check(rules, category('2')), ['fhir/slice Observation']);
      assert.deepEqual(check(rules, category('1', '1')), ['fhir/slice Observation']);
    });

    it('closed, lets no others in', () => {
      const rules = [slicing('value', 'coding.code', 'closed'), ...slice('one', '1', 0)];
      assert.deepEqual(check(rules, category('1', '2')), ['fhir/slice Observation.category[1]']);
    });

    it('by position, as R5 has it', () => {
      const rules = [
        slicing('position', '$this'),
        { path: 'Observation.category', sliceName: 'first', max: '1' },
        { id: 'Observation.category:first.text', path: 'Observation.category.text', fixedString: 'a' },
        { path: 'Observation.category', sliceName: 'second', min: 1, max: '1' },
        { id: 'Observation.category:second.text', path: 'Observation.category.text', fixedString: 'b' },
      ];
      const texts = (...list: readonly string[]): object => ({
        category: list.map((one) => ({ text: one })),
      });
      assert.deepEqual(check(rules, { ...texts('a', 'b', 'c') }), []);
      assert.deepEqual(check(rules, { ...texts('b', 'a') }), [
        'fhir/fixed-value Observation.category[0].text',
        'fhir/fixed-value Observation.category[1].text',
      ]);
      assert.deepEqual(check(rules, { ...texts('a') }), ['fhir/slice Observation']);
    });

    it('ordered and open at the end', () => {
      const both = [...slice('one', '1', 0), ...slice('two', '2', 0)];
      assert.deepEqual(check([slicing('value', 'coding.code', 'open', true), ...both], category('2', '1')), [
        'fhir/slice Observation.category[1]',
      ]);
      assert.deepEqual(check([slicing('value', 'coding.code', 'openAtEnd'), ...both], category('9', '1')), [
        'fhir/slice Observation.category[1]',
      ]);
    });

    it('by pattern on the element itself', () => {
      const rules = [
        slicing('pattern', '$this'),
        {
          path: 'Observation.category',
          sliceName: 'one',
          min: 1,
          patternCodeableConcept: { coding: [coding(A, '1')] },
        },
      ];
      assert.deepEqual(check(rules, category('1')), []);
      assert.deepEqual(check(rules, category('2')), ['fhir/slice Observation']);
    });

    it('by existence', () => {
      const rules = [
        slicing('exists', 'text'),
        { path: 'Observation.category', sliceName: 'named', min: 1 },
        { id: 'Observation.category:named.text', path: 'Observation.category.text', min: 1 },
      ];
      assert.deepEqual(check(rules, { category: [{ text: 'x' }] }), []);
      assert.deepEqual(check(rules, category('1')), ['fhir/slice Observation']);
    });

    it('by the type of a choice, and of a reference', () => {
      const choice = [
        {
          path: 'Observation.value[x]',
          slicing: { discriminator: [{ type: 'type', path: '$this' }], rules: 'closed' },
        },
        {
          id: 'Observation.value[x]:valueQuantity',
          path: 'Observation.value[x]',
          sliceName: 'valueQuantity',
          type: [{ code: 'Quantity' }],
        },
        { id: 'Observation.value[x]:valueQuantity.code', path: 'Observation.value[x].code', min: 1 },
      ];
      assert.deepEqual(check(choice, { valueQuantity: { value: 1, system: A, code: 'x' } }), []);
      assert.deepEqual(check(choice, { valueQuantity: { value: 1 } }), [
        'fhir/cardinality Observation.value',
      ]);
      assert.deepEqual(check(choice, { valueInteger: 1 }), []);
      const target = [
        {
          path: 'Observation.performer',
          slicing: { discriminator: [{ type: 'type', path: 'resolve()' }], rules: 'open' },
        },
        {
          path: 'Observation.performer',
          sliceName: 'person',
          min: 1,
          type: [{ code: 'Reference', targetProfile: ['http://hl7.org/fhir/StructureDefinition/Patient'] }],
        },
      ];
      const contained = [
        { resourceType: 'Patient', id: 'p' },
        { resourceType: 'Organization', id: 'o', name: 'x' },
      ];
      assert.deepEqual(
        check(target, { contained: contained.slice(0, 1), performer: [{ reference: '#p' }] }),
        [],
      );
      assert.deepEqual(check(target, { contained: contained.slice(1), performer: [{ reference: '#o' }] }), [
        'fhir/slice Observation',
      ]);
    });

    it('says which slices there are when none fits', () => {
      const rules = [slicing('value', 'coding.code', 'closed'), ...slice('one', '1', 0)];
      const [found] = validate(
        { resourceType: 'Observation', status: 'final', code: { text: 'x' }, ...category('2') },
        { profiles: [PROFILE], definitions: [profile(rules)] },
      ).filter(({ rule }) => rule === 'fhir/slice');
      assert.match(found?.message ?? '', /"one".*value coding\.code.* wanted as "1", but is "2" here/u);
      const [missing] = validate(
        { resourceType: 'Observation', status: 'final', code: { text: 'x' }, ...category('2', '3') },
        {
          profiles: [PROFILE],
          definitions: [profile([slicing('value', 'coding.code'), ...slice('one', '1', 1)])],
        },
      ).filter(({ rule }) => rule === 'fhir/slice');
      assert.match(missing?.message ?? '', /"one".*coding\.code is wanted as "1", but is "2", "3" here/u);
    });
  });

  it('says once, quietly, that a profile is unknown', () => {
    const found = validate({
      resourceType: 'Patient',
      meta: { profile: ['http://example.org/unknown'] },
    }).filter(({ rule }) => rule === 'fhir/profile-unknown');
    assert.deepEqual(
      found.map(({ severity, at }) => [severity, at]),
      [['warning', '"http://example.org/unknown"']],
    );
  });

  it('applies the vital signs profiles by code', () => {
    const weight = {
      resourceType: 'Observation',
      status: 'final',
      code: { coding: [{ system: 'http://loinc.org', code: '29463-7' }] },
      subject: { display: 'x' },
      effectiveDateTime: '2026-01-01',
      valueQuantity: { value: 80, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg' },
    };
    assert.deepEqual(errors(weight), ['fhir/cardinality Observation', 'fhir/slice Observation']);
    const category = [
      {
        coding: [
          { system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'vital-signs' },
        ],
      },
    ];
    assert.deepEqual(errors({ ...weight, category }), []);
  });

  it('names the value that a slice forbids, and reads no second value of a choice', () => {
    const coding = { system: 'http://loinc.org', code: '85354-9' };
    const pressure = {
      resourceType: 'Observation',
      status: 'final',
      code: { coding: [coding] },
      subject: { display: 'x' },
      effectiveDateTime: '2026-01-01',
    };
    const slicesOf = (resource: object): string[] =>
      errors(resource).filter((line) => line.startsWith('fhir/slice') && line.includes('value'));
    const valueQuantity = { value: 1, unit: 'g', system: 'http://unitsofmeasure.org', code: 'g' };
    assert.deepEqual(slicesOf(pressure), []);
    assert.deepEqual(slicesOf({ ...pressure, valueQuantity }), ['fhir/slice Observation.value']);
    const weight = { ...pressure, code: { coding: [{ ...coding, code: '29463-7' }] } };
    const kilograms = { ...valueQuantity, unit: 'kg', code: 'kg' };
    assert.deepEqual(
      errors({ ...weight, valueQuantity: kilograms, valueString: 'x' }).filter((line) =>
        line.includes('value'),
      ),
      [],
    );
  });

  it('takes no extensions on a value that it fixes, nor on the id of a resource', () => {
    const extension = [
      { url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' },
    ];
    const rules = [{ path: 'Observation.status', fixedCode: 'final' }];
    assert.deepEqual(check(rules, { _status: { extension } }), ['fhir/fixed-value Observation.status']);
    assert.deepEqual(check(rules, { _status: { id: 'a' } }), []);
    assert.deepEqual(check([], { _status: { extension } }), []);
    assert.deepEqual(check([], { id: 'a', _id: { extension } }), ['fhir/extension Observation.id']);
  });
});
