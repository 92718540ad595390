import assert from 'node:assert/strict';
import { readStructureDefinition } from '../../../../src/core/fhir/definitions/read/readStructureDefinition.ts';
import { generateSnapshot } from '../../../../src/core/fhir/definitions/snapshot/generateSnapshot.ts';
import { openTestStore } from '../../../support/testStore.ts';
import { readSet, readSets } from './builtInResources.ts';

describe('snapshots of the national profiles', function () {
  this.timeout(60_000);

  for (const set of readSets()) {
    it(`${set.folder}: every element of a differential has its place in the base`, () => {
      const version = set.fhirVersion.startsWith('3.') ? '3.0' : '4.0';
      const store = openTestStore(version);
      for (const { file, json } of readSet(set.folder)) {
        const definition = readStructureDefinition(json, version);
        if (definition === undefined) continue;
        const generated = generateSnapshot(definition, store);
        assert.ok(generated, `${file}: no snapshot`);
        assert.deepEqual(
          generated.unplaced.map((element) => element.id),
          [],
          file,
        );
      }
    });
  }
});
