import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LineIndex } from '../../../src/core/text/lineIndex.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';

const texts = fc
  .array(fc.constantFrom('a', 'ä', '😀', '\n', '\r', '\r\n', ' '), { maxLength: 40 })
  .map((parts) => parts.join(''));

describe('LineIndex', () => {
  it('agrees with the language server library on every offset', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = new LineIndex(text);
        const document = TextDocument.create('x:y', 'plaintext', 1, text);
        assert.equal(lines.lineCount, document.lineCount);
        for (let offset = -1; offset <= text.length + 1; offset += 1) {
          const position = lines.positionAt(offset);
          const theirs = document.positionAt(offset);
          // Between CR and LF the library stays on the CR; we do, too, counting the offset as it is.
          if (text[offset - 1] !== '\r' || text[offset] !== '\n') assert.deepEqual(position, theirs);
          assert.equal(lines.offsetAt(position), Math.max(0, Math.min(offset, text.length)));
        }
      }),
    );
  });

  it('moves positions outside the text to its nearest place', () => {
    const lines = new LineIndex('ab\ncd');
    assert.equal(lines.offsetAt({ line: -1, character: 4 }), 0);
    assert.equal(lines.offsetAt({ line: 9, character: 0 }), 5);
    assert.equal(lines.offsetAt({ line: 1, character: 99 }), 5);
  });
});

describe('applyEdits', () => {
  it('replaces, removes and inserts, each counted in the original', () => {
    const edits = [
      { start: 4, end: 5, newText: 'E' },
      { start: 0, end: 0, newText: '<' },
      { start: 0, end: 1, newText: '' },
      { start: 0, end: 0, newText: '>' },
    ];
    assert.equal(applyEdits('abcde', edits), '<>bcdE');
  });

  it('refuses edits that overlap', () => {
    assert.throws(
      () =>
        applyEdits('abc', [
          { start: 0, end: 2, newText: '' },
          { start: 1, end: 3, newText: '' },
        ]),
      RangeError,
    );
  });
});
