import { isMap, isNode, isScalar, parseDocument, type Document } from 'yaml';
import { environmentSettingsTexts as texts } from '../l10n/environmentSettings.ts';
import { message, type Message } from '../l10n/message.ts';
import type { Span } from '../text/range.ts';
import type { Path } from './plainReader.ts';

/** A YAML file as plain values, with the place of each. */
export interface YamlFile {
  /** Undefined when the file is empty or cannot be read as plain values. */
  readonly value: unknown;
  readonly syntax: readonly (Span & { readonly message: Message })[];
  /** The span of a value, or of its key; of the nearest place above it when it is missing. */
  place(path: Path, atKey?: boolean): Span;
}

export function readYaml(text: string): YamlFile {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  const syntax = document.errors.map(({ pos, message: detail, code }) => ({
    start: pos[0],
    end: Math.max(pos[0], pos[1]),
    message: message(texts.yamlSyntax, { detail: detail.split('\n')[0] ?? code }),
  }));
  return { value: plain(document), syntax, place: (path, atKey) => placeOf(document, path, atKey === true) };
}

function plain(document: Document.Parsed): unknown {
  try {
    return document.toJS();
  } catch {
    // Aliases that multiply the file beyond reason: the library counts them and gives up.
    return undefined;
  }
}

function placeOf(document: Document.Parsed, path: Path, atKey: boolean): Span {
  for (let length = path.length; length >= 0; length -= 1) {
    if (atKey && length === path.length && length > 0) {
      const parent: unknown = document.getIn(path.slice(0, -1), true);
      const pair =
        isMap(parent) && parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
      if (pair !== false && pair !== undefined && isNode(pair.key))
        return spanOf(pair.key) ?? { start: 0, end: 0 };
    }
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const span = isNode(node) ? spanOf(node) : undefined;
    if (span !== undefined) return isMap(node) ? (firstKey(node) ?? span) : span;
  }
  return { start: 0, end: 0 };
}

/** A whole mapping is too much to underline: its first key stands for it. */
function firstKey(node: unknown): Span | undefined {
  const key = isMap(node) ? node.items[0]?.key : undefined;
  return isNode(key) ? spanOf(key) : undefined;
}

function spanOf(node: { range?: readonly [number, number, number] | null | undefined }): Span | undefined {
  return node.range === null || node.range === undefined
    ? undefined
    : { start: node.range[0], end: node.range[1] };
}
