import assert from 'node:assert/strict';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { instantAt } from '../../../src/core/calendar/helsinkiTime.ts';
import { parseIsoDate } from '../../../src/core/calendar/civilDate.ts';
import { writeICalendar, type CalendarEntry } from '../../../src/core/calendar/iCalendar.ts';

const STAMP = Date.UTC(2026, 1, 3, 12, 34, 56);

/** What an independent reader makes of the file: the zone of the file itself counts, not one that the reader brings. */
function readBack(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

function entry(start: number, end: number, more: Partial<CalendarEntry> = {}): CalendarEntry {
  return { uid: 'a@b', start, end, isAllDay: false, summary: 'x', ...more };
}

describe('a calendar file', () => {
  it('gives ical.js the instants that went in, in every season', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1998, 0, 1) / 60_000, max: Date.UTC(2090, 0, 1) / 60_000 }),
        fc.integer({ min: 1, max: 5000 }),
        (minute, length) => {
          const [start, end] = [minute * 60_000, (minute + length) * 60_000];
          const [event] = readBack(writeICalendar({ name: 'n', stamp: STAMP, entries: [entry(start, end)] }));
          assert.equal(event?.startDate.toJSDate().getTime(), start);
          assert.equal(event?.endDate.toJSDate().getTime(), end);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('gives ical.js the instants around both clock changes', () => {
    for (const night of [Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 1)]) {
      for (let minutes = -180; minutes <= 180; minutes += 15) {
        const start = night + minutes * 60_000;
        const [event] = readBack(
          writeICalendar({ name: 'n', stamp: STAMP, entries: [entry(start, start + 7_200_000)] }),
        );
        assert.equal(event?.startDate.toJSDate().getTime(), start, new Date(start).toISOString());
      }
    }
  });

  it('keeps any text whole and its lines within 75 octets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (noise) => {
        // Control characters have no place in an iCalendar text.
        const text = noise.replace(/\p{Cc}/gu, '');
        const file = writeICalendar({
          name: 'n',
          stamp: STAMP,
          entries: [entry(0, 60_000, { summary: `ä;,\\${text}`, description: `${text}\nnext` })],
        });
        for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
        assert.ok(file.endsWith('END:VCALENDAR\r\n'));
        const [event] = readBack(file);
        assert.equal(event?.summary, `ä;,\\${text}`);
        assert.equal(event?.description, `${text}\nnext`);
      }),
    );
  });

  it('marks whole days as dates', () => {
    const day = parseIsoDate('2026-03-05') ?? 0;
    const file = writeICalendar({
      name: 'n',
      stamp: STAMP,
      entries: [
        entry(instantAt(day), instantAt(day + 1), {
          isAllDay: true,
          categories: ['a,b', 'c'],
          url: 'https://example.org/',
        }),
      ],
    });
    const [event] = readBack(file);
    assert.equal(event?.startDate.isDate, true);
    assert.equal(event?.startDate.toString(), '2026-03-05');
    assert.equal(event?.endDate.toString(), '2026-03-06');
    assert.match(file, /CATEGORIES:a\\,b,c\r\n/u);
    assert.match(file, /DTSTAMP:20260203T123456Z\r\n/u);
  });

  it('has a sequence that grows with time', () => {
    const sequence = (stamp: number): number =>
      readBack(writeICalendar({ name: 'n', stamp, entries: [entry(0, 1)] }))[0]?.sequence ?? -1;
    assert.ok(sequence(STAMP + 60_000) > sequence(STAMP));
    assert.ok(sequence(Date.UTC(2099, 0, 1)) < 2 ** 31);
  });
});
