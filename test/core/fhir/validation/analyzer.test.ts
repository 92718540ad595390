import assert from 'node:assert/strict';
import { DocumentSource } from '../../../../src/core/checking/documentSource.ts';
import type { FhirVersion } from '../../../../src/core/fhir/definitions/model.ts';
import { createFhirAnalyzer } from '../../../../src/core/fhir/validation/analyzer.ts';
import { looksLikeFhir } from '../../../../src/core/fhir/validation/detect.ts';
import { openTestStore } from '../../../support/testStore.ts';

const now = (): string => '2026-03-02T06:00:00Z';
const never = (): boolean => false;

describe('FHIR analyzer', function () {
  this.timeout(30_000);

  it('looks at JSON with a resource type near its beginning, and at nothing else', () => {
    assert.ok(looksLikeFhir('{"resourceType": "Patient"}'));
    assert.ok(looksLikeFhir('\ufeff \n{"id": "x", "resourceType":"Bundle"}'));
    assert.ok(!looksLikeFhir('{"name": "package", "version": "1.0.0"}'));
    assert.ok(!looksLikeFhir('{"resourceType": "lower"}'));
    assert.ok(!looksLikeFhir('[{"resourceType": "Patient"}]'));
    assert.ok(!looksLikeFhir(`{"a": "${'x'.repeat(5_000)}", "resourceType": "Patient"}`));
    assert.ok(!looksLikeFhir(''));
  });

  it('loads each version once, when the first resource of it comes', async () => {
    const asked: FhirVersion[] = [];
    const analyzer = createFhirAnalyzer({
      now,
      stores: (version) => {
        asked.push(version);
        return Promise.resolve(openTestStore(version === '3.0' ? '3.0' : '4.0'));
      },
    });
    const check = (text: string): ReturnType<typeof analyzer.analyze> =>
      analyzer.analyze(new DocumentSource('a.json', text), never);
    assert.deepEqual(asked, []);
    await check('{"resourceType": "Patient"}');
    await check('{"resourceType": "Patient"}');
    const stu3 =
      '{"resourceType":"Observation","meta":{"profile":["http://phr.kanta.fi/StructureDefinition/fiphr-vitalsigns-stu3"]}}';
    await check(stu3);
    assert.deepEqual(asked, ['4.0', '3.0']);
  });

  it('takes profiles by path, and stops when nobody wants the answer', async () => {
    const analyzer = createFhirAnalyzer({
      now,
      stores: () => Promise.resolve(openTestStore('4.0')),
      profiles: (path) =>
        path.endsWith('weight.json') ? ['http://hl7.org/fhir/StructureDefinition/bodyweight'] : [],
    });
    const text = '{"resourceType": "Observation", "status": "final", "code": {"text": "x"}}';
    const found = await analyzer.analyze(new DocumentSource('weight.json', text), never);
    assert.ok(found?.some(({ profile }) => profile?.endsWith('/bodyweight') === true));
    const other = await analyzer.analyze(new DocumentSource('other.json', text), never);
    assert.deepEqual(
      other?.filter(({ severity }) => severity === undefined),
      [],
    );
    assert.equal(await analyzer.analyze(new DocumentSource('weight.json', text), () => true), undefined);
  });
});
