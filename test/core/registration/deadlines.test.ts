import assert from 'node:assert/strict';
import { isoDate } from '../../../src/core/calendar/civilDate.ts';
import { registrationDeadline } from '../../../src/core/registration/deadlines.ts';

/**
 * Worked out by hand with a paper calendar. `twoMonths`: the day of the same number, or the last day of a shorter month. `wholeMonths`:
 * the last day of the third month before the period's. `published`: the last day of the named month. `counts`: the earlier of the
 * first and the third. `sendBy`: the last working day not later than that.
 */
const BY_HAND = [
  // 1 January is a holiday and 31 December a Thursday: New Year's Eve is a working day.
  {
    start: '2027-03',
    published: '2027-01',
    twoMonths: '2027-01-01',
    wholeMonths: '2026-12-31',
    lastPublished: '2027-01-31',
    counts: '2027-01-01',
    sendBy: '2026-12-31',
  },
  // Month end into February of a common year; 28 February 2027 is a Sunday.
  {
    start: '2027-04-30',
    twoMonths: '2027-02-28',
    wholeMonths: '2027-01-31',
    counts: '2027-02-28',
    sendBy: '2027-02-26',
  },
  // ... and of a leap year; 29 February 2028 is a Tuesday.
  {
    start: '2028-04-30',
    twoMonths: '2028-02-29',
    wholeMonths: '2028-01-31',
    counts: '2028-02-29',
    sendBy: '2028-02-29',
  },
  // From the leap day itself; 29 December 2027 is a Wednesday.
  {
    start: '2028-02-29',
    twoMonths: '2027-12-29',
    wholeMonths: '2027-11-30',
    counts: '2027-12-29',
    sendBy: '2027-12-29',
  },
  // 31 to 31; 31 May 2027 is a Monday.
  {
    start: '2027-07-31',
    twoMonths: '2027-05-31',
    wholeMonths: '2027-04-30',
    counts: '2027-05-31',
    sendBy: '2027-05-31',
  },
  // 31 to 30; 30 June 2027 is a Wednesday.
  {
    start: '2027-08-31',
    twoMonths: '2027-06-30',
    wholeMonths: '2027-05-31',
    counts: '2027-06-30',
    sendBy: '2027-06-30',
  },
  // Across the year end; 15 November 2026 is a Sunday.
  {
    start: '2027-01-15',
    twoMonths: '2026-11-15',
    wholeMonths: '2026-10-31',
    counts: '2026-11-15',
    sendBy: '2026-11-13',
  },
  // The published month is stricter than the rule: imaging 3–10/2019, by 1/2019 would be later, by 12/2018 is earlier. 31 December 2018: Monday.
  {
    start: '2019-03',
    published: '2018-12',
    twoMonths: '2019-01-01',
    wholeMonths: '2018-12-31',
    lastPublished: '2018-12-31',
    counts: '2018-12-31',
    sendBy: '2018-12-31',
  },
  // The table of the page (social welfare 9/2019–4/2020, by 8/2019) is laxer than its text. 1 July 2019 is a Monday.
  {
    start: '2019-09',
    published: '2019-08',
    twoMonths: '2019-07-01',
    wholeMonths: '2019-06-30',
    lastPublished: '2019-08-31',
    counts: '2019-07-01',
    sendBy: '2019-07-01',
  },
  // A published day, not a month; 5 December 2027 is a Sunday, 6 December Independence Day counts not at all: it is later.
  {
    start: '2028-02-07',
    published: '2027-12-05',
    twoMonths: '2027-12-07',
    wholeMonths: '2027-11-30',
    lastPublished: '2027-12-05',
    counts: '2027-12-05',
    sendBy: '2027-12-03',
  },
  // Epiphany: 6 January 2027 is a Wednesday and a public holiday.
  {
    start: '2027-03-06',
    twoMonths: '2027-01-06',
    wholeMonths: '2026-12-31',
    counts: '2027-01-06',
    sendBy: '2027-01-05',
  },
  // 2100 is no leap year.
  {
    start: '2100-04-29',
    twoMonths: '2100-02-28',
    wholeMonths: '2100-01-31',
    counts: '2100-02-28',
    sendBy: '2100-02-26',
  },
] as const;

describe('registration deadlines', () => {
  for (const row of BY_HAND) {
    const published = 'published' in row ? row.published : undefined;
    it(`a period from ${row.start}${published === undefined ? '' : `, published ${published}`}`, () => {
      const deadline = registrationDeadline(row.start, published);
      assert.ok(deadline);
      assert.deepEqual(
        {
          twoMonths: isoDate(deadline.twoMonths),
          wholeMonths: isoDate(deadline.wholeMonths),
          published: deadline.published === undefined ? undefined : isoDate(deadline.published),
          counts: isoDate(deadline.counts),
          sendBy: isoDate(deadline.sendBy),
        },
        {
          twoMonths: row.twoMonths,
          wholeMonths: row.wholeMonths,
          published: 'lastPublished' in row ? row.lastPublished : undefined,
          counts: row.counts,
          sendBy: row.sendBy,
        },
      );
    });
  }

  it('is unknown for what is no month or day', () => {
    for (const start of ['', '2027', '2027-13', '2027-02-30', 'maaliskuu'])
      assert.equal(registrationDeadline(start), undefined);
  });
});
