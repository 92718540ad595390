/**
 *   npm start               VS Code with the extension on the examples: the desktop's where there is one, else in the browser
 *   npm start -- --check    no editor: checks the examples and prints what it finds
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root, run, setUp } from './setup.mjs';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
setUp();
if (values.check) {
  // Inside the folder, as its users are: it has settings of its own.
  const status = run(
    process.execPath,
    [join(root, 'dist', 'kanta.mjs'), 'check'],
    {},
    join(root, 'examples'),
  );
  // Findings are what the examples are for; only a check that could not run is a failure here.
  process.exitCode = status === 1 ? 0 : status;
} else {
  process.exitCode = run(process.execPath, ['--import=tsx', 'scripts/vscode/open.ts']);
}
