import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nationalCatalog } from '../../../src/core/environments/nationalCatalog.ts';
import type { Outage } from '../../../src/core/environments/outage.ts';
import { readOutages } from '../../../src/core/environments/readOutages.ts';
import { newOutageId, writeOutage } from '../../../src/core/environments/writeOutage.ts';

const OUTAGE: Outage = {
  id: 'ct-2026-03-11',
  title: 'Version: upgrade #2',
  environments: ['ct'],
  services: ['prescription'],
  start: Date.UTC(2026, 2, 11, 15),
  end: Date.UTC(2026, 2, 11, 18, 30),
  source: 'E-mail',
};

describe('writing an outage down', () => {
  it('can be read back, whatever was in the file', () => {
    for (const before of [
      '',
      '# Ours\n',
      'outages:\n',
      'outages: []\n',
      '# Ours\noutages:\n  # first\n  - title: A\n    environment: pi\n    start: 2026-01-05T08:00\n    end: 2026-01-05T09:00 # sharp\n',
    ]) {
      const after = writeOutage(before, OUTAGE);
      assert.ok(after !== undefined, before);
      const { outages, problems } = readOutages(after, nationalCatalog());
      assert.deepEqual(problems, [], after);
      assert.deepEqual(outages.at(-1), OUTAGE);
      for (const comment of before.match(/#[^\n]*/gu) ?? []) assert.ok(after.includes(comment), after);
    }
  });

  it('keeps any instant to the minute and any text', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 26_000_000, max: 45_000_000 }),
        fc.integer({ min: 1, max: 5000 }),
        fc.string({ minLength: 1 }),
        (minute, length, noise) => {
          const title = `A ${noise.replace(/[\p{Cc}\p{Cs}]/gu, '')}`.trim();
          const outage = { ...OUTAGE, title, start: minute * 60_000, end: (minute + length) * 60_000 };
          const after = writeOutage('', outage);
          assert.deepEqual(readOutages(after ?? '', nationalCatalog()).outages, [outage]);
        },
      ),
    );
  });

  it('refuses a file that it would spoil', () => {
    for (const before of ['outages: [', '- a\n', 'outages: soon\n']) {
      assert.equal(writeOutage(before, OUTAGE), undefined, before);
    }
  });

  it('makes ids that nobody else has', () => {
    assert.equal(newOutageId(['ct', 'pi'], OUTAGE.start, []), 'ct-pi-2026-03-11');
    assert.equal(newOutageId(['ct'], OUTAGE.start, ['ct-2026-03-11', 'ct-2026-03-11-2']), 'ct-2026-03-11-3');
  });
});
