import {
  JsonKind,
  type JsonArray,
  type JsonNode,
  type JsonObject,
  type JsonProperty,
} from '../../../json/jsonNode.ts';
import { isHollow } from '../../../json/isHollow.ts';
import type { Property, TypeShape, TypeShapes } from './typeShape.ts';

/**
 * An element of a resource as FHIRPath and profiles see it: a JSON value with its type, and for a primitive the `_x` object with its id and
 * extensions. Made on demand; the JSON tree stays what it is.
 */
export class FhirNode {
  private kept: { readonly name: string; readonly children: readonly FhirNode[] }[] | undefined = undefined;

  constructor(
    /** Undefined for a primitive that has only extensions. */
    readonly json: JsonNode | undefined,
    readonly sibling: JsonObject | undefined,
    readonly type: string,
    /** The children's definitions; of a primitive those of its `_x`. */
    readonly shape: TypeShape | undefined,
    readonly isPrimitive: boolean,
    /** The property that holds it; undefined for a resource at the root. */
    readonly property: JsonProperty | undefined,
    readonly known: Property | undefined,
    /** -1 for an element that does not repeat. */
    readonly index: number,
    readonly parent: FhirNode | undefined,
  ) {}

  /** The object whose properties are this node's children. */
  get object(): JsonObject | undefined {
    if (this.isPrimitive) return this.sibling;
    return this.json?.kind === JsonKind.Object ? this.json : undefined;
  }

  /** A primitive's text as written; undefined for others, and where only extensions stand. */
  get text(): string | undefined {
    const { json } = this;
    if (!this.isPrimitive || json === undefined) return undefined;
    return json.kind === JsonKind.Object || json.kind === JsonKind.Array || json.kind === JsonKind.Null
      ? undefined
      : json.text;
  }

  /** Children of a name, choice types under the name without type. */
  children(name: string): readonly FhirNode[] {
    const { kept } = this;
    if (kept !== undefined) {
      for (const known of kept) if (known.name === name) return known.children;
    }
    const { object, shape } = this;
    const element = shape?.element(name);
    if (object === undefined || shape === undefined || element === undefined) return NONE;
    let result: FhirNode[] | undefined;
    for (const property of object.properties) {
      const known = shape.properties.get(property.key);
      if (known?.element === element) result = collect(this, object, property, known, result);
    }
    return result === undefined ? NONE : this.#keep(name, result);
  }

  /** Whether there are children of a name that hold something; where it is easily told without making them. */
  has(name: string): boolean {
    const { object, shape } = this;
    const element = shape?.element(name);
    if (object === undefined || shape === undefined || element === undefined) return false;
    for (const { key, value } of object.properties) {
      const known = shape.properties.get(key);
      if (known?.element !== element || value === undefined) continue;
      if (known.isSibling || value.kind === JsonKind.Array) return this.children(name).some(isPresent);
      if (value.kind !== JsonKind.Null && isElement(value, known) && !isHollow(value)) return true;
    }
    return false;
  }

  allChildren(): readonly FhirNode[] {
    const { object, shape, kept } = this;
    if (object === undefined || shape === undefined) return NONE;
    if (kept !== undefined) {
      for (const known of kept) if (known.name === EVERY) return known.children;
    }
    let result: FhirNode[] | undefined;
    for (const property of object.properties) {
      const known = shape.properties.get(property.key);
      if (known !== undefined) result = collect(this, object, property, known, result);
    }
    return result === undefined ? NONE : this.#keep(EVERY, result);
  }

  /** Keeps children that have children themselves: the rules about a definition ask for its hundreds of elements again and again. */
  #keep(name: string, children: readonly FhirNode[]): readonly FhirNode[] {
    if (children.some(({ isPrimitive }) => !isPrimitive)) (this.kept ??= []).push({ name, children });
    return children;
  }
}

/** Stands for all names among the children that are kept. */
const EVERY = '*';
const NONE: readonly FhirNode[] = [];

/** A resource as a node; undefined when its type is unknown. */
export function resourceNode(shapes: TypeShapes, json: JsonObject, parent?: FhirNode): FhirNode | undefined {
  const type = json.getString('resourceType');
  const shape = type === undefined ? undefined : shapes.resource(type);
  if (shape === undefined || type === undefined) return undefined;
  return new FhirNode(json, undefined, type, shape, false, undefined, undefined, -1, parent);
}

