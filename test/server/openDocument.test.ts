import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LineIndex } from '../../src/core/text/lineIndex.ts';
import { OpenDocument } from '../../src/server/openDocument.ts';

describe('an open document', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'ä', '😀', '\n', '\r', '\r\n'), maxLength: 12 });
  const position = fc.record({ line: fc.nat(8), character: fc.nat(10) });
  const change = fc.oneof(
    { weight: 8, arbitrary: fc.record({ range: fc.record({ start: position, end: position }), text }) },
    fc.record({ text }),
  );

  it('takes an editor’s changes as the protocol’s own library does, and knows its lines and what changed', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        (first, versions) => {
          const ours = new OpenDocument('file:///a', 'json', 1, first);
          let theirs = first;
          for (const [index, changes] of versions.entries()) {
            const before = { text: ours.text, revision: ours.revision };
            ours.update(changes, index + 2);
            // A document anew for each change: the library loses count of lines when a range lies outside the text.
            for (const change of changes) {
              const document = TextDocument.create('file:///a', 'json', 1, theirs);
              theirs = TextDocument.update(document, [change], 2).getText();
            }
            assert.equal(ours.text, theirs);
            assert.equal(ours.version, index + 2);
            const lines = new LineIndex(ours.text);
            for (let offset = 0; offset <= ours.text.length; offset += 1) {
              assert.deepEqual(ours.lines.positionAt(offset), lines.positionAt(offset));
            }
            const span = ours.revision.changeSince(before.revision);
            assert.ok(span !== undefined);
            assert.equal(
              before.text.slice(0, span.start) +
                ours.text.slice(span.start, span.afterEnd) +
                before.text.slice(span.beforeEnd),
              ours.text,
            );
          }
        },
      ),
      { numRuns: 3_000 },
    );
  });
});
