import type { Finding } from '../findings/finding.ts';
import type { CheckReport } from './summary.ts';

/** `{ findings: Finding[], files, durationMs }` as the command line's contract has it, with a final line break. */
export function reportAsJson(report: CheckReport): string {
  const { files, durationMs } = report;
  const findings = report.findings.map(publicFinding);
  return `${JSON.stringify({ findings, files, durationMs: Math.round(durationMs) }, undefined, 2)}\n`;
}

/** The part of a finding that is a contract with scripts. */
export function publicFinding(finding: Finding): Omit<Finding, 'related' | 'data' | 'linePlace'> {
  const { file, rule, severity, message, range, expression, profile, source } = finding;
  return {
    file,
    rule,
    severity,
    message,
    range,
    ...(expression === undefined ? {} : { expression }),
    ...(profile === undefined ? {} : { profile }),
    ...(source === undefined ? {} : { source }),
  };
}
