import type { Language } from '../l10n/language.ts';
import { render } from '../l10n/message.ts';
import type { LineIndex } from '../text/lineIndex.ts';
import type { Range, Span } from '../text/range.ts';
import { linePlace } from './linePlace.ts';
import { maskCodes } from './maskCodes.ts';
import type { Problem, ProblemGroup } from './problem.ts';
import { ruleById, type RuleId } from './ruleRegistry.ts';
import { SEVERITIES, severityRank, type Severity } from './severity.ts';

export interface RelatedInformation {
  readonly message: string;
  readonly range?: Range;
  readonly resource?: string;
}

/** A problem as users and scripts see it. The JSON form of the command line is this, without `related`, `data` and `linePlace`. */
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
  /** What names the place where there is no element; says nothing of what stands there. */
  readonly linePlace?: string;
}

/** What the user's settings say about a rule: another severity, or `off`. */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>;

export interface Presentation {
  readonly file: string;
  readonly lines: LineIndex;
  /** Given where findings are to be named. */
  readonly text?: string;
  readonly language: Language;
  readonly rules?: RuleSettings;
  /** Asked once for each finding, in their order: the team has accepted it, so that it is not shown. */
  readonly isAccepted?: (
    rule: RuleId,
    expression: string | undefined,
    linePlace: () => string | undefined,
  ) => boolean;
}

/** Findings of one text, and how many there are when not all of them are shown. */
export interface Presented {
  readonly findings: Finding[];
  readonly total: number;
  /** Whether everything that is wrong with a problem's rule at its place is accepted; offsets in the text. */
  readonly isAccepted: (problem: Problem) => boolean;
}

/** Problems of one text as findings, in the order of the text (worst first at one place), without the rules that are switched off. */
export function presentProblems(problems: readonly Problem[], how: Presentation): Finding[] {
  return presentWorst([{ start: 0, problems }], how, Number.POSITIVE_INFINITY).findings;
}

/** Like `presentProblems`, but only so many, the worst first; only those are made. */
export function presentWorst(groups: readonly ProblemGroup[], how: Presentation, most: number): Presented {
  const counts = SEVERITIES.map(() => 0);
  let isOrdered = true;
  let last = -1;
  eachShown(groups, how.rules, (problem, base, rank) => {
    counts[rank] = (counts[rank] ?? 0) + 1;
    isOrdered &&= base + problem.start > last;
    last = base + problem.start;
  });
  // As a rule they come in order and each is the only one in its place: then what is not shown costs next to nothing.
  if (isOrdered && how.isAccepted === undefined) {
    const shown: Listed[] = [];
    const hasRoom = roomFor(counts, most);
    eachShown(groups, how.rules, (problem, base, rank) => {
      if (hasRoom(rank)) shown.push({ problem, base, rank });
    });
    const total = counts.reduce((sum, count) => sum + count, 0);
    return { findings: shown.map((one) => present(one, how)), total, isAccepted: () => false };
  }
  const listed = withoutDuplicates(inOrder(groups, how.rules), how.language);
  const { left, isAccepted } = withoutAccepted(listed, how);
  const hasRoom = roomFor(
    SEVERITIES.map((_, rank) => left.filter((one) => one.rank === rank).length),
    most,
  );
  const findings = left.filter(({ rank }) => hasRoom(rank)).map((one) => present(one, how));
  return { findings, total: left.length, isAccepted };
}

function withoutAccepted(
  listed: readonly Listed[],
  { isAccepted: accepts, text }: Presentation,
): { readonly left: readonly Listed[]; readonly isAccepted: Presented['isAccepted'] } {
  if (accepts === undefined) return { left: listed, isAccepted: () => false };
  const left = listed.filter(({ problem, base }) => {
    const { rule, expression } = problem;
    return !accepts(rule, expression === undefined ? undefined : maskCodes(expression), () =>
      linePlaceOf(problem, base, text),
    );
  });
  const placeOf = (rule: RuleId, start: number, end: number): string => `${rule} ${start} ${end}`;
  let shown: ReadonlySet<string> | undefined;
  const isAccepted = ({ rule, start, end }: Problem): boolean => {
    shown ??= new Set(
      left.map(({ problem, base }) => placeOf(problem.rule, base + problem.start, base + problem.end)),
    );
    return !shown.has(placeOf(rule, start, end));
  };
  return { left, isAccepted };
}

/** A problem that is to be shown, and where its group starts. */
interface Listed {
  readonly problem: Problem;
  readonly base: number;
  readonly rank: number;
}

