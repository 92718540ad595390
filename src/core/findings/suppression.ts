import { LineIndex } from '../text/lineIndex.ts';
import type { RuleId } from './ruleRegistry.ts';

/** One `kanta-ignore` comment that counts. */
export interface Suppression {
  /** Rule ids, or whole areas as `identifier/*`. */
  readonly rules: readonly string[];
  readonly reason: string;
  /** The line it speaks of, from 0; undefined for the whole file. */
  readonly line: number | undefined;
}

export interface Suppressions {
  readonly lines: LineIndex;
  readonly all: readonly Suppression[];
  /** The rules that are silenced, by line; those of the whole file under -1. */
  readonly rules: ReadonlyMap<number, ReadonlySet<string>>;
}

const WHOLE_FILE = -1;
const MARK = 'kanta-ignore';
const COMMENT = /\/\/|\/\*|^\s*\*|#|--|;|<!--|%|'|"""|\(\*|\{-|\{\{!|@\*|\bREM\b/iu;
/** How far before the mark its comment may begin. */
const COMMENT_REACH = 120;
const DIRECTIVE =
  /kanta-ignore(-next-line|-file)?[ \t]+((?:[a-z]+\/(?:\*|[a-z0-9-]+))(?:[ \t]*,[ \t]*[a-z]+\/(?:\*|[a-z0-9-]+))*)[ \t]*:([^\r\n]*)/y;
const COMMENT_END = /\s*(?:\*\/|-->|--\}\}|\}\}|\*\)|-\}|\*@|""").*$/u;

/**
 * Reads comments such as `// kanta-ignore identifier/hetu-real: published example of DVV`, in any comment syntax:
 * `kanta-ignore` for its own line, `kanta-ignore-next-line` for the next, `kanta-ignore-file` for the file.
 * Several rules are parted by commas; `identifier/*` means the area. Without a reason behind the colon the comment does not count.
 * @returns undefined when there is none, at the price of one search
 */
export function readSuppressions(text: string): Suppressions | undefined {
  let at = text.indexOf(MARK);
  if (at === -1) return undefined;
  const lines = new LineIndex(text);
  const all: Suppression[] = [];
  for (; at !== -1; at = nextLineWith(text, at)) {
    const { line, character } = lines.positionAt(at);
    if (!COMMENT.test(text.slice(Math.max(at - character, at - COMMENT_REACH), at))) continue;
    DIRECTIVE.lastIndex = at;
    const match = DIRECTIVE.exec(text);
    if (match === null) continue;
    const [, scope, rules = '', rest = ''] = match;
    const reason = rest.replace(COMMENT_END, '').trim();
    if (!/[\p{L}\p{N}]{2}/u.test(reason)) continue;
    all.push({
      rules: rules.split(',').map((rule) => rule.trim()),
      reason,
      line: scope === '-file' ? undefined : scope === '-next-line' ? line + 1 : line,
    });
  }
  if (all.length === 0) return undefined;
  const byLine = new Map<number, Set<string>>();
  for (const { line = WHOLE_FILE, rules } of all) {
    const silenced = byLine.get(line) ?? new Set();
    for (const rule of rules) silenced.add(rule);
    byLine.set(line, silenced);
  }
  return { lines, all, rules: byLine };
}

/** Whether a part of a text, or what it touches, holds the mark that every suppression has. */
export function hasSuppressionMark(text: string, start: number, end: number): boolean {
  return text.slice(Math.max(0, start - MARK.length), end + MARK.length).includes(MARK);
}

/** One comment a line is read: a text made of marks alone must not cost more than any other. */
function nextLineWith(text: string, at: number): number {
  const lineEnd = text.indexOf('\n', at);
  return lineEnd === -1 ? -1 : text.indexOf(MARK, lineEnd);
}

/** Whether one of the comments speaks of a problem: its rule, and the line where it starts. */
export function isSuppressed(rule: RuleId, start: number, { lines, rules }: Suppressions): boolean {
  return silences(rules.get(WHOLE_FILE), rule) || silences(rules.get(lines.positionAt(start).line), rule);
}

function silences(silenced: ReadonlySet<string> | undefined, rule: RuleId): boolean {
  if (silenced === undefined) return false;
  return silenced.has(rule) || silenced.has(`${rule.slice(0, rule.indexOf('/'))}/*`);
}
