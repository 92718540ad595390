import type { Problem } from '../../findings/problem.ts';
import { ruleById } from '../../findings/ruleRegistry.ts';
import type { Language } from '../../l10n/language.ts';
import { message, render } from '../../l10n/message.ts';
import { registrationReportTexts as texts } from '../../l10n/registrationReport.ts';
import { completenessOf } from '../completeness.ts';
import { formOf } from '../forms/allForms.ts';
import type { Field, Kind } from '../forms/model.ts';
import { kindOf, rootMap, type FormDocument } from '../tree/formDocument.ts';
import { isBlank, textAt, toPlain, type FormMap, type FormNode } from '../tree/formNode.ts';
import { showValue, withoutIdentifiers } from './values.ts';

export interface Row {
  readonly label: string;
  /** Lines. */
  readonly value: readonly string[];
}

export interface Table {
  readonly columns: readonly string[];
  /** Cells are lines. */
  readonly rows: readonly (readonly (readonly string[])[])[];
}

export interface Section {
  readonly heading: string;
  /** 2 for parts of the form, 3 for parts of parts. */
  readonly level: 2 | 3;
  readonly rows: readonly Row[];
  readonly table?: Table;
}

export interface MissingGroup {
  readonly heading: string;
  readonly items: readonly string[];
}

/** A document as a person reads it, in one language; every writer writes this. */
export interface Report {
  readonly kind: Kind;
  readonly language: Language;
  readonly title: string;
  /** Whose document: the system's or application's name and version, or the organisation's. */
  readonly subject: string;
  /** File and date. */
  readonly origin: string;
  /** What is missing and what is wrong, for the first page. */
  readonly missing: readonly MissingGroup[];
  readonly sections: readonly Section[];
}

export interface ReportInput {
  readonly document: FormDocument;
  readonly language: Language;
  /** What the rules found; errors and warnings are listed on the first page. */
  readonly problems: readonly Problem[];
  /** `2026-11-22` */
  readonly date: string;
}

/** Undefined for a text that is no document of a known kind. */
export function reportOf(input: ReportInput): Report | undefined {
  const { document, language } = input;
  const root = rootMap(document);
  const kind = kindOf(document);
  if (root === undefined || kind === undefined) return undefined;
  const form = formOf(kind);
  const file = document.path.split('/').pop() ?? document.path;
  return {
    kind,
    language,
    title: form.title[language],
    subject: subjectOf(root),
    origin: render(
      message(texts.made, { file, date: showValue({ type: 'date' }, input.date, language) }),
      language,
    ),
    missing: missingGroups(input),
    sections: [...sectionsOf(form.fields, root, language), ...ownSection(root, language)],
  };
}

/** The name that tells this document from others: system or application with version, else the organisation. */
export function subjectOf(root: FormMap): string {
  for (const key of ['system', 'application']) {
    const name = textAt(root, key, 'name');
    const version = textAt(root, key, 'version');
    if (name !== undefined) return version === undefined ? name : `${name} ${version}`;
  }
  return textAt(root, 'organisation', 'name') ?? '';
}

function missingGroups({ document, problems, language }: ReportInput): MissingGroup[] {
  const groups: MissingGroup[] = [];
  const completeness = completenessOf(document);
  const headings = {
    required: texts.missingRequired,
    recommended: texts.missingRecommended,
    awaited: texts.missingAwaited,
  };
  for (const need of ['required', 'recommended', 'awaited'] as const) {
    const items = (completeness?.missing ?? [])
      .filter((item) => item.need === need)
      .map(({ titles, from }) => {
        const where = titles.map((title) => title[language]).join(' › ');
        return from === undefined ? where : `${where} (${from[language]})`;
      });
    if (items.length > 0) groups.push({ heading: headings[need][language], items });
  }
  const wrong = problems.filter(isToCorrect).map((problem) => {
    const place = problem.expression === undefined ? '' : ` (${problem.expression})`;
    return render(problem.message, language) + place;
  });
  if (wrong.length > 0) groups.push({ heading: texts.toCorrect[language], items: [...new Set(wrong)] });
  return groups;
}

/** Missing and blank fields are listed by themselves. */
function isToCorrect(problem: Problem): boolean {
  const severity = problem.severity ?? ruleById(problem.rule).severity;
  if (severity !== 'error' && severity !== 'warning') return false;
  const fault = problem.data?.['fault'];
  return fault !== 'missing' && fault !== 'blank';
}

