import { isMap, isScalar, isSeq, parseDocument, Document, YAMLMap } from 'yaml';
import { parseHetu } from '../../hetu/parseHetu.ts';
import type { IssuedCode } from './register.ts';

/**
 * The register's text with codes added, each once: comments, order and everything else stay as they are. An empty text becomes a register.
 * @returns undefined when the text has syntax errors or another shape, so that nothing of the user's is lost by writing it again
 * @throws RangeError when a code is no valid 900-series code, which is a bug of the caller
 */
export function addIssuedCodes(text: string, added: readonly IssuedCode[]): string | undefined {
  for (const { code } of added) {
    const result = parseHetu(code);
    if (!result.ok || !result.hetu.isTest)
      throw new RangeError('only 900-series codes belong in the register');
  }
  const document = text.trim() === '' ? new Document({ codes: [] }) : parseDocument(text);
  if (document.errors.length > 0) return undefined;
  if (document.contents === null) document.contents = document.createNode({ codes: [] });
  if (!isMap(document.contents)) return undefined;
  let list = document.contents.get('codes', true) as unknown;
  if (list === undefined || (isScalar(list) && list.value === null)) {
    document.contents.set('codes', document.createNode([]));
    list = document.contents.get('codes', true);
  }
  if (!isSeq(list)) return undefined;
  const known = new Set(list.items.map((item) => (isMap(item) ? String(item.get('code')) : '')));
  for (const entry of added) {
    if (known.has(entry.code)) continue;
    known.add(entry.code);
    const map = document.createNode(inOrder(entry));
    if (map instanceof YAMLMap) list.add(map);
  }
  list.flow = false;
  return document.toString({ lineWidth: 0 });
}

function inOrder({ code, purpose, testCase, note }: IssuedCode): Record<string, string> {
  return {
    code,
    purpose,
    ...(testCase === undefined ? {} : { testCase }),
    ...(note === undefined ? {} : { note }),
  };
}
