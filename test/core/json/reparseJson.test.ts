import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DocumentSource } from '../../../src/core/checking/documentSource.ts';
import { parseJson } from '../../../src/core/json/parseJson.ts';
import { reparseJson } from '../../../src/core/json/reparseJson.ts';
import { changedSpan } from '../../../src/core/text/changedSpan.ts';
import { NO_CHANGE } from '../../../src/core/text/textRevision.ts';
import { LineIndex } from '../../../src/core/text/lineIndex.ts';

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
        fc.array(edit, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(undefined, 1),
        (json, edits, indent) => {
          let document = parseJson(
            JSON.stringify(
              [JSON.parse(json), { a: [1, 2, { b: 'c' }] }, JSON.parse(json)],
              undefined,
              indent,
            ),
          );
          for (const one of edits) {
            const text = apply(document.text, one);
            const again = reparseJson(document, text, changedSpan(document.text, text) ?? NO_CHANGE);
            if (again !== undefined) {
              reused += 1;
              assert.deepEqual(again, parseJson(text));
            }
            // An edit that breaks the text is tried, and taken back.
            const whole = again ?? parseJson(text);
            if (whole.problems.length === 0) document = whole;
          }
        },
      ),
      { numRuns: 1_500 },
    );
    assert.ok(reused > 1_000, `only ${reused} edits were incremental`);
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
