import assert from 'node:assert/strict';
import fc from 'fast-check';
import { searchText, type FoundByForm } from '../../../../src/core/identifiers/scan/searchText.ts';
import { TEXT_PARTS } from '../textParts.ts';

/** Texts are searched in windows of this many characters; what stands at their edges must be found once. */
const WINDOW = 32_768;

function listed({ codes, emails, numbers, keyed }: FoundByForm): readonly string[] {
  return [
    ...codes.map(({ hetu, start, end }) => `${hetu.code} ${start}–${end}`),
    ...[...emails, ...numbers].map(({ kind, value, start, end }) => `${kind} ${value} ${start}–${end}`),
    ...keyed.map(({ value, start, end }) => `keyed ${value} ${start}–${end}`),
  ];
}

describe('searching a text', () => {
  it('finds the same wherever in a large text something stands', () => {
    const text =
      'hetu: 131052-308U, 131052%2D308T, +358 40 7654 3210, FI18 9999 9900 0000 06, aino@sairaala-esimerkki.fi';
    const expected = listed(searchText(text));
    assert.equal(expected.length, 5);
    for (let before = WINDOW - text.length - 20; before < WINDOW + 20; before += 1) {
      const filler = 'ä '.repeat(before / 2) + (before % 2 === 0 ? '' : ';');
      const found = searchText(`${filler} ${text} ${filler}`);
      const shift = before + 1;
      const moved = listed({
        codes: found.codes.map((code) => ({ ...code, start: code.start - shift, end: code.end - shift })),
        emails: found.emails.map((one) => ({ ...one, start: one.start - shift, end: one.end - shift })),
        numbers: found.numbers.map((one) => ({ ...one, start: one.start - shift, end: one.end - shift })),
        keyed: found.keyed.map((one) => ({ ...one, start: one.start - shift, end: one.end - shift })),
      });
      assert.deepEqual(moved, expected, `behind ${before} characters`);
    }
  }).timeout(20_000);

  it('gives places in UTF-16 units, in any script and with broken surrogates', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...TEXT_PARTS), { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        for (const { hetu, start, end, separator } of searchText(text).codes) {
          const written = text.slice(start, end).normalize('NFKC').toUpperCase();
          assert.ok(written.startsWith(hetu.code.slice(0, 6)));
          assert.ok(written.endsWith(hetu.code.slice(7)));
          assert.ok(separator.start === start + 6 && separator.end <= end - 4);
        }
        for (const { kind, value, start, end } of searchText(text).emails) {
          assert.equal(text.slice(start, end).toLowerCase(), value, kind);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
