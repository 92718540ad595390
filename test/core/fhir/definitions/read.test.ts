import assert from 'node:assert/strict';

import { readCodeSystem } from '../../../../src/core/fhir/definitions/read/readCodeSystem.ts';
import { readStructureDefinition } from '../../../../src/core/fhir/definitions/read/readStructureDefinition.ts';
import { readValueSet } from '../../../../src/core/fhir/definitions/read/readValueSet.ts';

const EXTENSION = 'http://hl7.org/fhir/StructureDefinition/';

function profile(element: object, more: object = {}): object {
  return {
    resourceType: 'StructureDefinition',
    url: 'http://example.org/StructureDefinition/p',
    name: 'P',
    kind: 'resource',
    abstract: false,
    type: 'Observation',
    differential: { element: [element] },
    ...more,
  };
}

function onlyElement(json: object, version: '3.0' | '4.0' = '4.0') {
  const element = readStructureDefinition(json, version)?.differential?.[0];
  assert.ok(element !== undefined);
  return element;
}

describe('readStructureDefinition', () => {
  it('merges the repeated types of STU3', () => {
    const element = onlyElement(
      profile({
        path: 'Observation.subject',
        type: [
          { code: 'Reference', targetProfile: `${EXTENSION}Patient` },
          { code: 'Reference', targetProfile: `${EXTENSION}Group`, aggregation: ['contained'] },
        ],
      }),
      '3.0',
    );
    assert.deepEqual(element.types, [
      {
        code: 'Reference',
        targetProfiles: [`${EXTENSION}Patient`, `${EXTENSION}Group`],
        aggregation: ['contained'],
      },
    ]);
    assert.equal(element.id, 'Observation.subject');
  });

  it('makes one canonical of valueSetReference, valueSetUri and valueSet', () => {
    const forms = [
      { valueSetReference: { reference: 'http://example.org/vs' } },
      { valueSetUri: 'http://example.org/vs' },
      { valueSet: 'http://example.org/vs' },
    ];
    for (const form of forms) {
      const element = onlyElement(
        profile({ path: 'Observation.code', binding: { strength: 'required', ...form } }),
      );
      assert.deepEqual(element.binding, { strength: 'required', valueSet: 'http://example.org/vs' });
    }
  });

  it('reads maxValueSet from the extension of R4 and STU3, and from additional bindings of R5', () => {
    const url = `${EXTENSION}elementdefinition-maxValueSet`;
    const forms = [
      { extension: [{ url, valueCanonical: 'http://example.org/max' }] },
      { extension: [{ url, valueReference: { reference: 'http://example.org/max' } }] },
      { additional: [{ purpose: 'maximum', valueSet: 'http://example.org/max' }] },
    ];
    for (const form of forms) {
      const element = onlyElement(
        profile({ path: 'Observation.code', binding: { strength: 'extensible', ...form } }),
      );
      assert.equal(element.binding?.maxValueSet, 'http://example.org/max');
    }
  });

  it('translates system types and a primitive’s own value', () => {
    const url = `${EXTENSION}structuredefinition-fhir-type`;
    const system = 'http://hl7.org/fhirpath/System.';
    const typed = onlyElement(
      profile({
        path: 'date.value',
        type: [{ code: `${system}Date`, extension: [{ url, valueUrl: 'date' }] }],
      }),
    );
    assert.deepEqual(typed.types, [{ code: 'date' }]);
    const plain = onlyElement(profile({ path: 'x.value', type: [{ code: `${system}DateTime` }] }));
    assert.deepEqual(plain.types, [{ code: 'dateTime' }]);
    const old = onlyElement(profile({ path: 'id.value', type: [{ _code: { extension: [] } }] }), '3.0');
    assert.deepEqual(old.types, [{ code: 'id' }]);
  });

  it('says id for the id of a resource and string for the id of an element', () => {
    const type = [{ code: 'http://hl7.org/fhirpath/System.String' }];
    const ofResource = onlyElement(profile({ path: 'Patient.id', base: { path: 'Resource.id' }, type }));
    assert.deepEqual(ofResource.types, [{ code: 'id' }]);
    const ofElement = onlyElement(profile({ path: 'Patient.name.id', base: { path: 'Element.id' }, type }));
    assert.deepEqual(ofElement.types, [{ code: 'string' }]);
  });

  it('reads fixed and pattern values with their types', () => {
    const element = onlyElement(
      profile({
        path: 'Observation.code',
        fixedDateTime: '2020',
        patternCodeableConcept: { text: 'a' },
        minValueInteger: 0,
        maxValueQuantity: { value: 3 },
        maxLength: 5,
      }),
    );
    assert.deepEqual(element.fixed, { type: 'dateTime', value: '2020' });
    assert.deepEqual(element.pattern, { type: 'CodeableConcept', value: { text: 'a' } });
    assert.deepEqual(element.minValue, { type: 'integer', value: 0 });
    assert.deepEqual(element.maxValue, { type: 'Quantity', value: { value: 3 } });
    assert.equal(element.maxLength, 5);
  });

  it('reads constraints with best practice and the source of STU3 as a URL', () => {
    const element = onlyElement(
      profile({
        path: 'Observation',
        constraint: [
          {
            key: 'dom-6',
            severity: 'warning',
            human: 'h',
            expression: 'text.exists()',
            source: 'DomainResource',
            extension: [{ url: `${EXTENSION}elementdefinition-bestpractice`, valueBoolean: true }],
          },
          { severity: 'error', human: 'no key' },
        ],
      }),
    );
    assert.deepEqual(element.constraints, [
      {
        key: 'dom-6',
        severity: 'warning',
        human: 'h',
        expression: 'text.exists()',
        source: `${EXTENSION}DomainResource`,
        bestPractice: true,
      },
    ]);
  });

  it('reads contexts of both shapes and imposed profiles', () => {
    const now = readStructureDefinition(
      profile(
        { path: 'Extension' },
        {
          context: [{ type: 'fhirpath', expression: 'Patient.name' }],
          extension: [
            {
              url: `${EXTENSION}structuredefinition-imposeProfile`,
              valueCanonical: 'http://example.org/q|1',
            },
          ],
        },
      ),
      '4.0',
    );
    assert.deepEqual(now?.contexts, [{ kind: 'fhirpath', expression: 'Patient.name' }]);
    assert.deepEqual(now.imposes, ['http://example.org/q|1']);
    const old = readStructureDefinition(
      profile({ path: 'Extension' }, { contextType: 'resource', context: ['Patient', 'Observation'] }),
      '3.0',
    );
    assert.deepEqual(old?.contexts, [
      { kind: 'element', expression: 'Patient' },
      { kind: 'element', expression: 'Observation' },
    ]);
  });

  it('survives nonsense', () => {
    for (const json of [
      null,
      [],
      'x',
      1,
      {},
      { resourceType: 'StructureDefinition' },
      { resourceType: 'Patient' },
    ]) {
      assert.equal(readStructureDefinition(json, '4.0'), undefined);
    }
    const broken = readStructureDefinition(
      profile({
        path: 'Observation',
        min: 'one',
        max: '-3',
        type: 'x',
        slicing: [],
        binding: 5,
        constraint: {},
      }),
      '4.0',
    );
    assert.deepEqual(broken?.differential, [{ id: 'Observation', path: 'Observation' }]);
  });
});

