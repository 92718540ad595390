import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isoDate, parseIsoDate } from '../../../src/core/calendar/civilDate.ts';
import { parseInstant } from '../../../src/core/calendar/helsinkiTime.ts';
import { EnvironmentModel } from '../../../src/core/environments/environmentModel.ts';
import { nationalCatalog } from '../../../src/core/environments/nationalCatalog.ts';
import {
  makeTimeline,
  moveTimeline,
  type Timeline,
  type TimelineMode,
} from '../../../src/core/environments/timeline.ts';

const ALL = ['ct', 'pi', 'phr-sandbox'];
const model = new EnvironmentModel(nationalCatalog(), [
  {
    id: 'a',
    title: 'Upgrade',
    environments: ['ct', 'pi'],
    start: Date.UTC(2026, 2, 3, 20),
    end: Date.UTC(2026, 2, 4, 7),
  },
]);

function timeline(mode: TimelineMode, day: string, language: 'en' | 'fi' | 'sv' = 'en'): Timeline {
  return makeTimeline(model, mode, parseIsoDate(day) ?? 0, parseInstant(`${day}T12:30`) ?? 0, language, ALL);
}

describe('the timeline', () => {
  it('shows a week: who shares hours shares a row', () => {
    const { heading, days, rows, nowMinute } = timeline('week', '2026-03-02');
    assert.equal(heading, 'Week 10, 2.3.–8.3.2026');
    assert.equal(nowMinute, 750);
    assert.deepEqual(days.map(({ short }) => short).slice(0, 2), ['Mon 2.3.', 'Tue 3.3.']);
    assert.deepEqual(
      rows.map(({ environment, services }) => `${environment}: ${services}`),
      [
        'CT: All services',
        'PI: Prescription service, Patient Data Repository',
        'PI: Other services',
        'PHR sandbox: All services',
      ],
    );
    assert.equal(
      rows[1]?.cells[0]?.sentence,
      'Production image (PI), Prescription service, Patient Data Repository, Monday 2 March 2026: outside hours 0.00–8.00, open 8.00–12.00, fault test 12.00–15.00, open 15.00–16.00, outside hours 16.00–24.00.',
    );
    assert.equal(
      rows[0]?.cells[3]?.sentence,
      'Client test (CT), All services, Thursday 5 March 2026: maintenance day all day.',
    );
  });

  it('shows a month in whole weeks, the same event of several environments once', () => {
    const { heading, days, rows } = timeline('month', '2026-03-15', 'fi');
    assert.equal(heading, 'Maaliskuu 2026');
    assert.equal(days.length % 7, 0);
    assert.equal(days[0]?.date, '2026-02-23');
    assert.equal(rows.length, 0);
    const chips = (date: string): string[] =>
      days.find((day) => day.date === date)?.chips.map(({ text }) => text) ?? [];
    assert.deepEqual(chips('2026-03-05'), ['AT, TK: Huoltopäivä']);
    assert.deepEqual(chips('2026-03-03'), ['22.00–24.00 AT, TK: Ilmoitettu katko: Upgrade']);
    assert.deepEqual(chips('2026-03-04'), ['0.00–9.00 AT, TK: Ilmoitettu katko: Upgrade']);
    assert.deepEqual(days.find(({ date }) => date === '2026-04-03')?.holidays, ['Pitkäperjantai']);
  });

  it('covers every minute of every day once, the clock changes too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 23_000 }), (day) => {
        for (const row of timeline('week', isoDate(day)).rows) {
          for (const { segments } of row.cells) {
            assert.equal(segments[0]?.from, 0);
            assert.equal(segments.at(-1)?.to, 1440);
            for (const [index, segment] of segments.entries()) {
              assert.ok(segment.from < segment.to);
              if (index > 0) assert.equal(segment.from, segments[index - 1]?.to);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
    for (const day of ['2026-03-29', '2026-10-25']) {
      assert.deepEqual(
        timeline('week', day).rows[0]?.cells[6]?.segments.map(({ from, to }) => [from, to]),
        [[0, 1440]],
      );
    }
  });

  it('moves by weeks and months', () => {
    const day = parseIsoDate('2026-12-31') ?? 0;
    assert.equal(isoDate(moveTimeline('week', day, 1)), '2027-01-07');
    assert.equal(isoDate(moveTimeline('month', day, 1)), '2027-01-01');
    assert.equal(isoDate(moveTimeline('month', parseIsoDate('2026-01-31') ?? 0, -1)), '2025-12-01');
  });

  it('numbers weeks as ISO 8601 does', () => {
    for (const [day, week] of [
      ['2026-01-01', 1],
      ['2025-12-29', 1],
      ['2026-12-31', 53],
      ['2027-01-03', 53],
      ['2027-01-04', 1],
    ] as const) {
      assert.ok(
        timeline('week', day).heading.startsWith(`Week ${week},`),
        `${day}: ${timeline('week', day).heading}`,
      );
    }
  });
});
