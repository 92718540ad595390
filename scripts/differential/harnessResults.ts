import { readFileSync } from 'node:fs';
import { disagreementsOf, type Disagreement, type Remark } from './disagreements.ts';

/** One case as the conformance harness writes it. */
interface CaseResult {
  readonly id: string;
  readonly expected: readonly {
    readonly category: string;
    readonly strict: boolean;
    readonly tx?: boolean;
    readonly loc: string;
    readonly msg: string;
  }[];
  /** Our errors; only the first thirty of a case have a message. */
  readonly issues: readonly { readonly path?: string; readonly message?: string; readonly strict: boolean }[];
}

/**
 * Every disagreement of a run. What only a terminology server can know is none.
 * @param warningsOf what we warn of in a case: no error, but it may tell why one is missing
 */
export function disagreementsIn(
  resultsFile: string,
  warningsOf: (id: string) => readonly Remark[],
): Disagreement[] {
  const { results } = JSON.parse(readFileSync(resultsFile, 'utf8')) as { results: CaseResult[] };
  return results.flatMap(({ id, expected, issues }) =>
    disagreementsOf({
      document: id,
      ours: [
        ...issues.flatMap(({ path = '', message, strict }) => {
          if (message === undefined) return [];
          const rule = message.slice(0, message.indexOf(': '));
          return { place: path, kind: rule, text: message.slice(rule.length + 2), isShared: strict };
        }),
        ...(expected.some(isMissed) ? warningsOf(id) : []).map((remark) => ({ ...remark, isShared: true })),
      ],
      reference: expected.map(({ category, strict, tx, loc, msg }) => ({
        place: loc,
        kind: category.replace(/^http:\S+#/u, ''),
        text: msg,
        isShared: !isMissed({ strict, ...(tx === undefined ? {} : { tx }) }),
      })),
    }),
  );
}

function isMissed({ strict, tx }: { readonly strict: boolean; readonly tx?: boolean }): boolean {
  return !strict && tx !== true;
}
