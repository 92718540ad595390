// Defines the global `mocha` for browsers.
import 'mocha/mocha.js';
import type { Test } from 'mocha';
import { ask } from '../support/ui.ts';

class Silent extends Mocha.reporters.Base {}

/** VS Code calls this inside the web worker that is its extension host. */
export async function run(): Promise<void> {
  const grep = process.env['KANTA_TEST_GREP'];
  mocha.setup({
    ui: 'bdd',
    timeout: 60_000,
    // The runner prints; mocha's own reporter for browsers wants a document, which a worker hasn't.
    reporter: Silent,
    ...(grep === undefined ? {} : { grep }),
  });
  await import('./web.test.ts');
  const reports: Promise<unknown>[] = [];
  const report = (test: Test, state: string, error?: Error): void => {
    const title = ['in a browser', ...test.titlePath()].join(' › ');
    const text = error === undefined ? {} : { error: error.stack ?? error.message };
    reports.push(ask('report', [{ title, state, durationMs: test.duration ?? 0, ...text }]));
  };
  const failures = await new Promise<number>((done) => {
    mocha
      .run(done)
      .on('pass', (test) => {
        report(test, 'passed');
      })
      .on('fail', (test, error: Error) => {
        report(test, 'failed', error);
      })
      .on('pending', (test) => {
        report(test, 'skipped');
      });
  });
  await Promise.all(reports);
  if (failures > 0) throw new Error(`${failures} failed`);
}
