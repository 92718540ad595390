import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAnalyzers } from '../../../src/core/analysis/createAnalyzers.ts';
import { checkText } from '../../../src/core/checking/checkText.ts';
import { DocumentSource } from '../../../src/core/checking/documentSource.ts';
import { EMPTY_CONFIG } from '../../../src/core/checking/workspaceConfig.ts';
import { makeBaseline } from '../../../src/core/findings/baseline.ts';
import { presentProblems } from '../../../src/core/findings/finding.ts';
import { LANGUAGES } from '../../../src/core/l10n/language.ts';
import { render } from '../../../src/core/l10n/message.ts';
import { CodeMemory } from '../../../src/core/identifiers/codeMemory.ts';
import { importCodes } from '../../../src/core/identifiers/register/importCodes.ts';
import { reportAsJson } from '../../../src/core/report/json.ts';
import { reportAsMarkdown } from '../../../src/core/report/markdown.ts';
import { reportAsSarif } from '../../../src/core/report/sarif.ts';
import { reportAsText } from '../../../src/core/report/text.ts';
import { dicom, element } from '../../support/dicomParts.ts';
import { assertClean, CODES, FILES } from '../../support/plantedCodes.ts';
import { runKanta } from '../../support/runKanta.ts';
import { openTestStore } from '../../support/testStore.ts';
import { KEY } from './analyzing.ts';

describe('nothing leaks', function () {
  this.timeout(60_000);

  it('into findings, reports, baselines, fix titles, hovers and inlays', async () => {
    const codes = new CodeMemory();
    codes.key = KEY;
    const analyzers = createAnalyzers({
      config: EMPTY_CONFIG,
      openStore: (version) => Promise.resolve(openTestStore(version, [])),
      now: () => Date.UTC(2026, 2, 2),
      testIds: FILES['.kanta/test-ids.yaml'],
      outages: FILES['.kanta/outages.yaml'],
      codes,
    });
    let count = 0;
    for (const [path, text] of Object.entries(FILES)) {
      const document = new DocumentSource(path, text);
      const found = (await checkText(document, analyzers, () => false)) ?? [];
      count += found.length;
      for (const language of LANGUAGES) {
        const problems = found.map(({ problem }) => problem);
        const findings = presentProblems(problems, { file: path, lines: document.lines, language });
        const report = { findings, files: 1, durationMs: 1 };
        assertClean(reportAsText(report, language, false), `${path}, text`);
        assertClean(reportAsJson(report), `${path}, JSON`);
        assertClean(reportAsSarif(report, language, '0'), `${path}, SARIF`);
        assertClean(reportAsMarkdown(report, language), `${path}, Markdown`);
        assertClean(JSON.stringify(makeBaseline(findings)), `${path}, baseline`);
        for (const { problem, analyzer } of found) {
          const titles =
            analyzer.fixes?.(document, problem).map(({ title }) => render(title, language)) ?? [];
          assertClean(titles.join('\n'), `${path}, ${problem.rule}, fixes`);
        }
        for (const analyzer of analyzers.filter((one) => one.applies(document))) {
          const inlays = analyzer.inlays?.(document, { start: 0, end: text.length }) ?? [];
          assertClean(inlays.map(({ label }) => render(label, language)).join('\n'), `${path}, inlays`);
          for (let offset = 0; offset < text.length; offset += 5) {
            const hover = analyzer.hover?.(document, offset)?.paragraphs ?? [];
            const shown = hover.map((paragraph) => render(paragraph, language)).join('\n');
            assertClean(shown, `${path}, ${analyzer.name}, hover`);
          }
        }
      }
    }
    assert.ok(count >= 30, `${count} problems`);
  });

  it('into an import of codes', () => {
    assertClean(JSON.stringify(importCodes(CODES.join(' '), undefined)), 'import');
  });

  it('out of the command line or the tools for agents, in any format', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kanta-leaks-'));
    try {
      for (const [path, text] of Object.entries(FILES)) {
        if (!path.includes('/')) writeFileSync(join(folder, path), text);
      }
      // Images are planted too: the code as the patient's number and in the name.
      const [one = '', two = ''] = CODES;
      const image = dicom(element(0x10, 0x10, 'PN', `Virtanen^${one}`), element(0x10, 0x20, 'LO', two));
      writeFileSync(join(folder, 'image.dcm'), image);
      writeFileSync(
        join(folder, 'manifest.json'),
        JSON.stringify([
          { '00100020': { vr: 'LO', Value: [one] }, '00100010': { vr: 'PN', Value: [{ Alphabetic: two }] } },
        ]),
      );
      for (const format of ['text', 'json', 'sarif', 'markdown']) {
        const { status, out, err } = await runKanta(['check', '.', '--format', format], { cwd: folder });
        assert.equal(status, 1, err);
        assertClean(out + err, `kanta check --format ${format}`);
      }
      mkdirSync(join(folder, '.kanta'));
      const baseline = join(folder, '.kanta', 'baseline.json');
      await runKanta(['check', '.', '--write-baseline', baseline], { cwd: folder });
      const accepted = readFileSync(baseline, 'utf8');
      assert.match(accepted, /image\.dcm/u);
      assertClean(accepted, 'baseline');
      rmSync(baseline);
      writeFileSync(join(folder, '.kanta', 'test-ids.yaml'), FILES['.kanta/test-ids.yaml'] ?? '');
      const calls = [
        ...Object.entries(FILES).map(([name, text]) => ['kanta_check_text', { name, text }] as const),
        ['kanta_check_files', {}] as const,
        ['kanta_issued_test_ids', {}] as const,
        ...CODES.slice(0, 3).flatMap(
          (code) =>
            [
              ['kanta_check_files', { paths: [`no/${code}`] }],
              ['kanta_issued_test_ids', { purpose: code }],
              ['kanta_generate_test_ids', { born: code }],
              ['kanta_environments', { at: code }],
              ['kanta_explain_rule', { rule: code }],
              [code, {}],
            ] as const,
        ),
      ];
      const messages = calls.map(([name, args], id) =>
        JSON.stringify({ jsonrpc: '2.0', id, method: 'tools/call', params: { name, arguments: args } }),
      );
      const { out, err } = await runKanta(['mcp'], { cwd: folder, input: `${messages.join('\n')}\n` });
      assert.ok(out.includes('identifier/hetu-real'));
      assert.equal(out.trimEnd().split('\n').length, calls.length);
      assertClean(out + err, 'kanta mcp');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
