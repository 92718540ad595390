import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allRules } from '../../src/core/findings/ruleRegistry.ts';
import { LANGUAGES } from '../../src/core/l10n/language.ts';
import { readRulePage, RULE_PAGES, type RulePage } from './rulePage.ts';

const SECTIONS = ['Why', 'Bad', 'Good', 'How to silence'];

describe('rule pages', () => {
  it('exist for every rule in every language, and for nothing else', () => {
    for (const language of LANGUAGES) {
      const pages = readdirSync(join(RULE_PAGES, language), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => name.replaceAll('\\', '/').slice(0, -'.md'.length));
      assert.deepEqual(pages.sort(), allRules.map((rule) => rule.id).sort(), language);
    }
  });

  it('are listed in the index, each with its title', () => {
    const index = readFileSync(join(RULE_PAGES, 'README.md'), 'utf8');
    for (const { id, severity, title } of allRules) {
      const links = `[en](en/${id}.md) · [fi](fi/${id}.md) · [sv](sv/${id}.md)`;
      assert.ok(index.includes(`| \`${id}\` | ${severity} | ${title.en} | ${links} |`), id);
    }
  });

  for (const language of LANGUAGES) {
    it(`say what is found, why, wrong, right and how to silence it (${language})`, () => {
      for (const { id } of allRules) {
        const page = pageOf(language, id);
        assert.equal(page.title, id);
        assert.ok(page.summary.length > 20, `${id}: what it finds`);
        assert.equal(page.sections.length, SECTIONS.length, `${id}: sections`);
        const [why, bad, good, silence] = page.sections;
        assert.ok(why && bad && good && silence);
        assert.ok(why.prose.trim().length > 40, `${id}: why`);
        assert.ok(bad.blocks.length > 0 && good.blocks.length > 0, `${id}: examples`);
        assert.ok(silence.prose.trim().length > 20, `${id}: silencing`);
      }
    });
  }

  it('show the same examples in every language', () => {
    for (const { id } of allRules) {
      const english = examplesOf(pageOf('en', id));
      for (const language of ['fi', 'sv'] as const) {
        assert.deepEqual(examplesOf(pageOf(language, id)), english, `${language} ${id}`);
      }
    }
  });

  it('keep the English headings to which the others are translated', () => {
    for (const { id } of allRules) {
      assert.deepEqual(
        pageOf('en', id).sections.map((section) => section.heading),
        SECTIONS,
        id,
      );
    }
  });
});

function pageOf(language: (typeof LANGUAGES)[number], rule: string): RulePage {
  const page = readRulePage(language, rule);
  assert.ok(page, `${language}/${rule}.md is missing`);
  return page;
}

function examplesOf(page: RulePage): unknown {
  return page.sections.slice(0, 3).map((section) => section.blocks);
}
