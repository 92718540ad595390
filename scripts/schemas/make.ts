import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { transform } from 'esbuild';
import { snippetsFor } from '../../src/core/registration/authoring/allSnippets.ts';
import { allForms } from '../../src/core/registration/forms/allForms.ts';
import { schemaOf, umbrellaSchema, type JsonSchema } from '../../src/core/registration/schema/toSchema.ts';

export interface GeneratedFile {
  /** Relative to the repository. */
  readonly path: string;
  readonly text: string;
}

/** Keywords that only say something to people. */
const ANNOTATIONS = new Set([
  'title',
  'description',
  'examples',
  'defaultSnippets',
  'enumDescriptions',
  'patternErrorMessage',
  'x-kanta',
]);

/** The published schemas, the snippets and the module of their validators. The same input gives the same bytes. */
export async function makeSchemaFiles(): Promise<GeneratedFile[]> {
  const files = allForms.map((form) => ({
    path: `schemas/registration/${form.kind}.schema.json`,
    text: `${JSON.stringify(schemaOf(form), undefined, 2)}\n`,
  }));
  files.push({
    path: 'schemas/registration/kanta-document.schema.json',
    text: `${JSON.stringify(umbrellaSchema(allForms), undefined, 2)}\n`,
  });
  for (const format of ['yaml', 'json'] as const) {
    const entries = snippetsFor(format).map(({ prefix, title, body }) => [
      title.en,
      { prefix, description: `${title.en} · ${title.fi} · ${title.sv}`, body },
    ]);
    files.push({
      path: `snippets/registration.${format}.json`,
      text: `${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`,
    });
  }
  files.push({ path: 'src/core/registration/schema/generated/validators.js', text: await validatorModule() });
  return files;
}

async function validatorModule(): Promise<string> {
  const ajv = new Ajv({
    schemas: allForms.map((form) => withoutAnnotations(schemaOf(form)) as JsonSchema & { $id: string }),
    allErrors: true,
    messages: false,
    strict: true,
    allowUnionTypes: true,
    code: { source: true, esm: true, lines: true },
  });
  const names = Object.fromEntries(
    allForms.map((form, index) => [`v${index}`, schemaOf(form)['$id'] as string]),
  );
  const code = standalone.default(ajv, names);
  const table = allForms.map((form, index) => `${JSON.stringify(form.kind)}:v${index}`).join(',');
  const local = code
    .replaceAll(/export const (v\d+) ?=/gu, 'const $1=')
    .replaceAll(/export default [^;]+;/gu, '');
  const { code: small } = await transform(`${local}\nexport const validators={${table}};`, {
    format: 'esm',
    minify: true,
    target: 'es2022',
    treeShaking: true,
  });
  return `// Made by scripts/schemas/build.ts from src/core/registration/forms. Don't edit.\n${small.trim()}\n`;
}

/** The schema without what only people read; the validators carry none of it. Properties of that name are kept. */
function withoutAnnotations(schema: unknown, isPropertyTable = false): unknown {
  if (Array.isArray(schema)) return schema.map((item) => withoutAnnotations(item));
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => isPropertyTable || !ANNOTATIONS.has(key))
      .map(([key, value]) => [
        key,
        withoutAnnotations(value, !isPropertyTable && (key === 'properties' || key === 'patternProperties')),
      ]),
  );
}
