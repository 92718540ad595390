import assert from 'node:assert/strict';
import { errors } from '../../../support/validate.ts';

const observation = { resourceType: 'Observation', status: 'final', code: { text: 'x' } };

describe('one value where a list belongs', function () {
  this.timeout(30_000);

  it('is found by references into the resource', () => {
    const contained = { resourceType: 'Practitioner', id: 'a1', active: true };
    assert.deepEqual(errors({ ...observation, contained, performer: [{ reference: '#a1' }] }), [
      'fhir/type Observation.contained',
    ]);
    assert.deepEqual(errors({ ...observation, contained }), [
      'fhir/type Observation.contained',
      'fhir/contained Observation.contained[0]',
    ]);
  });

  it('is judged by the binding of its concept', () => {
    const statusOf = (code: string): string[] =>
      errors({
        resourceType: 'AllergyIntolerance',
        patient: { reference: 'Patient/1' },
        clinicalStatus: {
          coding: { system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical', code },
        },
      });
    assert.deepEqual(statusOf('active'), ['fhir/type AllergyIntolerance.clinicalStatus.coding']);
    assert.ok(statusOf('nothing').includes('fhir/binding AllergyIntolerance.clinicalStatus'));
  });

  it('that no type knows is unknown, and nothing more', () => {
    assert.deepEqual(
      errors({
        resourceType: 'Bundle',
        type: 'collection',
        contained: [{ resourceType: 'Organization', name: 'x' }],
      }),
      ['fhir/unknown-element Bundle.contained'],
    );
  });
});
