import type { DayNumber } from '../../calendar/civilDate.ts';
import type { Form } from '../forms/model.ts';
import { yamlEntry, type NewValue } from '../tree/editing.ts';
import type { Format, FormDocument } from '../tree/formDocument.ts';
import { isBlank, toPlain } from '../tree/formNode.ts';
import { snippetOf } from './snippetText.ts';

/** Parts that are the same in a team's documents. */
const SHARED = ['organisation', 'contacts', 'contact', 'system'];

/**
 * A new document with values that are known: those given, and organisation, contacts and system from the workspace's other documents.
 * Everything else that is required or recommended has tab stops. Undefined when nothing is known.
 */
export function fillSnippet(
  form: Form,
  format: Format,
  prefill: Readonly<Record<string, unknown>>,
  others: readonly FormDocument[],
  today: DayNumber,
): string | undefined {
  const known = new Map<string, unknown>(Object.entries(prefill));
  for (const { key } of form.fields) {
    if (!SHARED.includes(key) || known.has(key)) continue;
    const value = sharedValue(key, others);
    if (value !== undefined) known.set(key, value);
  }
  if (known.size === 0) return undefined;
  let stop = 0;
  const fields = form.fields.filter(
    ({ need, key }) => need === 'required' || need === 'recommended' || known.has(key),
  );
  const parts = fields.map((field) => {
    if (known.has(field.key)) return written(field.key, plainValue(known.get(field.key)), format);
    const snippet = snippetOf(field, format, format === 'json' ? '  ' : '', today);
    const first = stop;
    const renumbered = snippet.replaceAll(/\$(\{?)(\d+)/gu, (_, brace: string, digits: string) => {
      stop = Math.max(stop, first + Number(digits));
      return `$${brace}${first + Number(digits)}`;
    });
    return format === 'json' ? `  ${renumbered}` : renumbered;
  });
  return format === 'json'
    ? `{\n${[`  "kind": "${form.kind}"`, ...parts].join(',\n')}\n}\n`
    : `${[`kind: ${form.kind}`, ...parts].join('\n')}\n`;
}

function sharedValue(key: string, others: readonly FormDocument[]): unknown {
  for (const { root } of others) {
    const node = root?.shape === 'map' ? root.entry(key)?.value : undefined;
    if (node !== undefined && node.shape === 'map' && !isBlank(node)) return toPlain(node);
    // One contact person is asked for where another form has two: the technical one.
    const contacts = key === 'contact' && root?.shape === 'map' ? root.entry('contacts')?.value : undefined;
    const technical = contacts?.shape === 'map' ? contacts.entry('technical')?.value : undefined;
    if (technical !== undefined && !isBlank(technical)) return toPlain(technical);
  }
  return undefined;
}

function written(key: string, value: NewValue, format: Format): string {
  const text =
    format === 'json'
      ? `  "${key}": ${JSON.stringify(value, undefined, 2).replaceAll('\n', '\n  ')}`
      : yamlEntry(key, value, '').join('\n');
  // A value may hold what a snippet would read as a stop.
  return text.replaceAll(/[\\$}]/gu, '\\$&');
}

function plainValue(value: unknown): NewValue {
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainValue(inner)]));
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
