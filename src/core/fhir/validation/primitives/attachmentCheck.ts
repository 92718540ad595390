import { sha1 } from '@noble/hashes/legacy.js';
import { JsonKind, type JsonObject } from '../../../json/jsonNode.ts';
import { contentTexts } from '../../../l10n/fhirContent.ts';
import { message } from '../../../l10n/message.ts';
import type { Run } from '../run.ts';
import { primitiveFault } from './primitiveFault.ts';

/** What an Attachment says of its content must agree with it (FHIR R4, datatypes.html#Attachment). */
export function checkAttachment(run: Run, node: JsonObject): void {
  const data = node.get('data');
  if (data?.kind === JsonKind.String) {
    if (primitiveFault('base64Binary', data.text) !== undefined) return;
    checkSize(run, node, data.text);
    checkHash(run, node, data.text);
  } else if (['data', 'url', 'contentType', 'language'].every((key) => !has(node, key))) {
    run.report('fhir/attachment', run.keySpan, message(contentTexts.attachmentEmpty), {
      severity: 'warning',
    });
  }
}

/** Whether an element has a value, or extensions in its place. */
function has(node: JsonObject, key: string): boolean {
  return node.property(key) !== undefined || node.property(`_${key}`) !== undefined;
}

/** The stated size is the number of bytes before base64. */
function checkSize(run: Run, node: JsonObject, data: string): void {
  const size = node.get('size');
  if (size?.kind !== JsonKind.Number) return;
  const found = decodedLength(data);
  if (Number(size.text) === found) return;
  run.report('fhir/attachment', size, message(contentTexts.attachmentSize, { stated: size.text, found }), {
    data: { expected: String(found) },
  });
}

/** The stated hash is the SHA-1 of the bytes, as base64. */
function checkHash(run: Run, node: JsonObject, data: string): void {
  const hash = node.get('hash');
  if (hash?.kind !== JsonKind.String || primitiveFault('base64Binary', hash.text) !== undefined) return;
  const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  const found = btoa(String.fromCharCode(...sha1(bytes)));
  if (hash.text.replace(/\s/gu, '') === found) return;
  run.report('fhir/attachment', hash, message(contentTexts.attachmentHash), {
    data: { expected: JSON.stringify(found) },
  });
}

/** The number of bytes that valid base64 stands for. */
function decodedLength(base64: string): number {
  let count = 0;
  let padding = 0;
  for (let at = 0; at < base64.length; at += 1) {
    const code = base64.charCodeAt(at);
    if (code <= 32) continue;
    count += 1;
    if (code === 61) padding += 1;
  }
  return (count / 4) * 3 - padding;
}
