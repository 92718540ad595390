import type { Finding } from './finding.ts';
import { fingerprints } from './fingerprint.ts';

/** Findings that a team has accepted: they stay quiet until their place goes. `.kanta/baseline.json`. */
export interface Baseline {
  readonly version: 1;
  readonly accepted: readonly BaselineEntry[];
}

/** File and rule are for people who read the file; the fingerprint decides. */
export interface BaselineEntry {
  readonly fingerprint: string;
  readonly file: string;
  readonly rule: string;
}

export function makeBaseline(findings: readonly Finding[]): Baseline {
  const names = fingerprints(findings);
  return {
    version: 1,
    accepted: findings.map(({ file, rule }, index) => ({ fingerprint: names[index] ?? '', file, rule })),
  };
}

/** Undefined when the text is no baseline of this version. */
export function readBaseline(text: string): Baseline | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { version, accepted } = value as { version?: unknown; accepted?: unknown };
  if (version !== 1 || !Array.isArray(accepted)) return undefined;
  const entries = accepted.filter(
    (entry): entry is BaselineEntry =>
      typeof entry === 'object' &&
      entry !== null &&
      typeof (entry as Partial<BaselineEntry>).fingerprint === 'string',
  );
  return { version, accepted: entries };
}

/** The findings that the baseline does not accept, in their order. */
export function withoutAccepted(findings: readonly Finding[], baseline: Baseline): Finding[] {
  const accepted = new Set(baseline.accepted.map(({ fingerprint }) => fingerprint));
  const names = fingerprints(findings);
  return findings.filter((_, index) => !accepted.has(names[index] ?? ''));
}
