import type { JsonObject } from '../../../json/jsonNode.ts';
import { fhirConformanceTexts as texts } from '../../../l10n/fhirConformance.ts';
import { message } from '../../../l10n/message.ts';
import type { ElementDefinition } from '../../definitions/model.ts';
import type { TypeShape, TypeShapes } from '../../fhirpath/model/typeShape.ts';
import { objectsIn } from '../questionnaire/jsonAccess.ts';
import { unknownNameIn } from './expressionNames.ts';
import type { ConformanceHost, Tell } from './host.ts';

/** What was found out of an expression on a type: snapshots repeat the same constraints on every element. */
const checked = new WeakMap<TypeShapes, Map<string, string | null>>();

/** Checks the constraints of one element of a snapshot: their expressions can be read and fit the element. */
export function checkSnapshotConstraints(
  host: ConformanceHost,
  tell: Tell,
  node: JsonObject,
  element: ElementDefinition | undefined,
  below: string,
): void {
  for (const { object, index } of objectsIn(node, 'constraint')) {
    const place = object.get('expression');
    const expression = object.getString('expression');
    if (place === undefined || expression === undefined) continue;
    const key = object.getString('key') ?? '';
    const at = `${below}.constraint[${index}]`;
    if (!host.compiles(expression)) {
      tell(place, message(texts.constraintExpression, { key }), at);
      continue;
    }
    const name = element === undefined ? undefined : nameMissing(host, element, expression);
    if (name !== undefined) tell(place, message(texts.constraintName, { key, name }), at);
  }
}

function nameMissing(
  host: ConformanceHost,
  element: ElementDefinition,
  expression: string,
): string | undefined {
  const { shapes } = host;
  let known = checked.get(shapes);
  if (known === undefined) checked.set(shapes, (known = new Map<string, string | null>()));
  const key = `${element.path} ${expression}`;
  const before = known.get(key);
  if (before !== undefined) return before ?? undefined;
  const shape = shapeAt(shapes, element.path);
  const name = shape === undefined ? undefined : unknownNameIn(expression, new Set([shape]), shapes);
  known.set(key, name ?? null);
  return name;
}

/** The shape at a path of a base type; undefined for choices of several types and what is not known. */
function shapeAt(shapes: TypeShapes, path: string): TypeShape | undefined {
  const [type = '', ...names] = path.split('.');
  let shape = shapes.get(type);
  for (const name of names) {
    const element = shape?.element(name.replace('[x]', ''));
    const [property, second] = element?.properties.filter(({ isSibling }) => !isSibling) ?? [];
    if (property === undefined || second !== undefined || property.isResource) return undefined;
    shape = property.shape;
  }
  return shape;
}

/** Checks the constraints of one element of a differential: readable, and no key used for something else. */
export function checkOwnConstraints(
  host: ConformanceHost,
  tell: Tell,
  node: JsonObject,
  base: ElementDefinition | undefined,
  below: string,
): void {
  const expressions = new Map<string, string>();
  for (const { key, expression } of base?.constraints ?? []) {
    if (expression !== undefined) expressions.set(key, expression);
  }
  for (const { object, index } of objectsIn(node, 'constraint')) {
    const key = object.getString('key');
    const expression = object.getString('expression');
    const place = object.get('expression') ?? object.get('key');
    if (key === undefined || expression === undefined || place === undefined) continue;
    const before = expressions.get(key);
    const at = `${below}.constraint[${index}]`;
    if (before !== undefined && before !== expression) tell(place, message(texts.constraintKey, { key }), at);
    expressions.set(key, before ?? expression);
    if (!host.compiles(expression)) tell(place, message(texts.constraintExpression, { key }), at, 'warning');
  }
}
