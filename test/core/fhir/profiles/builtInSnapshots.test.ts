import assert from 'node:assert/strict';
import { readStructureDefinition } from '../../../../src/core/fhir/definitions/read/readStructureDefinition.ts';
import { generateSnapshot } from '../../../../src/core/fhir/definitions/snapshot/generateSnapshot.ts';
import { openTestStore } from '../../../support/testStore.ts';
import { readSet, readSets } from './builtInResources.ts';

/** Profiles whose base is not built in, with the base. */
const BASE_ELSEWHERE = {
  'finnish-smart/fi-smart-medication.yaml': 'http://hl7.org/fhir/uv/ipa/StructureDefinition/ipa-medication',
};

describe('snapshots of the national profiles', function () {
  this.timeout(60_000);

  for (const set of readSets()) {
    it(`${set.folder}: every element of a differential has its place in the base`, () => {
      const store = openTestStore(set.fhirVersion.startsWith('3.') ? '3.0' : '4.0');
      for (const { file, json } of readSet(set.folder)) {
        const definition = readStructureDefinition(json);
        if (definition === undefined) continue;
        const generated = generateSnapshot(definition, store);
        if (file in BASE_ELSEWHERE) {
          assert.equal(generated, undefined, file);
          assert.equal(definition.baseDefinition, BASE_ELSEWHERE[file as keyof typeof BASE_ELSEWHERE]);
          continue;
        }
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
