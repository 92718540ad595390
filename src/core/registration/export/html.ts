import { registrationReportTexts as texts } from '../../l10n/registrationReport.ts';
import type { Report, Section } from './report.ts';
import { escapeXml as e } from './xml.ts';

const PRINT_STYLE = `
@page { size: A4; margin: 18mm 16mm; }
* { box-sizing: border-box; }
body { font: 10.5pt/1.4 "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: #1a1a1a; background: #fff; max-width: 190mm; margin: 0 auto; padding: 8mm; }
@media print { body { padding: 0; max-width: none; } }
h1 { font-size: 18pt; margin: 0 0 2mm; } h2 { font-size: 13pt; margin: 7mm 0 2mm; border-bottom: .5pt solid #888; } h3 { font-size: 11pt; margin: 4mm 0 1mm; }
h2, h3 { break-after: avoid; } tr { break-inside: avoid; }
table { border-collapse: collapse; width: 100%; } th, td { border: .5pt solid #999; padding: 1mm 2mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #f0f0f0; } table.rows th { width: 32%; font-weight: 600; }
.missing { border: 1pt solid #8a5a00; padding: 2mm 4mm; margin: 4mm 0; } .missing.complete { border-color: #2a7a2a; } .missing.complete p { margin: 0; } .missing h2 { margin-top: 0; border: 0; } .origin { color: #555; }
`;

/** A whole page of its own, ready for printing or saving as PDF: no script, nothing from elsewhere. */
export function toHtml(report: Report): string {
  return `<!DOCTYPE html>
<html lang="${report.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${e(report.title)}: ${e(report.subject)}</title>
<style>${PRINT_STYLE}</style>
</head>
<body>
${reportBody(report)}
</body>
</html>
`;
}

/** The content of the page, for the preview to put into a page of its own style. */
export function reportBody(report: Report): string {
  return [
    '<header>',
    `<h1>${e(report.title)}</h1>`,
    `<p><strong>${e(report.subject)}</strong></p>`,
    `<p class="origin">${e(report.origin)}</p>`,
    '</header>',
    missingBody(report),
    ...report.sections.map(sectionBody),
  ].join('\n');
}

function missingBody({ missing, language }: Report): string {
  if (missing.length === 0) {
    return `<section class="missing complete"><p>${e(texts.nothingMissing[language])}</p></section>`;
  }
  const heading = e(texts.missing[language]);
  const body = missing
    .map(
      (group) =>
        `<h3>${e(group.heading)}</h3>\n<ul>${group.items.map((item) => `<li>${e(item)}</li>`).join('')}</ul>`,
    )
    .join('\n');
  return `<section class="missing" aria-label="${heading}">\n<h2>${heading}</h2>\n${body}\n</section>`;
}

function sectionBody({ heading, level, rows, table }: Section): string {
  const parts = [`<h${level}>${e(heading)}</h${level}>`];
  if (rows.length > 0) {
    const lines = rows.map(
      ({ label, value }) => `<tr><th scope="row">${e(label)}</th><td>${lineBreaks(value)}</td></tr>`,
    );
    parts.push(`<table class="rows"><tbody>${lines.join('')}</tbody></table>`);
  }
  if (table !== undefined) {
    const head = table.columns.map((column) => `<th scope="col">${e(column)}</th>`).join('');
    const body = table.rows
      .map((row) => `<tr>${row.map((cell) => `<td>${lineBreaks(cell)}</td>`).join('')}</tr>`)
      .join('');
    parts.push(`<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`);
  }
  return parts.join('\n');
}

function lineBreaks(lines: readonly string[]): string {
  return lines.map(e).join('<br>');
}
