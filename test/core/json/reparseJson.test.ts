import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DocumentSource } from '../../../src/core/checking/documentSource.ts';
import { JsonKind, type JsonNode } from '../../../src/core/json/jsonNode.ts';
import { parseJson } from '../../../src/core/json/parseJson.ts';
import { reparseJson } from '../../../src/core/json/reparseJson.ts';
import { changedSpan } from '../../../src/core/text/changedSpan.ts';
import { NO_CHANGE } from '../../../src/core/text/textRevision.ts';
import { LineIndex } from '../../../src/core/text/lineIndex.ts';
import { bytesInUse } from '../../support/bytesInUse.ts';

const pieces = fc.constantFrom(
  '',
  'x',
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '1',
  '"k":1,',
  '\n',
  '\r',
  '\r\n',
  ' ',
  'true',
  '\\',
  '{"a":[]}',
  ',{}',
);
const edit = fc.tuple(fc.nat(), fc.nat(4), pieces);

/** Asks for everything in a tree: what an edit has moved is moved on the way. */
function visit(node: JsonNode | undefined): void {
  if (node?.kind === JsonKind.Array) node.items.forEach(visit);
  if (node?.kind === JsonKind.Object) {
    for (const { value } of node.properties) visit(value);
  }
}

function apply(text: string, [at, cut, put]: [number, number, string]): string {
  const place = at % (text.length + 1);
  return text.slice(0, place) + put + text.slice(place + cut);
}

describe('incremental parsing', () => {
  it('gives the tree of a whole parse, edit after edit', () => {
    let reused = 0;
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 5 }),
        fc.array(fc.tuple(edit, fc.boolean()), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(undefined, 1),
        (json, edits, indent) => {
          let document = parseJson(
            JSON.stringify(
              [JSON.parse(json), { a: [1, 2, { b: 'c' }] }, JSON.parse(json)],
              undefined,
              indent,
            ),
          );
          for (const [one, isLookedInto] of edits) {
            const text = apply(document.text, one);
            const again = reparseJson(document, text, changedSpan(document.text, text) ?? NO_CHANGE);
            if (again !== undefined) {
              reused += 1;
              if (isLookedInto) {
                visit(again.root);
                assert.deepEqual(again, parseJson(text));
              }
            }
            // An edit that breaks the text is tried, and taken back.
            const whole = again ?? parseJson(text);
            if (whole.problems.length === 0) document = whole;
          }
          visit(document.root);
          assert.deepEqual(document, parseJson(document.text));
        },
      ),
      { numRuns: 1_500 },
    );
    assert.ok(reused > 1_000, `only ${reused} edits were incremental`);
  });

  it('keeps no earlier text for the sake of a value that was edited in it', () => {
    const word = 'a text of some length ';
    const places = 60;
    let document = parseJson(
      JSON.stringify({ list: Array.from({ length: 20_000 }, () => ({ text: word.repeat(2) })) }),
    );
    const before = bytesInUse();
    for (let place = 0; place < places; place += 1) {
      const start = document.text.indexOf(word, Math.floor((document.text.length / places) * place));
      const text = `${document.text.slice(0, start)}x${document.text.slice(start)}`;
      const again = reparseJson(document, text, { start, beforeEnd: start, afterEnd: start + 1 });
      assert.ok(again !== undefined);
      document = again;
    }
    const kept = (bytesInUse() - before) / document.text.length;
    assert.ok(kept < 5, `${kept.toFixed(1)} texts more are kept after ${places} edits`);
    assert.equal(document.problems.length, 0);
  });

  it('finds what changed', () => {
    const long = 'ab'.repeat(50_000);
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 3 }), fc.constantFrom('', 'aaaa', long), (edits, before) => {
        const after = edits.reduce(apply, before);
        const change = changedSpan(before, after);
        if (change === undefined) assert.equal(after, before);
        else {
          const { start, beforeEnd, afterEnd } = change;
          assert.ok(start <= beforeEnd && start <= afterEnd);
          assert.equal(
            before.slice(0, start) + after.slice(start, afterEnd) + before.slice(beforeEnd),
            after,
          );
        }
      }),
    );
  });

  it('keeps the line index right', () => {
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 30 }),
        fc.array(edit, { minLength: 1, maxLength: 8 }),
        (parts, edits) => {
          let text = parts.join('');
          let lines = new LineIndex(text);
          for (const one of edits) {
            const next = apply(text, one);
            const change = changedSpan(text, next);
            if (change !== undefined) lines = lines.afterEdit(next, change);
            text = next;
            for (let offset = 0; offset <= text.length; offset += 1) {
              assert.deepEqual(lines.positionAt(offset), new LineIndex(text).positionAt(offset));
            }
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('hands on from version to version of a large document', () => {
    let text = JSON.stringify(
      Array.from({ length: 3_000 }, (_, index) => ({ index, name: 'abc' })),
      undefined,
      1,
    );
    let source = new DocumentSource('a.json', text);
    assert.equal(source.json.problems.length, 0);
    assert.ok(source.lines.lineCount > 3_000);
    for (let step = 0; step < 30; step += 1) {
      text = apply(text, [step * 7_919, step % 3, step % 5 === 0 ? '"' : 'x']);
      source = source.edited('a.json', text);
      // A version that nobody asked anything of comes in between now and then, as when a check is cancelled.
      if (step % 4 === 1) continue;
      assert.deepEqual(source.json, parseJson(text));
      assert.deepEqual(source.lines.positionAt(text.length), new LineIndex(text).positionAt(text.length));
    }
  });
});
