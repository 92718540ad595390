import assert from 'node:assert/strict';
import type { Log } from 'sarif';
import type { Finding } from '../../../src/core/findings/finding.ts';
import { reportAsJson } from '../../../src/core/report/json.ts';
import { reportAsMarkdown } from '../../../src/core/report/markdown.ts';
import { reportAsSarif } from '../../../src/core/report/sarif.ts';
import type { CheckReport } from '../../../src/core/report/summary.ts';
import { reportAsText } from '../../../src/core/report/text.ts';

const range = { start: { line: 2, character: 4 }, end: { line: 2, character: 9 } };
const findings: Finding[] = [
  {
    file: 'a b/ä.json',
    rule: 'fhir/cardinality',
    severity: 'error',
    message: '“status” is missing | here',
    range,
    expression: 'Observation',
    profile: 'http://phr.kanta.fi/StructureDefinition/fiphr-sd-bodyweight',
    data: { element: 'status' },
  },
  { file: 'b.json', rule: 'fhir/profile-unknown', severity: 'information', message: 'not checked', range },
];
const report: CheckReport = {
  findings,
  files: 3,
  durationMs: 12.6,
  skipped: [
    { file: 'x.png', reason: 'binary' },
    { file: 'y.png', reason: 'binary' },
  ],
};

describe('reports', () => {
  it('text names file, line and column, and sums up', () => {
    assert.equal(
      reportAsText(report, 'en'),
      [
        'a b/ä.json:3:5: error: “status” is missing | here (Observation) [fhir/cardinality]',
        'b.json:3:5: note: not checked [fhir/profile-unknown]',
        '1 error, 1 note in 2 of 3 files',
        'Passed over: 2 binary',
        '',
      ].join('\n'),
    );
  });

  it('text speaks Finnish and Swedish', () => {
    assert.match(reportAsText(report, 'fi'), /1 virhe, 1 huomautus; löydöksiä 2 tiedostossa, tarkistettu 3/u);
    assert.match(reportAsText(report, 'sv'), /1 fel, 1 anmärkning i 2 av 3 filer/u);
    assert.equal(
      reportAsText({ findings: [], files: 1, durationMs: 1 }, 'sv'),
      'Inget hittades, 1 fil kontrollerades.\n',
    );
  });

  it('text has colours only when asked', () => {
    const escape = '\u001b';
    assert.ok(!reportAsText(report, 'en').includes(escape));
    assert.ok(reportAsText(report, 'en', true).includes(`${escape}[31merror${escape}[0m`));
  });

  it('JSON is the contract, without what only editors need', () => {
    const parsed = JSON.parse(reportAsJson(report)) as {
      findings: Record<string, unknown>[];
      files: number;
      durationMs: number;
    };
    assert.equal(parsed.files, 3);
    assert.equal(parsed.durationMs, 13);
    assert.deepEqual(Object.keys(parsed.findings[0] ?? {}), [
      'file',
      'rule',
      'severity',
      'message',
      'range',
      'expression',
      'profile',
    ]);
  });

  it('SARIF counts lines from 1, names rules once and gives fingerprints', () => {
    const log = JSON.parse(
      reportAsSarif({ ...report, findings: [...findings, ...findings] }, 'en', '1.2.3'),
    ) as Log;
    const [run] = log.runs;
    assert.equal(log.version, '2.1.0');
    assert.deepEqual(
      run?.tool.driver.rules?.map(({ id }) => id),
      ['fhir/cardinality', 'fhir/profile-unknown'],
    );
    const results = run?.results ?? [];
    assert.deepEqual(results[0]?.locations?.[0]?.physicalLocation?.region, {
      startLine: 3,
      startColumn: 5,
      endLine: 3,
      endColumn: 10,
    });
    assert.equal(results[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri, 'a%20b/%C3%A4.json');
    const names = results.map(({ partialFingerprints }) => partialFingerprints?.['kantaPlace/v1']);
    assert.equal(new Set(names).size, 4);
  });

  it('Markdown escapes what would break its table', () => {
    const text = reportAsMarkdown(report, 'en');
    assert.match(text, /\| 3:5 \| error \| “status” is missing \\\| here \| `fhir\/cardinality` \|/u);
  });
});
