import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import {
  compareVersions,
  fitsVersion,
  splitCanonical,
} from '../../../../src/core/fhir/definitions/store/canonical.ts';
import { LayeredStore } from '../../../../src/core/fhir/definitions/store/layeredStore.ts';
import { MemoryStore, resourceSource } from '../../../../src/core/fhir/definitions/store/memoryStore.ts';

const URL = 'http://example.org/StructureDefinition/p';

function definition(version: string | undefined, name: string): object {
  return {
    resourceType: 'StructureDefinition',
    url: URL,
    ...(version !== undefined && { version }),
    name,
    kind: 'resource',
    type: 'Patient',
    snapshot: { element: [{ path: 'Patient' }] },
  };
}

describe('canonicals', () => {
  it('splits URL and version', () => {
    assert.deepEqual(splitCanonical('http://a|1'), { url: 'http://a', version: '1' });
    assert.deepEqual(splitCanonical('http://a|'), { url: 'http://a' });
    assert.deepEqual(splitCanonical('http://a'), { url: 'http://a' });
  });

  it('orders versions as SemVer does', () => {
    const ordered = [
      undefined,
      '0.4.0',
      '1.0.0-ballot',
      '1.0.0',
      '2.0.0-rc2',
      '2.0.0-rc10',
      '2.0.0',
      '10.0.0',
    ];
    for (const [index, version] of ordered.entries()) {
      for (const later of ordered.slice(index + 1)) {
        assert.ok(compareVersions(version, later) < 0, `${String(version)} < ${String(later)}`);
        assert.ok(compareVersions(later, version) > 0, `${String(later)} > ${String(version)}`);
      }
    }
  });

  it('orders any versions without contradiction', () => {
    const version = fc.stringMatching(/^[0-9a-c]{1,3}(?:\.[0-9a-c]{1,3}){0,2}(?:-[0-9a-c]{0,3})?$/u);
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        assert.equal(Math.sign(compareVersions(a, b)), -Math.sign(compareVersions(b, a)) + 0);
        if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0) assert.ok(compareVersions(a, c) <= 0);
      }),
    );
  });

  it('lets a short version stand for its patches', () => {
    assert.ok(fitsVersion('4.0.1', '4.0'));
    assert.ok(!fitsVersion('4.01', '4.0'));
    assert.ok(!fitsVersion(undefined, '4.0'));
  });
});

describe('MemoryStore', () => {
  const store = new MemoryStore(
    [
      definition('1.0.0', 'old'),
      definition('2.0.0-rc2', 'new'),
      definition('2.0.0-rc2', 'twin'),
      { resourceType: 'Patient', id: 'x' },
      null,
    ],
    '4.0',
  );

  it('gives the newest without a version and the wanted one with', () => {
    assert.equal(store.structureDefinition(URL)?.name, 'new');
    assert.equal(store.structureDefinition(`${URL}|1.0.0`)?.name, 'old');
  });

  it('gives the newest when the wanted version is not there', () => {
    assert.equal(store.structureDefinition(`${URL}|7.0.0`)?.version, '2.0.0-rc2');
  });

  it('knows nothing of what is not there', () => {
    assert.equal(store.structureDefinition('http://example.org/other'), undefined);
    assert.equal(store.valueSet(URL), undefined);
    assert.equal(store.type('Patient'), undefined);
  });
});

describe('LayeredStore', () => {
  it('prefers the layer in front, but looks for a wanted version in all', () => {
    const front = resourceSource([definition('1.0.0', 'front')], '4.0');
    const back = resourceSource([definition('2.0.0', 'back')], '4.0');
    const store = new LayeredStore('4.0', [front, back]);
    assert.equal(store.structureDefinition(URL)?.name, 'front');
    assert.equal(store.structureDefinition(`${URL}|2.0.0`)?.name, 'back');
  });

  it('gives one object for one definition, with and without its version', () => {
    const store = new LayeredStore('4.0', [
      resourceSource([definition('1.2.0', 'a'), definition('1.1.0', 'b')], '4.0'),
    ]);
    const newest = store.structureDefinition(URL);
    assert.ok(newest !== undefined);
    for (const version of ['1.2.0', '1.2', '1', '9.9.9', '']) {
      assert.equal(store.structureDefinition(`${URL}|${version}`), newest, version);
    }
    assert.equal(store.structureDefinition(`${URL}|1.1.0`)?.name, 'b');
    assert.equal(store.structureDefinition(`${URL}|1.1`)?.name, 'b');
  });

  it('finds supplements of a system in every layer', () => {
    const supplement = {
      resourceType: 'CodeSystem',
      url: 'http://example.org/supplement',
      content: 'supplement',
      supplements: 'http://example.org/system|1.0',
      concept: [{ code: 'a', display: 'A' }],
    };
    const store = new LayeredStore('4.0', [resourceSource([], '4.0'), resourceSource([supplement], '4.0')]);
    assert.deepEqual(
      store.supplements('http://example.org/system').map(({ url }) => url),
      ['http://example.org/supplement'],
    );
    assert.deepEqual(store.supplements('http://example.org/none'), []);
  });

  it('makes a missing snapshot and stops where a definition is its own base', () => {
    const profile = (url: string, base: string, path: string) => ({
      resourceType: 'StructureDefinition',
      url,
      name: url,
      kind: 'resource',
      type: 'Patient',
      baseDefinition: base,
      derivation: 'constraint',
      differential: { element: [{ path, min: 1 }] },
    });
    const plain = {
      ...profile('http://hl7.org/fhir/StructureDefinition/Thing', '', 'Patient'),
      type: 'Thing',
      snapshot: { element: [{ path: 'Patient', min: 0 }] },
    };
    const good = profile('http://c', plain.url, 'Patient');
    const resources = [
      profile('http://a', 'http://b', 'Patient'),
      profile('http://b', 'http://a', 'Patient'),
      plain,
      good,
    ];
    const store = new LayeredStore('4.0', [resourceSource(resources, '4.0')]);
    assert.equal(store.structureDefinition('http://a'), undefined);
    assert.deepEqual(store.structureDefinition('http://c')?.snapshot, [
      { id: 'Patient', path: 'Patient', min: 1 },
    ]);
  });
});
