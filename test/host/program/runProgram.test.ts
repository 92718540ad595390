import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LspClient } from '../../support/lspClient.ts';
import { runKanta, type KantaRun } from '../../support/runKanta.ts';

const TEXT = '{ "resourceType": "Patient", "gender": "x" }';

describe('programs that start with compiled code', function () {
  this.timeout(60_000);
  let folder = '';
  let caches = '';
  const files = (): string[] => {
    const code = join(caches, 'kanta-tools', 'code');
    return existsSync(code) ? readdirSync(code).map((name) => join(code, name)) : [];
  };
  const check = (env: Record<string, string> = {}): Promise<KantaRun> =>
    runKanta(['check', 'patient.json'], { cwd: folder, env: { XDG_CACHE_HOME: caches, ...env } });

  before(function () {
    // Elsewhere no variable says where the system's caches lie.
    if (process.platform !== 'linux') this.skip();
  });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kanta-test-'));
    caches = join(folder, 'caches');
    writeFileSync(join(folder, 'patient.json'), TEXT);
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('say the same with it as without', async () => {
    const without = await check({ NODE_DISABLE_COMPILE_CACHE: '1' });
    assert.deepEqual(files(), []);
    assert.equal(without.status, 1);
    assert.match(without.out, /fhir\/binding/u);
    const first = await check();
    const [file, ...others] = files();
    assert.ok(file?.includes('commandLine-') === true && others.length === 0);
    const kept = readFileSync(file);
    const second = await check();
    assert.deepEqual([first, second], [without, without]);
    // Taken as it was: nothing had to be compiled and kept again.
    assert.deepEqual(files(), [file]);
    assert.ok(readFileSync(file).equals(kept));
  });

  it('run where nothing can be kept', async () => {
    writeFileSync(caches, '');
    const { status, out, err } = await check();
    assert.equal(status, 1);
    assert.match(out, /fhir\/binding/u);
    assert.equal(err, '');
  });

  it('compile again what V8 does not take, and keep that', async () => {
    await check();
    const [file] = files();
    assert.ok(file !== undefined);
    // Whole, and from another V8.
    const code = Buffer.alloc(1_000, 7);
    const strange = Buffer.concat([createHash('sha256').update(code).digest(), code]);
    writeFileSync(file, strange);
    const { status, out, err } = await check();
    assert.deepEqual([status, err], [1, '']);
    assert.match(out, /fhir\/binding/u);
    assert.ok(readFileSync(file).length > 100 * strange.length);
  });

  it('keep nothing of commands that do little', async () => {
    const { status } = await runKanta(['id'], { env: { XDG_CACHE_HOME: caches } });
    assert.equal(status, 0);
    assert.deepEqual(files(), []);
  });

  it('serve editors', async () => {
    for (const round of ['first', 'second']) {
      const client = await LspClient.start({ pull: true, env: { XDG_CACHE_HOME: caches } });
      await client.open('file:///patient.json', TEXT);
      const found = await client.pull('file:///patient.json');
      await client.stop();
      assert.ok(
        found.some(({ code }) => code === 'fhir/binding'),
        round,
      );
      assert.deepEqual(
        files().map((file) => file.includes('languageServer-')),
        [true],
        round,
      );
    }
  });
});
