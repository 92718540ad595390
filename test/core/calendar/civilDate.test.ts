import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  civilDateOf,
  dayNumberOf,
  daysInMonth,
  isCivilDate,
  isoDate,
  nthWeekday,
  parseIsoDate,
  weekdayOf,
} from '../../../src/core/calendar/civilDate.ts';

describe('civil dates', () => {
  it('agree with the UTC calendar of JavaScript on every day from 1600 to 2400', () => {
    const first = Date.UTC(1600, 0, 1) / 86_400_000;
    const last = Date.UTC(2400, 11, 31) / 86_400_000;
    for (let day = first; day <= last; day += 1) {
      const date = new Date(day * 86_400_000);
      const civil = civilDateOf(day);
      if (
        civil.year !== date.getUTCFullYear() ||
        civil.month !== date.getUTCMonth() + 1 ||
        civil.day !== date.getUTCDate() ||
        weekdayOf(day) !== (date.getUTCDay() === 0 ? 7 : date.getUTCDay()) ||
        dayNumberOf(civil.year, civil.month, civil.day) !== day
      ) {
        assert.fail(`day ${day}: ${JSON.stringify(civil)} is not ${date.toISOString()}`);
      }
    }
  });

  it('know which dates exist', () => {
    assert.equal(isCivilDate(2024, 2, 29), true);
    assert.equal(isCivilDate(2100, 2, 29), false);
    assert.equal(isCivilDate(2026, 4, 31), false);
    assert.equal(isCivilDate(2026, 13, 1), false);
    assert.equal(daysInMonth(2000, 2), 29);
  });

  it('read and write ISO dates', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (day) => {
        assert.equal(parseIsoDate(isoDate(day)), day);
      }),
    );
    for (const wrong of ['2026-02-30', '2026-2-3', '20260203', '2026-02-03T00:00', '']) {
      assert.equal(parseIsoDate(wrong), undefined, wrong);
    }
  });

  it('find the nth weekday, also in months that begin on it', () => {
    assert.equal(isoDate(nthWeekday(2026, 10, 1, 4)), '2026-10-01');
    assert.equal(isoDate(nthWeekday(2026, 6, 1, 1)), '2026-06-01');
    assert.equal(isoDate(nthWeekday(2026, 5, 1, 4)), '2026-05-07');
    assert.equal(isoDate(nthWeekday(2026, 11, 1, 1)), '2026-11-02');
    assert.equal(isoDate(nthWeekday(2026, 11, 4, 1)), '2026-11-23');
  });
});
