import { contentOf, JsonKind, type JsonNode, type JsonObject } from '../../../json/jsonNode.ts';
import { isElement, type FhirNode } from '../../fhirpath/model/fhirNode.ts';
import type { Property, TypeShape } from '../../fhirpath/model/typeShape.ts';

/**
 * Whether one of the values that a way of names leads to, from an item, passes a test. Slices are told apart for every item, so this makes no
 * nodes. Undefined where the way leads through a primitive's extensions or into another resource.
 */
export function someSelectedJson(
  { json, shape, isPrimitive }: FhirNode,
  names: readonly string[],
  test: (json: JsonNode) => boolean,
): boolean | undefined {
  if (json === undefined) return undefined;
  if (names.length === 0) return test(json);
  if (isPrimitive || json.kind !== JsonKind.Object || shape === undefined) return undefined;
  return someBelow(contentOf(json), shape, names, 0, test);
}

function someBelow(
  object: JsonObject,
  shape: TypeShape,
  names: readonly string[],
  at: number,
  test: (json: JsonNode) => boolean,
): boolean | undefined {
  const element = shape.element(names[at] ?? '');
  if (element === undefined) return false;
  for (const { key, value } of object.properties) {
    if (value === undefined) continue;
    const known = shape.properties.get(key);
    if (known?.element !== element) continue;
    if (known.isSibling) {
      if (at + 1 < names.length) return undefined;
      continue;
    }
    const found =
      value.kind === JsonKind.Array
        ? someItem(contentOf(value).items, known, names, at, test)
        : passes(value, known, names, at, test);
    if (found !== false) return found;
  }
  return false;
}

function someItem(
  items: readonly JsonNode[],
  known: Property,
  names: readonly string[],
  at: number,
  test: (json: JsonNode) => boolean,
): boolean | undefined {
  if (!known.element.isArray) return false;
  for (const item of items) {
    const found = passes(item, known, names, at, test);
    if (found !== false) return found;
  }
  return false;
}

function passes(
  value: JsonNode,
  known: Property,
  names: readonly string[],
  at: number,
  test: (json: JsonNode) => boolean,
): boolean | undefined {
  if (value.kind === JsonKind.Null || !isElement(value, known)) return false;
  if (at + 1 === names.length) return test(value);
  const { shape } = known;
  if (known.isPrimitive || known.isResource || value.kind !== JsonKind.Object || shape === undefined) {
    return undefined;
  }
  return someBelow(contentOf(value), shape, names, at + 1, test);
}
