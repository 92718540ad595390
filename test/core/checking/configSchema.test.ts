import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { readWorkspaceConfig } from '../../../src/core/checking/workspaceConfig.ts';

const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', '..', 'schemas', 'config.schema.json'), 'utf8'),
) as object;
const environments = JSON.parse(
  readFileSync(
    join(import.meta.dirname, '..', '..', '..', 'schemas', 'environment-settings.schema.json'),
    'utf8',
  ),
) as object;
const isValid = new Ajv({ strict: false, validateFormats: false })
  .addSchema(environments, 'environment-settings.schema.json')
  .compile(schema);

/** The schema that editors use for completion and the reader that decides must say the same. */
describe('schema of .kanta/config.yaml', () => {
  const cases = [
    'language: fi\n',
    'language: de\n',
    'rules: { fhir/type: off }\n',
    'rules: { fhir/type: loud }\n',
    'rulez: {}\n',
    'ignore: a/**\n',
    'ignore: [a/**, b]\n',
    'ignore: [1]\n',
    'fhir: { version: 4.0, packages: [x#1] }\n',
    'fhir: { version: "3.0" }\n',
    'fhir: { version: 5.0 }\n',
    'fhir: { profiles: [{ files: a, profiles: [b], version: 4.0 }] }\n',
    'fhir: { profiles: [{ profiles: [b] }] }\n',
    'fhir: { profiles: {} }\n',
    'fhir: { other: 1 }\n',
    '[]\n',
  ];
  for (const text of cases) {
    it(`agrees with the reader on ${text.trim()}`, () => {
      assert.equal(isValid(parse(text)), readWorkspaceConfig(text).problems.length === 0);
    });
  }
});
