import type { Span } from '../../text/range.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import type { Format, FormDocument } from './formDocument.ts';
import type { FormEntry, FormMap, FormScalar, ScalarValue } from './formNode.ts';
import { commentsIn } from './yamlComments.ts';

/** A value to write: plain values, lists and mappings in the order of their keys. */
export type NewValue = ScalarValue | readonly NewValue[] | { readonly [key: string]: NewValue };

/** What YAML 1.2, or 1.1 as some tools still read it, takes for something else than a text. */
const RESERVED =
  /^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?(?:\d[\d_]*\.?\d*|\.\d+)(?:e[-+]?\d+)?|0[xo][\da-f]+|[-+]?\.inf|\.nan)$/iu;
const PLAIN = /^[\p{L}\p{N}_/(][^\n\r\t#{}[\],]*$/u;

/** A scalar as its format writes it. YAML is quoted where a reader could take it for something else. */
export function writeScalar(value: ScalarValue, format: Format, quote?: '"' | "'"): string {
  if (typeof value !== 'string') return String(value);
  if (format === 'json' || quote === '"') return JSON.stringify(value);
  if (quote === "'" && !/[\n\r]/u.test(value)) return `'${value.replaceAll("'", "''")}'`;
  const isPlain = PLAIN.test(value) && !RESERVED.test(value) && !/:(?:\s|$)|\s$/u.test(value);
  return isPlain ? value : JSON.stringify(value);
}

/** Writes another value over a scalar; the quotes that stood there stay. */
export function replaceScalar(document: FormDocument, node: FormScalar, value: ScalarValue): TextEdit {
  const first = document.text.charAt(node.start);
  const quote = node.end > node.start && (first === '"' || first === "'") ? first : undefined;
  const text = writeScalar(value, document.format, quote);
  // An absent value stands right behind its colon.
  const space = node.start === node.end && document.text.charAt(node.start - 1) === ':' ? ' ' : '';
  return { start: node.start, end: node.end, newText: space + text };
}

/** Renames a key; its quotes stay. */
export function renameKey(document: FormDocument, entry: FormEntry, key: string): TextEdit {
  const first = document.text.charAt(entry.start);
  const quote = first === '"' || first === "'" ? first : undefined;
  return { start: entry.start, end: entry.end, newText: writeScalar(key, document.format, quote) };
}

/** Adds `key: value` behind the last entry of a mapping, in the style of its neighbours. */
export function addEntry(document: FormDocument, map: FormMap, key: string, value: NewValue): TextEdit {
  const { text, format } = document;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const last = map.entries[map.entries.length - 1];
  if (map.layout === 'block' && last !== undefined) {
    const indent = columnOf(text, map.entries[0]?.start ?? last.start);
    const at = endOfLine(text, Math.max(last.end, contentEnd(last)));
    const lines = yamlEntry(key, value, ' '.repeat(indent));
    return { start: at, end: at, newText: eol + lines.join(eol) };
  }
  const name = writeScalar(key, format);
  if (last === undefined) {
    const inner = `${name}: ${inline(value, format)}`;
    return { start: map.start + 1, end: map.start + 1, newText: format === 'json' ? inner : ` ${inner} ` };
  }
  const at = Math.max(last.end, last.value.end);
  const lineStart = text.lastIndexOf('\n', last.start) + 1;
  const lead = text.slice(lineStart, last.start);
  if (/^[ \t]*$/u.test(lead) && text.slice(map.start, last.start).includes('\n')) {
    const unit = indentUnit(text, lead);
    return { start: at, end: at, newText: `,${eol}${lead}${name}: ${pretty(value, lead, unit, eol)}` };
  }
  return { start: at, end: at, newText: `, ${name}: ${inline(value, format)}` };
}

/** Takes an entry away, with its line when it stands alone on it. Comments stay, each on a line of its own. */
export function removeEntry(document: FormDocument, map: FormMap, entry: FormEntry): TextEdit {
  const { text, format } = document;
  const { start, end, isWholeLine } = removedSpan(text, map, entry);
  const comments = format === 'yaml' ? commentsIn(text.slice(start, end)) : [];
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const lead = ' '.repeat(columnOf(text, entry.start));
  if (isWholeLine) return { start, end, newText: comments.map((comment) => lead + comment + eol).join('') };
  const isApart = /\s/u.test(text.charAt(start - 1));
  const kept = comments.map((comment) => comment + eol + lead).join('');
  return { start, end, newText: kept === '' || isApart ? kept : ` ${kept}` };
}

function removedSpan(text: string, map: FormMap, entry: FormEntry): Span & { readonly isWholeLine: boolean } {
  const index = map.entries.indexOf(entry);
  const previous = map.entries[index - 1];
  const next = map.entries[index + 1];
  const end = Math.max(entry.end, contentEnd(entry));
  if (map.layout === 'block') {
    const lineStart = text.lastIndexOf('\n', entry.start - 1) + 1;
    const isFirstOfItem = !/^[ \t]*$/u.test(text.slice(lineStart, entry.start));
    if (isFirstOfItem) return { start: entry.start, end: next?.start ?? end, isWholeLine: false };
    const lineEnd = endOfLine(text, end);
    return {
      start: lineStart,
      end: Math.min(text.length, lineEnd + lineBreakAt(text, lineEnd)),
      isWholeLine: true,
    };
  }
  if (next !== undefined) return { start: entry.start, end: next.start, isWholeLine: false };
  const start = previous === undefined ? entry.start : Math.max(previous.end, previous.value.end);
  return { start, end, isWholeLine: false };
}

function contentEnd({ value, end }: FormEntry): number {
  return value.shape === 'scalar' && value.start === value.end ? Math.max(end, value.end) : value.end;
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** The end of the line of an offset, before its line break; an offset right behind a line break belongs to the line before. */
function endOfLine(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && /[\r\n]/u.test(text.charAt(at - 1))) at -= 1;
  while (at < text.length && text.charAt(at) !== '\n' && text.charAt(at) !== '\r') at += 1;
  return at;
}

function lineBreakAt(text: string, offset: number): number {
  if (text.startsWith('\r\n', offset)) return 2;
  return offset < text.length ? 1 : 0;
}

function indentUnit(text: string, lead: string): string {
  if (lead.includes('\t')) return '\t';
  const first = /\n([ ]+)\S/u.exec(text)?.[1];
  return first ?? '  ';
}

function isNested(value: NewValue): value is readonly NewValue[] | { readonly [key: string]: NewValue } {
  return typeof value === 'object' && value !== null;
}

function inline(value: NewValue, format: Format): string {
  if (!isNested(value)) return writeScalar(value, format);
  if (isList(value)) return `[${value.map((item) => inline(item, format)).join(', ')}]`;
  const entries = Object.entries(value).map(
    ([key, item]) => `${writeScalar(key, format)}: ${inline(item, format)}`,
  );
  return format === 'json' ? `{${entries.join(', ')}}` : `{ ${entries.join(', ')} }`;
}

function isList(value: NewValue): value is readonly NewValue[] {
  return Array.isArray(value);
}

function pretty(value: NewValue, lead: string, unit: string, eol: string): string {
  if (!isNested(value)) return writeScalar(value, 'json');
  const inner = lead + unit;
  const [open, close] = isList(value) ? ['[', ']'] : ['{', '}'];
  const parts = isList(value)
    ? value.map((item) => inner + pretty(item, inner, unit, eol))
    : Object.entries(value).map(
        ([key, item]) => `${inner}${JSON.stringify(key)}: ${pretty(item, inner, unit, eol)}`,
      );
  return parts.length === 0
    ? `${open}${close}`
    : `${open}${eol}${parts.join(`,${eol}`)}${eol}${lead}${close}`;
}

/** The lines of one block entry. */
export function yamlEntry(key: string, value: NewValue, indent: string): string[] {
  const name = `${indent}${writeScalar(key, 'yaml')}:`;
  if (!isNested(value)) return [`${name} ${value === null ? '' : writeScalar(value, 'yaml')}`.trimEnd()];
  if (isList(value)) return value.length === 0 ? [`${name} []`] : [name, ...yamlItems(value, `${indent}  `)];
  const entries = Object.entries(value);
  return entries.length === 0
    ? [`${name} {}`]
    : [name, ...entries.flatMap(([inner, item]) => yamlEntry(inner, item, `${indent}  `))];
}

/** The lines of block list items; `indent` stands before the dash. */
export function yamlItems(values: readonly NewValue[], indent: string): string[] {
  return values.flatMap((value) => {
    if (!isNested(value) || isList(value)) return [`${indent}- ${inline(value, 'yaml')}`];
    const lines = Object.entries(value).flatMap(([key, item]) => yamlEntry(key, item, `${indent}  `));
    return lines.map((line, index) => (index === 0 ? `${indent}- ${line.slice(indent.length + 2)}` : line));
  });
}
