import assert from 'node:assert/strict';
import fc from 'fast-check';
import { JsonKind, toPlainValue, type JsonNode } from '../../../src/core/json/jsonNode.ts';
import { parseJson } from '../../../src/core/json/parseJson.ts';
import { reparseJson } from '../../../src/core/json/reparseJson.ts';
import { changedSpan } from '../../../src/core/text/changedSpan.ts';

/** Long enough for repetitions to be looked for. */
const FILLER = 'x'.repeat(25_000);

/** Every node and key with its place and its characters. */
function placesIn(node: JsonNode | undefined, text: string, into: string[] = []): string[] {
  if (node === undefined) return into;
  into.push(
    `${node.start}-${node.end} ${node.end - node.start > 200 ? '' : text.slice(node.start, node.end)}`,
  );
  if (node.kind === JsonKind.Array) for (const item of node.items) placesIn(item, text, into);
  if (node.kind === JsonKind.Object) {
    for (const { key, start, end, value } of node.properties) {
      into.push(`${start}-${end} ${text.slice(start, end)} ${key}`);
      placesIn(value, text, into);
    }
  }
  return into;
}

function copiesIn(node: JsonNode | undefined): number {
  if (node?.kind === JsonKind.Array) {
    return Number(node.original !== undefined) + node.items.reduce((sum, item) => sum + copiesIn(item), 0);
  }
  if (node?.kind !== JsonKind.Object) return 0;
  return (
    Number(node.original !== undefined) + node.properties.reduce((sum, { value }) => sum + copiesIn(value), 0)
  );
}

const small = fc.oneof(
  fc.constantFrom<unknown>([], {}, [[]], { a: {} }, { b: [1, 2] }, { a: { b: { c: 'x' } } }, [
    { a: 1 },
    { a: 1 },
  ]),
  fc.jsonValue({ maxDepth: 3 }),
);
const repeating = fc
  .tuple(
    fc.array(small, { minLength: 1, maxLength: 4 }),
    fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 10, maxLength: 60 }),
  )
  .map(([values, picks]) =>
    picks.map(([one, other]) => ({
      a: values[one % values.length],
      b: { a: values[other % values.length], c: [values[one % values.length]] },
    })),
  );

describe('values that stand in a text more than once', () => {
  it('are read as everything else, at their own places', () => {
    let copies = 0;
    fc.assert(
      fc.property(repeating, fc.constantFrom(undefined, 1), (list, indent) => {
        const text = JSON.stringify({ list, FILLER }, undefined, indent);
        const { root, problems } = parseJson(text);
        copies += copiesIn(root);
        assert.deepEqual(problems, []);
        assert.deepEqual(root === undefined ? undefined : toPlainValue(root), JSON.parse(text));
        // The same value in a text that is too short for copies has the same places.
        const short = JSON.stringify({ list, FILLER: '' }, undefined, indent);
        if (short.length > 19_000) return;
        assert.deepEqual(
          placesIn(root?.kind === JsonKind.Object ? root.get('list') : undefined, text),
          placesIn(first(short), short),
        );
      }),
      { numRuns: 300 },
    );
    assert.ok(copies > 5_000, `only ${copies} copies`);
  });

  it('stay right, edit after edit', () => {
    fc.assert(
      fc.property(
        repeating,
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(' ', '1', '"z":[],', '[],')), {
          minLength: 1,
          maxLength: 10,
        }),
        (list, edits) => {
          let document = parseJson(JSON.stringify({ list, FILLER }));
          const area = document.text.length - FILLER.length;
          for (const [at, put] of edits) {
            const place = at % area;
            const text = document.text.slice(0, place) + put + document.text.slice(place);
            const change = changedSpan(document.text, text);
            const again = change === undefined ? undefined : reparseJson(document, text, change);
            if (again === undefined) continue;
            assert.deepEqual(placesIn(again.root, text), placesIn(parseJson(text).root, text));
            document = again;
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('nest no deeper than everything else', () => {
    const deep = (levels: number): string => `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`;
    const inside = (levels: number): string => `{"n":`.repeat(levels) + deep(400) + '}'.repeat(levels);
    const { problems } = parseJson(`[${deep(400)},${deep(400)},${inside(200)},"${FILLER}"]`);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['too-deep'],
    );
  });

  it('are no copies of what has a fault', () => {
    const text = `{"list":[{"a":{"b":1,"b":2}},{"a":{"b":1,"b":2}}],"x":"${FILLER}"}`;
    assert.equal(parseJson(text).problems.length, 2);
  });
});

function first(text: string): JsonNode | undefined {
  const { root } = parseJson(text);
  return root?.kind === JsonKind.Object ? root.get('list') : undefined;
}
