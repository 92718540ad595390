import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import type { ElementDefinition } from '../../../../../src/core/fhir/definitions/model.ts';
import { generateSnapshot } from '../../../../../src/core/fhir/definitions/snapshot/generateSnapshot.ts';
import { readStructureDefinition } from '../../../../../src/core/fhir/definitions/read/readStructureDefinition.ts';
import { LayeredStore } from '../../../../../src/core/fhir/definitions/store/layeredStore.ts';
import { coreSources } from '../../../../support/coreDefinitions.ts';

const CORE = 'http://hl7.org/fhir/StructureDefinition/';

let store: LayeredStore | undefined;

function generate(type: string, elements: readonly object[], base = CORE + type) {
  store ??= new LayeredStore('4.0', coreSources('4.0'));
  const definition = readStructureDefinition(
    {
      resourceType: 'StructureDefinition',
      url: 'http://example.org/StructureDefinition/p',
      name: 'P',
      kind: 'resource',
      type,
      derivation: 'constraint',
      baseDefinition: base,
      differential: { element: elements },
    },
    '4.0',
  );
  assert.ok(definition !== undefined);
  const generated = generateSnapshot(definition, store);
  assert.ok(generated !== undefined, 'nothing was generated');
  const byId = new Map(generated.elements.map((element) => [element.id, element]));
  const at = (id: string): ElementDefinition => {
    const element = byId.get(id);
    assert.ok(element !== undefined, `${id} is not there`);
    return element;
  };
  return { ...generated, at, has: (id: string) => byId.has(id) };
}

