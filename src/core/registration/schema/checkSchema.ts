import { registrationTexts as texts } from '../../l10n/registration.ts';
import { message, type Message, type Text } from '../../l10n/message.ts';
import type { Problem } from '../../findings/problem.ts';
import type { Span } from '../../text/range.ts';
import { formOf } from '../forms/allForms.ts';
import type { Field, Kind } from '../forms/model.ts';
import {
  expressionOf,
  isBlank,
  nodeAt,
  toPlain,
  type FormEntry,
  type FormMap,
  type FormNode,
} from '../tree/formNode.ts';
import { closest } from './closest.ts';
import { fieldAt, fieldsOf } from './fieldAt.ts';
import { validators, type SchemaError } from './generated/validators.js';
import { patternText } from './toSchema.ts';

/** At most this many problems of shape; a file that is something else altogether is not listed line by line. */
const LIMIT = 200;

export type SchemaFault = 'missing' | 'blank' | 'type' | 'choice' | 'form' | 'unknown-field';

/** Checks the shape: what is missing, of another type, not in a list, or not known. */
export function checkSchema(kind: Kind, root: FormMap): Problem[] {
  const validate = validators[kind];
  if (validate(toPlain(root))) return [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const error of validate.errors ?? []) {
    const problem = explain(kind, root, error);
    if (problem === undefined) continue;
    const identity = `${problem.expression ?? ''}\0${problem.start}`;
    if (seen.has(identity)) continue;
    seen.add(identity);
    problems.push(problem);
    if (problems.length >= LIMIT) break;
  }
  return problems;
}

function explain(kind: Kind, root: FormMap, error: SchemaError): Problem | undefined {
  const path = stepsOf(error.instancePath);
  const form = formOf(kind);
  switch (error.keyword) {
    case 'required': {
      const key = String(error.params['missingProperty']);
      const field = fieldAt(form, [...path, key]);
      if (field === undefined) return undefined;
      return problemAt(
        path,
        [...path, key],
        placeOfOwner(root, path),
        'missing',
        message(texts.missing, { field: { text: field.title }, key }),
      );
    }
    case 'additionalProperties': {
      const key = String(error.params['additionalProperty']);
      const owner = nodeAt(root, path);
      const entry = owner?.shape === 'map' ? owner.entry(key) : undefined;
      if (entry === undefined) return undefined;
      const meant = closest(
        key,
        fieldsOf(form, path)
          .map((field) => field.key)
          .filter((known) => owner?.shape === 'map' && owner.entry(known) === undefined),
      );
      return {
        ...spanOf(entry),
        rule: 'registration/unknown-field',
        message:
          meant === undefined
            ? message(texts.unknownField, { key: shorten(key) })
            : message(texts.unknownFieldMeant, { key: shorten(key), meant }),
        expression: expressionOf([...path, key]),
        data: {
          fault: 'unknown-field',
          path: JSON.stringify([...path, key]),
          ...(meant === undefined ? {} : { meant }),
        },
      };
    }
    default:
      return wrongValue(form.fields, root, path, fieldAt(form, path), error);
  }
}

function wrongValue(
  fields: readonly Field[],
  root: FormMap,
  path: readonly (string | number)[],
  field: Field | undefined,
  error: SchemaError,
): Problem | undefined {
  const node = nodeAt(root, path);
  if (node === undefined || field === undefined || fields.length === 0) return undefined;
  const title: Message = { text: field.title };
  const place = placeOf(root, path, node);
  if (isBlank(node)) {
    return {
      ...problemAt(path, path, place, 'blank', message(texts.blank, { field: title })),
      severity: 'warning',
    };
  }
  if (error.keyword === 'enum' && field.shape === 'scalar') {
    const values = (field.choices ?? []).map(({ value }) => value).join(', ');
    return problemAt(path, path, place, 'choice', message(texts.notAChoice, { field: title, values }));
  }
  if (error.keyword === 'pattern') {
    const form = patternText(field);
    return problemAt(
      path,
      path,
      place,
      'form',
      message(texts.wrongForm, { field: title, form: { text: form ?? texts.blankText } }),
    );
  }
  if (error.keyword === 'minimum' || error.keyword === 'maximum') {
    return problemAt(
      path,
      path,
      place,
      'form',
      message(texts.wrongForm, { field: title, form: { text: texts.integerForm } }),
    );
  }
  return problemAt(
    path,
    path,
    place,
    'type',
    message(texts.wrongType, { field: title, type: { text: typeText(field) } }),
  );
}

function typeText(field: Field): Text {
  if (field.shape === 'group') return texts.typeGroup;
  if (field.shape === 'list') return texts.typeList;
  if (field.type === 'boolean') return texts.typeBoolean;
  if (field.type === 'integer') return texts.integerForm;
  return texts.typeText;
}

function problemAt(
  owner: readonly (string | number)[],
  path: readonly (string | number)[],
  place: Span,
  fault: SchemaFault,
  what: Message,
): Problem {
  return {
    start: place.start,
    end: place.end,
    rule: 'registration/schema',
    message: what,
    expression: expressionOf(path),
    data: { fault, path: JSON.stringify(path), owner: JSON.stringify(owner) },
  };
}

/** A JSON pointer as steps; a number is an index where the tree has a list. */
function stepsOf(pointer: string): (string | number)[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/u.test(step) ? Number(step) : step));
}

/** The key of a value at a path; for an item of a list its first key, or the item. */
export function placeOfOwner(root: FormMap, path: readonly (string | number)[]): Span {
  const last = path[path.length - 1];
  const parent = nodeAt(root, path.slice(0, -1));
  if (typeof last === 'string' && parent?.shape === 'map') {
    const entry = parent.entry(last);
    if (entry !== undefined) return spanOf(entry);
  }
  const node = nodeAt(root, path);
  if (node?.shape === 'map') {
    const first: FormEntry | undefined =
      path.length === 0 ? (node.entry('kind') ?? node.entries[0]) : node.entries[0];
    return first === undefined ? spanOf(node) : spanOf(first);
  }
  return node === undefined ? spanOf(root) : spanOf(node);
}

/** The value itself when it fits a line; a collection is named by its key. */
export function placeOf(root: FormMap, path: readonly (string | number)[], node: FormNode): Span {
  if (node.shape === 'scalar' && node.end > node.start) return spanOf(node);
  return placeOfOwner(root, path);
}

export function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function shorten(key: string): string {
  return key.length > 40 ? `${key.slice(0, 40)}…` : key;
}
