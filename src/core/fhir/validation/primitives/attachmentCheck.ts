import { JsonKind, type JsonObject } from '../../../json/jsonNode.ts';
import { fhirTexts } from '../../../l10n/fhir.ts';
import { message } from '../../../l10n/message.ts';
import type { Run } from '../run.ts';
import { primitiveFault } from './primitiveFault.ts';

/** An Attachment's stated size is the number of bytes of its data before base64 (FHIR R4, datatypes.html#Attachment). */
export function checkAttachment(run: Run, node: JsonObject): void {
  const size = node.get('size');
  const data = node.get('data');
  if (size?.kind !== JsonKind.Number || data?.kind !== JsonKind.String) return;
  if (primitiveFault('base64Binary', data.text) !== undefined) return;
  const found = decodedLength(data.text);
  if (Number(size.text) === found) return;
  run.report('fhir/attachment', size, message(fhirTexts.attachmentSize, { stated: size.text, found }), {
    data: { expected: String(found) },
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
