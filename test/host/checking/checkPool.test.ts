import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { EMPTY_CONFIG } from '../../../src/core/checking/workspaceConfig.ts';
import { checkFile } from '../../../src/host/checking/checkFile.ts';
import {
  checkInThreads,
  type ThreadedCheck,
  type ThreadsChecked,
} from '../../../src/host/checking/checkPool.ts';
import { makeFileChecker } from '../../../src/host/checking/fileChecker.ts';
import { COMMAND_LINE_BUNDLE } from '../../support/lspClient.ts';
import { futureCodes } from '../../support/futureCodes.ts';

const [CODE = ''] = futureCodes(1).map(({ code }) => code);

/** With real workers, of the program as it is built. */
describe('checking files in threads', function () {
  this.timeout(60_000);
  let folder = '';
  const lost: string[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kanta-pool-'));
    lost.length = 0;
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const files = (count: number): ThreadedCheck['files'] =>
    Array.from({ length: count }, (_, index) => {
      const name = `f${String(index).padStart(3, '0')}.txt`;
      const path = join(folder, name);
      writeFileSync(path, CODE);
      return { path, name };
    });

  async function check(of: Partial<ThreadedCheck> & Pick<ThreadedCheck, 'files'>): Promise<ThreadsChecked> {
    const settings = { root: folder, config: EMPTY_CONFIG, language: 'en' } as const;
    const checker = await makeFileChecker({ ...settings, now: () => Date.now() });
    return checkInThreads({
      wanted: 2,
      check: (file, isCancelled) => checkFile(file, checker, isCancelled),
      task: { ...settings, nowMs: Date.now() },
      script: pathToFileURL(COMMAND_LINE_BUNDLE),
      breathe: () => setImmediate(),
      onWorkerLost: (why) => lost.push(why),
      ...of,
    });
  }

  it('tells of a file that is gone when a worker comes to it, and checks the rest', async () => {
    const all = files(40);
    const gone = all.slice(0, 4);
    for (const { path } of gone) rmSync(path);
    // Nothing but what is gone is left for the worker, and this thread has only the rest.
    const here: string[] = [];
    const settings = { root: folder, config: EMPTY_CONFIG, language: 'en' } as const;
    const checker = await makeFileChecker({ ...settings, now: () => Date.now() });
    const { outcomes, threads } = await check({
      files: all,
      staysHere: ({ name }) => !gone.some((file) => file.name === name),
      check: (file, isCancelled) => {
        here.push(file.name);
        return checkFile(file, checker, isCancelled);
      },
    });
    assert.equal(threads, 2);
    assert.deepEqual(
      outcomes.map((outcome) => outcome?.kind),
      all.map((file) => (gone.includes(file) ? 'unreadable' : 'checked')),
    );
    assert.ok(!here.includes('f000.txt') && here.includes('f004.txt'), 'the worker was asked');
    assert.deepEqual(lost, []);
  });

  it('checks everything itself when no worker can be started', async () => {
    const script = join(folder, 'broken.mjs');
    writeFileSync(script, `throw new TypeError('cannot read ${CODE}');`);
    const { outcomes } = await check({ files: files(40), script: pathToFileURL(script), wanted: 3 });
    assert.ok(outcomes.every((outcome) => outcome?.kind === 'checked' && outcome.findings.length === 1));
    assert.equal(lost.length, 2);
    assert.match(lost.join(), /^TypeError/u);
    assert.ok(!lost.join().includes(CODE));
  });

  it('checks nothing more once it is stopped', async () => {
    const stop = new AbortController();
    const all = files(200);
    const { outcomes } = await check({
      files: all,
      signal: stop.signal,
      check: () => {
        stop.abort();
        return Promise.resolve({ kind: 'binary' });
      },
    });
    const done = outcomes.filter((outcome) => outcome !== undefined).length;
    assert.ok(done >= 1 && done < all.length, String(done));
  });

  it('tells how many files are done, workers’ files included', async () => {
    const told: number[] = [];
    await check({ files: files(60), onProgress: (done) => told.push(done) });
    assert.ok(told.length > 0);
    assert.deepEqual(
      told,
      told.toSorted((a, b) => a - b),
    );
    assert.ok((told.at(-1) ?? 0) <= 60);
  });
});
