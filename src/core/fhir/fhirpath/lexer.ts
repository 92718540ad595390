/** A piece of a FHIRPath expression (FHIRPath N1, chapter 6). */
export interface Token {
  readonly kind: 'name' | 'string' | 'number' | 'temporal' | 'symbol' | 'variable' | 'end';
  readonly text: string;
  readonly start: number;
}

/** Thrown for an expression that is no FHIRPath, or uses what this engine does not have; the callers turn it into a value. */
export class FhirPathSyntaxError extends Error {}

const TOKEN =
  /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|(?<temporal>@T?\d[\d\-:T.]*(?:Z|[+-]\d\d:\d\d)?)|(?<number>\d+(?:\.\d+)?)|(?<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(?<variable>%(?:`[^`]*`|'[^']*'|"[^"]*"|[\w-]+))|(?<quoted>`[^`]*`)|(?<name>\$?[A-Za-z_]\w*)|(?<symbol><=|>=|!=|!~|[-+*/|&=~<>()[\]{},.])/uy;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f' };

/** The tokens of an expression, ended by one of kind `end`. */
export function tokenize(expression: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < expression.length) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(expression);
    if (found === null) throw new FhirPathSyntaxError(`unexpected "${expression.charAt(at)}" at ${at}`);
    const groups = found.groups ?? {};
    const text = found[0];
    for (const kind of ['temporal', 'number', 'symbol', 'name'] as const) {
      if (groups[kind] !== undefined) tokens.push({ kind, text, start: at });
    }
    if (groups['string'] !== undefined) {
      tokens.push({ kind: 'string', text: unescape(text.slice(1, -1)), start: at });
    } else if (groups['quoted'] !== undefined) {
      tokens.push({ kind: 'name', text: text.slice(1, -1), start: at });
    } else if (groups['variable'] !== undefined) {
      tokens.push({ kind: 'variable', text: text.slice(1).replace(/^[`'"]|[`'"]$/gu, ''), start: at });
    }
    at += text.length;
  }
  tokens.push({ kind: 'end', text: '', start: at });
  return tokens;
}

function unescape(text: string): string {
  return text.replace(
    /\\(?:u([0-9a-fA-F]{4})|(.))/gu,
    (_, hex: string | undefined, letter: string | undefined) =>
      hex === undefined ? (ESCAPES[letter ?? ''] ?? letter ?? '') : String.fromCharCode(parseInt(hex, 16)),
  );
}
