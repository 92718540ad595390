import type { Finding } from '../findings/finding.ts';
import type { Severity } from '../findings/severity.ts';
import type { Language } from '../l10n/language.ts';
import { message, render } from '../l10n/message.ts';
import { reportTexts, severityCounts, skippedReasons } from '../l10n/report.ts';
import { groupByFile, occurringSeverities, type CheckReport, type SkippedFile } from './summary.ts';

const COUNT_TEXTS = {
  error: [severityCounts.oneError, severityCounts.manyErrors],
  warning: [severityCounts.oneWarning, severityCounts.manyWarnings],
  information: [severityCounts.oneInformation, severityCounts.manyInformation],
  hint: [severityCounts.oneHint, severityCounts.manyHints],
} as const satisfies Record<Severity, unknown>;

function countInWords(severity: Severity, count: number, language: Language): string {
  const [one, many] = COUNT_TEXTS[severity];
  return count === 1 ? render(message(one), language) : render(message(many, { count }), language);
}

/** `3 errors, 1 warning`. */
export function countsInWords(findings: readonly Finding[], language: Language): string {
  return occurringSeverities(findings)
    .map(([severity, count]) => countInWords(severity, count, language))
    .join(', ');
}

/** The closing line of a report. */
export function summaryInWords(report: CheckReport, language: Language): string {
  const { findings, files } = report;
  if (findings.length === 0) {
    return files === 1
      ? render(message(reportTexts.nothingFoundInOne), language)
      : render(message(reportTexts.nothingFound, { files }), language);
  }
  const counts = countsInWords(findings, language);
  return render(message(reportTexts.summary, { counts, found: groupByFile(findings).size, files }), language);
}

/** What was passed over, by reason; undefined when nothing was. */
export function skippedInWords(
  skipped: readonly SkippedFile[] | undefined,
  language: Language,
): string | undefined {
  if (skipped === undefined || skipped.length === 0) return undefined;
  const numbers = new Map<SkippedFile['reason'], number>();
  for (const { reason } of skipped) numbers.set(reason, (numbers.get(reason) ?? 0) + 1);
  const counts = [...numbers]
    .map(([reason, count]) => render(message(skippedReasons[reason], { count }), language))
    .join(', ');
  return render(message(reportTexts.skipped, { counts }), language);
}
