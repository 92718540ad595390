import assert from 'node:assert/strict';
import { DocumentSource } from '../../../src/core/checking/documentSource.ts';
import { createEnvironmentAnalyzer } from '../../../src/core/environments/environmentAnalyzer.ts';
import { environmentRules } from '../../../src/core/findings/rules/environment.ts';
import { LANGUAGES } from '../../../src/core/l10n/language.ts';
import { fileOf, readRulePage } from '../../docs/rulePage.ts';

describe('the rule pages of environments', () => {
  const analyzer = createEnvironmentAnalyzer(undefined);

  for (const { id } of environmentRules) {
    it(`${id}: the bad example breaks exactly this rule and the good one none`, async () => {
      for (const language of LANGUAGES) {
        const blocks = readRulePage(language, id)?.sections.flatMap((section) => section.blocks) ?? [];
        const found = [];
        for (const block of blocks) {
          const document = new DocumentSource(fileOf(block), block.text);
          assert.equal(analyzer.applies(document), true, fileOf(block));
          found.push(((await analyzer.analyze(document, () => false)) ?? []).map(({ rule }) => rule));
        }
        assert.deepEqual(found, [[id], []], language);
      }
    });
  }
});
