import { parseDocument, type Document } from 'yaml';
import { registrationTexts as texts } from '../../l10n/registration.ts';
import { message, type Message } from '../../l10n/message.ts';
import { YamlConverter } from './convertYaml.ts';
import type { SyntaxProblem } from './syntaxProblem.ts';
import type { FormNode } from './formNode.ts';
import { readYamlPieces, type YamlMemory } from './readYamlPieces.ts';

/**
 * Reads YAML 1.2 with the core schema: dates stay texts, `no` stays a text.
 * @param memory of the version before: only what changed since is parsed
 */
export function readYamlForm(
  text: string,
  memory?: YamlMemory,
): { root: FormNode | undefined; syntax: SyntaxProblem[] } {
  const root = readYamlPieces(text, memory);
  return root === undefined ? readWholeYaml(text) : { root, syntax: [] };
}

/** Reads a text in one go, whatever is in it. */
export function readWholeYaml(text: string): { root: FormNode | undefined; syntax: SyntaxProblem[] } {
  let document: Document;
  try {
    document = parseDocument(text, { prettyErrors: false, logLevel: 'silent', stringKeys: false });
  } catch {
    // The parser recurses: nesting beyond its stack is no form.
    return { root: undefined, syntax: [{ start: 0, end: text.length, message: message(texts.tooDeep) }] };
  }
  const syntax = document.errors.map(({ pos, code, message: detail }): SyntaxProblem => {
    const start = Math.min(pos[0], text.length);
    return { start, end: Math.max(start, Math.min(pos[1], text.length)), message: explain(code, detail) };
  });
  const converter = new YamlConverter(text);
  const root = document.contents === null ? undefined : converter.convert(document.contents, 0, 0);
  if (converter.isTooLarge)
    syntax.push({ start: 0, end: Math.min(1, text.length), message: message(texts.tooDeep) });
  return { root, syntax };
}

function explain(code: string, detail: string): Message {
  if (code === 'DUPLICATE_KEY') return message(texts.duplicateKey, { key: '' });
  if (code === 'MULTIPLE_DOCS') return message(texts.oneDocument);
  if (code === 'TAB_AS_INDENT') return message(texts.tabIndent);
  if (code === 'BAD_INDENT') return message(texts.badIndent);
  if (code === 'MISSING_CHAR') return message(texts.notClosed);
  return message(texts.yamlSyntax, { detail: detail.split('\n')[0] ?? code });
}
