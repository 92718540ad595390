import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasScheme, isSystemUri } from '../../../../src/core/fhir/validation/primitives/primitiveFault.ts';
import { STU3_CODE_SYSTEMS } from '../../../../src/core/fhir/validation/references/stu3CodeSystems.ts';
import { errors } from '../../../support/validate.ts';

const patient = (system: string): string[] =>
  errors({ resourceType: 'Patient', identifier: [{ system, value: '1' }] });
const NOT_ABSOLUTE = ['fhir/primitive-format Patient.identifier[0]'];
const UNKNOWN = ['fhir/unknown-url Patient.identifier[0].system'];

describe('names of systems', function () {
  this.timeout(30_000);

  it('begin with a scheme that systems have', () => {
    for (const good of ['http://a.fi/x', 'https://a.fi', 'urn:oid:1.2.246.21', 'urn:x', 'ldap://a'])
      assert.ok(isSystemUri(good), good);
    for (const bad of ['ttp://a.fi/x', 'rn:oid:1.2', 'HTTP://a.fi', 'a.fi/x', 'mailto:a@b', 'urn:'])
      assert.ok(!isSystemUri(bad), bad);
    assert.deepEqual(patient('ttp://a.fi/x'), NOT_ABSOLUTE);
    assert.deepEqual(patient('http://a.fi/x'), []);
  });

  it('are compared with nothing where they are the value of an identifier', () => {
    const of = (value: string): string[] =>
      errors({ resourceType: 'Patient', identifier: [{ system: 'urn:ietf:rfc:3986', value }] });
    assert.ok(hasScheme('URN:OID:1.2.246.10'));
    assert.deepEqual(of('URN:OID:1.2.246.10'), []);
    assert.deepEqual(of('1.2.246.10'), NOT_ABSOLUTE);
  });

  it('below that of HL7 are those that HL7 has given', () => {
    for (const known of [
      'http://hl7.org/fhir/sid/us-ssn',
      'http://hl7.org/fhir/sid/passport-FIN',
      'http://hl7.org/fhir/sid/icd-9-cm/diagnosis',
      'http://hl7.org/fhir/observation-category',
      'http://hl7.org/fhir/device-action',
    ])
      assert.deepEqual(patient(known), [], known);
    for (const unknown of [
      'http://hl7.org/fhir/sid/icd',
      'http://hl7.org/fhir/sid/icd-9/x',
      'http://hl7.org/fhir/device',
      'http://hl7.org/fhir/observation-categoryx',
    ])
      assert.deepEqual(patient(unknown), UNKNOWN, unknown);
  });

  it('that STU3 had and R4 has not are those of the published packages', function () {
    const namesOf = (core: string): string[] => {
      const folder = join(import.meta.dirname, '..', '..', '..', '..', 'node_modules', core);
      if (!existsSync(folder)) this.skip();
      return readdirSync(folder)
        .filter((file) => file.startsWith('CodeSystem'))
        .flatMap((file) => {
          const { url } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { url?: string };
          return /^http:\/\/hl7\.org\/fhir\/([a-z][a-z\d-]*)$/u.exec(url ?? '')?.[1] ?? [];
        });
    };
    const kept = new Set(namesOf('hl7.fhir.r4.core'));
    const given = new Set(namesOf('hl7.fhir.r3.core'));
    assert.deepEqual([...STU3_CODE_SYSTEMS].sort(), [...given].filter((name) => !kept.has(name)).sort());
  });
});
