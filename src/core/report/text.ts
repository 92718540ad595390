import type { Severity } from '../findings/severity.ts';
import type { Language } from '../l10n/language.ts';
import { message, render } from '../l10n/message.ts';
import { severityNames } from '../l10n/report.ts';
import type { CheckReport } from './summary.ts';
import { skippedInWords, summaryInWords } from './words.ts';

const COLOURS: Readonly<Record<Severity, string>> = {
  error: '\u001b[31m',
  warning: '\u001b[33m',
  information: '\u001b[36m',
  hint: '\u001b[90m',
};
const RESET = '\u001b[0m';

/**
 * One line a finding, `file:line:column: severity: message [rule]`, which editors and CI logs turn into links, and a closing line.
 * Lines and columns count from 1 here, as compilers do.
 */
export function reportAsText(report: CheckReport, language: Language, colour = false): string {
  const lines = report.findings.map(({ file, range, severity, message: what, rule, expression }) => {
    const word = render(message(severityNames[severity]), language);
    const shown = colour ? `${COLOURS[severity]}${word}${RESET}` : word;
    const place = expression === undefined ? '' : ` (${expression})`;
    return `${file}:${range.start.line + 1}:${range.start.character + 1}: ${shown}: ${what}${place} [${rule}]`;
  });
  const skipped = skippedInWords(report.skipped, language);
  return [...lines, summaryInWords(report, language), ...(skipped === undefined ? [] : [skipped]), ''].join(
    '\n',
  );
}
