/**
 *   npm test                every suite, after all set-up; ends with one line: how many passed, failed and were skipped
 *
 * Suites that can't run here say why and count as skipped. Parts of it: `npm run test:unit`, `npm run test:vscode -- --suite client`.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, setUp } from './setup.mjs';

const suites = [
  {
    name: 'unit, property, documentation, conformance, language server, command line, package',
    args: [
      join(root, 'node_modules', 'mocha', 'bin', 'mocha.js'),
      'test/**/*.test.ts',
      '--ignore',
      'test/vscode/**',
      '--reporter',
      'scripts/summaryReporter.cjs',
    ],
  },
  { name: 'real VS Code', args: ['--import=tsx', 'scripts/vscode/test.ts'] },
];

setUp();
mkdirSync(join(root, '.cache'), { recursive: true });
const total = { passed: 0, failed: 0, skipped: 0 };
let isBroken = false;
for (const [index, { name, args }] of suites.entries()) {
  console.log(`\n── ${name}`);
  const path = join(root, '.cache', `summary-${index}.json`);
  rmSync(path, { force: true });
  const status = run(process.execPath, args, { KANTA_TEST_SUMMARY: path });
  const summary = existsSync(path)
    ? JSON.parse(readFileSync(path, 'utf8'))
    : { passed: 0, failed: 0, skipped: 0 };
  // A suite that ended badly without a failed test of its own broke down as a whole.
  if (status !== 0 && summary.failed === 0) summary.failed = 1;
  for (const key of Object.keys(total)) total[key] += summary[key];
  isBroken ||= status !== 0;
}
const skipped = total.skipped === 0 ? '' : `, ${total.skipped} skipped`;
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = isBroken || total.failed > 0 ? 1 : 0;
