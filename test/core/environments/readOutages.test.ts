import assert from 'node:assert/strict';
import { DocumentSource } from '../../../src/core/checking/documentSource.ts';
import { createEnvironmentAnalyzer } from '../../../src/core/environments/environmentAnalyzer.ts';
import { nationalCatalog } from '../../../src/core/environments/nationalCatalog.ts';
import { readOutages } from '../../../src/core/environments/readOutages.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';

const GOOD = `outages:
  - id: upgrade
    title: Version upgrade
    environment: ct
    services: [prescription, patient-data]
    start: 2026-03-11T17:00
    end: 2026-03-11T20:30
    announced: 2026-03-09
    source: E-mail of 9.3.2026
  - title: Move of servers
    environment: [ct, pi]
    start: 2026-10-24
    end: 2026-10-25
`;

function problemsOf(text: string): string[] {
  return readOutages(text, nationalCatalog()).problems.map(
    ({ rule, start, end }) => `${rule.slice('environment/'.length)} ${text.slice(start, end)}`,
  );
}

function outage(lines: string): string {
  return `outages:\n  - title: A\n    environment: ct\n    start: 2026-03-11T17:00\n    end: 2026-03-11T20:00\n${lines}`;
}

describe('announced outages', () => {
  it('are read in Helsinki time, whole days included', () => {
    const { outages, problems } = readOutages(GOOD, nationalCatalog());
    assert.deepEqual(problems, []);
    assert.deepEqual(outages[0], {
      id: 'upgrade',
      title: 'Version upgrade',
      environments: ['ct'],
      services: ['prescription', 'patient-data'],
      start: Date.UTC(2026, 2, 11, 15),
      end: Date.UTC(2026, 2, 11, 18, 30),
      announced: Date.UTC(2026, 2, 8, 22),
      source: 'E-mail of 9.3.2026',
    });
    assert.equal(outages[1]?.start, Date.UTC(2026, 9, 23, 21));
    assert.equal(outages[1]?.end, Date.UTC(2026, 9, 25, 22));
  });

  it('may be none', () => {
    for (const text of ['', '# nothing yet\n', 'outages:\n', 'outages: []\n']) {
      assert.deepEqual(readOutages(text, nationalCatalog()), { outages: [], problems: [] }, text);
    }
  });

  it('are said to be wrong at the right place', () => {
    assert.deepEqual(problemsOf(GOOD.replace('T20:30', 'T16:30')), [
      'outage-end-before-start 2026-03-11T16:30',
    ]);
    assert.deepEqual(problemsOf(GOOD.replace('announced: 2026-03-09', 'announced: 2026-03-10')), [
      'outage-short-notice 2026-03-10',
    ]);
    assert.deepEqual(problemsOf(GOOD.replace('environment: ct', 'environment: cr')), [
      'outage-unknown-target cr',
    ]);
    assert.deepEqual(problemsOf(GOOD.replace('patient-data]', 'patients]')), [
      'outage-unknown-target patients',
    ]);
    assert.deepEqual(problemsOf(GOOD.replace('17:00', '25:00')), ['outage-schema 2026-03-11T25:00']);
    assert.deepEqual(problemsOf(GOOD.replace('    title: V', '    titel: V')), [
      'outage-schema id',
      'outage-schema titel',
    ]);
    assert.deepEqual(problemsOf('outages: soon'), ['outage-schema soon']);
    assert.deepEqual(problemsOf('- a'), ['outage-schema - a']);
    assert.equal(problemsOf('outages: [').length > 0, true);
  });

  it('may not overlap in one environment, but may in two or beside each other', () => {
    const second = (lines: string): string => outage(`  - title: B\n${lines}    end: 2026-03-11T22:00\n`);
    const start = '    start: 2026-03-11T19:00\n';
    assert.deepEqual(problemsOf(second(`    environment: ct\n${start}`)), [
      'outage-overlap 2026-03-11T19:00',
    ]);
    assert.deepEqual(problemsOf(second(`    environment: pi\n${start}`)), []);
    assert.deepEqual(problemsOf(second('    environment: ct\n    start: 2026-03-11T20:00\n')), []);
  });

  it('that end before they start have their times swapped by the fix', async () => {
    const text = GOOD.replace('T17:00', 'T21:00');
    const analyzer = createEnvironmentAnalyzer(undefined);
    const document = new DocumentSource('.kanta/outages.yaml', text);
    const [problem] = (await analyzer.analyze(document, () => false)) ?? [];
    assert.ok(problem !== undefined);
    const [fix] = analyzer.fixes?.(document, problem) ?? [];
    assert.ok(fix !== undefined);
    const mended = applyEdits(text, fix.edits);
    assert.deepEqual(problemsOf(mended), []);
    assert.match(mended, /start: 2026-03-11T20:30\n {4}end: 2026-03-11T21:00/u);
  });
});
