import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changedSpan } from '../../../src/core/text/changedSpan.ts';
import { NO_CHANGE, TextRevision } from '../../../src/core/text/textRevision.ts';

describe('revisions of a text', () => {
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat(4), fc.constantFrom('', 'a', 'b', 'ab', 'ba')), {
    minLength: 1,
    maxLength: 8,
  });

  it('know what changed since each of the versions before', () => {
    fc.assert(
      fc.property(fc.constantFrom('', 'abababab', 'a'.repeat(20)), edits, (first, changes) => {
        const versions = [{ text: first, revision: new TextRevision() }];
        for (const [at, cut, put] of changes) {
          const { text, revision } = versions.at(-1) ?? { text: '', revision: new TextRevision() };
          const place = at % (text.length + 1);
          const next = text.slice(0, place) + put + text.slice(place + cut);
          versions.push({ text: next, revision: new TextRevision(revision, changedSpan(text, next)) });
        }
        const last = versions.at(-1);
        for (const { text, revision } of versions) {
          const change = last?.revision.changeSince(revision);
          assert.ok(last !== undefined && change !== undefined);
          const { start, beforeEnd, afterEnd } = change;
          assert.ok(0 <= start && start <= beforeEnd && start <= afterEnd);
          assert.ok(beforeEnd <= text.length && afterEnd <= last.text.length);
          assert.equal(
            text.slice(0, start) + last.text.slice(start, afterEnd) + text.slice(beforeEnd),
            last.text,
          );
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('know nothing of strangers, and forget what is long ago', () => {
    const first = new TextRevision();
    let last = first;
    for (let step = 0; step < 8; step += 1) last = new TextRevision(last, NO_CHANGE);
    assert.deepEqual(last.changeSince(first), NO_CHANGE);
    assert.equal(new TextRevision(last).changeSince(first), undefined);
    assert.equal(last.changeSince(new TextRevision()), undefined);
    assert.equal(first.changeSince(last), undefined);
  });
});
