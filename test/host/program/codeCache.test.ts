import assert from 'node:assert/strict';
import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeCacheFolder, openCodeCache } from '../../../src/host/program/codeCache.ts';

const PROGRAM = Buffer.from('console.log(1)');
const CODE = Buffer.from('what V8 made of it');

describe('the cache of compiled code', () => {
  let folder = '';
  const open = (program = PROGRAM, name = 'program') => openCodeCache(join(folder, 'code'), name, program);
  const onlyFile = (): string => {
    const [name, ...others] = readdirSync(join(folder, 'code'));
    assert.ok(name !== undefined && others.length === 0);
    return join(folder, 'code', name);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kanta-test-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('gives back what was written, for the same text of the same program', () => {
    assert.equal(open().read(), undefined);
    open().write(CODE);
    assert.deepEqual(open().read(), CODE);
    assert.equal(open(Buffer.from('console.log(2)')).read(), undefined);
    assert.equal(open(PROGRAM, 'other').read(), undefined);
  });

  it('keeps one file of each program, which nobody else can read', () => {
    open(Buffer.from('console.log(0)')).write(CODE);
    open().write(CODE);
    open().write(CODE);
    const file = onlyFile();
    if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o777, 0o600);
    open(PROGRAM, 'other').write(CODE);
    assert.deepEqual(open().read(), CODE);
  });

  it('takes nothing that was changed or cut off', () => {
    open().write(CODE);
    const file = onlyFile();
    const bytes = readFileSync(file);
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      writeFileSync(file, changed);
      assert.equal(open().read(), undefined, `changed at ${at}`);
      writeFileSync(file, bytes.subarray(0, at));
      assert.equal(open().read(), undefined, `cut off at ${at}`);
    }
    open().write(CODE);
    assert.deepEqual(open().read(), CODE);
  });

  it('takes nothing from another user', function () {
    if (process.getuid?.() !== 0) this.skip();
    open().write(CODE);
    chownSync(onlyFile(), 12_345, 12_345);
    assert.equal(open().read(), undefined);
  });

  it('does without where nothing can be written', () => {
    writeFileSync(join(folder, 'code'), 'a file where the folder would be');
    open().write(CODE);
    assert.equal(open().read(), undefined);
    assert.equal(readFileSync(join(folder, 'code'), 'utf8'), 'a file where the folder would be');
  });

  it("lies in the system's folder for caches", () => {
    const home = { HOME: '/home/maija' };
    assert.equal(
      codeCacheFolder('linux', { ...home, XDG_CACHE_HOME: '/var/caches' }),
      join('/var/caches', 'kanta-tools', 'code'),
    );
    const usual = codeCacheFolder('linux', home);
    assert.ok(usual?.endsWith(join('.cache', 'kanta-tools', 'code')));
    assert.equal(codeCacheFolder('linux', { ...home, XDG_CACHE_HOME: 'caches' }), usual);
    assert.ok(codeCacheFolder('darwin', home)?.endsWith(join('Library', 'Caches', 'kanta-tools', 'code')));
    assert.equal(codeCacheFolder('win32', { LOCALAPPDATA: folder }), join(folder, 'kanta-tools', 'code'));
    assert.equal(codeCacheFolder('win32', {}), undefined);
    assert.equal(codeCacheFolder('linux', { ...home, NODE_DISABLE_COMPILE_CACHE: '1' }), undefined);
  });
});
