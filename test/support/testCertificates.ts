import { generateKeyPairSync } from 'node:crypto';
import forge from 'node-forge';

export interface TestCertificate {
  readonly certificatePem: string;
  readonly keyPem: string;
  readonly certificate: forge.pki.Certificate;
  readonly key: forge.pki.rsa.PrivateKey;
}

export interface CertificateWish {
  readonly commonName: string;
  readonly subjectSerialNumber?: string;
  readonly issuerName?: string;
  readonly issuer?: TestCertificate;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  readonly isAuthority?: boolean;
}

/** A certificate made on the spot, so that none lies in the repository and none expires. */
export function makeCertificate(wish: CertificateWish): TestCertificate {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const keyPem = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
  const key = forge.pki.privateKeyFromPem(keyPem);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.setRsaPublicKey(key.n, key.e);
  certificate.serialNumber = '01';
  certificate.validity.notBefore = wish.notBefore ?? new Date(Date.now() - 86_400_000);
  certificate.validity.notAfter = wish.notAfter ?? new Date(Date.now() + 86_400_000);
  const subject = [
    { name: 'countryName', value: 'FI' },
    { name: 'commonName', value: wish.commonName },
    ...(wish.subjectSerialNumber === undefined
      ? []
      : [
          {
            type: '2.5.4.5',
            value: wish.subjectSerialNumber,
            valueTagClass: forge.asn1.Type.PRINTABLESTRING as never,
          },
        ]),
  ];
  certificate.setSubject(subject);
  certificate.setIssuer(
    wish.issuer?.certificate.subject.attributes ??
      (wish.issuerName === undefined ? subject : [{ name: 'commonName', value: wish.issuerName }]),
  );
  certificate.setExtensions([
    { name: 'basicConstraints', cA: wish.isAuthority === true },
    {
      name: 'subjectAltName',
      altNames: [
        { type: 7, ip: '127.0.0.1' },
        { type: 2, value: 'localhost' },
      ],
    },
  ]);
  certificate.sign(wish.issuer?.key ?? key, forge.md.sha256.create());
  return { certificatePem: forge.pki.certificateToPem(certificate), keyPem, certificate, key };
}

/** A PKCS#12 file with certificate, key and the chain above. */
export function makePkcs12(
  leaf: TestCertificate,
  chain: readonly TestCertificate[],
  password: string,
  algorithm: 'aes256' | '3des',
): Buffer {
  const certificates = [...chain.map(({ certificate }) => certificate), leaf.certificate];
  const asn1 = forge.pkcs12.toPkcs12Asn1(leaf.key, certificates, password, { algorithm });
  return Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'latin1');
}
