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

  constructor(
    readonly start: number,
    readonly end: number,
    private readonly list: readonly JsonProperty[],
  ) {}

  get properties(): readonly JsonProperty[] {
    if (this.shift !== 0) {
      const { shift } = this;
      this.shift = 0;
      for (const property of this.list) moveProperty(property, shift);
    }
    return this.list;
  }

  /** The last property of a name, as `JSON.parse` would choose. */
  property(key: string): JsonProperty | undefined {
    for (let index = this.properties.length - 1; index >= 0; index -= 1) {
      const property = this.properties[index];
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

  constructor(
    readonly start: number,
    readonly end: number,
    private readonly list: readonly JsonNode[],
  ) {}

  get items(): readonly JsonNode[] {
    if (this.shift !== 0) {
      const { shift } = this;
      this.shift = 0;
      for (const item of this.list) moveNode(item, shift);
    }
    return this.list;
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
