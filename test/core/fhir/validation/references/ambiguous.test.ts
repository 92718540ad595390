import assert from 'node:assert/strict';
import { errors } from '../../../../support/validate.ts';

const request = (reference: string): object => ({
  fullUrl: 'http://example.org/MedicationRequest/1',
  resource: {
    resourceType: 'MedicationRequest',
    id: '1',
    status: 'active',
    intent: 'order',
    subject: { display: 'x' },
    medicationReference: { reference },
  },
});
const medication = {
  fullUrl: 'http://example.org/Medication/m',
  resource: { resourceType: 'Medication', id: 'm' },
};

describe('a reference that several entries answer to', function () {
  this.timeout(30_000);

  it('is an error where it stands', () => {
    for (const reference of ['Medication/m', 'http://example.org/Medication/m']) {
      const found = errors({
        resourceType: 'Bundle',
        type: 'collection',
        entry: [request(reference), medication, medication],
      });
      assert.deepEqual(found.sort(), [
        'fhir/invariant Bundle',
        'fhir/reference Bundle.entry[0].resource.medication',
      ]);
    }
  });

  it('is none where another entry stands twice, or one alone answers', () => {
    const other = { fullUrl: 'http://example.org/Device/d', resource: { resourceType: 'Device', id: 'd' } };
    const entries = [
      [request('Medication/m'), medication, other, other],
      [request('Medication/m'), medication],
    ];
    for (const entry of entries) {
      const found = errors({ resourceType: 'Bundle', type: 'collection', entry });
      assert.ok(!found.some((line) => line.startsWith('fhir/reference')), found.join());
    }
  });
});

describe('a reference to the container', () => {
  it('is one only in a contained resource', () => {
    const observation = { resourceType: 'Observation', status: 'final', code: { text: 'x' } };
    const subject = { reference: '#' };
    assert.ok(errors({ ...observation, subject }).includes('fhir/reference Observation.subject'));
    assert.deepEqual(
      errors({ resourceType: 'Patient', contained: [{ ...observation, id: 'o', subject }] }),
      [],
    );
  });
});
