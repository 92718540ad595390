import assert from 'node:assert/strict';
import { parseTemporaryNamespace } from '../../../src/core/hetu/temporaryIdentifier.ts';
import {
  TEMPORARY_FORMATS,
  writeTemporaryIdentifier,
} from '../../../src/core/identifiers/persons/writeTemporaryIdentifier.ts';

describe('a temporary identifier', () => {
  it('names its namespace in every format, in both forms', () => {
    for (const unit of [{}, { unit: '7' }]) {
      const namespace = { businessId: '0204819-8', ...unit, year: 2026 };
      for (const format of TEMPORARY_FORMATS) {
        const text = writeTemporaryIdentifier(namespace, '010181-900C', format);
        const oid = /1\.2\.246\.10[.0-9]+/u.exec(text)?.[0] ?? '';
        assert.deepEqual(parseTemporaryNamespace(oid), {
          ok: true,
          namespace: { businessId: '2048198', ...unit, year: 2026 },
        });
        assert.equal(text.includes('010181-900C'), format !== 'oid');
      }
    }
  });
});
