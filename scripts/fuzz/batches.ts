import type { Analyzer } from '../../src/core/checking/analyzer.ts';
import { checkText } from '../../src/core/checking/checkText.ts';
import { DocumentSource } from '../../src/core/checking/documentSource.ts';
import { presentProblems } from '../../src/core/findings/finding.ts';
import { mutants } from '../../test/support/mutants.ts';

/** Documents between two measurements of memory. */
export const BATCH = 5_000;
/** A document that takes more processor time than this is a fault; what else the machine does meanwhile is none of its. */
const MOST_MS = 1_000;

export interface FuzzInput {
  readonly firstSeed: number;
  readonly batches: number;
}

export interface BatchReport {
  readonly seed: number;
  readonly documents: number;
  readonly slowestMs: number;
  /** After a collection of garbage. */
  readonly heapMb: number;
  /** What went wrong, with the seed and the place in the batch. */
  readonly failure?: string;
}

/** Checks one batch of mutants; stops at the first fault. */
export async function runBatch(
  checks: readonly Analyzer[],
  texts: readonly string[],
  seed: number,
): Promise<BatchReport> {
  let documents = 0;
  let slowestMs = 0;
  const report = (failure?: string): BatchReport => {
    globalThis.gc?.();
    const heapMb = process.memoryUsage().heapUsed / 1_048_576;
    return { seed, documents, slowestMs, heapMb, ...(failure === undefined ? {} : { failure }) };
  };
  for (const mutant of mutants(texts, BATCH, seed)) {
    const before = process.cpuUsage();
    try {
      const source = new DocumentSource('document.json', mutant);
      const found = (await checkText(source, checks, () => false)) ?? [];
      const problems = found.map(({ problem }) => problem);
      presentProblems(problems, { file: source.path, lines: source.lines, language: 'fi' });
      const outside = problems.find(({ start: from, end }) => from < 0 || end < from || end > mutant.length);
      if (outside !== undefined)
        return report(`seed ${seed}, document ${documents}: ${outside.rule} lies outside the text`);
    } catch (error) {
      const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return report(`seed ${seed}, document ${documents}: ${what}`);
    }
    documents += 1;
    const { user, system } = process.cpuUsage(before);
    const took = (user + system) / 1_000;
    slowestMs = Math.max(slowestMs, took);
    // The first one reads the definitions.
    if (took > MOST_MS && documents > 1)
      return report(`seed ${seed}, document ${documents - 1} took ${took.toFixed(0)} ms`);
  }
  return report();
}
