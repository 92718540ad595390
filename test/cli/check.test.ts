import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Log } from 'sarif';
import type { Finding } from '../../src/core/findings/finding.ts';
import { runKanta } from '../support/runKanta.ts';

const text =
  '"text": { "status": "generated", "div": "<div xmlns=\\"http://www.w3.org/1999/xhtml\\">x</div>" }';
const faulty = `{ "resourceType": "Patient", "gendr": "female", ${text} }`;
const good = `{ "resourceType": "Patient", "gender": "female", ${text} }`;

interface JsonReport {
  readonly findings: readonly Finding[];
  readonly files: number;
  readonly durationMs: number;
}

describe('kanta check', function () {
  this.timeout(60_000);
  let folder = '';

  const write = async (name: string, content: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  };
  const json = async (...words: string[]): Promise<JsonReport & { status: number | null }> => {
    const { status, out, err } = await runKanta(['check', '--format', 'json', ...words], { cwd: folder });
    assert.equal(err, '');
    return { ...(JSON.parse(out) as JsonReport), status };
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kanta-cli-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('ends with 0 where nothing is wrong, 1 with findings', async () => {
    await write('good.json', good);
    assert.deepEqual(await runKanta(['check'], { cwd: folder }), {
      status: 0,
      out: 'Nothing found in 1 file.\n',
      err: '',
    });
    await write('sub/bad.json', faulty);
    const { status, out } = await runKanta(['check', '.'], { cwd: folder });
    assert.equal(status, 1);
    assert.match(
      out,
      /^sub\/bad\.json:1:30: error: .* \[fhir\/unknown-element\]\n1 error in 1 of 2 files\n$/u,
    );
  });

  it('gives the JSON of the contract', async () => {
    await write('bad.json', faulty);
    const { findings, files, durationMs, status } = await json();
    assert.equal(status, 1);
    assert.equal(files, 1);
    assert.ok(Number.isInteger(durationMs));
    const [finding, ...more] = findings;
    assert.deepEqual(more, []);
    assert.ok(finding !== undefined);
    assert.deepEqual(
      { ...finding, message: typeof finding.message },
      {
        file: 'bad.json',
        rule: 'fhir/unknown-element',
        severity: 'error',
        message: 'string',
        range: { start: { line: 0, character: 29 }, end: { line: 0, character: 36 } },
        expression: 'Patient.gendr',
        ...(finding.profile === undefined ? {} : { profile: finding.profile }),
      },
    );
  });

  it('gives SARIF and Markdown, and speaks three languages', async () => {
    await write('bad.json', faulty);
    const sarif = await runKanta(['check', '--format', 'sarif'], { cwd: folder });
    const log = JSON.parse(sarif.out) as Log;
    assert.equal(log.runs[0]?.results?.[0]?.ruleId, 'fhir/unknown-element');
    const markdown = await runKanta(['check', '--format', 'markdown', '--language', 'fi'], { cwd: folder });
    assert.match(markdown.out, /^# Kanta Tools -raportti\n/u);
    const swedish = await runKanta(['check'], { cwd: folder, env: { KANTA_LANGUAGE: 'sv' } });
    assert.match(swedish.out, /1 fel i 1 av 1 filer/u);
  });

  it('respects --fail-on', async () => {
    await write('.kanta/config.yaml', 'rules:\n  fhir/unknown-element: warning\n');
    await write('bad.json', faulty);
    assert.equal((await json()).status, 0);
    assert.equal((await json('--fail-on', 'warning')).status, 1);
  });

  it('keeps out what .gitignore, .kanta/config.yaml and --only keep out, unless a file is named', async () => {
    await write('.gitignore', 'out/\n*.tmp.json\n!kept.tmp.json\n');
    await write('.kanta/config.yaml', 'ignore: [skipped/**]\n');
    for (const name of [
      'a.json',
      'out/b.json',
      'c.tmp.json',
      'kept.tmp.json',
      'skipped/d.json',
      'node_modules/e.json',
      'deep/out/f.json',
      'deep/g.tmp.json',
    ]) {
      await write(name, faulty);
    }
    await write('deep/.gitignore', '!g.tmp.json\n');
    const files = (await json()).findings.map(({ file }) => file);
    assert.deepEqual(files, ['a.json', 'deep/g.tmp.json', 'kept.tmp.json']);
    assert.deepEqual((await json('--only', 'settings')).findings, []);
    assert.deepEqual(
      (await json('out/b.json')).findings.map(({ file }) => file),
      ['out/b.json'],
    );
  });

  it('reads standard input under a name', async () => {
    const { status, out } = await runKanta(['check', '--stdin-filepath', 'new.json'], {
      cwd: folder,
      input: faulty,
    });
    assert.equal(status, 1);
    assert.match(out, /^new\.json:1:30: /u);
  });

  it('reads NDJSON line by line', async () => {
    await write('data.ndjson', `${good}\n\n${faulty}\n${good}\n`);
    const { findings } = await json();
    assert.deepEqual(
      findings.map(({ range }) => range.start),
      [{ line: 2, character: 29 }],
    );
  });

  it('passes binary files and archives over and counts them', async () => {
    await write('a.bin', new Uint8Array([1, 0, 2]));
    await write('b.zip', new Uint8Array([0x50, 0x4b, 3, 4, 0]));
    await write('utf16.json', Buffer.from(`\ufeff${faulty}`, 'utf16le'));
    await write('latin1.json', Buffer.from(faulty.replace('female', 'n\u00e4k\u00f6'), 'latin1'));
    await symlink(folder, join(folder, 'circle'));
    const { out } = await runKanta(['check'], { cwd: folder });
    assert.match(out, /Passed over: 1 binary, 1 archives/u);
    assert.match(out, /utf16\.json:1:30/u);
    assert.match(out, /latin1\.json:1:30/u);
  });

  it('accepts findings into a baseline, and reports only new ones', async () => {
    await write('bad.json', faulty);
    assert.match(
      (await runKanta(['check', '--write-baseline', '.kanta-baseline.json'], { cwd: folder })).out,
      /1 findings accepted/u,
    );
    assert.equal((await json('--baseline', '.kanta-baseline.json')).status, 0);
    await write('bad.json', faulty.replace('"gendr"', '"colour": 1,\n"gendr"'));
    const { findings } = await json('--baseline', '.kanta-baseline.json');
    assert.deepEqual(
      findings.map(({ expression }) => expression),
      ['Patient.colour'],
    );
  });

  it('reports the same with one worker, with several, and in shards', async () => {
    for (let index = 0; index < 60; index += 1)
      await write(`f${String(index).padStart(2, '0')}.json`, index % 3 === 0 ? faulty : good);
    const one = await json('--jobs', '1');
    assert.equal(one.findings.length, 20);
    for (const jobs of ['2', '5']) {
      const more = await json('--jobs', jobs);
      assert.equal(more.files, 60);
      assert.deepEqual(more.findings, one.findings);
    }
    const shards = await Promise.all(['1/3', '2/3', '3/3'].map((shard) => json('--shard', shard)));
    assert.equal(
      shards.reduce((sum, { files }) => sum + files, 0),
      60,
    );
    assert.equal(
      shards.reduce((sum, { findings }) => sum + findings.length, 0),
      20,
    );
  });

  it('names a file that cannot be read, in whichever thread, and checks the rest', async function () {
    // A file that nobody can read from its beginning, not even root.
    const unreadable = '/proc/self/mem';
    if (!existsSync(unreadable)) this.skip();
    for (let index = 0; index < 20; index += 1) await write(`f${index}.json`, faulty);
    for (const jobs of ['1', '2']) {
      const { status, out, err } = await runKanta(
        ['check', unreadable, '.', '--format', 'json', '--jobs', jobs],
        { cwd: folder },
      );
      assert.equal(status, 1);
      assert.equal(err, `kanta: Could not be read: ${unreadable} (unreadable)\n`);
      assert.equal((JSON.parse(out) as { files: number }).files, 20, jobs);
    }
  });

  it('follows references into other files where the settings say so', async () => {
    await write(
      'a.json',
      `{ "resourceType": "Basic", "code": { "text": "x" }, "subject": { "reference": "Patient/p" }, ${text} }`,
    );
    assert.deepEqual((await json()).findings, []);
    await write('.kanta/config.yaml', 'fhir:\n  references: workspace\n');
    assert.deepEqual(
      (await json()).findings.map(({ rule, severity }) => [rule, severity]),
      [['fhir/reference', 'warning']],
    );
    await write('people/p.json', `{ "resourceType": "Patient", "id": "p", ${text} }`);
    assert.deepEqual((await json()).findings, []);
  });

  const wrong: [string[], RegExp][] = [
    [['check', '--format', 'xml'], /--format: takes one of text, json, sarif, markdown/u],
    [['check', '--jobs', '0'], /--jobs: takes a whole number/u],
    [['check', '--shard', '3/2'], /--shard: takes I\/N/u],
    [['check', '--nonsense'], /nonsense/u],
    [['check', 'not/there.json'], /No such file or folder: not\/there\.json/u],
    [['check', '--baseline', 'missing.json'], /missing\.json/u],
    [['check', '--package', 'missing.tgz'], /missing\.tgz/u],
    [['chekc'], /Unknown command/u],
  ];
  for (const [words, expected] of wrong) {
    it(`refuses "kanta ${words.join(' ')}" with status 2`, async () => {
      const { status, out, err } = await runKanta(words, { cwd: folder });
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, expected);
    });
  }

  it('shows its help and version', async () => {
    assert.match((await runKanta(['--help'])).out, /kanta check \[PATH…\]/u);
    assert.match((await runKanta(['--version'])).out, /^\d+\.\d+\.\d+\n$/u);
    assert.equal((await runKanta([])).status, 2);
  });
});
