import { temporaryNamespaceOid, type TemporaryNamespace } from '../../hetu/temporaryIdentifier.ts';

/** The formats in which a temporary identifier can be written. */
export const TEMPORARY_FORMATS = ['fhir-identifier', 'cda-id', 'hl7v2-cx', 'oid'] as const;
export type TemporaryFormat = (typeof TEMPORARY_FORMATS)[number];

/**
 * A temporary identifier of an organisation: its namespace and, except in the bare OID, the code that people see (Finnish base profiles,
 * Patient: 11 characters, without the OID).
 */
export function writeTemporaryIdentifier(
  namespace: TemporaryNamespace,
  code: string,
  format: TemporaryFormat,
): string {
  const oid = temporaryNamespaceOid(namespace);
  switch (format) {
    case 'fhir-identifier':
      return JSON.stringify({ use: 'temp', system: `urn:oid:${oid}`, value: code }, undefined, 2);
    case 'cda-id':
      return `<id root="${oid}" extension="${code}"/>`;
    case 'hl7v2-cx':
      return `${code}^^^&${oid}&ISO`;
    case 'oid':
      return oid;
  }
}
