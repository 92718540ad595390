import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBytes, sizeOf } from '../../../src/host/files/readBytes.ts';

describe('reading files', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kanta-read-'));
  });
  after(() => rm(folder, { recursive: true }));

  for (const length of [0, 5, 1024 * 1024, 1024 * 1024 + 1]) {
    it(`gives all of ${length} bytes`, async () => {
      const path = join(folder, String(length));
      const content = Buffer.alloc(length, 'äx');
      await writeFile(path, content);
      assert.ok(content.equals((await readBytes(path)) ?? Buffer.from('missing')));
      assert.equal(sizeOf(path), length);
    });
  }

  it('gives nothing of what is missing or no file', async () => {
    await mkdir(join(folder, 'sub'));
    assert.equal(await readBytes(join(folder, 'missing')), undefined);
    assert.equal(await readBytes(join(folder, 'sub')), undefined);
    assert.equal(await readBytes(join(folder, '5', 'below-a-file')), undefined);
    assert.equal(sizeOf(join(folder, 'missing')), 0);
  });
});
