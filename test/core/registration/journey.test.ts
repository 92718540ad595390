import assert from 'node:assert/strict';
import { isoDate, parseIsoDate } from '../../../src/core/calendar/civilDate.ts';
import { EnvironmentModel } from '../../../src/core/environments/environmentModel.ts';
import { reportCalendar } from '../../../src/core/environments/environmentReport.ts';
import { nationalCatalog } from '../../../src/core/environments/nationalCatalog.ts';
import { makeTimeline } from '../../../src/core/environments/timeline.ts';
import { render } from '../../../src/core/l10n/message.ts';
import { deadlineEvents } from '../../../src/core/registration/journey/deadlineEvents.ts';
import { journeysOf } from '../../../src/core/registration/journey/journey.ts';
import { makeJourneyDocument, type Journey } from '../../../src/core/registration/journey/model.ts';
import { readForm } from '../../../src/core/registration/tree/formDocument.ts';
import { VALID, type Plain } from './examples.ts';
import { NOW, sourceOf, write } from './support.ts';

function journeys(documents: readonly Plain[], today = '2026-11-22', issuedCodes = 0): Journey[] {
  return journeysOf({
    documents: documents.flatMap((value, index) => {
      const found = makeJourneyDocument(readForm(sourceOf(write(value, 'yaml'), 'yaml', `d${index}`)), 0);
      return found === undefined ? [] : [found];
    }),
    today: parseIsoDate(today) ?? 0,
    issuedCodes,
  });
}

function states(journey: Journey | undefined): string {
  return (journey?.steps ?? []).map(({ id, state }) => `${id}:${state}`).join(' ');
}

const [application] = VALID['client-test-application'];
const [joint] = VALID['joint-testing-registration'];
const [phr] = VALID['phr-joint-testing-registration'];
const [codes] = VALID['test-code-request'];
const [run, , independent] = VALID['test-run'];
const [change] = VALID['notice-of-change'];

describe('the way to production', () => {
  it('is empty without documents', () => assert.deepEqual(journeys([]), []));

  it('has one journey for each service that a document names', () => {
    const found = journeys([joint, application, phr]);
    assert.deepEqual(
      found.map(({ id }) => id),
      ['prescription', 'patient-data', 'phr'],
    );
  });

  it('begins with the application', () => {
    const [journey] = journeys([application]);
    assert.equal(
      states(journey),
      'implement:ready apply:done equip:ready independent:blocked register:blocked joint:blocked certify:blocked production:blocked',
    );
    assert.deepEqual(journey?.steps[0]?.action, { do: 'new', kind: 'joint-testing-registration' });
    assert.match(
      render(journey?.steps[3]?.why.at(-1) ?? { text: { en: '', fi: '', sv: '' } }, 'en'),
      /^First: Implement and test$/u,
    );
  });

  it('goes on with each document', () => {
    const half = { ...run, cases: [{ ...(run['cases'] as Plain[])[0] }] };
    const documents = [joint, application, codes, independent, half];
    assert.equal(
      states(journeys(documents)[0]),
      'implement:done apply:done equip:waiting independent:done register:started joint:done certify:blocked production:blocked',
    );
    assert.match(states(journeys(documents, '2026-11-22', 3)[0]), /equip:done/u);
    assert.match(states(journeys(documents, '2027-01-02')[0]), /register:late/u);
    assert.match(
      states(journeys([{ ...joint, registeredOn: '2026-12-01' }, ...documents.slice(1)])[0]),
      /register:done/u,
    );
    assert.equal(
      isoDate(journeys(documents)[0]?.steps.find(({ id }) => id === 'register')?.deadline ?? 0),
      '2027-01-01',
    );
    assert.match(states(journeys([...documents, change])[0]), /certify:done production:waiting$/u);
    assert.match(states(journeys([...documents, change], '2027-02-01')[0]), /production:done$/u);
  });

  it('of Kanta PHR waits for the OID, and certifies professionals only', () => {
    const sandbox = {
      ...independent,
      cases: [{ case: 'P-1', environment: 'phr-sandbox', startedAt: '2026-10-01T10:00', result: 'passed' }],
    };
    const citizen = VALID['phr-joint-testing-registration'][1];
    const found = journeys([citizen, sandbox]).find(({ id }) => id === 'phr');
    assert.equal(
      states(found),
      'content:done sandbox:done joint:started certificate:waiting production:blocked changes:blocked',
    );
    const professional = journeys([VALID['phr-joint-testing-registration'][2]]).find(
      ({ id }) => id === 'phr',
    );
    assert.match(
      states(professional),
      /^content:done sandbox:ready certify:blocked joint:started certificate:ready/u,
    );
  });

  it('gives its days to calendars', () => {
    const documents = [joint, phr, { ...joint, registeredOn: '2026-12-01' }].map((value, index) =>
      readForm(sourceOf(write(value, 'yaml'), 'yaml', `d${index}`)),
    );
    assert.deepEqual(
      deadlineEvents(documents).map(({ id, day, title }) => [id, isoDate(day), render(title, 'en')]),
      [
        ['register-d0.kanta.yaml', '2027-01-01', 'Register for joint testing: Esimerkkipotilas 4.10'],
        ['period-d0.kanta.yaml', '2027-03-01', 'Joint testing starts: Esimerkkipotilas 4.10'],
        ['period-d1.kanta.yaml', '2027-03-01', 'Joint testing starts: Esimerkkiseuranta 2.0'],
        ['period-d2.kanta.yaml', '2027-03-01', 'Joint testing starts: Esimerkkipotilas 4.10'],
      ],
    );
  });

  it('stands in the timeline and in the calendar file of the environments', () => {
    const document = readForm(sourceOf(write(joint, 'yaml'), 'yaml'));
    const model = new EnvironmentModel(nationalCatalog(), []);
    const day = parseIsoDate('2027-01-01') ?? 0;
    const days = deadlineEvents([document]);
    const timeline = makeTimeline(model, 'week', day, NOW, 'fi', ['ct'], days);
    const there = timeline.days.find(({ date }) => date === '2027-01-01');
    assert.deepEqual(there?.chips[0], {
      kind: 'deadline',
      text: 'Ilmoittaudu yhteistestaukseen: Esimerkkipotilas 4.10',
    });
    const calendar = reportCalendar(model, [], 'fi', NOW, days).replaceAll('\r\n ', '');
    assert.match(calendar, /DTSTART;VALUE=DATE:20270101\r\nDTEND;VALUE=DATE:20270102/u);
    assert.match(calendar, /SUMMARY:Ilmoittaudu yhteistestaukseen: Esimerkkipotilas 4\.10/u);
    assert.match(calendar, /UID:register-document\.kanta\.yaml@registration\.kanta-tools/u);
  });
});
