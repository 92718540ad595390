import type { Language } from '../l10n/language.ts';
import { message, render } from '../l10n/message.ts';
import { reportTexts, severityNames } from '../l10n/report.ts';
import { groupByFile, type CheckReport } from './summary.ts';
import { skippedInWords, summaryInWords } from './words.ts';

/** A report to paste into a merge request or to attach to a mail: a table a file. */
export function reportAsMarkdown(report: CheckReport, language: Language): string {
  const word = (
    text: keyof typeof reportTexts & ('title' | 'place' | 'severity' | 'rule' | 'message'),
  ): string => render(message(reportTexts[text]), language);
  const parts = [`# ${word('title')}`, '', summaryInWords(report, language)];
  for (const [file, findings] of groupByFile(report.findings)) {
    parts.push('', `## \`${file.replaceAll('`', "'")}\``, '');
    parts.push(
      `| ${word('place')} | ${word('severity')} | ${word('message')} | ${word('rule')} |`,
      '|---|---|---|---|',
    );
    for (const finding of findings) {
      const place = `${finding.range.start.line + 1}:${finding.range.start.character + 1}`;
      const severity = render(message(severityNames[finding.severity]), language);
      parts.push(`| ${place} | ${severity} | ${cell(finding.message)} | \`${finding.rule}\` |`);
    }
  }
  const skipped = skippedInWords(report.skipped, language);
  if (skipped !== undefined) parts.push('', skipped);
  return `${parts.join('\n')}\n`;
}

function cell(text: string): string {
  return text.replaceAll(/[\\|`<>*_[\]]/gu, (character) => `\\${character}`).replaceAll(/\s+/gu, ' ');
}
