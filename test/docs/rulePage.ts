import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/core/l10n/language.ts';

export const RULE_PAGES = join(import.meta.dirname, '..', '..', 'docs', 'rules');

export interface CodeBlock {
  /** What stands behind the fence: `json`, `yaml file=team.kanta.yaml`. */
  readonly info: string;
  readonly text: string;
}

export interface RulePage {
  readonly title: string;
  readonly summary: string;
  /** Second-level headings with the blocks below them, in order. */
  readonly sections: readonly {
    readonly heading: string;
    readonly prose: string;
    readonly blocks: readonly CodeBlock[];
  }[];
}

/** The page of a rule; undefined when there is none. */
export function readRulePage(language: Language, rule: string): RulePage | undefined {
  const path = join(RULE_PAGES, language, `${rule}.md`);
  return existsSync(path) ? parseRulePage(readFileSync(path, 'utf8')) : undefined;
}

export function parseRulePage(text: string): RulePage {
  const sections: { heading: string; prose: string; blocks: CodeBlock[] }[] = [
    { heading: '', prose: '', blocks: [] },
  ];
  let title = '';
  let block: { info: string; lines: string[] } | undefined;
  for (const line of text.split('\n')) {
    const section = sections.at(-1);
    if (section === undefined) break;
    if (block !== undefined) {
      if (line === '```') {
        section.blocks.push({ info: block.info, text: `${block.lines.join('\n')}\n` });
        block = undefined;
      } else block.lines.push(line);
    } else if (line.startsWith('```')) block = { info: line.slice(3).trim(), lines: [] };
    else if (line.startsWith('# ')) title = line.slice(2);
    else if (line.startsWith('## ')) sections.push({ heading: line.slice(3), prose: '', blocks: [] });
    else section.prose += `${line}\n`;
  }
  if (block !== undefined) throw new Error(`a block with "${block.info}" is not closed`);
  return { title, summary: sections[0]?.prose.trim() ?? '', sections: sections.slice(1) };
}

/** `file=` of a block, or the name that an example of this language has. */
export function fileOf(block: CodeBlock): string {
  const named = /(?:^|\s)file=(\S+)/u.exec(block.info)?.[1];
  return named ?? `example.${languageOf(block) === 'yaml' ? 'yaml' : languageOf(block)}`;
}

export function languageOf(block: CodeBlock): string {
  return block.info.split(/\s/u)[0] ?? '';
}

/** Blocks marked `definition`: conformance resources that the examples of the page need. */
export function definitionsOf(page: RulePage): readonly unknown[] {
  return page.sections
    .flatMap((section) => section.blocks)
    .filter((block) => /\sdefinition(?:\s|$)/u.test(block.info))
    .map((block): unknown => JSON.parse(block.text));
}
