import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isCronError, nextRuns, parseCron, type CronSchedule } from '../../../src/core/calendar/cron.ts';
import { formatInstant, parseInstant } from '../../../src/core/calendar/helsinkiTime.ts';

function schedule(text: string): CronSchedule {
  const read = parseCron(text);
  assert.ok(!isCronError(read), JSON.stringify(read));
  return read;
}

function runs(text: string, after: string, count: number): string[] {
  return nextRuns(schedule(text), parseInstant(after) ?? 0, count).map((run) =>
    formatInstant(run).slice(0, 22),
  );
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Helsinki',
  hourCycle: 'h23',
  weekday: 'short',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
});

describe('cron expressions', () => {
  it('run when crontab(5) says', () => {
    assert.deepEqual(runs('30 2 * * *', '2026-03-04T12:00', 2), [
      '2026-03-05T02:30:00+02',
      '2026-03-06T02:30:00+02',
    ]);
    assert.deepEqual(runs('0 9 1-7 * thu', '2026-03-01', 2), [
      '2026-03-01T09:00:00+02',
      '2026-03-02T09:00:00+02',
    ]);
    assert.deepEqual(runs('*/20 8-9 * mar MON', '2026-03-01', 4), [
      '2026-03-02T08:00:00+02',
      '2026-03-02T08:20:00+02',
      '2026-03-02T08:40:00+02',
      '2026-03-02T09:00:00+02',
    ]);
    assert.deepEqual(runs('0 0 29 2 *', '2026-01-01', 2), [
      '2028-02-29T00:00:00+02',
      '2032-02-29T00:00:00+02',
    ]);
    assert.deepEqual(runs('@weekly', '2026-06-01', 1), ['2026-06-07T00:00:00+03']);
    assert.deepEqual(runs('0 12 * * 7', '2026-06-01', 1), ['2026-06-07T12:00:00+03']);
    assert.deepEqual(runs('5/25 1,3 * * *', '2026-06-01', 4), [
      '2026-06-01T01:05:00+03',
      '2026-06-01T01:30:00+03',
      '2026-06-01T01:55:00+03',
      '2026-06-01T03:05:00+03',
    ]);
  });

  it('run once in the nights of the clock changes', () => {
    assert.deepEqual(runs('30 3 * * *', '2026-03-28T12:00', 2), [
      '2026-03-29T04:00:00+03',
      '2026-03-30T03:30:00+03',
    ]);
    assert.deepEqual(runs('30 3 * * *', '2026-10-24T12:00', 2), [
      '2026-10-25T03:30:00+03',
      '2026-10-26T03:30:00+02',
    ]);
    assert.deepEqual(runs('*/30 3 * * *', '2026-03-28T12:00', 2), [
      '2026-03-29T04:00:00+03',
      '2026-03-30T03:00:00+03',
    ]);
  });

  it('never run when their date does not exist', () => {
    assert.deepEqual(runs('0 0 30 2 *', '2026-01-01', 1), []);
  });

  it('run only at times that fit every field', () => {
    const list = (low: number, high: number): fc.Arbitrary<number[]> =>
      fc.uniqueArray(fc.integer({ min: low, max: high }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        list(0, 59),
        list(0, 23),
        list(1, 12),
        list(0, 6),
        fc.integer({ min: 1.6e12, max: 2.2e12 }),
        (minutes, hours, months, weekdays, after) => {
          const found = nextRuns(
            schedule(`${minutes.join()} ${hours.join()} * ${months.join()} ${weekdays.join()}`),
            after,
            5,
          );
          let last = after;
          for (const run of found) {
            assert.ok(run > last);
            last = run;
            const part = new Map(clock.formatToParts(run).map(({ type, value }) => [type, value]));
            // In the skipped hour the run moves to the change, at 4.00.
            const isMoved = part.get('hour') === '04' && hours.includes(3) && part.get('month') === '3';
            assert.ok(hours.includes(Number(part.get('hour'))) || isMoved);
            assert.ok(minutes.includes(Number(part.get('minute'))) || isMoved);
            assert.ok(months.includes(Number(part.get('month'))));
            assert.ok(
              weekdays.includes(
                ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(part.get('weekday') ?? ''),
              ),
            );
          }
          assert.equal(found.length, 5);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('say which field is not understood', () => {
    const cases = [
      ['60 * * * *', 'minute'],
      ['* 24 * * *', 'hour'],
      ['* * 0 * *', 'day of month'],
      ['* * * foo *', 'month'],
      ['* * * * mon-', 'weekday'],
      ['* * * *', 'count'],
      ['5-1 * * * *', 'minute'],
      ['*/0 * * * *', 'minute'],
      ['', 'count'],
    ] as const;
    for (const [text, field] of cases) {
      const read = parseCron(text);
      assert.ok(isCronError(read), text);
      assert.equal(read.field, field, text);
    }
  });
});
