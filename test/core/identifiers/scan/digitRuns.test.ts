import assert from 'node:assert/strict';
import fc from 'fast-check';
import { digitRuns } from '../../../../src/core/identifiers/scan/digitRuns.ts';
import { findCodes } from '../../../../src/core/identifiers/scan/findCodes.ts';
import { searchText } from '../../../../src/core/identifiers/scan/searchText.ts';
import { searchWindows } from '../../../../src/core/identifiers/scan/searchWindow.ts';
import { TEXT_PARTS } from '../textParts.ts';

/** `start–end` of each run that begins in a window, as the windows give them. */
function runsOf(text: string): string[] {
  const runs: string[] = [];
  searchWindows(text, (window) => {
    const { count, starts, ends } = digitRuns(window);
    for (let run = 0; run < count; run += 1) {
      const start = starts[run] as number;
      if (start < window.from) continue;
      // Where a window ends within a run, only its beginning is known.
      const end = ends[run] === window.to ? '…' : (ends[run] as number) + window.offset;
      runs.push(`${start + window.offset}–${end}`);
    }
  });
  return runs;
}

describe('runs of digits', () => {
  it('are all found, wherever they stand and however long they are', () => {
    const part = fc.oneof(
      fc.constantFrom('0', '9', '/', ':', 'a', ' ', '-', 'ä', '😀', '１２', '\u00b0'),
      fc.integer({ min: 2, max: 60 }).map((length) => '0123456789'.repeat(6).slice(0, length)),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 200 }), (parts) => {
        const text = parts.join('');
        const expected = [...text.matchAll(/[0-9０-９]{2,}/gu)].map(({ index, 0: digits }) => {
          const end = index + digits.length;
          return `${index}–${end === text.length ? '…' : end}`;
        });
        assert.deepEqual(runsOf(text), expected);
      }),
      { numRuns: 2_000 },
    );
  });

  it('lead to the same codes as a search without them', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...TEXT_PARTS), { maxLength: 400 }), (parts) => {
        const text = parts.join('');
        assert.deepEqual(searchText(text).codes, findCodes(text));
      }),
      { numRuns: 1_000 },
    );
  });
});
