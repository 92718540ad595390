import { JsonCursor } from './jsonCursor.ts';
import { copyAt, JsonArray, JsonKind, JsonObject, JsonProperty, type JsonNode } from './jsonNode.ts';
import type { JsonProblem } from './jsonProblem.ts';
import { readSingleQuoted, readString } from './jsonStrings.ts';
import { readNumber, readWord, wordAt } from './jsonWords.ts';
import { knownKeyAt, rememberKey } from './keyTable.ts';
import { RepeatedValues } from './repeatedValues.ts';

export interface JsonDocument {
  readonly text: string;
  /** Undefined when the text holds no value at all. */
  readonly root: JsonNode | undefined;
  /** In the order of the text; empty for valid JSON (RFC 8259) without duplicate keys. */
  readonly problems: readonly JsonProblem[];
}

/** Deeper nesting is reported and skipped; it is no FHIR and would exhaust the stack. */
export const MAX_JSON_DEPTH = 500;

/**
 * Parses JSON tolerantly: it reports what is wrong, goes on behind it and keeps every value with its place,
 * duplicate keys and the digits of numbers as written. Time is linear in the length of the text.
 */
export function parseJson(text: string): JsonDocument {
  return new Parser(text).parse();
}

/** Parses the one value that stands at an offset; what follows it is not looked at. */
export function parseJsonValueAt(
  text: string,
  offset: number,
): { readonly node: JsonNode | undefined; readonly problems: readonly JsonProblem[] } {
  const parser = new Parser(text);
  parser.at = offset;
  return { node: parser.value(), problems: parser.problems };
}

const QUOTE = 34;
const APOSTROPHE = 39;
const COMMA = 44;
const MINUS = 45;
const ZERO = 48;
const NINE = 57;
const COLON = 58;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const BYTE_ORDER_MARK = 0xfeff;

/** In shorter texts too little comes again. */
const SHORT = 20_000;

/** Objects of more properties are searched for duplicates with a set. */
const MANY_PROPERTIES = 12;

class Parser extends JsonCursor {
  /** The children of every object and array that is being read, so that each gets a list of just its length: most are short. */
  readonly #children: (JsonProperty | JsonNode)[] = [];
  #count = 0;
  #depth = 0;
  /** The greatest depth since somebody set it. */
  #deepest = 0;
  readonly #repeated = this.text.length < SHORT ? undefined : new RepeatedValues(this.text);

  parse(): JsonDocument {
    const { text } = this;
    if (text.charCodeAt(0) === BYTE_ORDER_MARK) this.at = 1;
    this.skipSpace();
    let root: JsonNode | undefined;
    if (this.at >= text.length) this.report('empty', 0, text.length);
    else root = this.value();
    this.skipSpace();
    if (root === undefined && this.at < text.length) {
      // A stray character first: the value may stand behind it.
      while (root === undefined && this.at < text.length) {
        this.at += 1;
        this.skipSpace();
        const code = text.charCodeAt(this.at);
        if (code === OPEN_BRACE || code === OPEN_BRACKET) root = this.value();
      }
      this.skipSpace();
    }
    if (this.at < text.length) this.report('text-after-end', this.at, text.trimEnd().length);
    return { text, root, problems: this.problems };
  }

  /** The value at the current place; undefined, with a report, where none stands. Leaves closing marks and commas alone. */
  value(): JsonNode | undefined {
    const start = this.at;
    const code = this.text.charCodeAt(start);
    switch (code) {
      case QUOTE:
        return readString(this, start);
      case OPEN_BRACE:
      case OPEN_BRACKET:
        return this.#nested(start, code === OPEN_BRACE);
      case APOSTROPHE:
        return readSingleQuoted(this, start);
      default:
        return code === MINUS || (code >= ZERO && code <= NINE)
          ? readNumber(this, start)
          : readWord(this, start);
    }
  }

  #nested(start: number, isObject: boolean): JsonNode {
    if (this.#depth >= MAX_JSON_DEPTH) {
      this.report('too-deep', start, start + 1);
      this.at = this.#endOfNested(start);
      return isObject ? new JsonObject(start, this.at, []) : new JsonArray(start, this.at, []);
    }
    this.#depth += 1;
    if (this.#depth > this.#deepest) this.#deepest = this.#depth;
    const node = isObject ? this.#object(start) : this.#array(start);
    this.#depth -= 1;
    return node;
  }

