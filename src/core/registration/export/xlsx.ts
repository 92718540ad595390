import { registrationReportTexts as texts } from '../../l10n/registrationReport.ts';
import { contentTypes, packParts, relationships, XML_HEAD } from './package.ts';
import type { Report } from './report.ts';
import { escapeXml as e } from './xml.ts';

const S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Cell styles of `stylesXml`. */
const PLAIN = 0;
const HEAD = 1;
const TITLE = 2;

interface Cell {
  readonly text: string;
  readonly style: number;
}

interface Sheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The report as a workbook (ISO/IEC 29500-1): the form on the first sheet, each list on one of its own. All cells are texts. */
export function toXlsx(report: Report): Uint8Array {
  const sheets = withNames(sheetsOf(report));
  const overrides = Object.fromEntries(
    sheets.map((_, index) => [`/xl/worksheets/sheet${index + 1}.xml`, `${MAIN}.worksheet+xml`]),
  );
  return packParts({
    '[Content_Types].xml': contentTypes({
      '/xl/workbook.xml': `${MAIN}.sheet.main+xml`,
      '/xl/styles.xml': `${MAIN}.styles+xml`,
      ...overrides,
    }),
    '_rels/.rels': relationships([{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }]),
    'xl/workbook.xml': `${XML_HEAD}<workbook ${S} ${R}><sheets>${sheets
      .map(({ name }, index) => `<sheet name="${e(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index) => ({
        id: `rId${index + 1}`,
        type: 'worksheet',
        target: `worksheets/sheet${index + 1}.xml`,
      })),
      { id: `rId${sheets.length + 1}`, type: 'styles', target: 'styles.xml' },
    ]),
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(
      sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)]),
    ),
  });
}

function sheetsOf(report: Report): Sheet[] {
  const { language } = report;
  const cell = (text: string, style = PLAIN): Cell => ({ text, style });
  const rows: Cell[][] = [
    [cell(report.title, TITLE)],
    [cell(report.subject, HEAD)],
    [cell(report.origin)],
    [],
  ];
  rows.push([
    report.missing.length === 0 ? cell(texts.nothingMissing[language]) : cell(texts.missing[language], HEAD),
  ]);
  for (const { heading, items } of report.missing)
    rows.push(...items.map((item) => [cell(heading), cell(item)]));
  const lists: Sheet[] = [];
  for (const { heading, rows: values, table } of report.sections) {
    if (values.length > 0) {
      rows.push([], [cell(heading, HEAD)]);
      rows.push(...values.map(({ label, value }) => [cell(label), cell(value.join('\n'))]));
    }
    if (table === undefined) continue;
    lists.push({
      name: heading,
      widths: table.columns.map(() => 24),
      rows: [
        table.columns.map((column) => cell(column, HEAD)),
        ...table.rows.map((row) => row.map((lines) => cell(lines.join('\n')))),
      ],
    });
  }
  return [{ name: texts.sheetForm[language], widths: [34, 70], rows }, ...lists];
}

/** Sheet names are at most 31 characters, without `[]:*?/\`, and differ. */
function withNames(sheets: readonly Sheet[]): Sheet[] {
  const used = new Set<string>();
  return sheets.map((sheet) => {
    const base =
      sheet.name
        .replaceAll(/[[\]:*?/\\']/gu, ' ')
        .slice(0, 31)
        .trim() || '-';
    let name = base;
    for (let number = 2; used.has(name.toLowerCase()); number += 1) name = `${base.slice(0, 27)} ${number}`;
    used.add(name.toLowerCase());
    return { ...sheet, name };
  });
}

function sheetXml({ widths, rows }: Sheet): string {
  const columns = widths
    .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const lines = rows.map((row, rowIndex) => {
    const cells = row.map(({ text, style }, column) => {
      const place = `${columnName(column)}${rowIndex + 1}`;
      return text === ''
        ? ''
        : `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${e(text)}</t></is></c>`;
    });
    return `<row r="${rowIndex + 1}">${cells.join('')}</row>`;
  });
  const columnsXml = columns === '' ? '' : `<cols>${columns}</cols>`;
  return `${XML_HEAD}<worksheet ${S}>${columnsXml}<sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function columnName(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));
}

const FONT = (extra: string, size: number): string =>
  `<font>${extra}<sz val="${size}"/><name val="Calibri"/></font>`;
const FORMAT = (font: number): string =>
  `<xf numFmtId="49" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`;
const STYLES = `${XML_HEAD}<styleSheet ${S}><fonts count="3">${FONT('', 11)}${FONT('<b/>', 11)}${FONT('<b/>', 16)}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3">${FORMAT(0)}${FORMAT(1)}${FORMAT(2)}</cellXfs></styleSheet>`;
