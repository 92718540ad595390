import type { Finding } from './finding.ts';
import { fingerprints, namer, type Fingerprint } from './fingerprint.ts';

/** Where a workspace's baseline lies. */
export const BASELINE_PATH = '.kanta/baseline.json';

/**
 * Findings that a team has accepted: they stay quiet until their place goes. `.kanta/baseline.json`. Entries from before lines counted are
 * understood as they were written.
 */
export interface Baseline {
  readonly version: 1;
  readonly accepted: readonly BaselineEntry[];
}

/** File and rule are for people who read the file; the fingerprint decides. */
export interface BaselineEntry {
  readonly fingerprint: string;
  readonly file: string;
  readonly rule: string;
  /** In the words of whoever accepted it. */
  readonly reason?: string;
}

/** Accepts all of these findings. What was said of one in a baseline before stays. */
export function makeBaseline(findings: readonly Finding[], before?: Baseline): Baseline {
  const known = new Map(before?.accepted.map((entry) => [entry.fingerprint, entry]));
  const names = fingerprints(findings);
  return {
    version: 1,
    accepted: findings.map(({ file, rule }, index) => {
      const { name, earlier } = names[index] as Fingerprint;
      const reason = (known.get(name) ?? known.get(earlier))?.reason;
      return { fingerprint: name, file, rule, ...(reason === undefined ? {} : { reason }) };
    }),
  };
}

/** A baseline with one more entry, as the file has it. */
export function addToBaseline(baseline: Baseline | undefined, entry: BaselineEntry): string {
  const others = (baseline?.accepted ?? []).filter(({ fingerprint }) => fingerprint !== entry.fingerprint);
  return writeBaseline({ version: 1, accepted: [...others, entry] });
}

export function writeBaseline(baseline: Baseline): string {
  return `${JSON.stringify(baseline, undefined, 2)}\n`;
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
      typeof (entry as Partial<BaselineEntry>).fingerprint === 'string' &&
      typeof (entry as Partial<BaselineEntry>).file === 'string' &&
      typeof (entry as Partial<BaselineEntry>).rule === 'string',
  );
  return { version, accepted: entries };
}

/** Tells of the findings of one file, asked once for each in their order, whether a baseline accepts them; undefined when it does none. */
export function acceptedIn(
  { accepted }: Baseline,
  file: string,
):
  | ((rule: string, expression: string | undefined, linePlace: () => string | undefined) => boolean)
  | undefined {
  const here = new Set<string>();
  const rules = new Set<string>();
  for (const entry of accepted) {
    if (entry.file !== file) continue;
    here.add(entry.fingerprint);
    rules.add(entry.rule);
  }
  if (here.size === 0) return undefined;
  const nameOf = namer();
  return (rule, expression, linePlace) => {
    if (!rules.has(rule)) return false;
    const { name, earlier } = nameOf(file, rule, expression, linePlace);
    return here.has(name) || here.has(earlier);
  };
}

/** The findings that the baseline does not accept, in their order. */
export function withoutAccepted(findings: readonly Finding[], baseline: Baseline): Finding[] {
  const files = new Set(baseline.accepted.map(({ file }) => file));
  if (!findings.some(({ file }) => files.has(file))) return [...findings];
  const accepted = new Set(baseline.accepted.map(({ fingerprint }) => fingerprint));
  const names = fingerprints(findings);
  return findings.filter((_, index) => {
    const { name, earlier } = names[index] as Fingerprint;
    return !accepted.has(name) && !accepted.has(earlier);
  });
}
