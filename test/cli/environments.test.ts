import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { runEnvironments } from '../../src/cli/environments.ts';
import type { CommandIo } from '../../src/cli/io.ts';
import type {
  DeadlineReport,
  EventReport,
  StatusReport,
} from '../../src/core/environments/environmentReport.ts';

const NOW = Date.UTC(2026, 1, 26, 9);

describe('kanta environments', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kanta-environments-'));
    await mkdir(join(folder, '.kanta'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  async function run(...args: string[]): Promise<{ status: number; out: string; err: string }> {
    let out = '';
    let err = '';
    const io: CommandIo = {
      cwd: folder,
      environment: {},
      language: 'en',
      now: () => NOW,
      write: (text) => (out += text),
      writeError: (text) => (err += text),
      readStandardInput: () => Promise.resolve(new Uint8Array()),
      colour: false,
    };
    return { status: await runEnvironments(args, io), out, err };
  }

  it('prints the contract: three environments, seven services, the fault test where it is', async () => {
    const { status, out, err } = await run('--at', '2026-03-02T13:00', '--format', 'json');
    assert.equal(status, 0);
    assert.equal(err, '');
    const report = JSON.parse(out) as StatusReport;
    assert.equal(report.at, '2026-03-02T13:00:00+02:00');
    assert.deepEqual(
      report.environments.map(({ id }) => id),
      ['ct', 'pi', 'phr-sandbox'],
    );
    const all = [
      'prescription',
      'patient-data',
      'social-welfare',
      'imaging',
      'test-mykanta',
      'archivist',
      'phr',
    ];
    assert.deepEqual(
      report.environments[0]?.services.map(({ id }) => id),
      all,
    );
    assert.deepEqual(
      report.environments[1]?.services.map(({ id, status: state }) => `${id} ${state}`),
      all.map((id) => `${id} ${id === 'prescription' || id === 'patient-data' ? 'fault-test' : 'open'}`),
    );
    assert.deepEqual(report.environments[1]?.services[0], {
      id: 'prescription',
      status: 'fault-test',
      since: '2026-03-02T12:00:00+02:00',
      until: '2026-03-02T15:00:00+02:00',
      why: [
        'Fault test on the first Monday of the month 12.00–15.00: disconnected',
        'Supported service time Mon–Fri 8.00–16.00',
      ],
      source: 'https://www.kanta.fi/en/system-developers/test-environments',
    });
    assert.deepEqual(
      report.environments[2]?.services.map((service) => [service.id, service.status, service.until]),
      [['phr', 'no-promise', null]],
    );
    assert.deepEqual(report.environments[2].services[0]?.why, [
      'Deletion day: data stored more than three months ago is deleted',
      'No promised service hours',
    ]);
  });

  it('takes now when no time is given, and announced outages of the folder', async () => {
    await writeFile(
      join(folder, '.kanta/outages.yaml'),
      'outages:\n  - title: Upgrade\n    environment: ct\n    services: [imaging]\n    start: 2026-02-26T10:00\n    end: 2026-02-26T12:00\n    source: E-mail\n',
    );
    const report = JSON.parse((await run('--format', 'json', '--environment', 'ct')).out) as StatusReport;
    assert.equal(report.at, '2026-02-26T11:00:00+02:00');
    assert.equal(report.environments.length, 1);
    const imaging = report.environments[0]?.services.find(({ id }) => id === 'imaging');
    assert.equal(imaging?.status, 'announced-outage');
    assert.equal(imaging.source, 'E-mail');
    assert.equal(imaging.why[0], 'Announced outage: Upgrade, 26.2.2026 10.00–12.00');
    assert.equal(report.environments[0]?.services[0]?.status, 'open');
  });

  it("knows the workspace's own environments", async () => {
    await writeFile(
      join(folder, '.kanta/config.yaml'),
      'environments:\n  own:\n    - id: lab\n      name: Our lab\n      services: [{ id: phr }]\n      rules: [{ kind: service-hours, weekdays: [6, 7], from: "10:00", to: "12:00" }]\n',
    );
    const report = JSON.parse(
      (await run('--at', '2026-02-28T10:30', '--environment', 'lab', '--format', 'json')).out,
    ) as StatusReport;
    assert.deepEqual(report.environments[0]?.services[0], {
      id: 'phr',
      status: 'open',
      since: '2026-02-28T10:00:00+02:00',
      until: '2026-02-28T12:00:00+02:00',
      why: ['Supported service time Sat, Sun 10.00–12.00'],
      source: '.kanta/config.yaml',
    });
  });

  it('lists events of a span', async () => {
    const { out } = await run(
      '--from',
      '2026-03-02',
      '--to',
      '2026-03-05',
      '--format',
      'json',
      '--environment',
      'pi',
    );
    const { from, to, events } = JSON.parse(out) as { from: string; to: string; events: EventReport[] };
    assert.equal(from, '2026-03-02T00:00:00+02:00');
    assert.equal(to, '2026-03-06T00:00:00+02:00');
    assert.deepEqual(
      events.map(({ kind, start, end }) => `${kind} ${start.slice(5, 16)} ${end.slice(5, 16)}`),
      [
        'service-hours 03-02T08:00 03-02T16:00',
        'fault-test 03-02T12:00 03-02T15:00',
        'service-hours 03-03T08:00 03-03T16:00',
        'service-hours 03-04T08:00 03-04T16:00',
        'maintenance-day 03-05T00:00 03-06T00:00',
        'service-hours 03-05T08:00 03-05T16:00',
      ],
    );
    assert.deepEqual(events[1]?.services, ['prescription', 'patient-data']);
    const text = await run('--from', '2026-03-02', '--to', '2026-03-05', '--language', 'fi');
    assert.equal(
      text.out,
      [
        'ma 2.3.2026  OTV-hiekkalaatikko: Tietojen poisto\n',
        'ma 2.3.2026 12.00–15.00  TK: Vikatilannetestaus (Resepti-palvelu, Potilastietovaranto)\n',
        'to 5.3.2026  AT: Huoltopäivä\n',
        'to 5.3.2026  TK: Huoltopäivä\n',
      ].join(''),
    );
  });

  it('writes a calendar file whose events keep their ids', async () => {
    const { out } = await run('--format', 'ics');
    const events = new ICAL.Component(ICAL.parse(out) as unknown[])
      .getAllSubcomponents('vevent')
      .map((each) => new ICAL.Event(each));
    // Twelve maintenance days in each of two environments, twelve fault tests, four deletion days, from 26.2.2026 for a year.
    assert.equal(events.length, 12 * 2 + 12 + 4);
    assert.equal(new Set(events.map(({ uid }) => uid)).size, events.length);
    const fault = events.find(({ uid }) => uid === 'pi.fault-test.2026-04-06@environments.kanta-tools');
    assert.equal(fault?.startDate.toString(), '2026-04-06T12:00:00');
    assert.equal(
      fault?.startDate.zone?.tzid ?? fault?.component.getFirstProperty('dtstart')?.getFirstParameter('tzid'),
      'Europe/Helsinki',
    );
    assert.match(fault?.description ?? '', /Easter Monday, public holiday: confirm with Kela/u);
    const again = (await run('--format', 'ics', '--from', '2026-04-01')).out;
    assert.ok(again.includes('UID:pi.fault-test.2026-04-06@environments.kanta-tools\r\n'));
  });

  it('has the deadlines that registration documents fix, in every format', async () => {
    await mkdir(join(folder, 'kanta'));
    await writeFile(
      join(folder, 'kanta/registration.kanta.yaml'),
      'kind: joint-testing-registration\nsystem: { name: Esimerkkipotilas, version: "4.10" }\nperiod: { start: 2026-06 }\n',
    );
    await writeFile(
      join(folder, 'far.kanta.json'),
      '{ "kind": "joint-testing-registration", "period": { "start": "2031-06" } }',
    );
    const span = ['--from', '2026-03-02', '--to', '2026-04-02', '--format'];
    const { deadlines } = JSON.parse((await run(...span, 'json')).out) as { deadlines: DeadlineReport[] };
    assert.deepEqual(
      deadlines.map(({ id, date, title, file }) => ({ id, date, title, file })),
      [
        {
          id: 'register-kanta/registration.kanta.yaml',
          date: '2026-04-01',
          title: 'Register for joint testing: Esimerkkipotilas 4.10',
          file: 'kanta/registration.kanta.yaml',
        },
      ],
    );
    // By day, among the events of the environments.
    assert.ok(
      (await run(...span, 'text', '--language', 'fi')).out.endsWith(
        [
          'ke 1.4.2026  Ilmoittaudu yhteistestaukseen: Esimerkkipotilas 4.10 (kanta/registration.kanta.yaml)\n',
          'to 2.4.2026  AT: Huoltopäivä\n',
          'to 2.4.2026  TK: Huoltopäivä\n',
        ].join(''),
      ),
    );
    const calendar = new ICAL.Component(ICAL.parse((await run('--format', 'ics')).out) as unknown[]);
    const days = calendar
      .getAllSubcomponents('vevent')
      .map((each) => new ICAL.Event(each))
      .filter(({ uid }) => uid.endsWith('@registration.kanta-tools'));
    assert.deepEqual(
      days.map(({ uid, summary, startDate }) => `${uid} ${summary} ${startDate.toString()}`),
      [
        'register-kanta.registration.kanta.yaml@registration.kanta-tools Register for joint testing: Esimerkkipotilas 4.10 2026-04-01',
        'period-kanta.registration.kanta.yaml@registration.kanta-tools Joint testing starts: Esimerkkipotilas 4.10 2026-06-01',
      ],
    );
    // They belong to no environment.
    assert.ok(
      !(await run('--format', 'ics', '--environment', 'ct')).out.includes('@registration.kanta-tools'),
    );
  });

  it('prints a text for people', async () => {
    const { out } = await run('--at', '2026-02-26T11:00', '--environment', 'ct', '--language', 'sv');
    assert.match(
      out,
      /^Kundtestmiljön \(AT\) {2}\[ct\]\n {2}Recepttjänsten +öppen, till kl\. 16\.00\n {6}Servicetid med stöd mån–fre kl\. 8\.00–16\.00\n/u,
    );
  });

  it('refuses what it does not understand with status 2', async () => {
    for (const args of [
      ['--at', 'tomorrow'],
      ['--at', '2026-02-30'],
      ['--from', '1.3.2026'],
      ['--from', '2026-03-02', '--to', '2026-03-01'],
      ['--at', '2026-03-02', '--from', '2026-03-01'],
      ['--format', 'xml'],
      ['--environment', 'nope'],
      ['--nope'],
      ['stray'],
    ]) {
      const { status, out, err } = await run(...args);
      assert.equal(status, 2, args.join(' '));
      assert.equal(out, '');
      assert.match(err, /^kanta: .+\n$/u);
    }
  });

  it('says on standard error that a file is not understood, and answers all the same', async () => {
    await writeFile(join(folder, '.kanta/outages.yaml'), 'outages: soon\n');
    const { status, out, err } = await run('--format', 'json');
    assert.equal(status, 0);
    assert.equal(
      err,
      'kanta: .kanta/outages.yaml: not everything is understood; run “kanta check .kanta/outages.yaml”\n',
    );
    assert.equal((JSON.parse(out) as StatusReport).environments.length, 3);
  });
});
