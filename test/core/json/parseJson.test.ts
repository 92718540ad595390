import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseTree, type Node } from 'jsonc-parser';
import { JsonKind, toPlainValue, type JsonNode } from '../../../src/core/json/jsonNode.ts';
import { MAX_JSON_DEPTH, parseJson } from '../../../src/core/json/parseJson.ts';

const codes = (text: string): string[] => parseJson(text).problems.map(({ code }) => code);
const plain = (text: string): unknown => {
  const { root } = parseJson(text);
  return root === undefined ? undefined : toPlainValue(root);
};

/** Places and values side by side with jsonc-parser, an independent judge. */
function assertSamePlaces(ours: JsonNode, theirs: Node, text: string): void {
  assert.deepEqual(
    [ours.start, ours.end],
    [theirs.offset, theirs.offset + theirs.length],
    text.slice(ours.start, ours.end),
  );
  if (ours.kind === JsonKind.Object) {
    assert.equal(theirs.type, 'object');
    assert.equal(ours.properties.length, theirs.children?.length ?? 0);
    ours.properties.forEach((property, index) => {
      const [key, value] = theirs.children?.[index]?.children ?? [];
      assert.ok(key !== undefined && value !== undefined && property.value !== undefined);
      assert.equal(property.key, key.value);
      assert.deepEqual([property.start, property.end], [key.offset, key.offset + key.length]);
      assertSamePlaces(property.value, value, text);
    });
  } else if (ours.kind === JsonKind.Array) {
    assert.equal(theirs.type, 'array');
    assert.equal(ours.items.length, theirs.children?.length ?? 0);
    ours.items.forEach((item, index) => {
      const other = theirs.children?.[index];
      assert.ok(other !== undefined);
      assertSamePlaces(item, other, text);
    });
  } else {
    assert.equal(toPlainValue(ours), theirs.value);
  }
}

