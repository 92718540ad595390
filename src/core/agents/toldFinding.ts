import type { Finding } from '../findings/finding.ts';

/** A finding as tools hand it on. */
export interface ToldFinding extends Pick<Finding, 'file' | 'severity' | 'message' | 'range' | 'expression'> {
  readonly rule: string;
}

/** The part of a finding that tools and the views of the workspace get. */
export function toldFinding({ file, rule, severity, message, range, expression }: ToldFinding): ToldFinding {
  return { file, rule, severity, message, range, ...(expression === undefined ? {} : { expression }) };
}
