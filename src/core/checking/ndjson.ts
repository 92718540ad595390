import { separateProblem } from '../findings/separateProblem.ts';
import { separateText } from '../text/separateText.ts';
import type { ProblemGroup } from '../findings/problem.ts';
import type { Analyzer, IsCancelled } from './analyzer.ts';
import { checkInGroups, foundIn, type FoundGroups, type FoundProblem } from './checkText.ts';
import { DocumentSource } from './documentSource.ts';

/** Whether a file holds a JSON value a line, as FHIR bulk data does. */
export function isNdjson(path: string): boolean {
  return /\.(?:ndjson|jsonl|ldjson)$/iu.test(path);
}

/** What was found in lines, by their text; offsets count from the start of the line. */
export type KnownLines = ReadonlyMap<string, readonly FoundGroups[]>;

export interface CheckedLines {
  readonly found: readonly FoundGroups[];
  /** For the next version, while nothing but the text changes. */
  readonly lines: KnownLines;
}

/** Checks each line as a document of its own; problems have their places in the whole text. */
export async function checkLines(
  document: DocumentSource,
  analyzers: readonly Analyzer[],
  isCancelled: IsCancelled,
): Promise<FoundProblem[] | undefined> {
  const found = new GroupsByAnalyzer();
  const isDone = await eachLine(document.text, async (line, start) => {
    const groups = await checkLine(document, line, analyzers, isCancelled);
    if (groups === undefined) return false;
    found.add(groups, start);
    return true;
  });
  if (!isDone) return undefined;
  for (const analyzer of analyzers) analyzer.afterLines?.(document);
  return [...foundIn(found.list())];
}

/** Like `checkLines`, but lines that an earlier version had are not checked again. */
export async function checkChangedLines(
  document: DocumentSource,
  analyzers: readonly Analyzer[],
  isCancelled: IsCancelled,
  known: KnownLines,
): Promise<CheckedLines | undefined> {
  const found = new GroupsByAnalyzer();
  const lines = new Map<string, readonly FoundGroups[]>();
  const isDone = await eachLine(document.text, async (line, start) => {
    let groups = lines.get(line) ?? known.get(line);
    if (groups === undefined) {
      const made = await checkLine(document, line, analyzers, isCancelled);
      if (made === undefined) return false;
      groups = made.map(separated);
    }
    // A line, and what was found in it, must not keep all of the version that it came from.
    if (!lines.has(line)) lines.set(separateText(line), groups);
    found.add(groups, start);
    return true;
  });
  if (!isDone) return undefined;
  for (const analyzer of analyzers) analyzer.afterLines?.(document);
  return { found: found.list(), lines };
}

function checkLine(
  { path }: DocumentSource,
  line: string,
  analyzers: readonly Analyzer[],
  isCancelled: IsCancelled,
): Promise<readonly FoundGroups[] | undefined> {
  return checkInGroups(DocumentSource.ofLine(path, line), analyzers, isCancelled);
}

/** Visits the lines that are not empty until a visit ends it; whether all were visited. */
async function eachLine(
  text: string,
  visit: (line: string, start: number) => Promise<boolean>,
): Promise<boolean> {
  for (let start = 0; start < text.length;) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const line = text.slice(start, end);
    if (line.trim() !== '' && !(await visit(line, start))) return false;
    start = end + 1;
  }
  return true;
}

function separated({ analyzer, groups }: FoundGroups): FoundGroups {
  return {
    analyzer,
    groups: groups.map(({ start, problems }) => ({ start, problems: problems.map(separateProblem) })),
  };
}

class GroupsByAnalyzer {
  readonly #groups = new Map<Analyzer, ProblemGroup[]>();

  /** Takes what was found in a line that starts at an offset. */
  add(found: readonly FoundGroups[], offset: number): void {
    for (const { analyzer, groups } of found) {
      for (const { start, problems } of groups) {
        if (problems.length === 0) continue;
        const list = this.#groups.get(analyzer) ?? [];
        list.push({ start: start + offset, problems });
        this.#groups.set(analyzer, list);
      }
    }
  }

  list(): readonly FoundGroups[] {
    return Array.from(this.#groups, ([analyzer, groups]) => ({ analyzer, groups }));
  }
}
