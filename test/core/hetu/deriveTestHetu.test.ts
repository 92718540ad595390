import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { deriveTestHetu, deriveTogether } from '../../../src/core/hetu/deriveTestHetu.ts';
import type { Hetu } from '../../../src/core/hetu/hetu.ts';
import { parseHetu } from '../../../src/core/hetu/parseHetu.ts';
import { ALL_SEPARATORS, centuryOf } from '../../../src/core/hetu/separator.ts';
import { codeOf } from '../../support/futureCodes.ts';

const key = Uint8Array.from({ length: 32 }, (_, index) => index * 7);

function real(day: string, separator: string, number: number): Hetu {
  const result = parseHetu(codeOf(day, separator, number));
  assert.ok(result.ok);
  return result.hetu;
}

function derived(hetu: Hetu, others: readonly Hetu[] = [], secret = key): string {
  const result = deriveTestHetu(hetu, { key: secret, others });
  assert.ok(result.ok);
  return result.code;
}

describe('deriveTestHetu', () => {
  it('keeps birth date, sex and century and makes a 900-series code', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2060-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        fc.constantFrom(...ALL_SEPARATORS),
        fc.integer({ min: 2, max: 899 }),
        (date, separator, number) => {
          const day = date.toISOString().slice(0, 10);
          const source = parseHetu(codeOf(day, separator, number));
          if (!source.ok) return; // a leap day that the other century doesn't have
          const result = parseHetu(derived(source.hetu));
          assert.ok(result.ok && result.hetu.isTest);
          assert.deepEqual(result.hetu.birthDate, source.hetu.birthDate);
          assert.equal(result.hetu.sex, source.hetu.sex);
          assert.equal(result.hetu.separator, separator);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gives the same code each time and another with another key', () => {
    const people = [2, 4, 6, 8, 10, 12].map((number) => real('2077-07-07', 'A', number));
    const other = new Uint8Array(randomBytes(32));
    assert.deepEqual(
      people.map((one) => derived(one)),
      people.map((one) => derived(one)),
    );
    assert.notDeepEqual(
      people.map((one) => derived(one)),
      people.map((one) => derived(one, [], other)),
    );
  });

  it('never gives two people one code while there are codes, in whatever order they come', () => {
    const people = [];
    for (const separator of 'ABCDEF') {
      for (let number = 3; number <= 101; number += 2) people.push(real('2077-07-07', separator, number));
    }
    assert.equal(people.length, 300);
    const together = deriveTogether(people, key);
    const forth = people.map((one) => {
      const result = together.get(one.code);
      assert.ok(result?.ok);
      return result.code;
    });
    assert.equal(new Set(forth).size, 300);
    const back = [...people].reverse();
    const sample = people.filter((_, index) => index % 50 === 0);
    for (const one of sample) assert.equal(derived(one, back), forth[people.indexOf(one)]);
    assert.ok(forth.every((code) => centuryOf(code.charAt(6)) === 2000));
  }).timeout(60_000);

  it('says when codes have run out', () => {
    const people = [];
    for (let number = 2; number <= 104; number += 2) people.push(real('2077-07-07', '+', number));
    assert.equal(people.length, 52);
    const results = [...deriveTogether(people, key).values()];
    const given = results.flatMap((result) => (result.ok ? [result.code] : []));
    assert.equal(given.length, 50);
    assert.equal(new Set(given).size, 50);
  });

  it('is not disturbed by people of another date or sex', () => {
    const one = real('2077-07-07', 'A', 2);
    const others = [real('2077-07-08', 'A', 2), real('2077-07-07', 'A', 3), real('2077-07-07', '-', 2)];
    assert.equal(derived(one, others), derived(one));
  });

  it('leaves out codes to avoid', () => {
    const one = real('2077-07-07', 'A', 2);
    const avoid = new Set([derived(one)]);
    const result = deriveTestHetu(one, { key, avoid });
    assert.ok(result.ok && !avoid.has(result.code));
  });
});
