import type { IsCancelled } from '../../core/checking/analyzer.ts';
import { describeError } from '../../core/findings/describeError.ts';
import type { Finding } from '../../core/findings/finding.ts';
import type { SkippedFile } from '../../core/report/summary.ts';
import type { FileOutcome } from './checkBytes.ts';

/** How long work may take at a time, and who is let in between. */
export interface Pace {
  readonly isCancelled: IsCancelled;
  /** Called now and then with the number of files that are done: lets messages in. */
  readonly breathe: (done: number) => Promise<void>;
}

/** Messages are let in after so much work. */
const MS_A_TURN = 50;

/** Checks files one after the other. What happens to one does not stop the rest; the outcomes end where it was cancelled. */
export async function checkFiles<F>(
  files: readonly F[],
  check: (file: F, index: number) => Promise<FileOutcome | undefined>,
  { isCancelled, breathe }: Pace,
): Promise<readonly FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  let turn = performance.now();
  for (const [index, file] of files.entries()) {
    if (performance.now() - turn > MS_A_TURN) {
      await breathe(outcomes.length);
      turn = performance.now();
    }
    if (isCancelled()) break;
    const outcome = await outcomeOf(() => check(file, index));
    if (outcome === undefined) break;
    outcomes.push(outcome);
  }
  return outcomes;
}

async function outcomeOf(check: () => Promise<FileOutcome | undefined>): Promise<FileOutcome | undefined> {
  try {
    return await check();
  } catch (error) {
    return { kind: 'failed', why: describeError(error) };
  }
}

export interface FilesChecked {
  readonly findings: readonly Finding[];
  /** How many files were looked at. */
  readonly files: number;
  readonly skipped: readonly SkippedFile[];
}

/** What the check of files gave, put together in their order. */
export function summed(
  files: readonly { readonly name: string }[],
  outcomes: readonly (FileOutcome | undefined)[],
): FilesChecked {
  const findings: Finding[] = [];
  const skipped: SkippedFile[] = [];
  let checked = 0;
  for (const [index, { name }] of files.entries()) {
    const outcome = outcomes[index];
    if (outcome?.kind === 'checked') {
      checked += 1;
      for (const finding of outcome.findings) findings.push(finding);
    } else if (outcome !== undefined) skipped.push({ file: name, reason: outcome.kind });
  }
  return { findings, files: checked, skipped };
}