function sectionsOf(fields: readonly Field[], root: FormMap, language: Language): Section[] {
  const general: Row[] = [];
  const parts: Section[] = [];
  for (const field of fields) {
    const node = root.entry(field.key)?.value;
    if (node === undefined || isBlank(node)) continue;
    if (field.shape === 'group' && node.shape === 'map')
      parts.push(...groupSections(field.title[language], field.fields, node, 2, language));
    else if (field.shape === 'list' && field.item.shape === 'group' && node.shape === 'list') {
      parts.push({
        heading: field.title[language],
        level: 2,
        rows: [],
        table: tableOf(field.item.fields, node.items, language),
      });
    } else general.push({ label: field.title[language], value: linesOf(field, node, language) });
  }
  return general.length === 0
    ? parts
    : [{ heading: texts.general[language], level: 2, rows: general }, ...parts];
}

function groupSections(
  heading: string,
  fields: readonly Field[],
  map: FormMap,
  level: 2 | 3,
  language: Language,
): Section[] {
  const rows: Row[] = [];
  const below: Section[] = [];
  for (const field of fields) {
    const node = map.entry(field.key)?.value;
    if (node === undefined || isBlank(node)) continue;
    if (field.shape === 'group' && node.shape === 'map')
      below.push(...groupSections(field.title[language], field.fields, node, 3, language));
    else if (field.shape === 'list' && field.item.shape === 'group' && node.shape === 'list') {
      below.push({
        heading: field.title[language],
        level: 3,
        rows: [],
        table: tableOf(field.item.fields, node.items, language),
      });
    } else rows.push({ label: field.title[language], value: linesOf(field, node, language) });
  }
  rows.push(...ownRows(map));
  return [{ heading, level, rows }, ...below];
}

/** One row for each item; only columns that hold something. */
function tableOf(fields: readonly Field[], items: readonly FormNode[], language: Language): Table {
  const maps = items.filter((item) => item.shape === 'map');
  const used = fields.filter(({ key }) => maps.some((item) => !isBlank(item.entry(key)?.value)));
  const own = [...new Set(maps.flatMap((item) => ownRows(item).map(({ label }) => label)))];
  return {
    columns: [...used.map(({ title }) => title[language]), ...own],
    rows: maps.map((item) => [
      ...used.map((field) => {
        const node = item.entry(field.key)?.value;
        return node === undefined || isBlank(node) ? [] : linesOf(field, node, language);
      }),
      ...own.map((label) => ownRows(item).find((row) => row.label === label)?.value ?? []),
    ]),
  };
}

/** A value as lines; groups inside a cell are written as "title: value". */
function linesOf(field: Field, node: FormNode, language: Language): string[] {
  if (field.shape === 'scalar')
    return node.shape === 'scalar'
      ? showValue(field, node.value ?? '', language).split('\n')
      : rawLines(node);
  if (field.shape === 'list') {
    return node.shape === 'list'
      ? node.items.filter((item) => !isBlank(item)).flatMap((item) => linesOf(field.item, item, language))
      : rawLines(node);
  }
  if (node.shape !== 'map') return rawLines(node);
  return field.fields.flatMap((inner) => {
    const value = node.entry(inner.key)?.value;
    return value === undefined || isBlank(value)
      ? []
      : linesOf(inner, value, language).map((line) => `${inner.title[language]}: ${line}`);
  });
}

/** A value of a shape that the form does not foresee: shown all the same, nothing that stands in the file is lost. */
function rawLines(node: FormNode): string[] {
  if (node.shape === 'scalar') return withoutIdentifiers(node.written).split('\n');
  if (node.shape === 'list') return node.items.flatMap(rawLines);
  return node.entries.flatMap(({ key, value }) => rawLines(value).map((line) => `${key}: ${line}`));
}

function ownRows(map: FormMap): Row[] {
  return map.entries
    .filter(({ key, value }) => key.startsWith('x-') && toPlain(value) !== null)
    .map(({ key, value }) => ({ label: key.slice(2), value: rawLines(value) }));
}

function ownSection(root: FormMap, language: Language): Section[] {
  const rows = ownRows(root);
  return rows.length === 0 ? [] : [{ heading: texts.ownFields[language], level: 2, rows }];
}
