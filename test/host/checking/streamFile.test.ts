import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { streamFile } from '../../../src/host/checking/streamFile.ts';
import { futureCodes } from '../../support/futureCodes.ts';

const [CODE = ''] = futureCodes(1).map(({ code }) => code);
const SETTINGS = { rules: {}, language: 'en' } as const;

describe('streaming a file', () => {
  let folder = '';
  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'kanta-stream-'));
  });

  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('finds across pieces, at the place in the whole file, without the value', async () => {
    const line = 'nothing to see here\n';
    const before = line.repeat(Math.floor((4 * 1024 * 1024) / line.length) - 1);
    const text = `${before}${'x'.repeat(4 * 1024 * 1024 - before.length - 5)} ${CODE} end\n${line}`;
    const streamed = await streamFile(file('large.log', text), 'large.log', SETTINGS);
    assert.ok(streamed.kind === 'checked');
    const [finding, ...others] = streamed.findings;
    assert.deepEqual(others, []);
    assert.equal(finding?.rule, 'identifier/hetu-real');
    const lines = text.slice(0, text.indexOf(CODE)).split('\n');
    assert.deepEqual(finding.range.start, { line: lines.length - 1, character: lines.at(-1)?.length });
    assert.ok(!JSON.stringify(streamed).includes(CODE));
  });

  it('reads UTF-16 and Windows-1252', async () => {
    const utf16 = file('a.txt', Buffer.from(`\ufeffNimi: Mäki ${CODE}\n`, 'utf16le'));
    const ansi = file('b.txt', Buffer.from(`Nimi: Mäki ${CODE}\n`, 'latin1'));
    for (const path of [utf16, ansi]) {
      const streamed = await streamFile(path, 'a.txt', SETTINGS);
      assert.ok(streamed.kind === 'checked');
      assert.equal(streamed.findings.length, 1, path);
    }
  });

  it('says what is no text, and stops when it is cancelled', async () => {
    const archive = file('a.zip', zipSync({ 'a.txt': Buffer.from(CODE) }));
    assert.deepEqual(await streamFile(archive, 'a.zip', SETTINGS), { kind: 'archive' });
    const binary = file('a.bin', Buffer.from(`\0\0${CODE}`));
    assert.deepEqual(await streamFile(binary, 'a.bin', SETTINGS), { kind: 'binary' });
    const text = file('c.txt', `${CODE}\n`);
    assert.deepEqual(await streamFile(text, 'c.txt', SETTINGS, () => true), {
      kind: 'checked',
      findings: [],
    });
  });
});
