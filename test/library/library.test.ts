import assert from 'node:assert/strict';
import {
  createValidator,
  environmentStatus,
  generateHetu,
  parseHetu,
  scanText,
} from '../../src/library/index.ts';
import { requireShared } from '../support/shared.ts';

describe('library', function () {
  this.timeout(60_000);

  it('validates against built-in profiles', async () => {
    const validator = await createValidator({ fhirVersion: '4.0' });
    assert.deepEqual(
      validator
        .validate('{"resourceType": "Patient", "gender": "female"}')
        .filter(({ severity }) => severity === 'error'),
      [],
    );
    const found = validator
      .validate('{"resourceType": "Patient",\n "gender": "woman"}', {
        file: 'p.json',
      })
      .find(({ severity }) => severity === 'error');
    assert.equal(found?.rule, 'fhir/binding');
    assert.equal(found.file, 'p.json');
    assert.deepEqual(found.range.start, { line: 1, character: 11 });
    assert.equal(found.expression, 'Patient.gender');
  });

  it('validates STU3, and refuses versions that it does not know', async () => {
    const validator = await createValidator({ fhirVersion: '3.0.2' });
    const text = '{"resourceType": "Observation", "status": "final", "code": {"text": "x"}, "comment": "x"}';
    assert.deepEqual(
      validator.validate(text).filter(({ severity }) => severity === 'error'),
      [],
    );
    await assert.rejects(createValidator({ fhirVersion: '1.0' }), RangeError);
  });

  it('puts resources and packages in front of what is built in', async function () {
    const path = requireShared(this, 'fhir', 'packages', 'hl7.fhir.fi.base-1.0.0.tgz');
    const validator = await createValidator({
      packages: [path],
      resources: [
        {
          resourceType: 'StructureDefinition',
          url: 'http://x.test/named',
          name: 'Named',
          status: 'active',
          fhirVersion: '4.0.1',
          kind: 'resource',
          abstract: false,
          type: 'Patient',
          baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Patient',
          derivation: 'constraint',
          differential: { element: [{ id: 'Patient.name', path: 'Patient.name', min: 1 }] },
        },
      ],
    });
    const rules = (profile: string): string[] =>
      validator
        .validate('{"resourceType": "Patient"}', { profiles: [profile] })
        .filter(({ severity }) => severity !== 'information')
        .map(({ rule }) => rule);
    assert.deepEqual(rules('http://x.test/named'), ['fhir/cardinality']);
    assert.deepEqual(rules('http://x.test/unknown'), ['fhir/profile-unknown']);
    await assert.rejects(createValidator({ packages: ['no-such-package.tgz'] }));
  });

  it('makes and reads personal identity codes', () => {
    const made = generateHetu({ born: { on: { year: 1990, month: 2, day: 3 } }, count: 2 });
    assert.ok(made.ok);
    assert.equal(made.codes.length, 2);
    assert.ok(parseHetu(made.codes[0]?.code ?? '').ok);
  });

  it('finds identifiers without showing them', () => {
    const code = '131052-308T';
    const found = scanText(`a\n${code}`, { file: 'x.txt' });
    assert.ok(!JSON.stringify(found).includes(code));
  });

  it('knows what the test environments promise', () => {
    const { at, environments } = environmentStatus({ at: '2026-03-02T10:00:00+02:00' });
    assert.ok(at.startsWith('2026-03-02'));
    assert.deepEqual(
      environments.map(({ id }) => id),
      ['ct', 'pi', 'phr-sandbox'],
    );
    assert.throws(() => environmentStatus({ at: 'yesterday' }), RangeError);
  });
});
