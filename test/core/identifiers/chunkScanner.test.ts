import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ChunkScanner, type StreamedProblem } from '../../../src/core/identifiers/scan/chunkScanner.ts';
import { scanText } from '../../../src/core/identifiers/scanText.ts';
import { LineIndex } from '../../../src/core/text/lineIndex.ts';
import { futureCodes } from '../../support/futureCodes.ts';

describe('scanning in pieces', () => {
  it('finds the same at the same places, wherever a text is cut', () => {
    const filler = 'lorem ipsum 131052 dolor\n'.repeat(40);
    const text = futureCodes(60)
      .map(
        ({ code }, index) =>
          `${filler.slice(0, (index * 97) % filler.length)} ${code}${index % 3 === 0 ? '\n' : ','}`,
      )
      .join('');
    const lines = new LineIndex(text);
    const expected = scanText(text).map((problem) => lines.rangeOf(problem));
    assert.equal(expected.length, 60);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: text.length - 1 }), { maxLength: 200 }), (cuts) => {
        const edges = [0, ...cuts.sort((a, b) => a - b), text.length];
        const scanner = new ChunkScanner(scanText);
        const found: StreamedProblem[] = [];
        for (let index = 1; index < edges.length; index += 1) {
          found.push(...scanner.push(text.slice(edges[index - 1], edges[index])));
        }
        found.push(...scanner.end());
        assert.deepEqual(
          found.map(({ line, character, endLine, endCharacter }) => ({
            start: { line, character },
            end: { line: endLine, character: endCharacter },
          })),
          expected,
        );
      }),
      { numRuns: 60 },
    );
  });
});
