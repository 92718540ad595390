import assert from 'node:assert/strict';
import { inflateRawSync } from 'node:zlib';
import { join } from 'node:path';

import { encodeBundle } from '../../../scripts/definitions/encodeBundle.ts';
import { buildNationalBundle } from '../../../scripts/definitions/nationalBundle.ts';
import { readPackage } from '../../../scripts/definitions/readPackage.ts';
import { BundleSource } from '../../../src/core/fhir/definitions/bundle/bundleSource.ts';
import { BUILT_IN_FILES } from '../../../src/core/fhir/definitions/store/builtInStore.ts';
import { resourceSource } from '../../../src/core/fhir/definitions/store/memoryStore.ts';
import { openBuiltInStore } from '../../../src/host/definitions/openBuiltInStore.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const PHR = 'http://phr.kanta.fi/StructureDefinition/';

describe('openBuiltInStore', () => {
  let core: Uint8Array;
  let national: Uint8Array;

  before(function () {
    this.timeout(60_000);
    const { structures } = readPackage('hl7.fhir.r4.core', '4.0');
    core = encodeBundle('4.0', { structures, codeSystems: [], valueSets: [] });
    national = buildNationalBundle(ROOT, '4.0');
  });

  const readData = (name: string): Uint8Array => (name === BUILT_IN_FILES['4.0'].core ? core : national);

  it('generates the snapshot of a national profile from the official base', () => {
    const profile = openBuiltInStore(readData, '4.0').structureDefinition(`${PHR}fiphr-sd-bloodglucose`);
    const ids = profile?.snapshot?.map(({ id }) => id) ?? [];
    assert.ok(ids.includes('Observation.status'));
    assert.ok(ids.includes('Observation.meta.profile:fiphrProfile'));
  });

  it('gives every national profile a snapshot', () => {
    const store = openBuiltInStore(readData, '4.0');
    let count = 0;
    for (const { url } of new BundleSource(national, inflateRawSync).list('StructureDefinition')) {
      assert.ok((store.structureDefinition(url)?.snapshot?.length ?? 0) > 0, url);
      count += 1;
    }
    assert.equal(count, 95);
  });

  it('builds the national profiles of STU3 too', () => {
    const source = new BundleSource(buildNationalBundle(ROOT, '3.0'), inflateRawSync);
    assert.equal(source.fhirVersion, '3.0');
    assert.ok([...source.list('StructureDefinition')].length > 5);
  });

  it('gives the same bytes twice', () => {
    assert.deepEqual(buildNationalBundle(ROOT, '4.0'), national);
  });

  it('prefers a package of the user, whatever its version', () => {
    const own = {
      resourceType: 'StructureDefinition',
      url: `${PHR}fiphr-sd-bodyweight`,
      version: '0.0.1',
      name: 'Own',
      kind: 'resource',
      type: 'Observation',
      derivation: 'constraint',
      baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Observation',
      differential: { element: [{ id: 'Observation', path: 'Observation' }] },
    };
    const store = openBuiltInStore(readData, '4.0', [resourceSource([own], '4.0')]);
    assert.equal(store.structureDefinition(own.url)?.name, 'Own');
    assert.notEqual(openBuiltInStore(readData, '4.0').structureDefinition(own.url)?.name, 'Own');
  });
});
