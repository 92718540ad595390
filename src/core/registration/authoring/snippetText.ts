import { isoDate, type DayNumber } from '../../calendar/civilDate.ts';
import type { Field, Form, ScalarField } from '../forms/model.ts';
import type { Format } from '../tree/formDocument.ts';

/** A day as a snippet writes it: the one given, or the day on which the snippet is used. */
export const SNIPPET_TODAY = '${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}';

/** Texts that YAML would take for numbers. */
const QUOTED = new Set(['phone', 'digits', 'month']);

/** Counts tab stops and writes a part of a form as the body of a snippet. */
class Writer {
  #stop = 0;
  readonly #format: Format;
  readonly #today: string;

  constructor(format: Format, today: string) {
    this.#format = format;
    this.#today = today;
  }

  /** The entries of a mapping, one line each or more. */
  entries(fields: readonly Field[], indent: string): string[] {
    return fields.flatMap((field, index) => {
      const lines = this.entry(field, indent);
      const isLast = index === fields.length - 1;
      return this.#format === 'json' && !isLast
        ? [...lines.slice(0, -1), `${lines[lines.length - 1] ?? ''},`]
        : lines;
    });
  }

  entry(field: Field, indent: string): string[] {
    const name = this.#format === 'json' ? `${indent}"${field.key}":` : `${indent}${field.key}:`;
    const inner = `${indent}  `;
    if (field.shape === 'scalar') return [`${name} ${this.scalar(field)}`];
    if (field.shape === 'group') {
      const lines = this.entries(wanted(field.fields), inner);
      return this.#format === 'json' ? [`${name} {`, ...lines, `${indent}}`] : [name, ...lines];
    }
    const lines = this.item(field.item, inner);
    return this.#format === 'json' ? [`${name} [`, ...lines, `${indent}]`] : [name, ...lines];
  }

  item(field: ScalarField | Extract<Field, { shape: 'group' }>, indent: string): string[] {
    if (field.shape === 'scalar') {
      return [
        this.#format === 'json' ? `${indent}${this.scalar(field)}` : `${indent}- ${this.scalar(field)}`,
      ];
    }
    const lines = this.entries(wanted(field.fields), `${indent}  `);
    if (this.#format === 'json') return [`${indent}{`, ...lines, `${indent}}`];
    return lines.map((line, index) => (index === 0 ? `${indent}- ${line.slice(indent.length + 2)}` : line));
  }

  scalar(field: ScalarField): string {
    this.#stop += 1;
    const stop = this.#stop;
    const isJson = this.#format === 'json';
    const quote = (text: string): string => (isJson ? `"${text}"` : text);
    if (field.type === 'choice')
      return quote(`\${${stop}|${(field.choices ?? []).map(({ value }) => value).join(',')}|}`);
    if (field.type === 'boolean') return `\${${stop}|true,false|}`;
    if (field.type === 'integer') return `\${${stop}:1}`;
    if (field.type === 'date' && field.need !== 'optional') return quote(`\${${stop}:${this.#today}}`);
    if (field.type === 'instant') return quote(`\${${stop}:${this.#today}T10:00}`);
    if (field.key === 'subject' && field.type === 'text')
      return quote(`\${${stop}:${field.examples?.[0] ?? ''}}`);
    if (isJson || QUOTED.has(field.type) || field.key === 'version') return `"$${stop}"`;
    return `$${stop}`;
  }
}

/** What a first version of a part holds: everything that is required. */
function wanted(fields: readonly Field[]): readonly Field[] {
  const required = fields.filter(({ need }) => need === 'required');
  return required.length === 0 ? fields.slice(0, 1) : required;
}

/** One entry of a form as a snippet for completion; lines after the first are indented as the editor's line is. */
export function snippetOf(field: Field, format: Format, indent: string, today: DayNumber): string {
  const lines = new Writer(format, isoDate(today)).entry(field, '');
  return lines.map((line, index) => (index === 0 ? line : indent + line)).join('\n');
}

/**
 * The value of an entry as the body of a schema's `defaultSnippets`: a text that starts with `^` is written without quotes.
 * @see https://code.visualstudio.com/docs/languages/json#_define-snippets-in-json-schemas
 */
export function schemaSnippet(field: Field): unknown {
  const text = new Writer('json', SNIPPET_TODAY).entry(field, '').join('\n');
  const body = text.slice(text.indexOf(':') + 1).replaceAll(/(?<=^|: )\s*(\$\{\d[^}]*\})(?=,?$)/gmu, '"^$1"');
  return JSON.parse(body) as unknown;
}

/** A whole document of one kind. */
export function documentSnippet(form: Form, format: Format): string[] {
  const writer = new Writer(format, SNIPPET_TODAY);
  const fields = form.fields.filter(({ need }) => need === 'required' || need === 'recommended');
  const lines = writer.entries(fields, format === 'json' ? '  ' : '');
  return format === 'json'
    ? ['{', `  "kind": "${form.kind}",`, ...lines, '}']
    : [`kind: ${form.kind}`, ...lines];
}

/** A part that people repeat: the entries of a group, or one item of a list. */
export function partSnippet(fields: readonly Field[], format: Format, as: 'entries' | 'item'): string[] {
  const writer = new Writer(format, SNIPPET_TODAY);
  if (as === 'entries') return writer.entries(fields, '');
  const chosen = fields.filter(({ need }) => need === 'required' || need === 'recommended');
  return writer.item(
    {
      shape: 'group',
      key: '',
      need: 'required',
      title: NO_TEXT,
      help: NO_TEXT,
      fields: chosen.map(required),
    },
    '',
  );
}

const NO_TEXT = { en: '', fi: '', sv: '' };

/** Recommended fields of a part are written too. */
function required(field: Field): Field {
  return { ...field, need: 'required' };
}
