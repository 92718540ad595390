import type { Language } from '../../l10n/language.ts';
import { message, render } from '../../l10n/message.ts';
import { registrationCompareTexts as texts } from '../../l10n/registrationCompare.ts';
import type { Difference } from '../compare.ts';

const PARTS = [
  { effect: 'functions', heading: texts.functions },
  { effect: 'data-content', heading: texts.dataContent },
  { effect: 'other', heading: texts.other },
] as const;

/** Differences as Markdown, in the order in which a notice of change asks for them. */
export function differencesToMarkdown(
  differences: readonly Difference[],
  names: { readonly before: string; readonly after: string },
  language: Language,
): string {
  const lines = [`# ${escape(render(message(texts.title, names), language))}`, ''];
  if (differences.length === 0) lines.push(texts.same[language]);
  for (const { effect, heading } of PARTS) {
    const part = differences.filter((difference) => difference.effect === effect);
    if (part.length === 0) continue;
    lines.push(
      `## ${heading[language]}`,
      '',
      `| ${texts.what[language]} | ${texts.before[language]} | ${texts.after[language]} |`,
      '| --- | --- | --- |',
    );
    for (const { titles, before, after } of part) {
      const what = titles.map((title) => (typeof title === 'string' ? title : title[language])).join(' › ');
      lines.push(`| ${escape(what)} | ${escape(before ?? '–')} | ${escape(after ?? '–')} |`);
    }
    lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

/** Changes as entries of a notice of change, for the team to complete. */
export function noticeOfChanges(
  differences: readonly Difference[],
  language: Language,
): Record<string, string>[] {
  return differences.map(({ titles, before, after, effect }) => ({
    title: titles.map((title) => (typeof title === 'string' ? title : title[language])).join(' › '),
    description: `${before ?? '–'} → ${after ?? '–'}`,
    effectOnFunctions: effect === 'functions' ? 'minor' : 'none',
    effectOnDataContent: effect === 'data-content' ? 'minor' : 'none',
  }));
}

function escape(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|#]/gu, '\\$&').replaceAll('\n', ' ');
}
