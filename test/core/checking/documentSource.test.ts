import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DocumentSource } from '../../../src/core/checking/documentSource.ts';
import { readSuppressions } from '../../../src/core/findings/suppression.ts';

describe('a document that is edited', () => {
  const piece = fc.constantFrom(
    '// kanta-ignore fhir/binding: a reason\n',
    'kanta-ignore',
    'kanta-',
    'ignore',
    ' fhir/binding',
    ': why not\n',
    '// ',
    '\n',
    'x',
    '',
  );
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat(6), piece, fc.boolean()), { minLength: 1, maxLength: 12 });

  it('knows its suppressions after each edit, also when nobody asked in between', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), edits, (pieces, changes) => {
        let source = new DocumentSource('a.txt', pieces.join(''));
        for (const [at, cut, put, isAsked] of changes) {
          const { text } = source;
          const place = at % (text.length + 1);
          source = source.edited('a.txt', text.slice(0, place) + put + text.slice(place + cut));
          if (!isAsked) continue;
          const wanted = readSuppressions(source.text)?.all;
          assert.deepEqual(source.suppressions?.all, wanted);
          if (wanted !== undefined) found += 1;
        }
      }),
      { numRuns: 2_000 },
    );
    assert.ok(found > 100, `only ${found} suppressions`);
  });
});
