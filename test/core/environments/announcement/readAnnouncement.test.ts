import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatInstant, parseInstant } from '../../../../src/core/calendar/helsinkiTime.ts';
import { isoDate } from '../../../../src/core/calendar/civilDate.ts';
import { readAnnouncement } from '../../../../src/core/environments/announcement/readAnnouncement.ts';
import { render } from '../../../../src/core/l10n/message.ts';
import { ANNOUNCEMENTS } from './announcements.ts';

const RECEIVED = '2026-03-02T09:00';

function instant(text: string): number {
  const read = parseInstant(text);
  assert.ok(read !== undefined, text);
  return read;
}

describe('announcements', () => {
  it('are at least fifty, in three languages', () => {
    assert.ok(ANNOUNCEMENTS.length >= 50);
    assert.ok(ANNOUNCEMENTS.filter(({ span }) => typeof span !== 'string').length >= 25);
  });

  for (const { text, span, environments, services, received } of ANNOUNCEMENTS) {
    it(`are read right or not at all: ${text.replace(/\s+/gu, ' ').slice(0, 70)}`, () => {
      const reading = readAnnouncement(text, instant(received ?? RECEIVED));
      if (typeof span === 'string') {
        assert.equal(reading.kind, 'not-understood', JSON.stringify(reading));
        assert.ok(render(reading.why, 'en').includes(span), render(reading.why, 'en'));
        return;
      }
      assert.equal(
        reading.kind,
        'understood',
        reading.kind === 'not-understood' ? render(reading.why, 'en') : '',
      );
      assert.deepEqual(
        [formatInstant(reading.start), formatInstant(reading.end)],
        span.map((each) => formatInstant(instant(each))),
      );
      if (environments !== undefined) assert.deepEqual(reading.targets.environments, environments);
      if (services !== undefined) assert.deepEqual(reading.targets.services, services);
    });
  }

  it('tell their subject and day', () => {
    const mail = ANNOUNCEMENTS.find(({ text }) => text.startsWith('Lähettäjä'));
    const reading = readAnnouncement(mail?.text ?? '', instant('2026-03-04T09:00'));
    assert.equal(reading.kind, 'understood');
    assert.equal(reading.title, 'Käyttökatko asiakastestissä 6.3.');
    assert.equal(isoDate(reading.announced ?? 0), '2026-03-02');
  });

  const pad = (value: number): string => String(value).padStart(2, '0');
  const MONTHS = {
    fi: [
      'tammikuuta',
      'helmikuuta',
      'maaliskuuta',
      'huhtikuuta',
      'toukokuuta',
      'kesäkuuta',
      'heinäkuuta',
      'elokuuta',
      'syyskuuta',
      'lokakuuta',
      'marraskuuta',
      'joulukuuta',
    ],
    sv: [
      'januari',
      'februari',
      'mars',
      'april',
      'maj',
      'juni',
      'juli',
      'augusti',
      'september',
      'oktober',
      'november',
      'december',
    ],
    en: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
  };

  it('with any date and times are read as they were written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 364 }),
        fc.integer({ min: 0, max: 22 * 4 }),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 0, max: 6 }),
        (dayOfYear, quarter, length, form) => {
          const date = new Date(Date.UTC(2027, 0, 1 + dayOfYear));
          const [year, month, day] = [2027, date.getUTCMonth() + 1, date.getUTCDate()];
          const [from, to] = [quarter * 15, Math.min(quarter * 15 + length * 15, 1439)];
          const clock = (minute: number, mark: string): string =>
            `${Math.floor(minute / 60)}${mark}${pad(minute % 60)}`;
          const text = [
            `Katko on ${day}.${month}.${year} klo ${clock(from, '.')}–${clock(to, '.')}.`,
            `Katko on ${day}. ${MONTHS.fi[month - 1] ?? ''} ${year} klo ${clock(from, '.')} - ${clock(to, '.')}`,
            `Avbrott den ${day} ${MONTHS.sv[month - 1] ?? ''} ${year} kl. ${clock(from, '.')}–${clock(to, '.')}.`,
            `Outage on ${day} ${MONTHS.en[month - 1] ?? ''} ${year} from ${clock(from, ':')} to ${clock(to, ':')}.`,
            `Outage on ${MONTHS.en[month - 1] ?? ''} ${day}, ${year}, ${clock(from, ':')}–${clock(to, ':')}`,
            `Katko alkaa ${day}.${month}.${year} klo ${clock(from, '.')} ja päättyy ${day}.${month}.${year} klo ${clock(to, '.')}.`,
            `Avbrott kl. ${clock(from, '.')}–${clock(to, '.')} den ${day} ${MONTHS.sv[month - 1] ?? ''} ${year}.`,
          ][form];
          const reading = readAnnouncement(text ?? '', instant(RECEIVED));
          const iso = (minute: number): string =>
            `${year}-${pad(month)}-${pad(day)}T${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
          const isDoubtful =
            [from, to].some((minute) => minute >= 180 && minute < 240) && (month === 3 || month === 10);
          if (reading.kind === 'not-understood') {
            assert.ok(isDoubtful, `${text ?? ''}: ${render(reading.why, 'en')}`);
            return;
          }
          assert.equal(formatInstant(reading.start).slice(0, 16), iso(from), text);
          assert.equal(formatInstant(reading.end).slice(0, 16), iso(to), text);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('never make the reader hang or throw', () => {
    const piece = fc.constantFrom(
      '5.3.',
      '5.3.2026',
      '–',
      '-',
      'klo ',
      'kl. ',
      '8',
      '8.00',
      '16',
      ' ',
      '\n',
      'to ',
      'ja ',
      'mars',
      'Mar ',
      '10 am',
      'den ',
      '5 ',
      '.',
      'until ',
      'koko päivän',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const reading = readAnnouncement(pieces.join(''), instant(RECEIVED));
        if (reading.kind === 'understood') assert.ok(reading.start < reading.end);
      }),
      { numRuns: 1000 },
    );
    const started = readAnnouncement('5.3.2026 klo 8-'.repeat(3000), instant(RECEIVED));
    assert.equal(started.kind, 'not-understood');
  });
});
