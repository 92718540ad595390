import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Absence } from '../../../src/core/checking/absence.ts';
import { DocumentSource } from '../../../src/core/checking/documentSource.ts';

describe('what a document does not hold', () => {
  const MARK = /(?:^|\n)needle/u;
  const piece = fc.constantFrom('\nneedle', 'needle', '\n', 'nee', 'dle', 'x', '');
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat(6), piece, fc.boolean()), { minLength: 1, maxLength: 12 });

  it('is known after each edit, also when nobody asked in between', () => {
    const answers = { yes: 0, no: 0 };
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), edits, (pieces, changes) => {
        const absence = new Absence((text) => MARK.test(text), 8);
        let source = new DocumentSource('a.txt', pieces.join(''));
        for (const [at, cut, put, isAsked] of changes) {
          const { text } = source;
          const place = at % (text.length + 1);
          source = source.edited('a.txt', text.slice(0, place) + put + text.slice(place + cut));
          if (!isAsked) continue;
          const isThere = MARK.test(source.text);
          assert.equal(absence.isIn(source), isThere);
          answers[isThere ? 'yes' : 'no'] += 1;
        }
      }),
      { numRuns: 2_000 },
    );
    assert.ok(answers.yes > 100 && answers.no > 100);
  });

  it('is searched for around an edit only', () => {
    const asked: number[] = [];
    const absence = new Absence((text) => {
      asked.push(text.length);
      return text.includes('needle');
    }, 8);
    let source = new DocumentSource('a.txt', 'x'.repeat(10_000));
    assert.equal(absence.isIn(source), false);
    source = source.edited('a.txt', `${source.text.slice(0, 5_000)}y${source.text.slice(5_000)}`);
    assert.equal(absence.isIn(source), false);
    assert.deepEqual(asked, [10_000, 17]);
  });
});
