import type { Span } from '../../text/range.ts';

/**
 * A place whose surroundings say what must stand there, in FHIR, CDA, HL7 v2, a table or a key-value file. `value` is decoded.
 * `code`: a personal identity code. `registration`, `doctor`: a professional's number. `name`, `street`: of a person, not of an organisation.
 * `phone`, `email`: where a contact of a person is expected, so that bare digits count too.
 * `note`: free text of an imaging study, in which nobody may be named.
 */
export interface Place extends Span {
  readonly kind: 'code' | 'registration' | 'doctor' | 'name' | 'street' | 'phone' | 'email' | 'note';
  readonly value: string;
}

/** The kind of place that an identifier's namespace makes, OID with or without `urn:oid:`. */
export function kindOfNamespace(system: string): Place['kind'] | undefined {
  if (!system.includes('1.2.246.')) return undefined;
  switch (system.trim().replace(/^urn:oid:/iu, '')) {
    case '1.2.246.21':
      return 'code';
    case '1.2.246.537.26':
      return 'registration';
    case '1.2.246.537.25':
    case '1.2.246.537.25.1':
      return 'doctor';
    default:
      return undefined;
  }
}

/** Whether text beneath a document names a namespace of ours; cheap, before anything is parsed. */
export function namesNamespace(text: string): boolean {
  return text.includes('1.2.246.21') || text.includes('1.2.246.537.2');
}
