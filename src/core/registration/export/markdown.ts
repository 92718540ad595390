import { registrationReportTexts as texts } from '../../l10n/registrationReport.ts';
import type { Report, Section, Table } from './report.ts';

/** The report as Markdown (tables as in GitHub's dialect). */
export function toMarkdown(report: Report): string {
  const { language } = report;
  const lines = [
    `# ${escape(report.title)}`,
    '',
    `**${escape(report.subject)}**`,
    '',
    escape(report.origin),
    '',
  ];
  lines.push(
    report.missing.length === 0 ? texts.nothingMissing[language] : `## ${texts.missing[language]}`,
    '',
  );
  for (const { heading, items } of report.missing) {
    lines.push(`**${escape(heading)}**`, '', ...items.map((item) => `- ${escape(item)}`), '');
  }
  for (const section of report.sections) lines.push(...sectionLines(section));
  return `${lines.join('\n').trimEnd()}\n`;
}

function sectionLines(section: Section): string[] {
  const lines = [`${'#'.repeat(section.level)} ${escape(section.heading)}`, ''];
  if (section.rows.length > 0) {
    lines.push('| | |', '| --- | --- |');
    for (const { label, value } of section.rows) lines.push(`| **${escape(label)}** | ${cell(value)} |`);
    lines.push('');
  }
  if (section.table !== undefined) lines.push(...tableLines(section.table), '');
  return lines;
}

function tableLines({ columns, rows }: Table): string[] {
  return [
    `| ${columns.map(escape).join(' | ')} |`,
    `| ${columns.map(() => '---').join(' | ')} |`,
    ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
  ];
}

function cell(lines: readonly string[]): string {
  return lines.map(escape).join('<br>');
}

/** Marks that Markdown would read as something else. */
function escape(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|#]/gu, '\\$&').replaceAll('\n', ' ');
}
