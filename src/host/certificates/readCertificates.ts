import { X509Certificate } from 'node:crypto';
import forge from 'node-forge';

/** What the tree shows of a certificate. Nothing of a key leaves this file. */
export interface CertificateFacts {
  /** The subject's attributes in the order of the certificate: `C=FI, O=…, CN=…`. */
  readonly subject: string;
  readonly commonName?: string;
  /** The subject's serialNumber attribute, in which DVV's certificates carry an OID. */
  readonly subjectSerialNumber?: string;
  /** `subjectSerialNumber` when it is an OID. */
  readonly oid?: string;
  readonly issuer: string;
  /** Milliseconds since 1970, UTC. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** What the issuer's name says: DVV's certificates for testing come from issuers with “test” in their names. */
  readonly purpose: 'test' | 'production' | 'unknown';
}

export type CertificateReading =
  | { readonly kind: 'read'; readonly certificate: CertificateFacts }
  | { readonly kind: 'password-needed' }
  | { readonly kind: 'wrong-password' }
  | { readonly kind: 'not-a-certificate' };

/** Larger files are no certificates. */
const LARGEST = 1_000_000;

/**
 * Reads the first certificate of a file: PEM (keys beside it are skipped), DER, or PKCS#12 with its password.
 * In a PKCS#12 file the end entity counts, which is the certificate that is not another one's issuer.
 */
export function readCertificates(bytes: Uint8Array, password?: string): CertificateReading {
  if (bytes.length === 0 || bytes.length > LARGEST) return { kind: 'not-a-certificate' };
  const text = Buffer.from(bytes).toString('latin1');
  const pem = /-----BEGIN (?:TRUSTED )?CERTIFICATE-----[^-]+-----END (?:TRUSTED )?CERTIFICATE-----/u.exec(
    text,
  );
  if (pem !== null) return fromX509(Buffer.from(pem[0], 'latin1'));
  if (text.includes('-----BEGIN')) return { kind: 'not-a-certificate' };
  const plain = fromX509(Buffer.from(bytes));
  return plain.kind === 'read' ? plain : fromPkcs12(text, password);
}

function fromX509(bytes: Buffer): CertificateReading {
  try {
    return { kind: 'read', certificate: factsOf(new X509Certificate(bytes)) };
  } catch {
    return { kind: 'not-a-certificate' };
  }
}

function fromPkcs12(binary: string, password: string | undefined): CertificateReading {
  let structure: forge.asn1.Asn1;
  try {
    structure = forge.asn1.fromDer(binary);
    if (!looksLikePkcs12(structure)) return { kind: 'not-a-certificate' };
  } catch {
    return { kind: 'not-a-certificate' };
  }
  let store: forge.pkcs12.Pkcs12Pfx;
  try {
    store = forge.pkcs12.pkcs12FromAsn1(structure, false, password ?? '');
  } catch {
    // The library tells a wrong password from a damaged file by wording alone, and a person tries the password first.
    return { kind: password === undefined ? 'password-needed' : 'wrong-password' };
  }
  const certificates = (
    store.getBags({ bagType: forge.pki.oids['certBag'] ?? '' })[forge.pki.oids['certBag'] ?? ''] ?? []
  )
    .map((bag) =>
      bag.cert === undefined || bag.cert === null ? bag.asn1 : forge.pki.certificateToAsn1(bag.cert),
    )
    .flatMap((asn1) => {
      try {
        return [new X509Certificate(Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'latin1'))];
      } catch {
        return [];
      }
    });
  const leaf =
    certificates.find((one) =>
      certificates.every((other) => other === one || other.issuer !== one.subject),
    ) ?? certificates[0];
  return leaf === undefined ? { kind: 'not-a-certificate' } : { kind: 'read', certificate: factsOf(leaf) };
}

/** RFC 7292, section 4: a sequence that begins with version 3. */
function looksLikePkcs12({ value }: forge.asn1.Asn1): boolean {
  const [version] = typeof value === 'string' ? [] : value;
  return version?.type === forge.asn1.Type.INTEGER && version.value === '\u0003';
}

function factsOf(certificate: X509Certificate): CertificateFacts {
  const subject = attributesOf(certificate.subject);
  const commonName = subject.get('CN');
  const subjectSerialNumber = subject.get('serialNumber');
  return {
    subject: oneLine(certificate.subject),
    issuer: oneLine(certificate.issuer),
    ...(commonName === undefined ? {} : { commonName }),
    ...(subjectSerialNumber === undefined ? {} : { subjectSerialNumber }),
    ...(subjectSerialNumber !== undefined && /^\d+(?:\.\d+)+$/u.test(subjectSerialNumber)
      ? { oid: subjectSerialNumber }
      : {}),
    notBefore: Date.parse(certificate.validFrom),
    notAfter: Date.parse(certificate.validTo),
    purpose: purposeOf(certificate.issuer),
  };
}

/** Node writes one attribute a line. */
function attributesOf(name: string): ReadonlyMap<string, string> {
  return new Map(
    name.split('\n').map((line) => {
      const equals = line.indexOf('=');
      return [line.slice(0, equals), line.slice(equals + 1)] as const;
    }),
  );
}

function oneLine(name: string): string {
  return name.split('\n').join(', ');
}

function purposeOf(issuer: string): CertificateFacts['purpose'] {
  if (/\btest/iu.test(issuer)) return 'test';
  return /\b(?:DVV|VRK|Digi- ja v|Digital and Population|Population Register|V\S*est\S*rekisterikeskus)/iu.test(
    issuer,
  )
    ? 'production'
    : 'unknown';
}
