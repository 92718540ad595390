import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { parseHetu } from '../../hetu/parseHetu.ts';
import type { Problem } from '../../findings/problem.ts';
import { identifierTexts as texts } from '../../l10n/identifiers.ts';
import { message, type Message } from '../../l10n/message.ts';
import { isPurpose, makeRegister, PURPOSES, type IssuedCode, type TestIdRegister } from './register.ts';

const ENTRY_KEYS = ['code', 'purpose', 'testCase', 'note'] as const;

/** Reads the register; what is not understood is a problem and the rest counts all the same. No code is repeated in a message. */
export function readRegister(text: string): { register: TestIdRegister; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const report = (node: unknown, what: Message): void => {
    const range = (node as { range?: readonly number[] | null } | null)?.range;
    const start = range?.[0] ?? 0;
    problems.push({ rule: 'identifier/register', start, end: range?.[1] ?? start, message: what });
  };
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  for (const error of document.errors) {
    const [start, end] = error.pos;
    const what = message(texts.registerSyntax);
    problems.push({ rule: 'identifier/register', start, end: Math.max(start, end), message: what });
  }
  const root = document.contents;
  const list = isMap(root) ? root.get('codes', true) : undefined;
  if (root !== null && (!isMap(root) || (list !== undefined && !isSeq(list) && !isNull(list)))) {
    report(list ?? root, message(texts.registerList));
  }
  if (isMap(root)) reportUnknownKeys(root, ['codes'], report);
  const codes: IssuedCode[] = [];
  const seen = new Set<string>();
  for (const item of isSeq(list) ? list.items : []) {
    const entry = isMap(item) ? readEntry(item, report) : undefined;
    if (!isMap(item)) report(item, message(texts.registerEntry));
    if (entry === undefined) continue;
    if (seen.has(entry.code) && isMap(item)) report(item.get('code', true), message(texts.registerTwice));
    else codes.push(entry);
    seen.add(entry.code);
  }
  return { register: makeRegister(codes), problems };
}

function readEntry(item: YAMLMap, report: (node: unknown, what: Message) => void): IssuedCode | undefined {
  reportUnknownKeys(item, ENTRY_KEYS, report);
  const codeNode = item.get('code', true);
  const purposeNode = item.get('purpose', true);
  const code = written(codeNode);
  const purpose = written(purposeNode);
  if (code === undefined) {
    report(codeNode ?? item, message(texts.registerEntry));
    return undefined;
  }
  const result = parseHetu(code);
  // A code of a real person is told by identifier/hetu-real; here it is only not taken in.
  if (!result.ok) report(codeNode, message(texts.registerCode, { reason: message(texts[result.reason]) }));
  if (!isPurpose(purpose)) {
    report(purposeNode ?? item, message(texts.registerPurpose, { purposes: PURPOSES.join(', ') }));
    return undefined;
  }
  if (!result.ok || !result.hetu.isTest) return undefined;
  const testCase = written(item.get('testCase', true));
  const note = written(item.get('note', true));
  return {
    code,
    purpose,
    ...(testCase === undefined ? {} : { testCase }),
    ...(note === undefined ? {} : { note }),
  };
}

function reportUnknownKeys(
  map: YAMLMap,
  known: readonly string[],
  report: (node: unknown, what: Message) => void,
): void {
  for (const { key } of map.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (!known.includes(name)) report(key, message(texts.registerKey, { known: known.join(', ') }));
  }
}

/** A scalar as it is written: a code of digits only must not become a number. */
function written(node: unknown): string | undefined {
  if (!isScalar(node) || node.value === null) return undefined;
  return typeof node.value === 'string' ? node.value : node.source;
}

function isNull(node: unknown): boolean {
  return isScalar(node) && node.value === null;
}