describe('generateSnapshot', () => {
  it('walks into data types and leaves the rest alone', () => {
    const { at, has } = generate('Patient', [
      { id: 'Patient.name.family', path: 'Patient.name.family', min: 1 },
    ]);
    assert.equal(at('Patient.name.family').min, 1);
    assert.equal(at('Patient.name.given').max, '*');
    assert.ok(!has('Patient.address.line'));
  });

  it('takes differentials in any order', () => {
    const inOrder = [
      { id: 'Patient.identifier', path: 'Patient.identifier', min: 1 },
      { id: 'Patient.name.family', path: 'Patient.name.family', min: 1 },
      { id: 'Patient.birthDate', path: 'Patient.birthDate', min: 1 },
    ];
    const one = generate('Patient', inOrder);
    const other = generate('Patient', [...inOrder].reverse());
    assert.deepEqual(other.elements, one.elements);
  });

  it('finds the slice that an element belongs to without ids', () => {
    const { at } = generate('Patient', [
      {
        path: 'Patient.identifier',
        slicing: { discriminator: [{ type: 'value', path: 'system' }], rules: 'open' },
      },
      { path: 'Patient.identifier', sliceName: 'a', max: '1' },
      { path: 'Patient.identifier.system', fixedUri: 'urn:a' },
      { path: 'Patient.identifier', sliceName: 'b' },
      { path: 'Patient.identifier.system', fixedUri: 'urn:b' },
    ]);
    assert.equal(at('Patient.identifier:a.system').fixed?.value, 'urn:a');
    assert.equal(at('Patient.identifier:b.system').fixed?.value, 'urn:b');
    assert.equal(at('Patient.identifier:a').max, 1);
  });

  it('puts a slice of a slice behind it and starts it with what that says', () => {
    const element = (id: string, more: object) => ({ id, path: id.replace(/:[^.]*/gu, ''), ...more });
    const { at, elements } = generate('Patient', [
      element('Patient.identifier', {
        slicing: { discriminator: [{ type: 'value', path: 'use' }], rules: 'open' },
      }),
      element('Patient.identifier:a', { sliceName: 'a', max: '3' }),
      element('Patient.identifier:b', { sliceName: 'b' }),
      element('Patient.identifier:a/x', { sliceName: 'a/x', min: 1 }),
    ]);
    assert.equal(at('Patient.identifier:a/x').max, 3);
    const order = elements.map(({ id }) => id).filter((id) => id.startsWith('Patient.identifier:'));
    assert.deepEqual(
      order.filter((id) => !id.includes('.', 'Patient.identifier'.length)),
      ['Patient.identifier:a', 'Patient.identifier:a/x', 'Patient.identifier:b'],
    );
  });

  it('expands contentReference where the differential goes into it', () => {
    const id = 'Observation.component.referenceRange.low';
    const { at } = generate('Observation', [{ id, path: id, min: 1 }]);
    assert.equal(at(id).min, 1);
    const range = at('Observation.component.referenceRange');
    assert.equal(range.contentReference, undefined);
    assert.deepEqual(range.types, [{ code: 'BackboneElement' }]);
    assert.equal(
      at('Observation.component.referenceRange.text').path,
      'Observation.component.referenceRange.text',
    );
  });

  it('goes into the profile of an extension', () => {
    const url = `${CORE}patient-nationality`;
    const { at } = generate('Patient', [
      {
        id: 'Patient.extension:nation',
        path: 'Patient.extension',
        sliceName: 'nation',
        type: [{ code: 'Extension', profile: [url] }],
      },
      {
        id: 'Patient.extension:nation.extension:code',
        path: 'Patient.extension.extension',
        sliceName: 'code',
        min: 1,
      },
    ]);
    assert.equal(at('Patient.extension:nation.url').fixed?.value, url);
    assert.equal(at('Patient.extension:nation.extension:code').min, 1);
    assert.equal(at('Patient.extension:nation.extension:code.url').fixed?.value, 'code');
    assert.deepEqual(at('Patient.extension').slicing, {
      rules: 'open',
      ordered: false,
      discriminators: [{ kind: 'value', path: 'url' }],
    });
  });

  it('reads valueQuantity as the only slice of value[x], closed', () => {
    const { at } = generate('Observation', [
      { id: 'Observation.valueQuantity', path: 'Observation.valueQuantity', min: 1 },
      { id: 'Observation.valueQuantity.unit', path: 'Observation.valueQuantity.unit', min: 1 },
    ]);
    assert.deepEqual(at('Observation.value[x]').types, [{ code: 'Quantity' }]);
    assert.equal(at('Observation.value[x]').min, 1);
    assert.equal(at('Observation.value[x]').slicing?.rules, 'closed');
    assert.equal(at('Observation.value[x]:valueQuantity.unit').min, 1);
  });

  it('reads it as value[x] of that type where value[x] is spoken of, and inside a slice', () => {
    const { at, has } = generate('Observation', [
      { id: 'Observation.value[x]', path: 'Observation.value[x]', min: 1 },
      { id: 'Observation.valueQuantity.unit', path: 'Observation.valueQuantity.unit', min: 1 },
      { id: 'Observation.component:a', path: 'Observation.component', sliceName: 'a' },
      { id: 'Observation.component:a.valueString', path: 'Observation.component.valueString', min: 1 },
    ]);
    assert.deepEqual(at('Observation.value[x]').types, [{ code: 'Quantity' }]);
    assert.equal(at('Observation.value[x].unit').min, 1);
    assert.ok(!has('Observation.value[x]:valueQuantity'));
    assert.deepEqual(at('Observation.component:a.value[x]').types, [{ code: 'string' }]);
  });

  it('gives a new slice what the differential says of the children of the sliced element', () => {
    const { at } = generate('Observation', [
      {
        id: 'Observation.component.code',
        path: 'Observation.component.code',
        patternCodeableConcept: { text: 'a' },
      },
      { id: 'Observation.component:a', path: 'Observation.component', sliceName: 'a' },
    ]);
    assert.deepEqual(at('Observation.component:a.code').pattern?.value, { text: 'a' });
  });

  it('reads several of those as slices by type, closed', () => {
    const { at } = generate('Observation', [
      { id: 'Observation.valueQuantity', path: 'Observation.valueQuantity' },
      { id: 'Observation.valueString', path: 'Observation.valueString' },
    ]);
    const value = at('Observation.value[x]');
    assert.deepEqual(
      value.types?.map(({ code }) => code),
      ['Quantity', 'string'],
    );
    assert.equal(value.slicing?.rules, 'closed');
    assert.deepEqual(at('Observation.value[x]:valueString').types, [{ code: 'string' }]);
  });

  it('lets an extension stand as often as its own definition says', () => {
    const slice = (sliceName: string, more: object = {}) => ({
      id: `Patient.extension:${sliceName}`,
      path: 'Patient.extension',
      sliceName,
      type: [{ code: 'Extension', profile: [`${CORE}patient-interpreterRequired`] }],
      ...more,
    });
    const { at } = generate('Patient', [slice('a'), slice('b', { max: '3' })]);
    assert.equal(at('Patient.extension:a').max, 1);
    assert.equal(at('Patient.extension:b').max, 3);
  });

  it('adds constraints up and says where they come from', () => {
    const constraint = [{ key: 'own-1', severity: 'error', human: 'h', expression: 'true' }];
    const { at } = generate('Patient', [{ id: 'Patient', path: 'Patient', constraint }]);
    const constraints = at('Patient').constraints ?? [];
    assert.ok(constraints.some(({ key }) => key === 'dom-2'));
    assert.equal(
      constraints.find(({ key }) => key === 'own-1')?.source,
      'http://example.org/StructureDefinition/p',
    );
  });

  it('keeps the value set of a binding that only gets stronger', () => {
    const binding = { strength: 'required' };
    const { at } = generate('Patient', [{ id: 'Patient.language', path: 'Patient.language', binding }]);
    assert.deepEqual(at('Patient.language').binding, {
      strength: 'required',
      valueSet: 'http://hl7.org/fhir/ValueSet/languages',
      maxValueSet: 'http://hl7.org/fhir/ValueSet/all-languages',
    });
  });

  it('says which elements have no place and keeps the others', () => {
    const { unplaced, at } = generate('Patient', [
      { id: 'Patient.nonsense', path: 'Patient.nonsense', min: 1 },
      { id: 'Patient.gender', path: 'Patient.gender', min: 1 },
    ]);
    assert.deepEqual(
      unplaced.map(({ path }) => path),
      ['Patient.nonsense'],
    );
    assert.equal(at('Patient.gender').min, 1);
  });

  it('stands on the plain type where the base is not known, and says so', () => {
    const { isBaseKnown, at } = generate('Patient', [], 'http://example.org/unknown');
    assert.equal(isBaseKnown, false);
    assert.equal(at('Patient.gender').max, 1);
  });

  it('gives up on a differential that no one would write', () => {
    const many = Array.from({ length: 10_001 }, () => ({ id: 'Patient.name', path: 'Patient.name' }));
    assert.throws(() => generate('Patient', many), /generated/u);
    const path = `Patient${'.name'.repeat(100_000)}`;
    assert.equal(generate('Patient', [{ id: path, path }]).unplaced.length, 1);
  });

  it('ends for any differential, with one element per id and each parent before its children', () => {
    const name = fc.constantFrom(
      'value[x]',
      'valueQuantity',
      'component',
      'code',
      'coding',
      'extension',
      'x',
      '',
      'a.b',
    );
    const slice = fc.constantFrom('', ':a', ':b', ':a/x', ':valueQuantity', ':');
    const segment = fc.tuple(name, slice);
    const element = fc.record({
      segments: fc.array(segment, { maxLength: 4 }),
      sliceName: fc.option(fc.constantFrom('a', 'b', 'a/x', 'valueString'), { nil: undefined }),
      withId: fc.boolean(),
      more: fc.constantFrom(
        {},
        { min: 1 },
        { max: '0' },
        { type: [{ code: 'Quantity' }] },
        { type: [{ code: 'Extension', profile: [`${CORE}patient-nationality`] }] },
        { slicing: { discriminator: [{ type: 'value', path: 'code' }], rules: 'closed' } },
        { contentReference: '#Observation' },
      ),
    });
    fc.assert(
      fc.property(fc.array(element, { maxLength: 8 }), (elements) => {
        const differential = elements.map(({ segments, sliceName, withId, more }) => ({
          path: ['Observation', ...segments.map(([only]) => only)].join('.'),
          ...(withId && { id: ['Observation', ...segments.map((parts) => parts.join(''))].join('.') }),
          ...(sliceName !== undefined && { sliceName }),
          ...more,
        }));
        const { elements: snapshot } = generate('Observation', differential);
        const seen = new Set<string>();
        for (const { id } of snapshot) {
          assert.ok(!seen.has(id), id);
          const dot = id.lastIndexOf('.');
          assert.ok(dot < 0 || seen.has(id.slice(0, dot)), id);
          seen.add(id);
        }
      }),
      { numRuns: 300 },
    );
  });
});
