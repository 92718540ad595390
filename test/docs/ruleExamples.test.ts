import assert from 'node:assert/strict';
import { createAnalyzers } from '../../src/core/analysis/createAnalyzers.ts';
import { checkText } from '../../src/core/checking/checkText.ts';
import { DocumentSource } from '../../src/core/checking/documentSource.ts';
import { EMPTY_CONFIG, readWorkspaceConfig } from '../../src/core/checking/workspaceConfig.ts';
import { allRules, ruleById } from '../../src/core/findings/ruleRegistry.ts';
import { render } from '../../src/core/l10n/message.ts';
import { openTestStore } from '../support/testStore.ts';
import { definitionsOf, fileOf, readRulePage, type CodeBlock, type RulePage } from './rulePage.ts';

/** The clock of the examples: pages speak of the year 2026. */
const NOW = Date.UTC(2026, 2, 2, 6);

describe('examples of the rule pages', function () {
  this.timeout(60_000);

  for (const { id } of allRules) {
    it(`${id}: the bad one triggers it and nothing else, the good one does not`, async () => {
      const page = readRulePage('en', id);
      assert.ok(page, 'no page');
      const [, bad, good] = page.sections;
      const definitions = definitionsOf(page);
      assert.ok(bad?.blocks[0] && good?.blocks[0], 'no example');
      const files = settingsOf(page);
      const found = await findingsOf(bad.blocks[0], definitions, files);
      assert.ok(found.length > 0, 'nothing found');
      assert.deepEqual(
        found.filter((finding) => finding.rule !== id),
        [],
      );
      const left = await findingsOf(good.blocks[0], definitions, files);
      assert.deepEqual(
        left.filter((finding) => finding.rule === id),
        [],
      );
    });
  }
});

/** The `.kanta` files that the examples of a page need: further blocks, named by `file=`. */
interface SettingsFiles {
  readonly config: string | undefined;
  readonly testIds: string | undefined;
  /** Registration documents beside the example. */
  readonly forms: readonly DocumentSource[];
}

function settingsOf(page: RulePage): SettingsFiles {
  const further = page.sections.flatMap(({ blocks }) => blocks.slice(1));
  const textOf = (file: string): string | undefined => further.find((block) => fileOf(block) === file)?.text;
  const forms = further
    .filter((block) => /\.kanta\.(?:yaml|json)$/u.test(fileOf(block)))
    .map((block) => new DocumentSource(fileOf(block), block.text));
  return { config: textOf('.kanta/config.yaml'), testIds: textOf('.kanta/test-ids.yaml'), forms };
}

async function findingsOf(
  block: CodeBlock,
  definitions: readonly unknown[],
  files: SettingsFiles,
): Promise<{ rule: string; severity: string; at: string | undefined; says: string }[]> {
  const analyzers = createAnalyzers({
    config: files.config === undefined ? EMPTY_CONFIG : readWorkspaceConfig(files.config).config,
    testIds: files.testIds,
    openStore: (version) => Promise.resolve(openTestStore(version, definitions)),
    now: () => NOW,
    forms: () => Promise.resolve(files.forms),
  });
  const document = new DocumentSource(fileOf(block), block.text);
  const found = await checkText(document, analyzers, () => false);
  assert.ok(found, 'cancelled');
  return found.map(({ problem }) => ({
    rule: problem.rule,
    severity: problem.severity ?? ruleById(problem.rule).severity,
    at: problem.expression,
    says: render(problem.message, 'en'),
  }));
}
