import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { makeSchemaFiles } from '../../../scripts/schemas/make.ts';
import { KINDS } from '../../../src/core/registration/forms/model.ts';
import { VALID } from './examples.ts';
import { FAULTS } from './faults.ts';
import { spoil } from './spoil.ts';

const root = join(import.meta.dirname, '../../..');

describe('schemas of registration documents', () => {
  it('are as the forms say: run scripts/schemas/build.ts after changing a form', async () => {
    for (const { path, text } of await makeSchemaFiles()) {
      assert.ok(readFileSync(join(root, path), 'utf8') === text, `${path} is out of date`);
    }
  });

  it('accept the valid examples and refuse what the rule "schema" finds, also when ajv compiles them at run time', () => {
    const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
    const read = (name: string): object =>
      JSON.parse(readFileSync(join(root, `schemas/registration/${name}.schema.json`), 'utf8')) as object;
    const base = 'https://kanta-tools.example/schemas/registration';
    for (const kind of KINDS) ajv.addSchema(read(kind));
    const validate = ajv.compile({ ...read('kanta-document'), $id: `${base}/kanta-document.schema.json` });
    for (const kind of KINDS) {
      for (const example of VALID[kind])
        assert.ok(validate(example), `${kind} ${JSON.stringify(validate.errors)}`);
    }
    for (const fault of FAULTS) {
      const isShape = fault.rule === 'registration/schema' || fault.rule === 'registration/unknown-field';
      assert.equal(validate(spoil(fault)), !isShape, `${fault.rule} ${fault.at}`);
    }
  });

  it('name every field in three languages', () => {
    const check = (schema: unknown, path: string): void => {
      if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return;
      const { properties, items } = schema as { properties?: Record<string, unknown>; items?: unknown };
      for (const [key, value] of Object.entries(properties ?? {})) {
        if (key !== '$schema') {
          const { title, description, 'x-kanta': texts } = value as Record<string, unknown>;
          assert.equal(typeof title, 'string', `${path}.${key}`);
          assert.equal(typeof description, 'string', `${path}.${key}`);
          const all = texts as Record<string, Record<string, string>>;
          for (const language of ['en', 'fi', 'sv']) {
            assert.ok((all['title']?.[language] ?? '').length > 0, `${path}.${key} ${language}`);
            assert.ok((all['description']?.[language] ?? '').length > 0, `${path}.${key} ${language}`);
          }
        }
        check(value, `${path}.${key}`);
      }
      check(items, `${path}[]`);
    };
    for (const kind of KINDS) {
      check(JSON.parse(readFileSync(join(root, `schemas/registration/${kind}.schema.json`), 'utf8')), kind);
    }
  });
});
