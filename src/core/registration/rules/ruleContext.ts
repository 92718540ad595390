import type { Problem } from '../../findings/problem.ts';
import type { RuleId } from '../../findings/ruleRegistry.ts';
import type { Severity } from '../../findings/severity.ts';
import type { Message } from '../../l10n/message.ts';
import type { Field, Form } from '../forms/model.ts';
import { sourceUrl, citeSource, type SourceId } from '../forms/sources.ts';
import { placeOf, placeOfOwner } from '../schema/checkSchema.ts';
import type { FormDocument } from '../tree/formDocument.ts';
import {
  expressionOf,
  isBlank,
  nodeAt,
  type FormMap,
  type FormNode,
  type FormScalar,
} from '../tree/formNode.ts';
import type { RegistrationWorkspace, Today } from '../workspace.ts';

export type Path = readonly (string | number)[];

export interface RuleContext {
  readonly document: FormDocument;
  readonly form: Form;
  readonly root: FormMap;
  readonly today: Today;
  readonly workspace: RegistrationWorkspace;
}

/** One rule or a few that look at the same values. */
export type Check = (context: RuleContext) => readonly Problem[];

export interface Extra {
  readonly source?: SourceId;
  readonly severity?: Severity;
  readonly data?: NonNullable<Problem['data']>;
  readonly related?: NonNullable<Problem['related']>;
}

/** A problem of the value at a path; of the key of its owner when nothing stands there. */
export function problemAt(
  context: RuleContext,
  rule: RuleId,
  path: Path,
  what: Message,
  extra: Extra = {},
): Problem {
  const node = nodeAt(context.root, path);
  const span =
    node === undefined ? placeOfOwner(context.root, path.slice(0, -1)) : placeOf(context.root, path, node);
  const { source, data, ...rest } = extra;
  return {
    start: span.start,
    end: span.end,
    rule,
    message: what,
    expression: expressionOf(path),
    data: { path: JSON.stringify(path), ...data },
    ...(source === undefined ? {} : { source: sourceUrl(source) ?? citeSource(source) }),
    ...rest,
  };
}

/** A problem of a key, for what is missing below it. */
export function problemAtKey(
  context: RuleContext,
  rule: RuleId,
  path: Path,
  what: Message,
  extra: Extra = {},
): Problem {
  const span = placeOfOwner(context.root, path);
  return { ...problemAt(context, rule, path, what, extra), start: span.start, end: span.end };
}

/** Where a blank or absent value is told: at its own key once that stands there, else where the wish for it comes from. */
export function placeOfMissing(context: RuleContext, wanted: Path, otherwise: Path): Path {
  return nodeAt(context.root, wanted) === undefined ? otherwise : wanted;
}

export interface Found {
  readonly field: Field;
  readonly path: Path;
  readonly node: FormNode;
}

const walked = new WeakMap<FormMap, { readonly form: Form; readonly found: readonly Found[] }>();

/** Every value that stands at a field of the form, in the order of the form. Most rules ask for it, so a tree is walked once. */
export function fieldsWithValues(form: Form, root: FormMap): readonly Found[] {
  const known = walked.get(root);
  if (known?.form === form) return known.found;
  const found: Found[] = [];
  collectBelow(form.fields, root, [], found);
  walked.set(root, { form, found });
  return found;
}

function collectBelow(fields: readonly Field[], map: FormMap, path: Path, found: Found[]): void {
  for (const field of fields) {
    const entry = map.entry(field.key);
    if (entry !== undefined) collect(field, entry.value, [...path, field.key], found);
  }
}

function collect(field: Field, node: FormNode, path: Path, found: Found[]): void {
  found.push({ field, path, node });
  if (field.shape === 'group' && node.shape === 'map') collectBelow(field.fields, node, path, found);
  if (field.shape === 'list' && node.shape === 'list') {
    for (const [index, item] of node.items.entries()) collect(field.item, item, [...path, index], found);
  }
}

/** Every filled-in text at a field of one of the types. */
export function textsOfType(
  context: RuleContext,
  ...types: readonly string[]
): { readonly path: Path; readonly node: FormScalar; readonly text: string }[] {
  const found = [];
  for (const { field, path, node } of fieldsWithValues(context.form, context.root)) {
    if (field.shape !== 'scalar' || !types.includes(field.type) || node.shape !== 'scalar') continue;
    if (typeof node.value !== 'string' || isBlank(node)) continue;
    found.push({ path, node, text: node.value });
  }
  return found;
}
