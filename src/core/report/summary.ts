import type { Finding } from '../findings/finding.ts';
import { SEVERITIES, type Severity } from '../findings/severity.ts';

/** What a check of some files gave, ready to be reported. */
export interface CheckReport {
  readonly findings: readonly Finding[];
  /** How many files were read and checked. */
  readonly files: number;
  readonly durationMs: number;
  /** Files that were passed over, with the reason, in the order met. */
  readonly skipped?: readonly SkippedFile[];
}

export interface SkippedFile {
  readonly file: string;
  readonly reason: 'binary' | 'archive' | 'too-large' | 'unreadable' | 'failed';
}

export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** Findings by file, files in the order in which they first appear. */
export function groupByFile(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.file);
    if (group === undefined) groups.set(finding.file, [finding]);
    else group.push(finding);
  }
  return groups;
}

/** The severities that occur, worst first, each with its number. */
export function occurringSeverities(findings: readonly Finding[]): readonly (readonly [Severity, number])[] {
  const counts = countBySeverity(findings);
  return SEVERITIES.map((severity) => [severity, counts[severity]] as const).filter(([, count]) => count > 0);
}
