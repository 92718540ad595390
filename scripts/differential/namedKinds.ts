import type { Disagreement } from './disagreements.ts';

/** A kind of disagreement that the list of known differences names. */
export interface NamedKind {
  /** Our rules; `nothing` where we say nothing near, `anything` where it does not matter. */
  readonly ours: readonly string[];
  /** Ids of the reference validator's messages; the same words. */
  readonly reference: readonly string[];
  /** What one of the two messages must say; undefined where the pair alone is the kind. */
  readonly says: RegExp | undefined;
  readonly why: string;
}

const HEADER = /^\|\s*we say\s*\|\s*the reference says\s*\|\s*where it says\s*\|/iu;

/** Reads the table with the columns _we say_, _the reference says_, _where it says_ and the reason. Throws at a line that can't be read. */
export function readNamedKinds(markdown: string): NamedKind[] {
  const lines = markdown.split('\n');
  const header = lines.findIndex((line) => HEADER.test(line));
  if (header === -1) throw new Error('The list of known differences has no table of kinds.');
  const kinds: NamedKind[] = [];
  for (const line of lines.slice(header + 2)) {
    if (!line.startsWith('|')) break;
    const [ours = '', reference = '', says = '', why = ''] = line
      .split(/(?<!\\)\|/u)
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('\\|', '|'));
    if (why === '' || ours === '' || reference === '')
      throw new Error(`A kind without a side or a reason: ${line.trim()}`);
    const pattern = /^`(.+)`$/u.exec(says)?.[1];
    if (says !== '' && pattern === undefined)
      throw new Error(`What a kind says stands in backticks: ${line.trim()}`);
    kinds.push({
      ours: wordsOf(ours),
      reference: wordsOf(reference),
      says: pattern === undefined ? undefined : new RegExp(pattern, 'u'),
      why,
    });
  }
  return kinds;
}

function wordsOf(cell: string): string[] {
  return cell.split(',').map((word) => word.trim().replace(/^`|`$/gu, ''));
}

/** The first named kind that a disagreement is of. */
export function kindOf(disagreement: Disagreement, kinds: readonly NamedKind[]): NamedKind | undefined {
  const { ours, reference } = disagreement;
  return kinds.find(
    (kind) =>
      isOneOf(ours?.kind, kind.ours) &&
      isOneOf(reference?.kind, kind.reference) &&
      (kind.says?.test(`${ours?.text ?? ''}\n${reference?.text ?? ''}`) ?? true),
  );
}

function isOneOf(kind: string | undefined, words: readonly string[]): boolean {
  return words.includes('anything') || words.includes(kind ?? 'nothing');
}
