import { isBusinessId } from './businessId.ts';

/**
 * The namespace of an organisation's temporary identifiers for people without a personal identity code: organisation (business id
 * without hyphen and leading zero), optionally a unit, class 22 and the year the identifier was made.
 * Source: Finnish base profiles (FiBasePatient), national OID guide (class 22).
 */
export interface TemporaryNamespace {
  readonly businessId: string;
  readonly unit?: string;
  readonly year: number;
}

/** `form`: not one of the two forms. `business-id`: its check digit is wrong. `year`: not a year of 1900–2099. */
export type TemporaryNamespaceResult =
  | { readonly ok: true; readonly namespace: TemporaryNamespace }
  | { readonly ok: false; readonly reason: 'form' | 'business-id' | 'year' };

const NAMESPACE = /^(?:urn:oid:)?1\.2\.246\.10\.([1-9][0-9]*)(?:\.10\.(0|[1-9][0-9]*))?\.22\.([0-9]+)$/u;

/** Reads `1.2.246.10.<business id>.22.<year>` or `1.2.246.10.<business id>.10.<unit>.22.<year>`, with or without `urn:oid:`. */
export function parseTemporaryNamespace(text: string): TemporaryNamespaceResult {
  const match = NAMESPACE.exec(text);
  if (match === null) return { ok: false, reason: 'form' };
  const [, businessId = '', unit, yearText = ''] = match;
  if (!isBusinessId(businessId)) return { ok: false, reason: 'business-id' };
  const year = Number(yearText);
  if (!/^(?:19|20)[0-9]{2}$/u.test(yearText)) return { ok: false, reason: 'year' };
  return { ok: true, namespace: unit === undefined ? { businessId, year } : { businessId, unit, year } };
}

/** The OID of a namespace, without `urn:oid:`. The business id may be written with hyphen and leading zero. */
export function temporaryNamespaceOid({ businessId, unit, year }: TemporaryNamespace): string {
  const digits = businessId.replace('-', '').replace(/^0+/u, '');
  return `1.2.246.10.${digits}${unit === undefined ? '' : `.10.${unit}`}.22.${year}`;
}
