import type { Language } from '../l10n/language.ts';
import { render } from '../l10n/message.ts';
import type { LineIndex } from '../text/lineIndex.ts';
import type { Range } from '../text/range.ts';
import { maskCodes } from './maskCodes.ts';
import type { Problem } from './problem.ts';
import { ruleById, type RuleId } from './ruleRegistry.ts';
import { severityRank, type Severity } from './severity.ts';

export interface RelatedInformation {
  readonly message: string;
  readonly range?: Range;
  readonly resource?: string;
}

/** A problem as users and scripts see it. The JSON form of the command line is this, without `related` and `data`. */
export interface Finding {
  readonly file: string;
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly expression?: string;
  readonly profile?: string;
  readonly source?: string;
  readonly related?: readonly RelatedInformation[];
  readonly data?: Problem['data'];
}

/** What the user's settings say about a rule: another severity, or `off`. */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>;

export interface Presentation {
  readonly file: string;
  readonly lines: LineIndex;
  readonly language: Language;
  readonly rules?: RuleSettings;
}

/** Problems of one text as findings, in the order of the text (worst first at one place), without the rules that are switched off. */
export function presentProblems(problems: readonly Problem[], how: Presentation): Finding[] {
  const findings: { finding: Finding; problem: Problem }[] = [];
  const seen = new Set<string>();
  for (const problem of problems) {
    const setting = how.rules?.[problem.rule];
    if (setting === 'off') continue;
    const finding = present(problem, setting, how);
    const identity = `${finding.rule}\0${problem.start}\0${problem.end}\0${finding.message}\0${finding.expression ?? ''}`;
    if (seen.has(identity)) continue;
    seen.add(identity);
    findings.push({ finding, problem });
  }
  findings.sort(
    (a, b) =>
      a.problem.start - b.problem.start ||
      severityRank(a.finding.severity) - severityRank(b.finding.severity) ||
      compareText(a.finding.rule, b.finding.rule) ||
      compareText(a.finding.message, b.finding.message),
  );
  return findings.map(({ finding }) => finding);
}

function present(problem: Problem, setting: Severity | undefined, how: Presentation): Finding {
  return {
    file: how.file,
    rule: problem.rule,
    severity: setting ?? problem.severity ?? ruleById(problem.rule).severity,
    message: maskCodes(render(problem.message, how.language)),
    range: how.lines.rangeOf(problem),
    ...(problem.expression === undefined ? {} : { expression: maskCodes(problem.expression) }),
    ...(problem.profile === undefined ? {} : { profile: problem.profile }),
    ...(problem.source === undefined ? {} : { source: problem.source }),
    ...(problem.data === undefined ? {} : { data: maskData(problem.data) }),
    ...(problem.related === undefined
      ? {}
      : {
          related: problem.related.map((place) => ({
            message: maskCodes(render(place.message, how.language)),
            ...(place.span === undefined ? {} : { range: how.lines.rangeOf(place.span) }),
            ...(place.resource === undefined ? {} : { resource: place.resource }),
          })),
        }),
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function maskData(data: NonNullable<Problem['data']>): NonNullable<Problem['data']> {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, typeof value === 'string' ? maskCodes(value) : value]),
  );
}