describe('readCodeSystem', () => {
  it('keeps hierarchy, designations and properties', () => {
    const system = readCodeSystem({
      resourceType: 'CodeSystem',
      url: 'http://example.org/cs',
      content: 'complete',
      caseSensitive: false,
      hierarchyMeaning: 'is-a',
      concept: [
        {
          code: 'a',
          display: 'A',
          designation: [{ language: 'fi', value: 'Aa' }],
          property: [
            { code: 'inactive', valueBoolean: true },
            { code: 'parent', valueCoding: { code: 'p' } },
          ],
          concept: [{ code: 'b' }],
        },
      ],
    });
    assert.deepEqual(system, {
      url: 'http://example.org/cs',
      content: 'complete',
      caseSensitive: false,
      hierarchyMeaning: 'is-a',
      concepts: [
        {
          code: 'a',
          display: 'A',
          designations: [{ language: 'fi', value: 'Aa' }],
          properties: [
            { code: 'inactive', value: true },
            { code: 'parent', value: 'p' },
          ],
          concepts: [{ code: 'b' }],
        },
      ],
    });
  });
});

describe('readValueSet', () => {
  const valueSet = (expansion: object) =>
    readValueSet({ resourceType: 'ValueSet', url: 'http://example.org/vs', expansion });

  it('flattens an expansion and leaves abstract codes out', () => {
    const contains = [
      { system: 's', code: 'a', abstract: true, contains: [{ system: 's', code: 'b', display: 'B' }] },
    ];
    assert.deepEqual(valueSet({ total: 2, contains })?.expansion, [{ system: 's', code: 'b', display: 'B' }]);
  });

  it('takes no expansion that is not whole', () => {
    const contains = [{ system: 's', code: 'a' }];
    assert.equal(valueSet({ total: 200, contains })?.expansion, undefined);
    const parameter = [{ name: 'limitedExpansion', valueBoolean: true }];
    assert.equal(valueSet({ contains, parameter })?.expansion, undefined);
    const extension = [
      { url: 'http://hl7.org/fhir/StructureDefinition/valueset-toocostly', valueBoolean: true },
    ];
    assert.equal(valueSet({ contains, extension })?.expansion, undefined);
    assert.equal(valueSet({ contains: [] })?.expansion, undefined);
  });

  it('reads filters, concepts and imported value sets', () => {
    const read = readValueSet({
      resourceType: 'ValueSet',
      url: 'http://example.org/vs',
      compose: {
        inactive: false,
        include: [
          { system: 's', filter: [{ property: 'concept', op: 'is-a', value: 'x' }] },
          { system: 's', version: '1', concept: [{ code: 'a', display: 'A' }, {}] },
          { valueSet: ['http://example.org/other'] },
        ],
        exclude: [{ system: 's' }],
      },
    });
    assert.deepEqual(read?.compose, {
      include: [
        { system: 's', filters: [{ property: 'concept', op: 'is-a', value: 'x' }] },
        { system: 's', version: '1', concepts: [{ code: 'a', display: 'A' }] },
        { valueSets: ['http://example.org/other'] },
      ],
      exclude: [{ system: 's' }],
      inactive: false,
    });
  });
});
