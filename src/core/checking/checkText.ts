import { movedProblem, type Problem, type ProblemGroup } from '../findings/problem.ts';
import { isSuppressed, type Suppressions } from '../findings/suppression.ts';
import type { Span } from '../text/range.ts';
import type { Analyzer, IsCancelled } from './analyzer.ts';
import type { DocumentSource } from './documentSource.ts';

/** A problem and the analyzer that found it, which knows how to mend it. */
export interface FoundProblem {
  readonly problem: Problem;
  readonly analyzer: Analyzer;
}

/** What one analyzer found. */
export interface FoundGroups {
  readonly analyzer: Analyzer;
  readonly groups: readonly ProblemGroup[];
}

/** Runs every analyzer that the document concerns, one after the other; undefined when it was cancelled. */
export async function checkText(
  document: DocumentSource,
  analyzers: readonly Analyzer[],
  isCancelled: IsCancelled,
): Promise<FoundProblem[] | undefined> {
  const found = await checkInGroups(document, analyzers, isCancelled);
  return found && [...foundIn(found)];
}

/** Like `checkText`. What an edit elsewhere does not change is the same object as before. */
export async function checkInGroups(
  document: DocumentSource,
  analyzers: readonly Analyzer[],
  isCancelled: IsCancelled,
): Promise<readonly FoundGroups[] | undefined> {
  const found: FoundGroups[] = [];
  const { suppressions } = document;
  for (const analyzer of analyzers) {
    if (isCancelled()) return undefined;
    if (!analyzer.applies(document)) continue;
    const groups = await groupsOf(analyzer, document, isCancelled);
    if (groups === undefined) return undefined;
    found.push({
      analyzer,
      groups:
        suppressions === undefined ? groups : groups.map((group) => withoutSuppressed(group, suppressions)),
    });
  }
  return isCancelled() ? undefined : found;
}

/** One after the other, with offsets in the text; all, or those that a span touches. */
export function* foundIn(found: readonly FoundGroups[], span?: Span): Iterable<FoundProblem> {
  for (const { analyzer, groups } of found) {
    for (const { start, problems } of groups) {
      for (const problem of problems) {
        if (span !== undefined && !touches(problem, start, span)) continue;
        yield { problem: start === 0 ? problem : movedProblem(problem, start), analyzer };
      }
    }
  }
}

function touches(problem: Problem, base: number, { start, end }: Span): boolean {
  return problem.end + base >= start && problem.start + base <= end;
}

async function groupsOf(
  analyzer: Analyzer,
  document: DocumentSource,
  isCancelled: IsCancelled,
): Promise<readonly ProblemGroup[] | undefined> {
  if (analyzer.analyzeInGroups !== undefined) return analyzer.analyzeInGroups(document, isCancelled);
  const problems = await analyzer.analyze(document, isCancelled);
  return problems && [{ start: 0, problems }];
}

function withoutSuppressed({ start, problems }: ProblemGroup, suppressions: Suppressions): ProblemGroup {
  return {
    start,
    problems: problems.filter((problem) => !isSuppressed(problem.rule, problem.start + start, suppressions)),
  };
}
