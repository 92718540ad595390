import type { Problem } from '../findings/problem.ts';
import { isSuppressed } from '../findings/suppression.ts';
import type { Analyzer, IsCancelled } from './analyzer.ts';
import type { DocumentSource } from './documentSource.ts';

/** A problem and the analyzer that found it, which knows how to mend it. */
export interface FoundProblem {
  readonly problem: Problem;
  readonly analyzer: Analyzer;
}

/** Runs every analyzer that the document concerns, one after the other; undefined when it was cancelled. */
export async function checkText(
  document: DocumentSource,
  analyzers: readonly Analyzer[],
  isCancelled: IsCancelled,
): Promise<FoundProblem[] | undefined> {
  const found: FoundProblem[] = [];
  const { suppressions } = document;
  for (const analyzer of analyzers) {
    if (isCancelled()) return undefined;
    if (!analyzer.applies(document)) continue;
    const problems = await analyzer.analyze(document, isCancelled);
    if (problems === undefined) return undefined;
    for (const problem of problems) {
      if (suppressions === undefined || !isSuppressed(problem, suppressions))
        found.push({ problem, analyzer });
    }
  }
  return isCancelled() ? undefined : found;
}
