import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FinnishSSN } from 'finnish-ssn';
import { stdnum } from 'stdnum';
import { ageAt, birthDatesOfAge, dateOfDayNumber, dayNumber } from '../../../src/core/hetu/civilDate.ts';
import { generateHetu, type Born, type GenerateOptions } from '../../../src/core/hetu/generateHetu.ts';
import { parseHetu } from '../../../src/core/hetu/parseHetu.ts';
import { seededRandom } from '../../../src/core/hetu/random.ts';
import { ALL_SEPARATORS, isClassicSeparator } from '../../../src/core/hetu/separator.ts';

const TODAY = { year: 2026, month: 3, day: 1 };

function codes(options: Omit<GenerateOptions, 'random'>, seed = 'seed'): readonly string[] {
  const result = generateHetu({ ...options, random: seededRandom(seed) });
  assert.ok(result.ok);
  return result.codes.map(({ code }) => code);
}

describe('generateHetu', () => {
  it('makes a million codes: all in 900–999, all different, all valid to three judges', function () {
    this.timeout(120_000);
    const hetu = stdnum['FI']?.['hetu'];
    assert.ok(hetu);
    const seen = new Set<string>();
    const sweeps: readonly [Born, 'classic' | 'reform' | undefined][] = [
      [{ from: { year: 1800, month: 1, day: 1 }, to: { year: 2025, month: 12, day: 31 } }, undefined],
      [{ from: { year: 1900, month: 1, day: 1 }, to: { year: 2025, month: 12, day: 31 } }, 'reform'],
      [{ age: [0, 100], at: TODAY }, 'classic'],
      [{ age: [0, 17], at: TODAY }, 'reform'],
    ];
    for (const [born, separator] of sweeps) {
      const result = generateHetu({
        born,
        ...(separator === undefined ? {} : { separator }),
        count: 250_000,
        taken: seen,
        random: seededRandom(JSON.stringify(born)),
      });
      assert.ok(result.ok);
      for (const { code } of result.codes) {
        const number = Number(code.slice(7, 10));
        if (number < 900 || number > 999 || seen.has(code)) assert.fail('a code outside 900–999 or twice');
        if (!parseHetu(code).ok || !hetu.validate(code).isValid) assert.fail(`refused: ${code}`);
        // finnish-ssn knows nobody born in the 1800s.
        if (!code.includes('+') && !FinnishSSN.validate(code)) assert.fail(`finnish-ssn refuses ${code}`);
        seen.add(code);
      }
    }
    assert.equal(seen.size, 1_000_000);
  });

  it('stays in 900–999 whatever it is asked, even with randomness that breaks its promise', () => {
    const date = fc.record({
      year: fc.integer({ min: -5, max: 2200 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    const born: fc.Arbitrary<Born> = fc.oneof(
      date.map((on) => ({ on })),
      fc.tuple(date, date).map(([from, to]) => ({ from, to })),
      fc.tuple(fc.integer({ min: -5, max: 140 }), date).map(([age, at]) => ({ age, at })),
    );
    const random = fc.oneof(
      fc.string().map(seededRandom),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }).map((value) => () => value),
    );
    fc.assert(
      fc.property(
        born,
        fc.option(fc.constantFrom('female' as const, 'male' as const)),
        fc.constantFrom('classic' as const, 'reform' as const, ...ALL_SEPARATORS),
        fc.integer({ min: 0, max: 120 }),
        random,
        (when, sex, separator, count, source) => {
          const result = generateHetu({
            born: when,
            ...(sex === null ? {} : { sex }),
            separator,
            count,
            random: source,
          });
          if (!result.ok && result.reason !== 'exhausted') return;
          for (const made of result.codes) {
            const parsed = parseHetu(made.code);
            assert.ok(parsed.ok && parsed.hetu.isTest && parsed.hetu.individualNumber >= 900);
            assert.deepEqual(parsed.hetu.birthDate, made.birthDate);
            assert.equal(parsed.hetu.sex, made.sex);
            if (sex !== null) assert.equal(made.sex, sex);
            if (separator === 'classic') assert.ok(isClassicSeparator(parsed.hetu.separator));
            else if (separator === 'reform') assert.ok(!isClassicSeparator(parsed.hetu.separator));
            else assert.equal(parsed.hetu.separator, separator);
          }
          assert.equal(new Set(result.codes.map(({ code }) => code)).size, result.codes.length);
          if (result.ok) assert.equal(result.codes.length, count);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('gives the same codes for the same seed and others for another', () => {
    const options = { born: { age: [0, 99] as const, at: TODAY }, count: 5 };
    assert.deepEqual(codes(options, 'a'), codes(options, 'a'));
    assert.notDeepEqual(codes(options, 'a'), codes(options, 'b'));
  });

  it('keeps to birth date, span and age', () => {
    for (const code of codes({ born: { on: { year: 2000, month: 2, day: 29 } }, count: 100 })) {
      assert.match(code, /^290200A9/u);
    }
    const result = generateHetu({ born: { age: 17, at: TODAY }, count: 500, random: seededRandom('x') });
    assert.ok(result.ok);
    assert.ok(result.codes.every(({ birthDate }) => ageAt(birthDate, TODAY) === 17));
  });

  it('reaches both edges of an age, leap day included', () => {
    for (const at of [
      TODAY,
      { year: 2025, month: 2, day: 28 },
      { year: 2024, month: 2, day: 29 },
      { year: 2025, month: 3, day: 1 },
    ]) {
      for (const age of [0, 1, 4, 17, 25, 26]) {
        const expected = [];
        for (let day = dayNumber(at) - 30 * 366; day <= dayNumber(at); day += 1) {
          if (ageAt(dateOfDayNumber(day), at) === age) expected.push(day);
        }
        const { first, last } = birthDatesOfAge(age, at);
        assert.deepEqual([dayNumber(first), dayNumber(last)], [expected[0], expected.at(-1)]);
      }
    }
  });

  it('says when a date, sex and separator have no codes left and offers the next separator of the century', () => {
    const born = { on: { year: 1981, month: 1, day: 1 } };
    const chain = [];
    let separator: GenerateOptions['separator'] = '-';
    for (;;) {
      const result = generateHetu({ born, sex: 'female', separator, count: 51, random: seededRandom('e') });
      assert.ok(!result.ok && result.reason === 'exhausted');
      assert.equal(result.codes.length, 50);
      chain.push(separator);
      if (result.next === undefined) break;
      separator = result.next;
    }
    assert.deepEqual(chain, ['-', 'Y', 'X', 'W', 'V', 'U']);
  });

  it('leaves out codes that are taken', () => {
    const born = { on: { year: 2001, month: 5, day: 5 } };
    const first = codes({ born, count: 60 });
    const second = codes({ born, count: 40, taken: new Set(first) });
    assert.equal(new Set([...first, ...second]).size, 100);
  });

  it('refuses a separator of another century and years without separators', () => {
    const random = seededRandom('');
    const born = { on: { year: 1981, month: 1, day: 1 } };
    assert.deepEqual(generateHetu({ born, separator: 'A', random }), { ok: false, reason: 'separator' });
    assert.deepEqual(generateHetu({ born: { on: { year: 2100, month: 1, day: 1 } }, random }), {
      ok: false,
      reason: 'span',
    });
  });
});
