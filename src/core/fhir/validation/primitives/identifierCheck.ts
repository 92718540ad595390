import { JsonKind, type JsonObject } from '../../../json/jsonNode.ts';
import { formatTexts } from '../../../l10n/fhirFormat.ts';
import { structureTexts } from '../../../l10n/fhirStructure.ts';
import { message } from '../../../l10n/message.ts';
import type { Run } from '../run.ts';
import { hasScheme, isSystemUri } from './primitiveFault.ts';

/** An identifier's system is absolute; with the system for URIs the value itself is an absolute URI. */
export function checkIdentifier(run: Run, node: JsonObject): void {
  const system = node.get('system');
  if (system?.kind !== JsonKind.String || system.text === '') return;
  if (!isSystemUri(system.text)) {
    run.report(
      'fhir/primitive-format',
      system,
      message(structureTexts.format, { type: 'uri', why: { text: formatTexts.uriNotAbsolute } }),
    );
    return;
  }
  const value = node.get('value');
  if (system.text !== 'urn:ietf:rfc:3986' || value?.kind !== JsonKind.String) return;
  if (!hasScheme(value.text)) {
    run.report(
      'fhir/primitive-format',
      value,
      message(structureTexts.format, { type: 'uri', why: { text: formatTexts.uriNotAbsolute } }),
    );
  }
}
