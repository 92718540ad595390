import { FhirPathSyntaxError, tokenize, type Token } from './lexer.ts';

/** A parsed FHIRPath expression. */
export type Expression =
  | {
      readonly kind: 'literal';
      readonly type: 'string' | 'number' | 'temporal' | 'boolean';
      readonly text: string;
    }
  | { readonly kind: 'quantity'; readonly value: number; readonly unit: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'this' }
  | { readonly kind: 'index' }
  | { readonly kind: 'total' }
  | { readonly kind: 'member'; readonly target: Expression | undefined; readonly name: string }
  | {
      readonly kind: 'call';
      readonly target: Expression | undefined;
      readonly name: string;
      readonly parameters: readonly Expression[];
    }
  | { readonly kind: 'item'; readonly target: Expression; readonly index: Expression }
  | { readonly kind: 'sign'; readonly operator: string; readonly operand: Expression }
  | {
      readonly kind: 'type';
      readonly operator: 'is' | 'as';
      readonly operand: Expression;
      readonly type: string;
    }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    };

/** Binary operators, weakest first (FHIRPath N1, section 6.8). */
const LEVELS: readonly (readonly string[])[] = [
  ['implies'],
  ['or', 'xor'],
  ['and'],
  ['in', 'contains'],
  ['=', '~', '!=', '!~'],
  ['<', '>', '<=', '>='],
  ['|'],
  ['is', 'as'],
  ['+', '-', '&'],
  ['*', '/', 'div', 'mod'],
];

const UNITS = /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|milliseconds?)$/u;

/** Parses an expression. @throws FhirPathSyntaxError when it is none. */
export function parseFhirPath(expression: string): Expression {
  return new Parser(tokenize(expression)).parse();
}

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  parse(): Expression {
    const expression = this.#binary(0);
    if (this.#token.kind !== 'end') throw this.#unexpected();
    return expression;
  }

  get #token(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end', text: '', start: 0 };
  }

  #unexpected(): FhirPathSyntaxError {
    return new FhirPathSyntaxError(`unexpected "${this.#token.text}" at ${this.#token.start}`);
  }

  #take(text: string): boolean {
    const { kind, text: found } = this.#token;
    if ((kind !== 'symbol' && kind !== 'name') || found !== text) return false;
    this.#at += 1;
    return true;
  }

  #expect(text: string): void {
    if (!this.#take(text)) throw this.#unexpected();
  }

  #binary(level: number): Expression {
    const operators = LEVELS[level];
    if (operators === undefined) return this.#unary();
    let left = this.#binary(level + 1);
    for (;;) {
      const { kind, text } = this.#token;
      if ((kind !== 'symbol' && kind !== 'name') || !operators.includes(text)) return left;
      this.#at += 1;
      if (text === 'is' || text === 'as') {
        left = { kind: 'type', operator: text, operand: left, type: this.#typeName() };
      } else left = { kind: 'binary', operator: text, left, right: this.#binary(level + 1) };
    }
  }

  #typeName(): string {
    const parenthesised = this.#take('(');
    let { text } = this.#token;
    if (this.#token.kind !== 'name') throw this.#unexpected();
    this.#at += 1;
    while (this.#take('.')) {
      text += `.${this.#token.text}`;
      this.#at += 1;
    }
    if (parenthesised) this.#expect(')');
    return text;
  }

  #unary(): Expression {
    const { kind, text } = this.#token;
    if (kind === 'symbol' && (text === '-' || text === '+')) {
      this.#at += 1;
      return { kind: 'sign', operator: text, operand: this.#unary() };
    }
    return this.#path();
  }

  #path(): Expression {
    let expression = this.#term();
    for (;;) {
      if (this.#take('.')) expression = this.#invocation(expression);
      else if (this.#take('[')) {
        expression = { kind: 'item', target: expression, index: this.#binary(0) };
        this.#expect(']');
      } else return expression;
    }
  }

  #invocation(target: Expression | undefined): Expression {
    const { kind, text } = this.#token;
    if (kind !== 'name') throw this.#unexpected();
    this.#at += 1;
    if (text === '$this') return { kind: 'this' };
    if (text === '$index') return { kind: 'index' };
    if (text === '$total') return { kind: 'total' };
    if (!this.#take('(')) return { kind: 'member', target, name: text };
    const parameters: Expression[] = [];
    if (!this.#take(')')) {
      do parameters.push(this.#binary(0));
      while (this.#take(','));
      this.#expect(')');
    }
    return { kind: 'call', target, name: text, parameters };
  }

  #term(): Expression {
    const { kind, text } = this.#token;
    switch (kind) {
      case 'number':
        this.#at += 1;
        return this.#quantity(text);
      case 'string':
      case 'temporal':
        this.#at += 1;
        return { kind: 'literal', type: kind, text };
      case 'variable':
        this.#at += 1;
        return { kind: 'variable', name: text };
      case 'name':
        if (text === 'true' || text === 'false') {
          this.#at += 1;
          return { kind: 'literal', type: 'boolean', text };
        }
        return this.#invocation(undefined);
      case 'symbol':
        if (this.#take('(')) {
          const inner = this.#binary(0);
          this.#expect(')');
          return inner;
        }
        if (this.#take('{')) {
          this.#expect('}');
          return { kind: 'empty' };
        }
        throw this.#unexpected();
      case 'end':
        throw this.#unexpected();
    }
  }

  #quantity(number: string): Expression {
    const { kind, text } = this.#token;
    if (kind === 'string' || (kind === 'name' && UNITS.test(text))) {
      this.#at += 1;
      return { kind: 'quantity', value: Number(number), unit: text };
    }
    return { kind: 'literal', type: 'number', text: number };
  }
}
