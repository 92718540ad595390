import assert from 'node:assert/strict';
import { errors } from '../../../support/validate.ts';

const allergy = {
  resourceType: 'AllergyIntolerance',
  patient: { reference: 'Patient/1' },
};
const link = { type: 'source', resource: { reference: 'Condition/1' } };

describe('elements without any value', function () {
  this.timeout(30_000);

  it('do not exist for rules that ask for that', () => {
    for (const clinicalStatus of [{ coding: [] }, { coding: [{}] }, {}]) {
      const found = errors({ ...allergy, clinicalStatus });
      assert.ok(found.includes('fhir/invariant AllergyIntolerance'), JSON.stringify(clinicalStatus));
    }
    assert.ok(
      !errors({
        ...allergy,
        clinicalStatus: {
          extension: [
            { url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' },
          ],
        },
      }).includes('fhir/invariant AllergyIntolerance'),
    );
  });

  it('leave room for the reason of an absent value', () => {
    const observation = { resourceType: 'Observation', status: 'final', code: { text: 'x' } };
    const dataAbsentReason = { text: 'x' };
    assert.deepEqual(errors({ ...observation, valueCodeableConcept: { coding: [] }, dataAbsentReason }), [
      'fhir/type Observation.value.coding',
    ]);
    assert.deepEqual(errors({ ...observation, valueCodeableConcept: { text: 'y' }, dataAbsentReason }), [
      'fhir/invariant Observation',
    ]);
  });

  it('count where rules count', () => {
    const isTooFew = (item: readonly object[]): boolean =>
      errors({ resourceType: 'Linkage', item }).includes('fhir/invariant Linkage');
    assert.ok(isTooFew([link]));
    assert.ok(!isTooFew([link, {}]));
  });
});
