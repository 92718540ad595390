import { isBusinessId } from '../hetu/businessId.ts';

/** Root of OIDs formed from a Finnish business id (JHS 159, annex 1). */
const ORGANISATION_ROOT = '1.2.246.10.';
const OID = /^[0-2](?:\.(?:0|[1-9]\d{0,38})){2,}$/u;

export type OidFault = 'form' | 'business-id-form' | 'check-digit';

/** What is wrong with an OID; undefined when nothing is. Roots other than that of business ids are checked by form only. */
export function oidFault(oid: string): OidFault | undefined {
  if (oid.startsWith(ORGANISATION_ROOT)) {
    const business = oid.slice(ORGANISATION_ROOT.length).split('.')[0] ?? '';
    if (/^(?:0\d{6,7}|\d{6,7}-\d)$/u.test(business)) return 'business-id-form';
    if (!OID.test(oid)) return 'form';
    return isBusinessId(business) ? undefined : 'check-digit';
  }
  return OID.test(oid) ? undefined : 'form';
}

/** The business id inside an OID as seven digits, a hyphen and a check digit; undefined for other OIDs and broken ones. */
export function businessIdOfOid(oid: string): string | undefined {
  if (!oid.startsWith(ORGANISATION_ROOT) || oidFault(oid) !== undefined) return undefined;
  const digits = (oid.slice(ORGANISATION_ROOT.length).split('.')[0] ?? '').padStart(8, '0');
  return `${digits.slice(0, 7)}-${digits.slice(7)}`;
}

/** `0245929-6` → `1.2.246.10.2459296`; undefined when the business id does not hold. */
export function oidOfBusinessId(businessId: string): string | undefined {
  if (!isBusinessId(businessId)) return undefined;
  return ORGANISATION_ROOT + businessId.replace('-', '').replace(/^0+/u, '');
}

/** A written OID without prefix, hyphen and leading zeros, when that alone makes it right. */
export function mendOid(written: string): string | undefined {
  const bare = written
    .trim()
    .replace(/^urn:oid:/iu, '')
    .replace(/\.$/u, '');
  const parts = bare.split('.').map((part) => part.replace('-', '').replace(/^0+(?=\d)/u, ''));
  const mended = parts.join('.');
  return mended !== written && oidFault(mended) === undefined ? mended : undefined;
}

/** A written business id in its standard form, when that alone makes it right. */
export function mendBusinessId(written: string): string | undefined {
  const digits = written.trim().replace(/^FI/iu, '').replaceAll(/[\s-]/gu, '');
  if (!/^\d{7,8}$/u.test(digits) || !isBusinessId(digits)) return undefined;
  const full = digits.padStart(8, '0');
  const standard = `${full.slice(0, 7)}-${full.slice(7)}`;
  return standard === written ? undefined : standard;
}

/** The values of one attribute type in a distinguished name (RFC 4514, or with slashes as OpenSSL once printed). */
export function subjectAttribute(subject: string, type: string): string | undefined {
  const names = type === 'serialNumber' ? ['serialnumber', '2.5.4.5', 'oid.2.5.4.5'] : [type.toLowerCase()];
  for (const part of subject.split(/(?<!\\)[,+/](?=\s*[A-Za-z\d.]+\s*=)/u)) {
    const equals = part.indexOf('=');
    if (equals < 0) continue;
    if (names.includes(part.slice(0, equals).trim().toLowerCase())) {
      return part
        .slice(equals + 1)
        .trim()
        .replace(/^"(.*)"$/u, '$1');
    }
  }
  return undefined;
}
