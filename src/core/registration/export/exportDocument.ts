import { toDocx } from './docx.ts';
import { toHtml } from './html.ts';
import { toMarkdown } from './markdown.ts';
import type { Report } from './report.ts';
import { toXlsx } from './xlsx.ts';

export const EXPORT_FORMATS = ['docx', 'xlsx', 'html', 'md'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
};

export type ExportResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** Something required is missing and the team wants no such export. */
  | { readonly ok: false; readonly missing: readonly string[] };

/** The report in one format. `refuseIncomplete`: no file while something is missing or wrong. */
export function exportReport(report: Report, format: ExportFormat, refuseIncomplete: boolean): ExportResult {
  if (refuseIncomplete && report.missing.length > 0) {
    return { ok: false, missing: report.missing.flatMap(({ items }) => items) };
  }
  switch (format) {
    case 'docx':
      return { ok: true, bytes: toDocx(report) };
    case 'xlsx':
      return { ok: true, bytes: toXlsx(report) };
    case 'html':
      return { ok: true, bytes: new TextEncoder().encode(toHtml(report)) };
    case 'md':
      return { ok: true, bytes: new TextEncoder().encode(toMarkdown(report)) };
  }
}
