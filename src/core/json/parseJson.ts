import { ExactList } from './exactList.ts';
import { JsonArray, JsonKind, JsonObject, JsonProperty, JsonScalar, type JsonNode } from './jsonNode.ts';
import type { JsonProblem, JsonProblemCode } from './jsonProblem.ts';
import { KeyTable } from './keyTable.ts';

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
  return new Parser(text).valueAt(offset);
}

const QUOTE = 34;
const APOSTROPHE = 39;
const COMMA = 44;
const MINUS = 45;
const SLASH = 47;
const ZERO = 48;
const NINE = 57;
const COLON = 58;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const BYTE_ORDER_MARK = 0xfeff;

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy;
const NUMBER_LIKE = /[-+.\w]+/uy;
const WORD = /[\w$.+\u0080-\uffff-]+/uy;

class Parser {
  readonly #text: string;
  readonly #problems: JsonProblem[] = [];
  readonly #keys: KeyTable;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
    this.#keys = new KeyTable(text);
  }

  parse(): JsonDocument {
    if (this.#text.charCodeAt(0) === BYTE_ORDER_MARK) this.#at = 1;
    this.#skipSpace();
    let root: JsonNode | undefined;
    if (this.#at >= this.#text.length) this.#report('empty', 0, this.#text.length);
    else root = this.#value();
    this.#skipSpace();
    if (root === undefined && this.#at < this.#text.length) {
      // A stray character first: the value may stand behind it.
      while (root === undefined && this.#at < this.#text.length) {
        this.#at += 1;
        this.#skipSpace();
        const code = this.#text.charCodeAt(this.#at);
        if (code === OPEN_BRACE || code === OPEN_BRACKET) root = this.#value();
      }
      this.#skipSpace();
    }
    if (this.#at < this.#text.length) this.#report('text-after-end', this.#at, this.#text.trimEnd().length);
    return { text: this.#text, root, problems: this.#problems };
  }

  valueAt(offset: number): { node: JsonNode | undefined; problems: readonly JsonProblem[] } {
    this.#at = offset;
    return { node: this.#value(), problems: this.#problems };
  }

  #report(code: JsonProblemCode, start: number, end: number, detail?: string): void {
    this.#problems.push(detail === undefined ? { code, start, end } : { code, start, end, detail });
  }

  /** Skips white space, and comments with a report. */
  #skipSpace(): void {
    const text = this.#text;
    let at = this.#at;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === 32 || code === 10 || code === 13 || code === 9) {
        at += 1;
      } else if (code === SLASH) {
        const next = text.charCodeAt(at + 1);
        let end = -1;
        if (next === SLASH) {
          end = text.indexOf('\n', at);
          if (end < 0) end = text.length;
        } else if (next === 42) {
          end = text.indexOf('*/', at + 2);
          end = end < 0 ? text.length : end + 2;
        } else break;
        this.#report('comment', at, end);
        at = end;
      } else break;
    }
    this.#at = at;
  }

  /** The value at the current place; undefined, with a report, where none stands. Leaves closing marks and commas alone. */
  #value(): JsonNode | undefined {
    const text = this.#text;
    const start = this.#at;
    const code = text.charCodeAt(start);
    switch (code) {
      case OPEN_BRACE:
        return this.#nested(start, true);
      case OPEN_BRACKET:
        return this.#nested(start, false);
      case QUOTE:
        return this.#string(start);
      case APOSTROPHE:
        return this.#singleQuoted(start);
      default:
    }
    if (code === MINUS || (code >= ZERO && code <= NINE)) return this.#number(start);
    if (text.startsWith('true', start)) return this.#word(start, JsonKind.True, 'true');
    if (text.startsWith('false', start)) return this.#word(start, JsonKind.False, 'false');
    if (text.startsWith('null', start)) return this.#word(start, JsonKind.Null, 'null');
    return this.#strayValue(start);
  }

  #word(start: number, kind: 4 | 5 | 6, word: string): JsonNode {
    const end = start + word.length;
    WORD.lastIndex = start;
    const whole = WORD.exec(this.#text)?.[0] ?? word;
    if (whole.length > word.length) return this.#unknownWord(start, whole);
    this.#at = end;
    return new JsonScalar(kind, start, end, word);
  }

  #unknownWord(start: number, word: string): JsonNode {
    this.#at = start + word.length;
    this.#report('unknown-word', start, this.#at, word.slice(0, 30));
    return new JsonScalar(JsonKind.String, start, this.#at, word);
  }

  #strayValue(start: number): JsonNode | undefined {
    WORD.lastIndex = start;
    const word = WORD.exec(this.#text)?.[0];
    if (word !== undefined) return this.#unknownWord(start, word);
    this.#report('value-expected', start, Math.min(start + 1, this.#text.length));
    return undefined;
  }

  #number(start: number): JsonNode {
    NUMBER.lastIndex = start;
    const end = start + (NUMBER.exec(this.#text)?.[0].length ?? 0);
    const next = this.#text.charCodeAt(end);
    if (end > start && !isNumberCharacter(next)) {
      this.#at = end;
      return new JsonScalar(JsonKind.Number, start, end, this.#text.slice(start, end));
    }
    NUMBER_LIKE.lastIndex = start;
    const written = NUMBER_LIKE.exec(this.#text)?.[0] ?? this.#text.charAt(start);
    this.#at = start + written.length;
    this.#report('invalid-number', start, this.#at, written.slice(0, 30));
    return new JsonScalar(JsonKind.Number, start, this.#at, written);
  }

  #nested(start: number, isObject: boolean): JsonNode {
    if (this.#depth >= MAX_JSON_DEPTH) {
      this.#report('too-deep', start, start + 1);
      this.#at = this.#endOfNested(start);
      return isObject ? new JsonObject(start, this.#at, []) : new JsonArray(start, this.#at, []);
    }
    this.#depth += 1;
    const node = isObject ? this.#object(start) : this.#array(start);
    this.#depth -= 1;
    return node;
  }

  /** Where a skipped object or array ends, strings and brackets inside counted. */
  #endOfNested(start: number): number {
    const text = this.#text;
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

  #array(start: number): JsonArray {
    const items = new ExactList<JsonNode>();
    this.#at = start + 1;
    for (;;) {
      this.#skipSpace();
      const code = this.#text.charCodeAt(this.#at);
      if (code === CLOSE_BRACKET) {
        this.#at += 1;
        break;
      }
      if (this.#at >= this.#text.length || code === CLOSE_BRACE) {
        this.#report('not-closed', start, start + 1, '[');
        break;
      }
      const before = this.#at;
      const item = this.#value();
      if (item !== undefined) items.add(item);
      this.#skipSpace();
      if (!this.#separator(CLOSE_BRACKET, before)) continue;
    }
    return new JsonArray(start, this.#at, items.finish());
  }

  #object(start: number): JsonObject {
    const list = new ExactList<JsonProperty>();
    this.#at = start + 1;
    for (;;) {
      this.#skipSpace();
      const code = this.#text.charCodeAt(this.#at);
      if (code === CLOSE_BRACE) {
        this.#at += 1;
        break;
      }
      if (this.#at >= this.#text.length || code === CLOSE_BRACKET) {
        this.#report('not-closed', start, start + 1, '{');
        break;
      }
      const before = this.#at;
      const property = this.#property();
      if (property !== undefined) list.add(property);
      this.#skipSpace();
      if (!this.#separator(CLOSE_BRACE, before)) continue;
    }
    const properties = list.finish();
    this.#findDuplicates(properties);
    return new JsonObject(start, this.#at, properties);
  }

  /** Takes the comma behind an item. Moves on by one character when nothing was taken, so that every round makes progress. */
  #separator(closing: number, before: number): boolean {
    const text = this.#text;
    const code = text.charCodeAt(this.#at);
    if (code === COMMA) {
      const comma = this.#at;
      this.#at += 1;
      this.#skipSpace();
      const next = text.charCodeAt(this.#at);
      if (next === closing) this.#report('trailing-comma', comma, comma + 1);
      else if (next === COMMA) this.#report('value-expected', this.#at, this.#at + 1);
      return true;
    }
    if (this.#at >= text.length || code === CLOSE_BRACE || code === CLOSE_BRACKET) return true;
    if (this.#at === before) this.#at += 1;
    else this.#report('comma-expected', this.#at, this.#at + 1);
    return false;
  }

  #property(): JsonProperty | undefined {
    const text = this.#text;
    const start = this.#at;
    const code = text.charCodeAt(start);
    let key: string;
    if (code === QUOTE) {
      const known = this.#keys.match(start + 1);
      if (known !== undefined) {
        key = known;
        this.#at = start + known.length + 2;
      } else {
        key = this.#string(start).text;
        if (this.#at - start - 2 === key.length) this.#keys.add(key);
      }
    } else if (code === APOSTROPHE) {
      key = this.#singleQuoted(start).text;
    } else {
      WORD.lastIndex = start;
      const word = WORD.exec(text)?.[0];
      if (word === undefined) {
        this.#report('key-expected', start, start + 1);
        return undefined;
      }
      this.#report('key-without-quotes', start, start + word.length, word.slice(0, 30));
      this.#at = start + word.length;
      key = word;
    }
    const end = this.#at;
    if (text.charCodeAt(this.#at) !== COLON) this.#skipSpace();
    if (text.charCodeAt(this.#at) !== COLON) {
      this.#report('colon-expected', start, end);
      return new JsonProperty(key, start, end, undefined);
    }
    this.#at += 1;
    this.#skipSpace();
    const next = text.charCodeAt(this.#at);
    if (this.#at >= text.length || next === COMMA || next === CLOSE_BRACE || next === CLOSE_BRACKET) {
      this.#report('value-expected', start, end);
      return new JsonProperty(key, start, end, undefined);
    }
    return new JsonProperty(key, start, end, this.#value());
  }

  #findDuplicates(properties: readonly JsonProperty[]): void {
    const count = properties.length;
    if (count > 12) {
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
    this.#report('duplicate-key', property.start, property.end, property.key.slice(0, 60));
  }

  #string(start: number): JsonScalar {
    const text = this.#text;
    const length = text.length;
    let at = start + 1;
    for (; at < length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === QUOTE) {
        this.#at = at + 1;
        return new JsonScalar(JsonKind.String, start, at + 1, text.slice(start + 1, at));
      }
      if (code === BACKSLASH)
        return this.#escapedString(start, at) ?? this.#stringWithEscapes(start, at, QUOTE);
      if (code < 32) return this.#stringWithEscapes(start, at, QUOTE);
    }
    return this.#unclosedString(start, text.slice(start + 1), length);
  }

  /** A string with escapes and nothing wrong, which the platform decodes faster; undefined for any other. */
  #escapedString(start: number, from: number): JsonScalar | undefined {
    const text = this.#text;
    for (let at = from; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === BACKSLASH) at += 1;
      else if (code < 32) return undefined;
      else if (code === QUOTE) {
        try {
          const value = JSON.parse(text.slice(start, at + 1)) as string;
          this.#at = at + 1;
          return new JsonScalar(JsonKind.String, start, at + 1, value);
        } catch {
          return undefined;
        }
      }
    }
    return undefined;
  }

  #singleQuoted(start: number): JsonScalar {
    const node = this.#stringWithEscapes(start, start + 1, APOSTROPHE);
    this.#report('single-quotes', start, node.end);
    return node;
  }

  #stringWithEscapes(start: number, from: number, quote: number): JsonScalar {
    const text = this.#text;
    let value = text.slice(start + 1, from);
    let run = from;
    let at = from;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (code === quote) {
        this.#at = at + 1;
        return new JsonScalar(JsonKind.String, start, at + 1, value + text.slice(run, at));
      }
      if (code === 10 || code === 13) {
        // A string seldom holds a raw line break; it was rather not closed on its line, unless a quote closes it further on at a plausible place.
        if (!this.#closesLater(at, quote))
          return this.#unclosedString(start, value + text.slice(run, at), at);
        this.#report('control-character', at, at + 1);
        at += 1;
      } else if (code < 32) {
        this.#report('control-character', at, at + 1);
        at += 1;
      } else if (code === BACKSLASH) {
        value += text.slice(run, at);
        const escape = text.charAt(at + 1);
        const simple = ESCAPES[escape];
        if (simple !== undefined) {
          value += simple;
          at += 2;
        } else if (escape === 'u' && /^[0-9a-fA-F]{4}$/u.test(text.slice(at + 2, at + 6))) {
          value += String.fromCharCode(parseInt(text.slice(at + 2, at + 6), 16));
          at += 6;
        } else if (escape === "'" && quote === APOSTROPHE) {
          value += "'";
          at += 2;
        } else {
          this.#report('invalid-escape', at, Math.min(at + 2, text.length), text.slice(at, at + 2));
          value += escape;
          at += 2;
        }
        run = at;
      } else at += 1;
    }
    return this.#unclosedString(start, value + text.slice(run), text.length);
  }

  /** Whether a quote on one of the next lines is followed by what follows a string: then the line break stands inside the string. */
  #closesLater(at: number, quote: number): boolean {
    const text = this.#text;
    const limit = Math.min(text.length, at + 2_000);
    for (let place = at + 1; place < limit; place += 1) {
      const code = text.charCodeAt(place);
      if (code === BACKSLASH) place += 1;
      else if (code === quote) {
        const rest = /^\s*(.?)/su.exec(text.slice(place + 1, place + 200))?.[1] ?? '';
        // `"key": "open⏎ "next": 1` : the quote opens a key. `…text⏎ more",` : it closes the string.
        return rest === ',' || rest === '}' || rest === ']';
      }
    }
    return false;
  }

  #unclosedString(start: number, value: string, end: number): JsonScalar {
    this.#report('string-not-closed', start, end);
    this.#at = end;
    return new JsonScalar(JsonKind.String, start, end, value);
  }
}

function isNumberCharacter(code: number): boolean {
  return (
    (code >= ZERO && code <= NINE) ||
    code === 43 ||
    code === MINUS ||
    code === 46 ||
    code === 95 ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122)
  );
}
