import assert from 'node:assert/strict';
import { inflateRawSync } from 'node:zlib';

import { inflateSync } from 'fflate';

import { encodeBundle, type Definitions } from '../../../scripts/definitions/encodeBundle.ts';
import { collectDefinitions } from '../../../scripts/definitions/collect.ts';
import { buildCoreBundle, CORE_BUNDLES } from '../../../scripts/definitions/coreBundle.ts';
import { readPackage } from '../../../scripts/definitions/readPackage.ts';
import { BundleSource } from '../../../src/core/fhir/definitions/bundle/bundleSource.ts';
import { createBundleStore } from '../../../src/core/fhir/definitions/bundle/bundleStore.ts';
import type { ElementDefinition, ValueSet } from '../../../src/core/fhir/definitions/model.ts';

const stu3 = CORE_BUNDLES.find(({ fhirVersion }) => fhirVersion === '3.0');

describe('bundle of definitions', () => {
  let definitions: Definitions;
  let bytes: Uint8Array;

  before(function () {
    this.timeout(60_000);
    assert.ok(stu3 !== undefined);
    definitions = readPackage('hl7.fhir.r3.core', '3.0');
    bytes = buildCoreBundle(stu3);
  });

  it('is the same, byte for byte, whatever order the definitions come in', () => {
    const again = collectDefinitions({
      packages: [
        {
          structures: [...definitions.structures].reverse(),
          codeSystems: [...definitions.codeSystems].reverse(),
          valueSets: [...definitions.valueSets].reverse(),
        },
      ],
      expansions: readPackage('hl7.fhir.r3.expansions', '3.0').valueSets,
    });
    assert.deepEqual(encodeBundle('3.0', again), bytes);
  });

  it('gives back every StructureDefinition as read, false flags aside', () => {
    const source = new BundleSource(bytes, inflateRawSync);
    for (const structure of definitions.structures) {
      const { differential, snapshot, ...head } = structure;
      if (snapshot === undefined || differential === undefined) continue;
      const { snapshot: unpacked, ...unpackedHead } = source.structureDefinition(structure.url) ?? {};
      assert.deepEqual(unpackedHead, head);
      assert.deepEqual(unpacked, snapshot.map(withoutFalse), structure.url);
    }
  });

  it('gives back every code system but for properties that nothing asks for', () => {
    const source = new BundleSource(bytes, inflateRawSync);
    for (const system of definitions.codeSystems) {
      const unpacked = source.codeSystem(system.url);
      assert.deepEqual(
        unpacked?.concepts.map(({ code }) => code),
        system.concepts.map(({ code }) => code),
      );
      assert.deepEqual(
        unpacked.concepts.map(({ display }) => display),
        system.concepts.map(({ display }) => display),
      );
    }
  });

  it('keeps value sets that cannot be enumerated, with their filters', () => {
    const store = createBundleStore(bytes, inflateRawSync);
    const filters = (valueSet: ValueSet | undefined) =>
      valueSet?.compose?.include.flatMap((part) => part.filters ?? []);
    assert.ok((filters(store.valueSet('http://hl7.org/fhir/ValueSet/body-site'))?.length ?? 0) > 0);
    assert.equal(store.valueSet('http://hl7.org/fhir/ValueSet/body-site')?.expansion, undefined);
  });

  it('is read by the inflater of a browser as well', () => {
    const store = createBundleStore(bytes, (chunk) => inflateSync(chunk));
    assert.equal(store.type('Observation')?.name, 'Observation');
    assert.equal(store.type('Observation')?.snapshot?.[0]?.path, 'Observation');
  });

  it('shares equal constraints among definitions', () => {
    const source = new BundleSource(bytes, inflateRawSync);
    const constraint = (type: string) =>
      source
        .structureDefinition(`http://hl7.org/fhir/StructureDefinition/${type}`)
        ?.snapshot?.[0]?.constraints?.find(({ key }) => key === 'dom-2');
    assert.ok(constraint('Patient') !== undefined);
    assert.equal(constraint('Patient'), constraint('Observation'));
  });

  it('refuses bytes that are no bundle', () => {
    assert.throws(() => new BundleSource(new Uint8Array(20), inflateRawSync), /not a bundle/u);
  });
});

function withoutFalse(element: ElementDefinition): ElementDefinition {
  const { isModifier, isSummary, mustSupport, ...others } = element;
  return {
    ...others,
    ...(isModifier === true && { isModifier }),
    ...(isSummary === true && { isSummary }),
    ...(mustSupport === true && { mustSupport }),
  };
}