/**
 * Adds the elements that a property stands for to a list, which is made for the first: most stay alone. `_x` beside `x` adds only the items
 * that `x` lacks.
 */
export function collect(
  parent: FhirNode | undefined,
  object: JsonObject,
  property: JsonProperty,
  known: Property,
  into: FhirNode[] | undefined,
): FhirNode[] | undefined {
  const { value } = property;
  if (value === undefined) return into;
  if (known.isSibling) return collectSibling(parent, object, property, known, value, into);
  if (value.kind === JsonKind.Array) return collectItems(parent, object, property, known, value, into);
  if (value.kind === JsonKind.Null || !isElement(value, known)) return into;
  const sibling = known.isPrimitive && hasSibling(object) ? object.get(`_${property.key}`) : undefined;
  const own = sibling?.kind === JsonKind.Object ? sibling : undefined;
  return withItem(into, node(parent, property, known, value, own, known.element.isArray ? 0 : -1));
}

function collectItems(
  parent: FhirNode | undefined,
  object: JsonObject,
  property: JsonProperty,
  known: Property,
  { items }: JsonArray,
  into: FhirNode[] | undefined,
): FhirNode[] | undefined {
  // A list where one value belongs is none, for the official validator as well.
  if (!known.element.isArray) return into;
  let result = into;
  const siblings = known.isPrimitive && hasSibling(object) ? object.get(`_${property.key}`) : undefined;
  const others = siblings?.kind === JsonKind.Array ? siblings.items : [];
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index] as JsonNode;
    const other = others[index];
    const sibling = other?.kind === JsonKind.Object ? other : undefined;
    if (item.kind === JsonKind.Null) {
      if (sibling !== undefined)
        result = withItem(result, node(parent, property, known, undefined, sibling, index));
    } else if (isElement(item, known))
      result = withItem(result, node(parent, property, known, item, sibling, index));
  }
  return result;
}

/** A list that begins with its first item has room for that alone. */
function withItem(list: FhirNode[] | undefined, item: FhirNode): FhirNode[] {
  if (list === undefined) return [item];
  list.push(item);
  return list;
}

/** An object in place of a primitive and a primitive in place of an object are no elements: rules about what must exist are not kept by them. */
export function isElement({ kind }: JsonNode, { isPrimitive }: Property): boolean {
  if (kind === JsonKind.Object) return !isPrimitive;
  return isPrimitive && kind !== JsonKind.Array;
}

/**
 * Whether an element holds something. `{}` and what has nothing else in it (`{ "coding": [] }`) count where rules count, and do not exist where
 * rules ask for that, as the official validator has it.
 */
export function isPresent({ isPrimitive, json }: FhirNode): boolean {
  return isPrimitive || !isHollow(json);
}

/** Most objects have no `_x` at all: one look at the keys' first letters saves the search for each name. */
function hasSibling(object: JsonObject): boolean {
  for (const { key } of object.properties) if (key.charCodeAt(0) === 95) return true;
  return false;
}

function collectSibling(
  parent: FhirNode | undefined,
  object: JsonObject,
  property: JsonProperty,
  known: Property,
  value: JsonNode,
  into: FhirNode[] | undefined,
): FhirNode[] | undefined {
  const main = object.get(property.key.slice(1));
  if (value.kind === JsonKind.Object) {
    return main === undefined || main.kind === JsonKind.Null
      ? withItem(into, node(parent, property, known, undefined, value, -1))
      : into;
  }
  if (value.kind !== JsonKind.Array) return into;
  let result = into;
  const count = main?.kind === JsonKind.Array ? main.items.length : 0;
  for (let index = count; index < value.items.length; index += 1) {
    const item = value.items[index];
    if (item?.kind === JsonKind.Object)
      result = withItem(result, node(parent, property, known, undefined, item, index));
  }
  return result;
}

function node(
  parent: FhirNode | undefined,
  property: JsonProperty,
  known: Property,
  json: JsonNode | undefined,
  sibling: JsonObject | undefined,
  index: number,
): FhirNode {
  if (known.isResource && json?.kind === JsonKind.Object) {
    const type = json.getString('resourceType') ?? 'Resource';
    const shape = known.shapes.resource(type);
    return new FhirNode(json, undefined, type, shape, false, property, known, index, parent);
  }
  const { shape } = known;
  const type = known.element.inline === undefined ? known.typeCode : (shape?.typeName ?? known.typeCode);
  return new FhirNode(json, sibling, type, shape, known.isPrimitive, property, known, index, parent);
}