  /** Where a skipped object or array ends, strings and brackets inside counted. */
  #endOfNested(start: number): number {
    const { text } = this;
    let open = 0;
    for (let at = start; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === QUOTE) {
        at += 1;
        while (at < text.length && text.charCodeAt(at) !== QUOTE && text.charCodeAt(at) !== 10) {
          at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
        }
      } else if (code === OPEN_BRACE || code === OPEN_BRACKET) open += 1;
      else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
        open -= 1;
        if (open === 0) return at + 1;
      }
    }
    return text.length;
  }

  #add(child: JsonProperty | JsonNode | undefined): void {
    if (child === undefined) return;
    this.#children[this.#count] = child;
    this.#count += 1;
  }

  /** The children that were added since there were a number of them. */
  #take(from: number): (JsonProperty | JsonNode)[] {
    const taken = this.#children.slice(from, this.#count);
    this.#count = from;
    return taken;
  }

  #array(start: number): JsonArray {
    const { text } = this;
    const first = this.#count;
    this.at = start + 1;
    for (;;) {
      this.skipSpace();
      const code = text.charCodeAt(this.at);
      if (code === CLOSE_BRACKET) {
        this.at += 1;
        break;
      }
      if (this.at >= text.length || code === CLOSE_BRACE) {
        this.report('not-closed', start, start + 1, '[');
        break;
      }
      const before = this.at;
      this.#add(this.value());
      this.#separator(CLOSE_BRACKET, before);
    }
    return new JsonArray(start, this.at, this.#take(first) as JsonNode[]);
  }

  #object(start: number): JsonObject {
    const { text } = this;
    const first = this.#count;
    this.at = start + 1;
    for (;;) {
      this.skipSpace();
      const code = text.charCodeAt(this.at);
      if (code === CLOSE_BRACE) {
        this.at += 1;
        break;
      }
      if (this.at >= text.length || code === CLOSE_BRACKET) {
        this.report('not-closed', start, start + 1, '{');
        break;
      }
      const before = this.at;
      this.#add(this.#property());
      this.#separator(CLOSE_BRACE, before);
    }
    const properties = this.#take(first) as JsonProperty[];
    this.#findDuplicates(properties);
    return new JsonObject(start, this.at, properties);
  }

  /** Takes the comma behind an item. Moves on by one character when nothing was taken, so that every round makes progress. */
  #separator(closing: number, before: number): void {
    const { text } = this;
    this.skipSpace();
    const code = text.charCodeAt(this.at);
    if (code === COMMA) {
      const comma = this.at;
      this.at += 1;
      this.skipSpace();
      const next = text.charCodeAt(this.at);
      if (next === closing) this.report('trailing-comma', comma, comma + 1);
      else if (next === COMMA) this.report('value-expected', this.at, this.at + 1);
      return;
    }
    if (this.at >= text.length || code === CLOSE_BRACE || code === CLOSE_BRACKET) return;
    if (this.at === before) this.at += 1;
    else this.report('comma-expected', this.at, this.at + 1);
  }

  #property(): JsonProperty | undefined {
    const { text } = this;
    const start = this.at;
    const key = this.#key(start);
    if (key === undefined) return undefined;
    const end = this.at;
    if (text.charCodeAt(this.at) !== COLON) this.skipSpace();
    if (text.charCodeAt(this.at) !== COLON) {
      this.report('colon-expected', start, end);
      return new JsonProperty(key, start, end, undefined);
    }
    this.at += 1;
    this.skipSpace();
    const next = text.charCodeAt(this.at);
    if (this.at >= text.length || next === COMMA || next === CLOSE_BRACE || next === CLOSE_BRACKET) {
      this.report('value-expected', start, end);
      return new JsonProperty(key, start, end, undefined);
    }
    const isContainer = next === OPEN_BRACE || next === OPEN_BRACKET;
    const value =
      isContainer && this.#repeated !== undefined ? this.#container(key, this.#repeated) : this.value();
    return new JsonProperty(key, start, end, value);
  }

  /** The object or array of a key; a copy where the same was read before. */
  #container(key: string, repeated: RepeatedValues): JsonNode | undefined {
    const start = this.at;
    const original = repeated.find(key, start, MAX_JSON_DEPTH - this.#depth);
    if (original !== undefined) {
      const copy = copyAt(original, start);
      this.at = copy.end;
      return copy;
    }
    const problems = this.problems.length;
    const deepest = this.#deepest;
    this.#deepest = this.#depth;
    const node = this.value();
    const levels = this.#deepest - this.#depth;
    this.#deepest = Math.max(deepest, this.#deepest);
    const isFine = this.problems.length === problems;
    if (isFine && (node?.kind === JsonKind.Object || node?.kind === JsonKind.Array))
      repeated.add(key, node, levels);
    return node;
  }

  #key(start: number): string | undefined {
    const { text } = this;
    const code = text.charCodeAt(start);
    if (code === QUOTE) {
      const known = knownKeyAt(text, start + 1);
      if (known !== undefined) {
        this.at = start + known.length + 2;
        return known;
      }
      const before = this.problems.length;
      const name = readString(this, start).text;
      const isPlain = this.at - start - 2 === name.length && this.problems.length === before;
      return isPlain ? rememberKey(name) : name;
    }
    if (code === APOSTROPHE) return readSingleQuoted(this, start).text;
    const word = wordAt(text, start);
    if (word === undefined) {
      this.report('key-expected', start, start + 1);
      return undefined;
    }
    this.at = start + word.length;
    this.report('key-without-quotes', start, this.at, word.slice(0, 30));
    return word;
  }

  #findDuplicates(properties: readonly JsonProperty[]): void {
    const count = properties.length;
    if (count > MANY_PROPERTIES) {
      const seen = new Set<string>();
      for (const property of properties) {
        if (seen.has(property.key)) this.#reportDuplicate(property);
        seen.add(property.key);
      }
      return;
    }
    for (let later = 1; later < count; later += 1) {
      const property = properties[later] as JsonProperty;
      for (let earlier = 0; earlier < later; earlier += 1) {
        if ((properties[earlier] as JsonProperty).key === property.key) {
          this.#reportDuplicate(property);
          break;
        }
      }
    }
  }

  #reportDuplicate(property: JsonProperty): void {
    this.report('duplicate-key', property.start, property.end, property.key.slice(0, 60));
  }
}
