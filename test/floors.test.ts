import assert from 'node:assert/strict';
import { join } from 'node:path';
import { ESLint } from 'eslint';

const root = join(import.meta.dirname, '..');

/** What the project's own configuration says about a text at a place. The file need not exist. */
async function lint(path: string, text: string): Promise<string[]> {
  const eslint = new ESLint({
    cwd: root,
    // Without types: the file is not on disk, and the floors need none.
    overrideConfig: {
      files: ['**/*.ts'],
      languageOptions: { parserOptions: { projectService: false, project: false } },
    },
    ruleFilter: ({ ruleId }) => ruleId.startsWith('house/') || ruleId.startsWith('no-restricted-'),
  });
  const [result] = await eslint.lintText(text, { filePath: join(root, path) });
  assert.ok(result, 'the file is linted');
  assert.equal(result.fatalErrorCount, 0, result.messages.map(({ message }) => message).join());
  return result.messages.map(({ ruleId }) => ruleId ?? 'fatal');
}

/** Place, text, and the rules that must say no. */
const forbidden: readonly [string, string, string][] = [
  ['src/core/json/x.ts', `import * as vscode from 'vscode';\nvscode.window;`, 'house/floors'],
  ['src/core/json/x.ts', `import { readFileSync } from 'node:fs';\nreadFileSync('a');`, 'house/floors'],
  ['src/core/json/x.ts', `import { readFileSync } from 'fs';\nreadFileSync('a');`, 'house/floors'],
  [
    'src/core/json/x.ts',
    `import type { Problem } from '../findings/problem.ts';\nlet p: Problem;`,
    'house/floors',
  ],
  ['src/core/hetu/x.ts', `export const load = () => import('../json/parseJson.ts');`, 'house/floors'],
  ['src/core/text/x.ts', `export { parseJson } from '../json/parseJson.ts';`, 'house/floors'],
  ['src/core/findings/x.ts', `import { checkDocument } from '../../server/protocol.ts';`, 'house/floors'],
  ['src/server/x.ts', `import * as vscode from 'vscode';\nvscode.window;`, 'house/floors'],
  ['src/server/x.ts', `import { activateClient } from '../client/activate.ts';`, 'house/floors'],
  ['src/client/x.ts', `import { startServer } from '../server/startServer.ts';`, 'house/floors'],
  ['src/host/x.ts', `import { startServer } from '../server/startServer.ts';`, 'house/floors'],
  ['src/attic/x.ts', `import { readFileSync } from 'node:fs';`, 'house/floors'],
  ['src/core/text/x.ts', `export default 1;`, 'house/namedExports'],
  ['src/core/text/x.ts', `export * from './range.ts';`, 'house/namedExports'],
  ['src/core/calendar/x.ts', `export const now = new Date();`, 'no-restricted-syntax'],
  ['src/core/calendar/x.ts', `export const now = Date.now();`, 'no-restricted-syntax'],
  ['src/core/hetu/x.ts', `export const random = Math.random();`, 'no-restricted-syntax'],
  ['src/core/hetu/x.ts', `export const home = process.env;`, 'no-restricted-globals'],
  ['src/core/hetu/x.ts', `export const bytes = Buffer.from('a');`, 'no-restricted-globals'],
  ['src/core/hetu/x.ts', `setTimeout(() => undefined, 1);`, 'no-restricted-globals'],
  ['src/core/hetu/x.ts', `void fetch('https://example.org');`, 'no-restricted-globals'],
];

const allowed: readonly [string, string][] = [
  ['src/core/json/x.ts', `import type { Span } from '../text/range.ts';\nexport let span: Span;`],
  ['src/core/calendar/x.ts', `export const day = (at: number): Date => new Date(at);`],
  ['src/core/registration/x.ts', `import { parseHetu } from '../hetu/parse.ts';\nparseHetu('');`],
  ['src/server/x.ts', `import { readFileSync } from 'node:fs';\nreadFileSync('a');`],
  ['src/client/x.ts', `import * as vscode from 'vscode';\nvscode.window;`],
  ['src/client/x.ts', `import { checkDocument } from '../server/protocol.ts';\ncheckDocument.method;`],
];

describe('the floors of the house', () => {
  for (const [path, text, rule] of forbidden) {
    it(`${rule} forbids in ${path}: ${text.split('\n')[0] ?? ''}`, async () => {
      assert.ok((await lint(path, text)).includes(rule));
    });
  }
  for (const [path, text] of allowed) {
    it(`allows in ${path}: ${text.split('\n')[0] ?? ''}`, async () => {
      assert.deepEqual(await lint(path, text), []);
    });
  }
});