describe('parseJson', () => {
  it('reads what JSON.parse reads, with the places that jsonc-parser finds', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom(undefined, 1, '\t'), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), undefined, indent);
        const { root, problems } = parseJson(text);
        assert.deepEqual(problems, []);
        assert.ok(root !== undefined);
        assert.deepEqual(toPlainValue(root), JSON.parse(text));
        const theirs = parseTree(text);
        assert.ok(theirs !== undefined);
        assertSamePlaces(root, theirs, text);
      }),
      { numRuns: 2_000 },
    );
  });

  it('accepts exactly what JSON.parse accepts, apart from duplicate keys', () => {
    const pieces = fc.constantFrom(
      ...[
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"a"',
        '"b"',
        '1',
        '-',
        '0',
        '1.10',
        '1e5',
        '01',
        '.5',
        'true',
        'nul',
        'null',
        ' ',
        '\n',
        '"',
        '\\',
        '//',
        "'",
        '\u00a0',
        '\u0001',
        '"\\u00e4"',
        '"\\x"',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        const found = codes(text).filter((code) => code !== 'duplicate-key');
        assert.equal(found.length === 0, valid, `${JSON.stringify(text)}: ${found.join()}`);
      }),
      { numRuns: 20_000 },
    );
  });

  it('keeps the digits of numbers as written', () => {
    const { root } = parseJson('[1.10, 1e400, -0.0, 12345678901234567890]');
    assert.ok(root?.kind === JsonKind.Array);
    assert.deepEqual(
      root.items.map((item) => (item.kind === JsonKind.Number ? item.text : undefined)),
      ['1.10', '1e400', '-0.0', '12345678901234567890'],
    );
  });

  it('keeps duplicate keys and names the later one', () => {
    const text = '{"a":1,"b":2,"a":3}';
    const { root, problems } = parseJson(text);
    assert.ok(root?.kind === JsonKind.Object);
    assert.equal(root.properties.length, 3);
    assert.deepEqual(problems, [{ code: 'duplicate-key', start: 13, end: 16, detail: 'a' }]);
    assert.equal(toPlainValue(root.get('a') as JsonNode), 3);
  });

  it('finds duplicates among many keys and behind escapes', () => {
    const many = Array.from({ length: 40 }, (_, index) => `"k${index}":0`).join();
    assert.deepEqual(codes(`{${many},"k7":1}`), ['duplicate-key']);
    assert.deepEqual(codes('{"a":1,"\\u0061":2}'), ['duplicate-key']);
  });

  const recovered: [string, string, string[], unknown][] = [
    ['a missing comma', '{"a":1 "b":2}', ['comma-expected'], { a: 1, b: 2 }],
    ['a trailing comma', '{"a":[1,2,],}', ['trailing-comma', 'trailing-comma'], { a: [1, 2] }],
    ['a comment', '{/* x */"a":1} // y', ['comment', 'comment'], { a: 1 }],
    ['a key without quotes', '{a:1}', ['key-without-quotes'], { a: 1 }],
    ['single quotes', "{'a':'b'}", ['single-quotes', 'single-quotes'], { a: 'b' }],
    ['a string that is not closed', '{"a":"x\n,"b":2}', ['string-not-closed'], { a: 'x', b: 2 }],
    ['a raw line break in a string', '{"a":"x\ny","b":2}', ['control-character'], { a: 'x\ny', b: 2 }],
    ['a missing value', '{"a":,"b":2}', ['value-expected'], { a: null, b: 2 }],
    [
      'a missing colon',
      '{"a" 1,"b":2}',
      ['colon-expected', 'comma-expected', 'key-without-quotes', 'colon-expected'],
      { a: null, 1: null, b: 2 },
    ],
    ['an object that is not closed', '{"a":{"b":1', ['not-closed', 'not-closed'], { a: { b: 1 } }],
    ['a wrong closing mark', '{"a":[1}', ['not-closed'], { a: [1] }],
    ['a bare word', '{"a":yes}', ['unknown-word'], { a: 'yes' }],
    [
      'a bad number',
      '[01, 1., +1, 1.2.3]',
      ['invalid-number', 'invalid-number', 'unknown-word', 'invalid-number'],
      [1, 1, '+1', NaN],
    ],
    ['a bad escape', '["\\q"]', ['invalid-escape'], ['q']],
    ['text behind the end', '{} {}', ['text-after-end'], {}],
    ['a byte order mark', '\ufeff{"a":1}', [], { a: 1 }],
  ];
  for (const [what, text, expected, value] of recovered) {
    it(`goes on behind ${what}`, () => {
      assert.deepEqual(codes(text), expected);
      assert.deepEqual(plain(text), value);
    });
  }

  it('says that nothing is there', () => {
    assert.deepEqual(codes(''), ['empty']);
    assert.deepEqual(codes(' \n'), ['empty']);
  });

  it('reports nesting that is too deep once and goes on behind it', () => {
    const deep = `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)},"b":1}`;
    assert.deepEqual(codes(deep), ['too-deep']);
    assert.deepEqual((plain(deep) as { b: number }).b, 1);
    assert.equal(codes('['.repeat(MAX_JSON_DEPTH)).filter((code) => code === 'too-deep').length, 0);
  });

  it('says the same of a name each time it is read', () => {
    const text = '[{"a name\twith a tab":1,"b":2},{"a name\twith a tab":3}]';
    assert.deepEqual(codes(text), ['control-character', 'control-character']);
    assert.deepEqual(codes(text), ['control-character', 'control-character']);
  });

  it('ends on any text, with spans inside it and in order of their values', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.array(fc.tuple(fc.nat(), fc.nat(6), fc.string({ maxLength: 4 })), { maxLength: 8 }),
        (json, cuts) => {
          let text = json;
          for (const [at, length, insert] of cuts) {
            const place = at % (text.length + 1);
            text = text.slice(0, place) + insert + text.slice(place + length);
          }
          const { root, problems } = parseJson(text);
          for (const { start, end } of problems) assert.ok(start >= 0 && start <= end && end <= text.length);
          const walk = (node: JsonNode): void => {
            assert.ok(node.start >= 0 && node.start <= node.end && node.end <= text.length);
            if (node.kind === JsonKind.Object)
              for (const { value } of node.properties) if (value !== undefined) walk(value);
            if (node.kind === JsonKind.Array) node.items.forEach(walk);
          };
          if (root !== undefined) walk(root);
        },
      ),
      { numRuns: 5_000 },
    );
  });
});
