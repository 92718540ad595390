import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allRules } from '../../src/core/findings/ruleRegistry.ts';
import { LANGUAGES, type Language } from '../../src/core/l10n/language.ts';
import { readRulePage, RULE_PAGES, type RulePage } from './rulePage.ts';

const SECTIONS = ['Why', 'Bad', 'Good', 'How to silence'];

const AREAS = [...new Set(allRules.map(({ id }) => id.slice(0, id.indexOf('/'))))];

describe('rule pages', () => {
  it('exist for nothing but rules', () => {
    const ids = new Set<string>(allRules.map((rule) => rule.id));
    for (const language of LANGUAGES) {
      const pages = readdirSync(join(RULE_PAGES, language), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => name.replaceAll('\\', '/').slice(0, -'.md'.length));
      assert.deepEqual(
        pages.filter((page) => !ids.has(page)),
        [],
        language,
      );
    }
  });

  it('are listed in the index, each with its title', () => {
    const index = readFileSync(join(RULE_PAGES, 'README.md'), 'utf8');
    for (const { id, severity, title } of allRules) {
      const links = `[en](en/${id}.md) · [fi](fi/${id}.md) · [sv](sv/${id}.md)`;
      assert.ok(index.includes(`| \`${id}\` | ${severity} | ${title.en} | ${links} |`), id);
    }
  });

  for (const area of AREAS) {
    const ids = allRules.map((rule) => rule.id).filter((id) => id.startsWith(`${area}/`));

    for (const language of LANGUAGES) {
      it(`${area}: say what is found, why, wrong, right and how to silence it (${language})`, () => {
        for (const id of ids) {
          const page = pageOf(language, id);
          assert.equal(page.title, id);
          assert.ok(page.summary.length > 20, `${id}: what it finds`);
          const [why, bad, good, silence] = page.sections;
          assert.ok(why && bad && good && silence && page.sections.length === 4, `${id}: sections`);
          assert.ok(why.prose.trim().length > 40, `${id}: why`);
          assert.ok(bad.blocks.length > 0 && good.blocks.length > 0, `${id}: examples`);
          assert.ok(silence.prose.trim().length > 20, `${id}: silencing`);
        }
      });
    }

    it(`${area}: keep the English headings to which the others are translated`, () => {
      for (const id of ids) assert.deepEqual(headingsOf(pageOf('en', id)), SECTIONS, id);
    });

    it(`${area}: show the same examples in every language`, () => {
      for (const id of ids) {
        const english = examplesOf(pageOf('en', id));
        for (const language of ['fi', 'sv'] as const) {
          assert.deepEqual(examplesOf(pageOf(language, id)), english, `${language} ${id}`);
        }
      }
    });
  }
});

function pageOf(language: Language, rule: string): RulePage {
  const page = readRulePage(language, rule);
  assert.ok(page, `${language}/${rule}.md is missing`);
  return page;
}

function headingsOf(page: RulePage): string[] {
  return page.sections.map((section) => section.heading);
}

function examplesOf(page: RulePage): unknown {
  return page.sections.slice(0, 3).map((section) => section.blocks);
}
