import assert from 'node:assert/strict';
import { isCronError, parseCron } from '../../../src/core/calendar/cron.ts';
import { formatInstant, parseInstant } from '../../../src/core/calendar/helsinkiTime.ts';
import { parseWrittenTime } from '../../../src/core/calendar/writtenTime.ts';
import { EnvironmentModel } from '../../../src/core/environments/environmentModel.ts';
import { nationalCatalog } from '../../../src/core/environments/nationalCatalog.ts';
import { pinnedStatus } from '../../../src/core/environments/statusBarText.ts';
import {
  willBeOpenAt,
  willRunsBeOpen,
  type OpenAnswer,
} from '../../../src/core/environments/willItBeOpen.ts';
import { render } from '../../../src/core/l10n/message.ts';

const model = new EnvironmentModel(nationalCatalog(), [
  {
    id: 'a',
    title: 'Upgrade',
    environments: ['ct'],
    services: ['phr'],
    start: Date.UTC(2026, 2, 3, 6),
    end: Date.UTC(2026, 2, 3, 9),
  },
]);
const CT = [{ environment: 'ct', service: 'prescription' }];
const PI = [{ environment: 'pi', service: 'prescription' }];

function at(text: string): number {
  const instant = parseInstant(text);
  assert.ok(instant !== undefined, text);
  return instant;
}

function shown(answer: OpenAnswer): string {
  const slots = answer.slots
    .map((slot) => `${formatInstant(slot.at).slice(5, 16)} ${slot.verdict}`)
    .join(', ');
  return `${slots} → ${answer.nextGood === undefined ? '-' : formatInstant(answer.nextGood.at).slice(5, 16)}`;
}

function runs(cron: string, after: string, targets = CT): string {
  const schedule = parseCron(cron);
  assert.ok(!isCronError(schedule));
  const answer = willRunsBeOpen(model, targets, schedule, at(after));
  return shown({ ...answer, slots: answer.slots.slice(0, 3) });
}

describe('will it be open', () => {
  it('at a time: the answer and the next good one', () => {
    assert.equal(shown(willBeOpenAt(model, CT, at('2026-03-03T10:00'))), '03-03T10:00 open → 03-03T10:00');
    assert.equal(
      shown(willBeOpenAt(model, CT, at('2026-03-04T22:00'))),
      '03-04T22:00 probably → 03-06T08:00',
    );
    assert.equal(shown(willBeOpenAt(model, PI, at('2026-03-02T13:00'))), '03-02T13:00 no → 03-02T15:00');
    assert.equal(shown(willBeOpenAt(model, CT, at('2026-03-05T10:00'))), '03-05T10:00 maybe → 03-06T08:00');
    const sandbox = [{ environment: 'phr-sandbox', service: 'phr' }];
    assert.equal(
      shown(willBeOpenAt(model, sandbox, at('2026-03-05T10:00'))),
      '03-05T10:00 unknown → 03-05T10:00',
    );
  });

  it('for several services: the worst decides, and a good time is good for all', () => {
    const both = [...CT, { environment: 'ct', service: 'phr' }];
    const answer = willBeOpenAt(model, both, at('2026-03-03T08:30'));
    assert.equal(shown(answer), '03-03T08:30 no → 03-03T11:00');
    assert.equal(answer.slots[0]?.decides.service, 'phr');
    const withSandbox = [...CT, { environment: 'phr-sandbox', service: 'phr' }];
    assert.equal(
      shown(willBeOpenAt(model, withSandbox, at('2026-03-03T08:30'))),
      '03-03T08:30 open → 03-03T08:30',
    );
  });

  it('for a nightly job: every run, and the first that is not on a maintenance day', () => {
    assert.equal(
      runs('30 2 * * *', '2026-03-04T12:00'),
      '03-05T02:30 maybe, 03-06T02:30 probably, 03-07T02:30 probably → 03-06T02:30',
    );
    assert.equal(
      runs('0 13 * * mon', '2026-03-01', PI),
      '03-02T13:00 no, 03-09T13:00 open, 03-16T13:00 open → 03-09T13:00',
    );
    assert.equal(runs('0 0 30 2 *', '2026-03-01'), ' → -');
  });

  it('reads times as people type them', () => {
    const near = at('2026-03-03T10:00');
    for (const [text, expected] of [
      ['5.3.2026 8.00', '2026-03-05T08:00'],
      ['5.3. klo 8', '2026-03-05T08:00'],
      ['1.2. 9:30', '2027-02-01T09:30'],
      ['5.3.2026', '2026-03-05T00:00'],
      ['16.00', '2026-03-03T16:00'],
      ['kl. 16:30', '2026-03-03T16:30'],
      ['2026-03-05T08:00', '2026-03-05T08:00'],
      ['2026-03-05 08:00z', '2026-03-05T10:00'],
      ['24.00', '2026-03-04T00:00'],
    ] as const) {
      assert.equal(parseWrittenTime(text, near), at(expected), text);
    }
    for (const wrong of [
      '',
      'tomorrow',
      '31.2.2026 8.00',
      '5.3.2026 25.00',
      '8.60',
      '29.3.2026 3.30',
      '30 2 * * *',
    ]) {
      assert.equal(parseWrittenTime(wrong, near), undefined, wrong);
    }
  });

  it('says in the status bar what is open and until when', () => {
    const text = (pinned: string, time: string, language: 'en' | 'fi' | 'sv' = 'en'): string => {
      const status = pinnedStatus(model, pinned, at(time));
      return status === undefined ? '-' : render(status.text, language);
    };
    assert.equal(text('ct', '2026-03-04T10:00'), 'CT open · closes 16.00');
    assert.equal(text('ct', '2026-03-04T10:00', 'fi'), 'AT avoinna · sulkeutuu klo 16.00');
    assert.equal(text('ct', '2026-03-06T17:00'), 'CT outside hours · opens Mon 9.3. 8.00');
    assert.equal(text('ct', '2026-03-03T09:00'), 'CT announced outage · opens 11.00');
    assert.equal(text('ct/prescription', '2026-03-03T09:00'), 'CT Prescription open · closes 16.00');
    assert.equal(text('ct', '2026-03-05T09:00'), 'CT maintenance day · until tomorrow 0.00');
    assert.equal(text('phr-sandbox', '2026-03-05T09:00'), 'PHR sandbox no promised hours');
    assert.equal(text('nope', '2026-03-05T09:00'), '-');
  });
});
