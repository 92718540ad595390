import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeNotices } from '../../scripts/package/notices.ts';

const root = join(import.meta.dirname, '..', '..');

describe('THIRD_PARTY_NOTICES', () => {
  it('names what the bundles hold; else run "npm run build" and "npm run notices"', () => {
    assert.equal(readFileSync(join(root, 'THIRD_PARTY_NOTICES'), 'utf8'), makeNotices());
  });

  it('holds only licences that a product under MIT may hand on', () => {
    const licences = [...makeNotices().matchAll(/^\S+ \d\S* \((.+)\)$/gmu)].map((match) => match[1] ?? '');
    const accepted =
      /^(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|\(BSD-3-Clause OR GPL-2\.0\)|SEE LICENSE in LICENSE\.md)$/u;
    assert.deepEqual(
      licences.filter((licence) => !accepted.test(licence)),
      [],
    );
    assert.ok(licences.length > 5);
  });
});
