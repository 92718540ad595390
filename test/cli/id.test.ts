import assert from 'node:assert/strict';
import { parseHetu } from '../../src/core/hetu/parseHetu.ts';
import { runId } from '../../src/cli/id.ts';

const NOW = Date.UTC(2026, 5, 15);

function run(...words: string[]): { status: number; out: string; err: string } {
  let out = '';
  let err = '';
  const status = runId(words, {
    cwd: '/',
    environment: {},
    language: 'en',
    now: () => NOW,
    write: (text) => (out += text),
    writeError: (text) => (err += text),
    readStandardInput: () => Promise.resolve(new Uint8Array()),
    colour: false,
  });
  return { status, out, err };
}

describe('kanta id', () => {
  it('gives codes of the 900 series only, a line each', () => {
    const { status, out } = run('--count', '500');
    assert.equal(status, 0);
    const codes = out.trimEnd().split('\n');
    assert.equal(new Set(codes).size, 500);
    for (const code of codes) {
      const parsed = parseHetu(code);
      assert.ok(parsed.ok && parsed.hetu.isTest, 'a code outside the 900 series');
    }
  });

  it('gives the JSON of the contract, the same for the same seed', () => {
    const words = [
      '--born',
      '1981-01-01',
      '--sex',
      'male',
      '--seed',
      'a',
      '--count',
      '2',
      '--format',
      'json',
    ];
    const { out } = run(...words);
    const { codes } = JSON.parse(out) as { codes: { code: string; birthDate: string; sex: string }[] };
    assert.deepEqual(
      codes.map(({ birthDate, sex }) => [birthDate, sex]),
      [
        ['1981-01-01', 'male'],
        ['1981-01-01', 'male'],
      ],
    );
    assert.equal(run(...words).out, out);
  });

  it('keeps to ages as of today', () => {
    const { out } = run('--age', '18', '--count', '200', '--format', 'json');
    for (const { birthDate } of (JSON.parse(out) as { codes: { birthDate: string }[] }).codes) {
      assert.ok(birthDate > '2007-06-15' && birthDate <= '2008-06-15', birthDate);
    }
  });

  const wrong: [string[], RegExp][] = [
    [['--count', '0'], /--count: takes a whole number from 1 to/u],
    [['--born', '1981-02-30'], /--born: takes a date/u],
    [['--born', '1981-01-01..'], /--born: takes a date/u],
    [['--born', '1700-01-01'], /no birth date/u],
    [['--age', '40..30'], /--age: takes an age/u],
    [['--sex', 'x'], /--sex: takes one of female, male/u],
    [['--separator', 'G'], /--separator: takes one of/u],
    [['--born', '1981-01-01', '--separator', 'A'], /another century/u],
    [
      ['--born', '1981-01-01', '--sex', 'male', '--count', '51'],
      /Only 50 such codes exist; go on with --separator Y/u,
    ],
    [['--nonsense'], /nonsense/u],
  ];
  for (const [words, expected] of wrong) {
    it(`refuses ${words.join(' ')}`, () => {
      const { status, out, err } = run(...words);
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, expected);
    });
  }
});
