import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stdnum } from 'stdnum';
import { businessIdCheckDigit, isBusinessId } from '../../../src/core/hetu/businessId.ts';
import {
  parseTemporaryNamespace,
  temporaryNamespaceOid,
} from '../../../src/core/hetu/temporaryIdentifier.ts';

describe('business ids', () => {
  it('knows the published ones and their spellings', () => {
    for (const text of ['0204819-8', '02048198', '2048198', '204819-8', '0245929-6']) {
      assert.ok(isBusinessId(text), text);
    }
    for (const text of ['0204819-7', '204819', '0204819--8', '0204819-A', '1234567-8', '']) {
      assert.ok(!isBusinessId(text), text);
    }
  });

  it('agrees with stdnum', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (number) => {
        const digits = String(number).padStart(8, '0');
        assert.equal(isBusinessId(digits), stdnum['FI']?.['ytunnus']?.validate(digits).isValid, digits);
      }),
      { numRuns: 20_000 },
    );
  });

  it('has no check digit for a remainder of one', () => {
    const missing = Array.from({ length: 2_000 }, (_, index) => String(index).padStart(7, '0')).filter(
      (digits) => businessIdCheckDigit(digits) === undefined,
    );
    assert.ok(missing.length > 100 && missing.length < 260);
    for (const digits of missing) {
      for (let check = 0; check < 10; check += 1) assert.ok(!isBusinessId(`${digits}-${check}`));
    }
  });
});

describe('namespaces of temporary identifiers', () => {
  it('reads both forms', () => {
    assert.deepEqual(parseTemporaryNamespace('1.2.246.10.2048198.22.2025'), {
      ok: true,
      namespace: { businessId: '2048198', year: 2025 },
    });
    assert.deepEqual(parseTemporaryNamespace('urn:oid:1.2.246.10.2048198.10.7.22.2025'), {
      ok: true,
      namespace: { businessId: '2048198', unit: '7', year: 2025 },
    });
  });

  it('gives a reason for each refusal', () => {
    const reasons = {
      '1.2.246.10.12345678.22.2023': 'business-id',
      '1.2.246.10.02048198.22.2025': 'form',
      '1.2.246.10.2048198.22': 'form',
      '1.2.246.10.2048198.22.25': 'year',
      '1.2.246.10.2048198.22.12025': 'year',
      '1.2.246.10.2048198.10.01.22.2025': 'form',
    };
    for (const [text, reason] of Object.entries(reasons)) {
      assert.deepEqual(parseTemporaryNamespace(text), { ok: false, reason }, text);
    }
  });

  it('writes what it reads', () => {
    assert.equal(
      temporaryNamespaceOid({ businessId: '0204819-8', year: 2025 }),
      '1.2.246.10.2048198.22.2025',
    );
    assert.equal(
      temporaryNamespaceOid({ businessId: '0204819-8', unit: '3', year: 2026 }),
      '1.2.246.10.2048198.10.3.22.2026',
    );
  });
});