/** Every problem whose rule is not switched off, with the rank of its severity. */
function eachShown(
  groups: readonly ProblemGroup[],
  rules: RuleSettings | undefined,
  visit: (problem: Problem, base: number, rank: number) => void,
): void {
  const ranks = new Map<RuleId, number | 'off' | undefined>();
  for (const { start, problems } of groups) {
    for (const problem of problems) {
      const { rule, severity } = problem;
      if (!ranks.has(rule)) ranks.set(rule, rankBySettings(rule, rules));
      const rank = ranks.get(rule) ?? severityRank(severity ?? ruleById(rule).severity);
      if (rank !== 'off') visit(problem, start, rank);
    }
  }
}

/** What the settings say about a rule; undefined when they say nothing. */
function rankBySettings(rule: RuleId, rules: RuleSettings | undefined): number | 'off' | undefined {
  const setting = rules?.[rule];
  return setting === undefined || setting === 'off' ? setting : severityRank(setting);
}

/** Lets through so many, the worst first; of the last severity the first ones that ask. */
function roomFor(counts: readonly number[], most: number): (rank: number) => boolean {
  const room: number[] = [];
  let left = most;
  for (const count of counts) {
    room.push(Math.min(count, left));
    left -= Math.min(count, left);
  }
  return (rank) => {
    room[rank] = (room[rank] ?? 0) - 1;
    return (room[rank] ?? 0) >= 0;
  };
}

/** By where they start; those of one place in the order in which they were found. */
function inOrder(groups: readonly ProblemGroup[], rules: RuleSettings | undefined): Listed[] {
  const listed: Listed[] = [];
  eachShown(groups, rules, (problem, base, rank) => {
    listed.push({ problem, base, rank });
  });
  return listed.sort((a, b) => startOf(a) - startOf(b));
}

function startOf({ problem, base }: Listed): number {
  return base + problem.start;
}

/** Each problem once, the worst first at one place. */
function withoutDuplicates(listed: readonly Listed[], language: Language): readonly Listed[] {
  const kept: Listed[] = [];
  for (let from = 0; from < listed.length;) {
    const first = listed[from] as Listed;
    let to = from + 1;
    while (to < listed.length && startOf(listed[to] as Listed) === startOf(first)) to += 1;
    if (to === from + 1) kept.push(first);
    else for (const one of atOnePlace(listed.slice(from, to), language)) kept.push(one);
    from = to;
  }
  return kept;
}

function atOnePlace(listed: readonly Listed[], language: Language): readonly Listed[] {
  const byIdentity = new Map<string, { readonly one: Listed; readonly text: string }>();
  for (const one of listed) {
    const { rule, end, expression = '', message } = one.problem;
    const text = maskCodes(render(message, language));
    const identity = `${rule}\0${one.base + end}\0${text}\0${maskCodes(expression)}`;
    if (!byIdentity.has(identity)) byIdentity.set(identity, { one, text });
  }
  return [...byIdentity.values()]
    .sort(
      (a, b) =>
        a.one.rank - b.one.rank ||
        compareText(a.one.problem.rule, b.one.problem.rule) ||
        compareText(a.text, b.text),
    )
    .map(({ one }) => one);
}

function linePlaceOf(problem: Problem, base: number, text: string | undefined): string | undefined {
  return text === undefined || problem.expression !== undefined
    ? undefined
    : linePlace(text, { start: base + problem.start, end: base + problem.end });
}

function present({ problem, base, rank }: Listed, how: Presentation): Finding {
  const line = linePlaceOf(problem, base, how.text);
  const rangeOf = (span: Span): Range =>
    how.lines.rangeOf({ start: base + span.start, end: base + span.end });
  return {
    file: how.file,
    rule: problem.rule,
    severity: SEVERITIES[rank] ?? 'error',
    message: maskCodes(render(problem.message, how.language)),
    range: rangeOf(problem),
    ...(problem.expression === undefined ? {} : { expression: maskCodes(problem.expression) }),
    ...(line === undefined ? {} : { linePlace: line }),
    ...(problem.profile === undefined ? {} : { profile: problem.profile }),
    ...(problem.source === undefined ? {} : { source: problem.source }),
    ...(problem.data === undefined ? {} : { data: maskData(problem.data) }),
    ...(problem.related === undefined
      ? {}
      : {
          related: problem.related.map((place) => ({
            message: maskCodes(render(place.message, how.language)),
            ...(place.span === undefined ? {} : { range: rangeOf(place.span) }),
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
