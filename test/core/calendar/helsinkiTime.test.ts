import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseIsoDate } from '../../../src/core/calendar/civilDate.ts';
import {
  DAY,
  HOUR,
  MINUTE,
  formatClock,
  formatInstant,
  instantAt,
  isRepeated,
  isSkipped,
  localTimeAt,
  offsetAt,
  parseInstant,
  summerTimeOf,
} from '../../../src/core/calendar/helsinkiTime.ts';

const helsinki = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Helsinki',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** What `Intl` says the offset is. */
function offsetByIntl(instant: number): number {
  const part = Object.fromEntries(
    helsinki.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  const local = Date.UTC(
    part['year'] ?? 0,
    (part['month'] ?? 0) - 1,
    part['day'],
    part['hour'],
    part['minute'],
    part['second'],
  );
  return local - Math.floor(instant / 1000) * 1000;
}

describe('Helsinki time', () => {
  it('has the offset that Intl has, around every change and each month from 1996 to 2100', () => {
    for (let year = 1996; year <= 2100; year += 1) {
      const { begins, ends } = summerTimeOf(year);
      const instants = [begins - 1, begins, begins + HOUR, ends - 1, ends, ends + HOUR, ends - HOUR];
      for (let month = 0; month < 12; month += 1)
        instants.push(Date.UTC(year, month, 1), Date.UTC(year, month, 26, 1));
      instants.push(
        Date.UTC(year, 11, 31, 21, 59),
        Date.UTC(year, 11, 31, 22),
        Date.UTC(year, 11, 31, 23, 59),
      );
      for (const instant of instants) {
        assert.equal(offsetAt(instant), offsetByIntl(instant), new Date(instant).toISOString());
      }
    }
  });

  it('has the offset that Intl has at any instant', () => {
    const span = { min: Date.UTC(1996, 0, 1), max: Date.UTC(2100, 0, 1) };
    fc.assert(
      fc.property(fc.integer(span), (instant) => assert.equal(offsetAt(instant), offsetByIntl(instant))),
    );
  });

  it('goes from local time to instant and back wherever clocks show the time once', () => {
    const span = { min: Date.UTC(1996, 0, 1) / MINUTE, max: Date.UTC(2100, 0, 1) / MINUTE };
    fc.assert(
      fc.property(fc.integer(span), (minutes) => {
        const instant = minutes * MINUTE;
        const local = localTimeAt(instant);
        const back = instantAt(local.day, local.minute);
        if (isRepeated(local)) assert.ok(back === instant || back === instant - HOUR);
        else assert.equal(back, instant);
        assert.equal(isSkipped(local), false);
      }),
    );
  });

  it('takes the first of two, and the change itself for a time that is skipped', () => {
    const autumn = parseIsoDate('2026-10-25') ?? 0;
    assert.equal(instantAt(autumn, 3 * 60 + 30), Date.UTC(2026, 9, 25, 0, 30));
    assert.equal(instantAt(autumn, 4 * 60), Date.UTC(2026, 9, 25, 2));
    const spring = parseIsoDate('2026-03-29') ?? 0;
    assert.equal(instantAt(spring, 3 * 60 + 30), Date.UTC(2026, 2, 29, 1));
    assert.equal(instantAt(spring, 4 * 60), Date.UTC(2026, 2, 29, 1));
    assert.equal(isSkipped({ day: spring, minute: 210 }), true);
    assert.equal(isSkipped({ day: spring, minute: 240 }), false);
    assert.equal(isRepeated({ day: autumn, minute: 210 }), true);
    assert.equal(isRepeated({ day: autumn, minute: 240 }), false);
  });

  it('makes days of 23 and 25 hours', () => {
    const spring = parseIsoDate('2027-03-28') ?? 0;
    const autumn = parseIsoDate('2027-10-31') ?? 0;
    assert.equal(instantAt(spring + 1) - instantAt(spring), 23 * HOUR);
    assert.equal(instantAt(autumn + 1) - instantAt(autumn), 25 * HOUR);
    assert.equal(instantAt(autumn + 2) - instantAt(autumn + 1), DAY);
  });

  it('writes instants that Date reads, in local time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 820_454_400, max: 4_102_444_800 }), (seconds) => {
        assert.equal(Date.parse(formatInstant(seconds * 1000)), seconds * 1000);
        assert.equal(parseInstant(formatInstant(seconds * 1000)), seconds * 1000);
      }),
    );
    assert.equal(formatInstant(Date.UTC(2026, 2, 5, 6)), '2026-03-05T08:00:00+02:00');
    assert.equal(formatInstant(Date.UTC(2026, 6, 5, 21)), '2026-07-06T00:00:00+03:00');
    assert.equal(formatClock(8 * 60), '8.00');
    assert.equal(formatClock(16 * 60 + 5), '16.05');
  });

  it('reads local times, zones and offsets', () => {
    const cases: readonly (readonly [string, number | undefined])[] = [
      ['2026-03-05', Date.UTC(2026, 2, 4, 22)],
      ['2026-03-05T08:00', Date.UTC(2026, 2, 5, 6)],
      ['2026-03-05 08:00:30', Date.UTC(2026, 2, 5, 6, 0, 30)],
      ['2026-07-05T08:00:00.250', Date.UTC(2026, 6, 5, 5, 0, 0, 250)],
      ['2026-03-05T08:00Z', Date.UTC(2026, 2, 5, 8)],
      ['2026-03-05T08:00:00-08:00', Date.UTC(2026, 2, 5, 16)],
      ['2026-03-05T08:00:00+05:45', Date.UTC(2026, 2, 5, 2, 15)],
      ['2026-10-25T03:30', Date.UTC(2026, 9, 25, 0, 30)],
      ['2026-03-29T03:30', undefined],
      ['2026-02-29T08:00', undefined],
      ['2026-03-05T24:00', undefined],
      ['2026-03-05Z', undefined],
      ['2026-03-05T08:00+24:00', undefined],
      ['5.3.2026', undefined],
      ['tomorrow', undefined],
      ['', undefined],
    ];
    for (const [text, expected] of cases) assert.equal(parseInstant(text), expected, text);
  });
});
