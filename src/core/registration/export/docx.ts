import { registrationReportTexts as texts } from '../../l10n/registrationReport.ts';
import { contentTypes, packParts, relationships, XML_HEAD } from './package.ts';
import type { Report, Section, Table } from './report.ts';
import { escapeXml as e } from './xml.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** Width of the text on A4 with margins of 20 mm, in twentieths of a point. */
const TEXT_WIDTH = 9638;

/** The report as a word-processing document (ISO/IEC 29500-1). */
export function toDocx(report: Report): Uint8Array {
  return packParts({
    '[Content_Types].xml': contentTypes({
      '/word/document.xml': `${MAIN}.document.main+xml`,
      '/word/styles.xml': `${MAIN}.styles+xml`,
      '/docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
    }),
    '_rels/.rels': relationships([
      { id: 'rId1', type: 'officeDocument', target: 'word/document.xml' },
      {
        id: 'rId2',
        type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        target: 'docProps/core.xml',
      },
    ]),
    'word/document.xml': documentXml(report),
    'word/styles.xml': stylesXml(report),
    'word/_rels/document.xml.rels': relationships([{ id: 'rId1', type: 'styles', target: 'styles.xml' }]),
    'docProps/core.xml': `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${e(`${report.title}: ${report.subject}`)}</dc:title><dc:language>${report.language}</dc:language></cp:coreProperties>`,
  });
}

function documentXml(report: Report): string {
  const { language } = report;
  const body = [
    paragraph([report.title], 'Title'),
    paragraph([report.subject], 'Subtitle'),
    paragraph([report.origin]),
    report.missing.length === 0
      ? paragraph([texts.nothingMissing[language]])
      : paragraph([texts.missing[language]], 'Heading1'),
    ...report.missing.flatMap(({ heading, items }) => [
      paragraph([heading], 'Heading2'),
      ...items.map((item) => paragraph([`– ${item}`], 'ListItem')),
    ]),
    ...report.sections.flatMap(sectionXml),
    `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`,
  ];
  return `${XML_HEAD}<w:document ${W}><w:body>${body.join('')}</w:body></w:document>`;
}

function sectionXml({ heading, level, rows, table }: Section): string[] {
  const parts = [paragraph([heading], level === 2 ? 'Heading1' : 'Heading2')];
  if (rows.length > 0) {
    const cells = rows.map(({ label, value }) => [[label], value]);
    parts.push(tableXml(cells, [Math.round(TEXT_WIDTH * 0.34), Math.round(TEXT_WIDTH * 0.66)], 'column'));
  }
  if (table !== undefined && table.columns.length > 0) parts.push(itemsXml(table));
  // Word needs a paragraph behind a table.
  parts.push(paragraph([]));
  return parts;
}

function itemsXml({ columns, rows }: Table): string {
  const width = Math.floor(TEXT_WIDTH / columns.length);
  const cells = [columns.map((column) => [column]), ...rows];
  return tableXml(
    cells,
    columns.map(() => width),
    'row',
  );
}

/** `head`: the first column or the first row holds headings. */
function tableXml(
  rows: readonly (readonly (readonly string[])[])[],
  widths: readonly number[],
  head: 'row' | 'column',
): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const lines = rows.map((row, rowIndex) => {
    const isHeadRow = head === 'row' && rowIndex === 0;
    const cells = widths.map((width, column) => {
      const isHead = isHeadRow || (head === 'column' && column === 0);
      const shade = isHead ? '<w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/>' : '';
      return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${shade}</w:tcPr>${paragraph(row[column] ?? [], isHead ? 'CellHead' : 'Cell')}</w:tc>`;
    });
    const properties = `<w:trPr><w:cantSplit/>${isHeadRow ? '<w:tblHeader/>' : ''}</w:trPr>`;
    return `<w:tr>${properties}${cells.join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${lines.join('')}</w:tbl>`;
}

function paragraph(lines: readonly string[], style?: string): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  const runs = lines.map((line) => `<w:t xml:space="preserve">${e(line)}</w:t>`).join('<w:br/>');
  return `<w:p>${properties}${runs === '' ? '' : `<w:r>${runs}</w:r>`}</w:p>`;
}

const LANGUAGE_TAGS = { en: 'en-GB', fi: 'fi-FI', sv: 'sv-FI' } as const;

function stylesXml({ language }: Report): string {
  const style = (id: string, name: string, paragraphXml: string, runXml: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr>${paragraphXml}</w:pPr><w:rPr>${runXml}</w:rPr></w:style>`;
  const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
  const border = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="999999"/>`)
    .join('');
  return `${XML_HEAD}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>${size(21)}<w:lang w:val="${LANGUAGE_TAGS[language]}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${style('Title', 'Title', '<w:spacing w:after="60"/>', `<w:b/>${size(36)}`)}${style('Subtitle', 'Subtitle', '<w:spacing w:after="60"/>', `<w:b/>${size(26)}`)}${style('Heading1', 'heading 1', '<w:keepNext/><w:spacing w:before="280" w:after="80"/><w:outlineLvl w:val="0"/>', `<w:b/>${size(28)}`)}${style('Heading2', 'heading 2', '<w:keepNext/><w:spacing w:before="160" w:after="60"/><w:outlineLvl w:val="1"/>', `<w:b/>${size(23)}`)}${style('ListItem', 'List Item', '<w:spacing w:after="20"/><w:ind w:left="284" w:hanging="284"/>', '')}${style('Cell', 'Cell', '<w:spacing w:before="20" w:after="20"/>', size(19))}${style('CellHead', 'Cell Head', '<w:spacing w:before="20" w:after="20"/>', `<w:b/>${size(19)}`)}<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/><w:tblPr><w:tblBorders>${border}</w:tblBorders><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`;
}
