import { METRIC_ATOMS, OTHER_ATOMS, PREFIXES } from './ucumAtoms.ts';

const known = new Map<string, boolean>();
const LIMIT = 5_000;

/** Whether a text is a unit by the grammar of UCUM (case sensitive): terms of atoms with prefixes, exponents, factors and annotations. */
export function isUcumUnit(code: string): boolean {
  const before = known.get(code);
  if (before !== undefined) return before;
  const result = new UcumParser(code).accepts();
  if (known.size > LIMIT) known.clear();
  known.set(code, result);
  return result;
}

const ANNOTATION = /\{[\x21-\x7a\x7c\x7e ]*\}/uy;
const DIGITS = /\d+/uy;
const EXPONENT = /[+-]?\d+/uy;
/** The characters of one atom, brackets taken whole. */
const SYMBOL = /(?:\[[^\]]*\]|10[*^]|[A-Za-z%'_](?:[A-Za-z%'_]|(?=\d*[A-Za-z_%]))*|\d+(?=_))+/uy;

class UcumParser {
  readonly #code: string;
  #at = 0;

  constructor(code: string) {
    this.#code = code;
  }

  accepts(): boolean {
    return this.#code.length > 0 && this.#mainTerm() && this.#at === this.#code.length;
  }

  #mainTerm(): boolean {
    if (this.#code.charAt(this.#at) === '/') this.#at += 1;
    if (!this.#component()) return false;
    while (this.#at < this.#code.length) {
      const mark = this.#code.charAt(this.#at);
      if (mark !== '.' && mark !== '/') return true;
      this.#at += 1;
      if (!this.#component()) return false;
    }
    return true;
  }

  #component(): boolean {
    if (this.#code.charAt(this.#at) === '(') {
      this.#at += 1;
      if (!this.#mainTerm() || this.#code.charAt(this.#at) !== ')') return false;
      this.#at += 1;
      this.#take(ANNOTATION);
      return true;
    }
    if (this.#take(ANNOTATION) !== undefined) return true;
    if (!this.#code.startsWith('10*', this.#at) && !this.#code.startsWith('10^', this.#at)) {
      if (this.#take(DIGITS) !== undefined) {
        this.#take(ANNOTATION);
        return true;
      }
    }
    if (!this.#atom()) return false;
    this.#take(EXPONENT);
    this.#take(ANNOTATION);
    return true;
  }

  #atom(): boolean {
    const symbol = this.#take(SYMBOL);
    return symbol !== undefined && isAtom(symbol);
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#code)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }
}

function isAtom(symbol: string): boolean {
  if (METRIC_ATOMS.has(symbol) || OTHER_ATOMS.has(symbol)) return true;
  for (const length of [1, 2]) {
    if (PREFIXES.has(symbol.slice(0, length)) && METRIC_ATOMS.has(symbol.slice(length))) return true;
  }
  return false;
}
