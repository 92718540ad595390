import type { Completion } from '../../checking/analyzer.ts';
import { identifierTexts as texts } from '../../l10n/identifiers.ts';
import { message } from '../../l10n/message.ts';
import { PURPOSES } from './register.ts';

const KEYS = ['code', 'purpose', 'testCase', 'note'] as const;

/** Proposals in `.kanta/test-ids.yaml`: the purposes behind `purpose:`, else the keys that the entry lacks. */
export function completeRegister(text: string, offset: number): readonly Completion[] {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(lineStart, offset);
  const purpose = /^\s*(?:-\s+)?purpose:\s*([a-z]*)$/u.exec(line);
  if (purpose !== null) {
    const start = offset - (purpose[1]?.length ?? 0);
    return PURPOSES.map((value) => ({
      label: value,
      kind: 'value',
      detail: message(texts[value]),
      edit: { start, end: offset, newText: value },
    }));
  }
  const key = /^(\s*)(-\s+)?([A-Za-z]*)$/u.exec(line);
  if (key === null) return [];
  const start = offset - (key[3]?.length ?? 0);
  if (key[1] === '' && key[2] === undefined) {
    if (/^codes:/mu.test(text)) return [];
    const newText = 'codes:\n  - code: $1\n    purpose: ${2|independent,joint,certificates|}\n';
    return [{ label: 'codes', kind: 'snippet', isSnippet: true, edit: { start, end: offset, newText } }];
  }
  const entry = entryAround(text, lineStart);
  return KEYS.filter((name) => !new RegExp(`^\\s*(?:-\\s+)?${name}:`, 'mu').test(entry)).map(
    (name, index) => ({
      label: name,
      kind: 'property',
      order: String(index),
      edit: { start, end: offset, newText: `${name}: ` },
    }),
  );
}

/** The text of the list entry that a line belongs to. */
function entryAround(text: string, lineStart: number): string {
  const before = text.slice(0, lineStart);
  const isFirst = /^\s*-/u.test(text.slice(lineStart));
  const start = isFirst ? lineStart : Math.max(0, before.search(/^\s*-(?![\s\S]*^\s*-)/mu));
  const next = /\n\s*-/u.exec(text.slice(lineStart + 1));
  return text.slice(start, next === null ? undefined : lineStart + 1 + next.index);
}
