/**
 * Writes the published JSON Schemas of the registration documents, their snippets and their validators, compiled ahead of time so that nothing is
 * compiled at run time (fast start, strict content security policy). All are made of `src/core/registration/forms`; a test compares.
 *
 *   node --import tsx scripts/schemas/build.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSchemaFiles } from './make.ts';

const root = join(import.meta.dirname, '../..');
mkdirSync(join(root, 'schemas/registration'), { recursive: true });
mkdirSync(join(root, 'snippets'), { recursive: true });
mkdirSync(join(root, 'src/core/registration/schema/generated'), { recursive: true });
for (const { path, text } of await makeSchemaFiles()) writeFileSync(join(root, path), text);
