import type { Test } from 'mocha';
import { ask } from './support/ui.ts';

/** What the runner hands over in `KANTA_TEST_OPTIONS`. */
interface RunOptions {
  /** Built test files. */
  readonly files: readonly string[];
  readonly grep?: string;
}

/**
 * VS Code calls this inside the extension host. Every test is reported to the runner as it ends; the promise rejects when one failed,
 * which becomes the exit code.
 */
export async function run(): Promise<void> {
  const options = JSON.parse(process.env['KANTA_TEST_OPTIONS'] ?? '{"files":[]}') as RunOptions;
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 60_000,
    forbidOnly: process.env['CI'] !== undefined,
    ...(options.grep === undefined ? {} : { grep: options.grep }),
    // Reporters print at the end only when they are told to; this one never is: the runner prints.
    reporter: Mocha.reporters.Base,
  });
  for (const file of options.files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  const reports: Promise<unknown>[] = [];
  const report = (test: Test, state: string, error?: Error): void => {
    const event = {
      title: test.titlePath().join(' › '),
      state,
      durationMs: test.duration ?? 0,
      ...(error === undefined ? {} : { error: error.stack ?? error.message }),
    };
    reports.push(ask('report', [event]));
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
