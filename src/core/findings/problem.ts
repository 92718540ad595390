import type { Message } from '../l10n/message.ts';
import type { Span } from '../text/range.ts';
import type { RuleId } from './ruleRegistry.ts';
import type { Severity } from './severity.ts';

/** Another place that explains a problem: in the same text, or (with `resource`) a definition elsewhere. */
export interface RelatedPlace {
  readonly message: Message;
  readonly span?: Span;
  /** A canonical URL or file name, when the place is not in the checked text. */
  readonly resource?: string;
}

/**
 * What the core says about a text: offsets, no language, no file. `presentProblems` makes findings of problems.
 * Never put a personal identity code or another real identifier into `message`, `expression` or `data`.
 */
export interface Problem extends Span {
  readonly rule: RuleId;
  /** When it differs from the rule's default. */
  readonly severity?: Severity;
  readonly message: Message;
  /** FHIRPath-like place, indices included, slices left out: `Patient.name[0].given[1]`. */
  readonly expression?: string;
  /** Canonical URL of the profile that the rule comes from. */
  readonly profile?: string;
  /** Where the rule is published, when it is not a profile: a specification section or page. */
  readonly source?: string;
  readonly related?: readonly RelatedPlace[];
  /** For quick fixes: plain JSON, made by the area that reports. */
  readonly data?: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * Problems of one part of a text. Their offsets count from the part's start, so that they stay the same objects while edits elsewhere move it:
 * a text with thousands of findings must not make all of them anew for each key.
 */
export interface ProblemGroup {
  readonly start: number;
  readonly problems: readonly Problem[];
}

/** The problems of all groups with offsets in the text. */
export function ungrouped(groups: readonly ProblemGroup[]): readonly Problem[] {
  const [only] = groups;
  if (only?.start === 0 && groups.length === 1) return only.problems;
  const all: Problem[] = [];
  for (const { start, problems } of groups) {
    for (const problem of problems) all.push(start === 0 ? problem : movedProblem(problem, start));
  }
  return all;
}

/** A problem so many characters further on. */
export function movedProblem(problem: Problem, by: number): Problem {
  const { related } = problem;
  const moved = { ...problem, start: problem.start + by, end: problem.end + by };
  if (related === undefined) return moved;
  return {
    ...moved,
    related: related.map((place) =>
      place.span === undefined
        ? place
        : { ...place, span: { start: place.span.start + by, end: place.span.end + by } },
    ),
  };
}
