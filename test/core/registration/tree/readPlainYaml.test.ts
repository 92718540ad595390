import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPlainYaml } from '../../../../src/core/registration/tree/readPlainYaml.ts';
import { readWholeYaml } from '../../../../src/core/registration/tree/readYaml.ts';

/** What may stand behind a key or a dash: some of it plain, some of it the library's to read. */
const VALUES = [
  'Testitapaus',
  'Testitapaus 1 (osa a), ks. liite',
  'Åsa — väliviiva',
  'a  b',
  '2026-02-05',
  '010181-900C',
  '1.2.246.10.2459296',
  'urn:oid:1.2.246',
  'https://example.fi/a?b=c&d=e',
  'true',
  'false',
  'True',
  'null',
  'Null',
  'yes',
  'NaN',
  '12',
  '4.10',
  '1e-5',
  '1.2e-3',
  '0x1F',
  '-5',
  '.5',
  '~',
  '"b"',
  '"b: c # d" # e',
  "'b: c # d'  ",
  '"b\\n"',
  '"b" c',
  '" b "',
  "'it''s'",
  "''",
  '"ä\u00a0b"',
  '"b"#c',
  'b # c',
  'b   ',
  '0',
  '012',
  '12 # c',
  '123456789012345678',
  "'b'",
  'a "b"',
  'a: b',
  'a:',
  'a #b',
  'a#b',
  '# b',
  '&a b',
  '*a',
  '!a b',
  '|',
  '>-',
  '[a, b]',
  '{ a: b }',
  'a, b]',
  '- a',
  '-a',
  '? a',
  '@a',
  '`a`',
  '%a',
  'a\tb',
  'a ',
  'a\u00a0b',
  'a\u2028b',
  'a\ufeff',
  '',
];

const LINE = fc.record({
  indent: fc.constantFrom(0, 0, 2, 2, 4, 6, 1),
  dash: fc.constantFrom('', '', '- ', '-   ', '-'),
  key: fc.constantFrom('a: ', 'b: ', 'c:', 'd-e:   ', 'f_g: ', '', 'A: ', '"a": ', '#', 'null: ', '---'),
  value: fc.oneof(fc.constant(''), fc.constant('text'), fc.constantFrom(...VALUES)),
  end: fc.constantFrom('\n', '\n', '\n', '\n', '\r\n', '\n\n', '\n  # c\n', '\r'),
});

const TEXT = fc
  .array(LINE, { minLength: 1, maxLength: 7 })
  .map((lines) =>
    lines
      .map(({ indent, dash, key, value, end }) => `${' '.repeat(indent)}${dash}${key}${value}${end}`)
      .join(''),
  );

describe('Plain YAML read line by line', () => {
  it('reads what a form mostly is', () => {
    for (const value of VALUES.slice(0, 1).concat(VALUES.slice(3, 11))) {
      for (const text of [`a: ${value}\n`, `a: ${value}`, `- ${value}\r\n`, `a:\n- b: ${value}\n  c:\n`]) {
        const root = readPlainYaml(text, 0);
        assert.ok(root, text);
        assert.deepEqual({ root, syntax: [] }, readWholeYaml(text), text);
      }
    }
  });

  it('reads nothing else than the library does, at the same places', () => {
    let read = 0;
    fc.assert(
      fc.property(TEXT, (text) => {
        const root = readPlainYaml(text, 0);
        if (root === undefined) return;
        read += 1;
        assert.deepEqual({ root, syntax: [] }, readWholeYaml(text));
      }),
      { numRuns: 40_000, seed: 20261126 },
    );
    // Otherwise nothing was compared.
    assert.ok(read > 1000, String(read));
  }).timeout(120_000);

  it('says nothing of single values that can be meant otherwise', () => {
    for (const value of VALUES) {
      for (const text of [`a: ${value}\n`, `- ${value}\n`, `a:\n  - ${value}\n  - b\n`]) {
        const root = readPlainYaml(text, 0);
        if (root !== undefined) assert.deepEqual({ root, syntax: [] }, readWholeYaml(text), text);
      }
    }
  });

  it('puts what it read where the piece stands', () => {
    const root = readPlainYaml('- a: b\n', 100);
    assert.deepEqual([root?.start, root?.end], [100, 106]);
    const [item] = root?.shape === 'list' ? root.items : [];
    const [entry] = item?.shape === 'map' ? item.entries : [];
    assert.deepEqual([entry?.start, entry?.end, entry?.value.start, entry?.value.end], [102, 103, 105, 106]);
  });
});
