import assert from 'node:assert/strict';
import { DocumentSource } from '../../../../../src/core/checking/documentSource.ts';
import type { Problem } from '../../../../../src/core/findings/problem.ts';
import { createFhirAnalyzer } from '../../../../../src/core/fhir/validation/analyzer.ts';
import { WorkspaceResources } from '../../../../../src/core/fhir/validation/references/workspaceResources.ts';
import { openTestStore } from '../../../../support/testStore.ts';

const json = (value: object): string => JSON.stringify(value);
const URN = 'urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0';

function resourcesOf(...texts: readonly string[]): WorkspaceResources {
  const resources = new WorkspaceResources();
  for (const text of texts) resources.add(text);
  return resources;
}

describe('resources of a workspace', function () {
  this.timeout(30_000);

  it('are found by type and id, by fullUrl and by canonical URL', () => {
    const resources = resourcesOf(
      json({ resourceType: 'Patient', id: 'p' }),
      json({ resourceType: 'Questionnaire', url: 'http://example.org/q', version: '2', status: 'draft' }),
      json({
        resourceType: 'Bundle',
        type: 'collection',
        entry: [{ fullUrl: URN, resource: { resourceType: 'Device', id: 'd' } }],
      }),
    );
    const typeOf = (reference: string): string | undefined =>
      resources.resolve(reference)?.getString('resourceType');
    assert.equal(typeOf('Patient/p'), 'Patient');
    assert.equal(typeOf('Patient/p/_history/3'), 'Patient');
    assert.equal(typeOf('http://example.org/q'), 'Questionnaire');
    assert.equal(typeOf('http://example.org/q|2'), 'Questionnaire');
    assert.equal(typeOf(URN), 'Device');
    assert.equal(typeOf('Device/d'), 'Device');
    assert.equal(typeOf('Patient/q'), undefined);
    assert.ok(resources.isComplete);
  });

  it('leave out what is no FHIR, however broken, and stay complete', () => {
    const resources = resourcesOf(
      '',
      '[]',
      '{"resourceType": "Patient", "id": ',
      '{"a": 1}',
      '{"resourceType": 3}',
    );
    assert.ok(resources.isComplete);
    assert.equal(resources.resolve('Patient/p'), undefined);
  });

  it('keep the first of two with one name, and every one of many', () => {
    const many = Array.from({ length: 500 }, (_, index) =>
      json({ resourceType: 'Patient', id: `p${index}` }),
    );
    const resources = resourcesOf(...many, json({ resourceType: 'Patient', id: 'p0', active: true }));
    assert.equal(resources.resolve('Patient/p0')?.get('active'), undefined);
    for (let index = 0; index < 500; index += 1)
      assert.equal(resources.resolve(`Patient/p${index}`)?.getString('id'), `p${index}`);
  });

  it('are incomplete without a file that is too large', () => {
    const large = `{"resourceType": "Patient", "id": "p", "x": "${'x'.repeat(10_000_000)}"}`;
    assert.equal(resourcesOf(large).isComplete, false);
  });

  describe('that references lead to', () => {
    const observation = (reference: string): string =>
      json({
        resourceType: 'Observation',
        status: 'final',
        code: { text: 'x' },
        subject: { reference },
        specimen: { reference: 'Specimen/s' },
      });

    async function check(
      text: string,
      resources: WorkspaceResources | undefined,
    ): Promise<readonly Problem[]> {
      const analyzer = createFhirAnalyzer({
        now: () => '2026-03-02T06:00:00Z',
        stores: () => Promise.resolve(openTestStore('4.0')),
        resources: resources === undefined ? undefined : () => Promise.resolve(resources),
      });
      const found = await analyzer.analyze(new DocumentSource('x.json', text), () => false);
      return (found ?? []).filter(({ rule }) => rule === 'fhir/reference');
    }

    it('are asked for only when the workspace counts', async () => {
      assert.deepEqual(await check(observation('Patient/absent'), undefined), []);
      const resources = resourcesOf(json({ resourceType: 'Specimen', id: 's' }));
      const [problem, ...more] = await check(observation('Patient/absent'), resources);
      assert.deepEqual(more, []);
      assert.equal(problem?.severity, 'warning');
      assert.equal(problem.expression, 'Observation.subject');
      assert.deepEqual(await check(observation('https://example.org/fhir/Patient/absent'), resources), []);
    });

    it('must be of an allowed type', async () => {
      const resources = resourcesOf(
        json({ resourceType: 'Bundle', entry: [{ fullUrl: URN, resource: { resourceType: 'Claim' } }] }),
        json({ resourceType: 'Specimen', id: 's' }),
      );
      const [problem, ...more] = await check(observation(URN), resources);
      assert.deepEqual(more, []);
      assert.equal(problem?.severity, undefined);
      assert.equal(problem?.message.parameters?.['type'], 'Claim');
    });

    it('are not missed where a file was too large to be read', async () => {
      const resources = resourcesOf(`{"resourceType": "Patient", "x": "${'x'.repeat(10_000_000)}"}`);
      assert.deepEqual(await check(observation('Patient/absent'), resources), []);
    });
  });

  it('give QuestionnaireResponses their Questionnaire', async () => {
    const questionnaire = json({
      resourceType: 'Questionnaire',
      url: 'http://example.org/q',
      status: 'draft',
      item: [{ linkId: '1', type: 'boolean', text: 'Do you smoke?', required: true }],
    });
    const response = json({
      resourceType: 'QuestionnaireResponse',
      questionnaire: 'http://example.org/q',
      status: 'completed',
      item: [{ linkId: '1', answer: [{ valueString: 'no' }] }],
    });
    const analyzer = createFhirAnalyzer({
      now: () => '2026-03-02T06:00:00Z',
      stores: () => Promise.resolve(openTestStore('4.0')),
      resources: () => Promise.resolve(resourcesOf(questionnaire)),
    });
    const found = await analyzer.analyze(new DocumentSource('x.json', response), () => false);
    assert.ok(found?.some(({ rule }) => rule === 'fhir/questionnaire-response'));
  });
});
