import assert from 'node:assert/strict';
import Holidays from 'date-holidays';
import { dayNumberOf, isoDate, parseIsoDate, weekdayOf } from '../../../src/core/calendar/civilDate.ts';
import {
  easterSunday,
  holidaysOf,
  holidaysOn,
  isPublicHoliday,
  isWorkingDay,
  workingDayFrom,
} from '../../../src/core/calendar/holidays.ts';

const EVES = new Set(['juhannusaatto', 'jouluaatto']);

describe('Finnish holidays', () => {
  const oracle = new Holidays('FI');

  it('are those of date-holidays in every year from 1990 to 2100', () => {
    for (let year = 1990; year <= 2100; year += 1) {
      const theirs = oracle.getHolidays(year);
      const publicDays = theirs.filter(({ type }) => type === 'public').map(({ date }) => date.slice(0, 10));
      const ours = holidaysOf(year);
      assert.deepEqual(
        ours.filter(({ kind }) => kind === 'public').map(({ day }) => isoDate(day)),
        publicDays.sort(),
        String(year),
      );
      const eves = theirs.filter(({ name }) => EVES.has(name)).map(({ date }) => date.slice(0, 10));
      assert.deepEqual(
        ours.filter(({ kind }) => kind === 'eve').map(({ day }) => isoDate(day)),
        eves.sort(),
        String(year),
      );
    }
  });

  it('follow Easter as date-holidays computes it', () => {
    const easterOnly = new Holidays('FI');
    for (let year = 1990; year <= 2100; year += 1) {
      const theirs = easterOnly.getHolidays(year).find(({ name }) => name === 'pääsiäispäivä');
      assert.equal(isoDate(easterSunday(year)), theirs?.date.slice(0, 10));
      assert.equal(weekdayOf(easterSunday(year)), 7);
    }
  });

  it('may fall on one day', () => {
    const day = parseIsoDate('2008-05-01') ?? 0;
    assert.deepEqual(
      holidaysOn(day)
        .map(({ id }) => id)
        .sort(),
      ['ascension', 'may-day'],
    );
  });

  it('tell working days', () => {
    const first = dayNumberOf(2026, 3, 1);
    assert.equal(isoDate(workingDayFrom(first)), '2026-03-02');
    assert.equal(isoDate(workingDayFrom(dayNumberOf(2026, 4, 3))), '2026-04-07');
    assert.equal(isoDate(workingDayFrom(dayNumberOf(2026, 9, 1))), '2026-09-01');
    assert.equal(isPublicHoliday(dayNumberOf(2026, 12, 24)), false);
    assert.equal(isWorkingDay(dayNumberOf(2026, 12, 24)), true);
    assert.equal(isWorkingDay(dayNumberOf(2026, 12, 26)), false);
  });
});
