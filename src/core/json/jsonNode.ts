import type { Span } from '../text/range.ts';

export const JsonKind = {
  Object: 0,
  Array: 1,
  String: 2,
  Number: 3,
  True: 4,
  False: 5,
  Null: 6,
} as const;

/** A JSON value with its place. Offsets count from the start of the text. */
export type JsonNode = JsonObject | JsonArray | JsonScalar;

/** One `"key": value` of an object; duplicates are kept. `value` is undefined where the text stops short. */
export class JsonProperty implements Span {
  constructor(
    readonly key: string,
    /** Start of the key, with its quote. */
    readonly start: number,
    /** End of the key, with its quote. */
    readonly end: number,
    readonly value: JsonNode | undefined,
  ) {}
}

export class JsonObject implements Span {
  readonly kind = JsonKind.Object;
  /** How far what stands inside has still to be moved; see `moveNode`. */
  private shift = 0;

  /**
   * @param list undefined for a copy, whose properties are made when somebody asks for them
   * @param original what it is a copy of: a value of the same characters that stands in no tree, so that no edit moves it
   */
  constructor(
    readonly start: number,
    readonly end: number,
    private list: readonly JsonProperty[] | undefined,
    public original?: JsonObject,
  ) {}

  /** Becomes a copy of what it is; the original, which is not moved any more, is given. Only for a node that nobody has moved so far. */
  separate(): JsonObject {
    this.original ??= new JsonObject(this.start, this.end, this.list);
    this.list = undefined;
    return this.original;
  }

  get properties(): readonly JsonProperty[] {
    const { list } = this;
    return list === undefined || this.shift !== 0 ? this.#settle(list) : list;
  }

  #settle(known: readonly JsonProperty[] | undefined): readonly JsonProperty[] {
    const { shift } = this;
    this.shift = 0;
    if (known !== undefined) {
      for (const property of known) moveProperty(property, shift);
      return known;
    }
    const made = propertiesOf(this.original, this.start);
    this.list = made;
    return made;
  }

  /** The last property of a name, as `JSON.parse` would choose. */
  property(key: string): JsonProperty | undefined {
    const { properties } = this;
    for (let index = properties.length - 1; index >= 0; index -= 1) {
      const property = properties[index];
      if (property !== undefined && property.key === key) return property;
    }
    return undefined;
  }

  get(key: string): JsonNode | undefined {
    return this.property(key)?.value;
  }

  /** The decoded text of a string property; undefined when it is absent or no string. */
  getString(key: string): string | undefined {
    const value = this.get(key);
    return value !== undefined && value.kind === JsonKind.String ? value.text : undefined;
  }
}

export class JsonArray implements Span {
  readonly kind = JsonKind.Array;
  /** How far what stands inside has still to be moved; see `moveNode`. */
  private shift = 0;

  /** As for an object. */
  constructor(
    readonly start: number,
    readonly end: number,
    private list: readonly JsonNode[] | undefined,
    public original?: JsonArray,
  ) {}

  /** As for an object. */
  separate(): JsonArray {
    this.original ??= new JsonArray(this.start, this.end, this.list);
    this.list = undefined;
    return this.original;
  }

  get items(): readonly JsonNode[] {
    const { list } = this;
    return list === undefined || this.shift !== 0 ? this.#settle(list) : list;
  }

  #settle(known: readonly JsonNode[] | undefined): readonly JsonNode[] {
    const { shift } = this;
    this.shift = 0;
    if (known !== undefined) {
      for (const item of known) moveNode(item, shift);
      return known;
    }
    const made = itemsOf(this.original, this.start);
    this.list = made;
    return made;
  }
}

export class JsonScalar implements Span {
  constructor(
    readonly kind: 2 | 3 | 4 | 5 | 6,
    readonly start: number,
    readonly end: number,
    /** A string's decoded text; a number's digits as written (`1.10` stays `1.10`); `true`, `false` or `null`. */
    readonly text: string,
  ) {}
}

/**
 * A copy that is to stand at an offset; what stands inside is copied when somebody asks for it.
 * @param original one that nobody moves; see `separate`
 */
export function copyAt(original: JsonArray | JsonObject, start: number): JsonArray | JsonObject {
  return copied(original, start - original.start) as JsonArray | JsonObject;
}

/**
 * A node with the same content, of which nothing need be copied: for whoever asks what stands in a value, not where. Its places are those of
 * the original.
 */
export function contentOf(node: JsonObject): JsonObject;
export function contentOf(node: JsonArray): JsonArray;
export function contentOf(node: JsonArray | JsonObject): JsonArray | JsonObject {
  return node.original ?? node;
}

function copied(node: JsonNode, shift: number): JsonNode {
  const { kind, start, end } = node;
  if (kind === JsonKind.Object)
    return new JsonObject(start + shift, end + shift, undefined, node.original ?? node);
  if (kind === JsonKind.Array)
    return new JsonArray(start + shift, end + shift, undefined, node.original ?? node);
  return new JsonScalar(kind, start + shift, end + shift, node.text);
}

function propertiesOf(original: JsonObject | undefined, start: number): readonly JsonProperty[] {
  if (original === undefined) return [];
  const shift = start - original.start;
  return original.properties.map(
    (property) =>
      new JsonProperty(
        property.key,
        property.start + shift,
        property.end + shift,
        property.value === undefined ? undefined : copied(property.value, shift),
      ),
  );
}

function itemsOf(original: JsonArray | undefined, start: number): readonly JsonNode[] {
  if (original === undefined) return [];
  const shift = start - original.start;
  return original.items.map((item) => copied(item, shift));
}

/** Places are read-only for everybody else. */
interface Movable {
  start: number;
  end: number;
}

/**
 * Moves a node by a number of characters at once, and what stands inside when somebody asks for it: of thousands of entries behind an edit
 * few are looked into again. Whoever keeps a node from inside must reach it anew before its place is read.
 */
export function moveNode(node: JsonNode, shift: number): void {
  (node as Movable).start += shift;
  (node as Movable).end += shift;
  if (node.kind === JsonKind.Object || node.kind === JsonKind.Array) {
    (node as unknown as { shift: number }).shift += shift;
  }
}

export function moveProperty(property: JsonProperty, shift: number): void {
  (property as Movable).start += shift;
  (property as Movable).end += shift;
  if (property.value !== undefined) moveNode(property.value, shift);
}

/** What `JSON.parse` would give. Numbers lose their digits as written. */
export function toPlainValue(node: JsonNode): unknown {
  switch (node.kind) {
    case JsonKind.Object: {
      const result: Record<string, unknown> = {};
      for (const { key, value } of node.properties) {
        const plain = value === undefined ? null : toPlainValue(value);
        if (key === '__proto__') Object.defineProperty(result, key, { value: plain, enumerable: true });
        else result[key] = plain;
      }
      return result;
    }
    case JsonKind.Array:
      return node.items.map(toPlainValue);
    case JsonKind.String:
      return node.text;
    case JsonKind.Number:
      return Number(node.text);
    case JsonKind.True:
      return true;
    case JsonKind.False:
      return false;
    case JsonKind.Null:
      return null;
  }
}
