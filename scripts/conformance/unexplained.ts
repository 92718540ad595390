/** One case as the harness reports it. */
export interface CaseResult {
  /** `R4/name#base@xml`. */
  readonly id: string;
  readonly expected: readonly { readonly strict: boolean; readonly tx?: boolean }[];
  readonly issues: readonly { readonly message?: string; readonly loose: boolean }[];
}

/**
 * The cases in which something that we say, or don't, differs from the published outcome and that the list of known differences does not name.
 * What only a terminology server can know is no difference.
 */
export function unexplained(results: readonly CaseResult[], list: string): readonly string[] {
  const named = new Set([...list.matchAll(/`([^`\n]+)`/gu)].map(([, name]) => name));
  const missing = new Set<string>();
  for (const { id, expected, issues } of results) {
    const isMissed = expected.some(({ strict, tx }) => !strict && tx !== true);
    const isExtra = issues.some(({ loose, message }) => !loose && message !== undefined);
    if (!isMissed && !isExtra) continue;
    const name = id.replace(/^R\d\//u, '').replace(/#.*$/u, '');
    if (!named.has(name)) missing.add(`${id} has no line in test/conformance/disagreements.md`);
  }
  return [...missing];
}
