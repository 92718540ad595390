import assert from 'node:assert/strict';

import { LayeredStore } from '../../../../../src/core/fhir/definitions/store/layeredStore.ts';
import { resourceSource } from '../../../../../src/core/fhir/definitions/store/memoryStore.ts';
import { coreSources } from '../../../../support/coreDefinitions.ts';

const URL = 'http://example.org/StructureDefinition/p';

function stored(type: string, elements: readonly object[]) {
  const definition = {
    resourceType: 'StructureDefinition',
    url: URL,
    name: 'P',
    kind: 'resource',
    type,
    fhirVersion: '3.0.2',
    derivation: 'constraint',
    snapshot: { element: elements },
  };
  const store = new LayeredStore('3.0', [resourceSource([definition], '3.0'), ...coreSources('3.0')]);
  return store.structureDefinition(URL)?.snapshot?.map(({ id, path, sliceName, types }) => ({
    id,
    path,
    ...(sliceName !== undefined && { sliceName }),
    types: types?.map(({ code }) => code),
  }));
}

const element = (path: string, code: string, more: object = {}) => ({
  id: path,
  path,
  type: [{ code }],
  ...more,
});

describe('withWholeChoices', () => {
  it('writes one type of a choice as the choice, and its children below it', () => {
    assert.deepEqual(
      stored('Observation', [
        { id: 'Observation', path: 'Observation' },
        element('Observation.valueQuantity', 'Quantity'),
        element('Observation.valueQuantity.unit', 'string'),
      ])?.slice(1),
      [
        { id: 'Observation.value[x]', path: 'Observation.value[x]', types: ['Quantity'] },
        { id: 'Observation.value[x].unit', path: 'Observation.value[x].unit', types: ['string'] },
      ],
    );
  });

  it('writes several types as slices', () => {
    assert.deepEqual(
      stored('Extension', [
        { id: 'Extension', path: 'Extension' },
        element('Extension.valueCode', 'code'),
        element('Extension.valueString', 'string'),
      ])?.slice(1),
      [
        { id: 'Extension.value[x]', path: 'Extension.value[x]', types: ['code', 'string'] },
        {
          id: 'Extension.value[x]:valueCode',
          path: 'Extension.value[x]',
          sliceName: 'valueCode',
          types: ['code'],
        },
        {
          id: 'Extension.value[x]:valueString',
          path: 'Extension.value[x]',
          sliceName: 'valueString',
          types: ['string'],
        },
      ],
    );
  });

  it('leaves names alone that only look so', () => {
    assert.deepEqual(
      stored('Account', [
        { id: 'Account', path: 'Account' },
        element('Account.servicePeriod', 'Period'),
      ])?.map(({ id }) => id),
      ['Account', 'Account.servicePeriod'],
    );
  });

  it('mends ids that lack their beginning', () => {
    assert.deepEqual(
      stored('Observation', [
        { id: 'Observation', path: 'Observation' },
        element('Observation.valueQuantity', 'Quantity', {
          id: 'Observation.valueQuantity:valueQuantity',
          sliceName: 'valueQuantity',
        }),
        element('Observation.valueQuantity.unit', 'string', { id: 'valueQuantity:valueQuantity.unit' }),
      ])?.map(({ id }) => id),
      ['Observation', 'Observation.value[x]', 'Observation.value[x].unit'],
    );
  });

  it('leaves no short choice in the official extensions', () => {
    const store = new LayeredStore('3.0', coreSources('3.0'));
    for (const { url, type } of store.list('StructureDefinition')) {
      if (type !== 'Extension') continue;
      const paths = store.structureDefinition(url)?.snapshot?.map(({ path }) => path) ?? [];
      assert.deepEqual(
        paths.filter((path) => /\.value[A-Z]/u.test(path)),
        [],
        url,
      );
    }
  });
});
