import assert from 'node:assert/strict';
import forge from 'node-forge';
import fc from 'fast-check';
import { certificateState } from '../../src/core/environments/certificateState.ts';
import { readCertificates } from '../../src/host/certificates/readCertificates.ts';
import { makeCertificate, makePkcs12, type TestCertificate } from '../support/testCertificates.ts';

const OID = '1.2.246.10.1234567.10.1';

describe('certificates', () => {
  let authority: TestCertificate;
  let leaf: TestCertificate;
  const notAfter = new Date('2031-05-06T07:08:09Z');

  before(() => {
    authority = makeCertificate({ commonName: 'DVV TEST Service Certificates', isAuthority: true });
    leaf = makeCertificate({
      commonName: 'test.example.org',
      subjectSerialNumber: OID,
      issuer: authority,
      notAfter,
    });
  });

  function check(bytes: Uint8Array, password?: string): void {
    const reading = readCertificates(bytes, password);
    assert.equal(reading.kind, 'read');
    const { certificate } = reading;
    assert.equal(certificate.commonName, 'test.example.org');
    assert.equal(certificate.oid, OID);
    assert.equal(certificate.subjectSerialNumber, OID);
    assert.equal(certificate.notAfter, notAfter.getTime());
    assert.equal(certificate.purpose, 'test');
    assert.equal(certificate.subject, `C=FI, CN=test.example.org, serialNumber=${OID}`);
    assert.ok(!JSON.stringify(reading).includes('PRIVATE'));
  }

  it('are read from PEM, with a key before them or not', () => {
    check(Buffer.from(leaf.certificatePem));
    check(Buffer.from(`${leaf.keyPem}\n${leaf.certificatePem}\n${authority.certificatePem}`));
  });

  it('are read from DER', () => {
    const der = forge.asn1.toDer(forge.pki.certificateToAsn1(leaf.certificate)).getBytes();
    check(Buffer.from(der, 'latin1'));
  });

  it('are read from PKCS#12, old and new encryption, the end entity first', () => {
    for (const algorithm of ['aes256', '3des'] as const) {
      check(makePkcs12(leaf, [authority], 'open sesame', algorithm), 'open sesame');
    }
  });

  it('need the password of PKCS#12 and notice a wrong one', () => {
    const bytes = makePkcs12(leaf, [], 'open sesame', 'aes256');
    assert.deepEqual(readCertificates(bytes), { kind: 'password-needed' });
    assert.deepEqual(readCertificates(bytes, 'wrong'), { kind: 'wrong-password' });
  });

  it('tell production by the issuer', () => {
    const purpose = (issuerName: string): string => {
      const made = makeCertificate({ commonName: 'x', issuerName });
      const reading = readCertificates(Buffer.from(made.certificatePem));
      return reading.kind === 'read' ? reading.certificate.purpose : reading.kind;
    };
    assert.equal(purpose('DVV Social Welfare and Health Care Service Certificates - G3'), 'production');
    assert.equal(purpose('VRK CA for Test Purposes - G4'), 'test');
    assert.equal(purpose('Our own CA'), 'unknown');
  });

  it('are not found in anything else, however broken', () => {
    for (const text of [
      '',
      'hello',
      '-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----',
      leaf.keyPem,
    ]) {
      assert.deepEqual(readCertificates(Buffer.from(text)), { kind: 'not-a-certificate' }, text.slice(0, 30));
    }
    const good = makePkcs12(leaf, [], 'p', 'aes256');
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = Buffer.from(good);
        bytes[at] = ((bytes[at] ?? 0) + change) % 256;
        assert.ok(
          ['read', 'wrong-password', 'not-a-certificate'].includes(readCertificates(bytes, 'p').kind),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('are warned about at 60, 30 and 7 days', () => {
    const end = Date.UTC(2026, 11, 1);
    const at = (days: number): ReturnType<typeof certificateState> =>
      certificateState({ notBefore: 0, notAfter: end }, end - days * 86_400_000);
    assert.deepEqual(
      [61, 60, 31, 30, 8, 7, 0, -1].map((days) => `${at(days).daysLeft} ${at(days).urgency}`),
      ['61 fine', '60 soon', '31 soon', '30 near', '8 near', '7 now', '0 now', '-1 expired'],
    );
    assert.equal(certificateState({ notBefore: end, notAfter: end + 1 }, end - 1).urgency, 'not-yet-valid');
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 100 }), fc.nat(86_400_000), (days, rest) => {
        const now = end + days * 86_400_000 + rest;
        const state = certificateState({ notBefore: 0, notAfter: end }, now);
        assert.ok(state.changesAt > now);
      }),
    );
  });
});
