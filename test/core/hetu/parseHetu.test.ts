import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FinnishSSN } from 'finnish-ssn';
import { stdnum } from 'stdnum';
import { CHECK_CHARACTERS } from '../../../src/core/hetu/checkCharacter.ts';
import { parseHetu, type HetuRefusal } from '../../../src/core/hetu/parseHetu.ts';
import { ALL_SEPARATORS, centuryOf } from '../../../src/core/hetu/separator.ts';
import { codeOf } from '../../support/futureCodes.ts';

/** Published as examples: Kela, DVV, the Finnish base profiles, suomi.fi. */
const PUBLISHED = [
  '010181-900C 010594Y9032 010594Y9021 020594X903P 020594X902N 030594W903B 030694W9024 040594V9030 040594V902Y',
  '050594U903M 050594U902L 010516B903X 010516B902W 020516C903K 020516C902J 030516D9037 030516D9026 010501E9032',
  '020502E902X 020503F9037 020504A902E 020504B904H 010280-952L 010469-999W 010675-9981 261298-998X 131052-308T',
].flatMap((line) => line.split(' '));

function reasonOf(text: string): HetuRefusal | 'accepted' {
  const result = parseHetu(text);
  return result.ok ? 'accepted' : result.reason;
}

describe('parseHetu', () => {
  it('accepts the published codes and reads them', () => {
    assert.equal(PUBLISHED.length, 27);
    for (const code of PUBLISHED) assert.equal(reasonOf(code), 'accepted', code);
    const result = parseHetu('020516C903K');
    assert.ok(result.ok);
    assert.deepEqual(result.hetu, {
      code: '020516C903K',
      birthDate: { year: 2016, month: 5, day: 2 },
      separator: 'C',
      individualNumber: 903,
      checkCharacter: 'K',
      sex: 'male',
      isTest: true,
    });
  });

  it('keeps the separator: two that differ in nothing else are two people', () => {
    const minus = parseHetu('100190-999P');
    const letter = parseHetu('100190Y999P');
    assert.ok(minus.ok && letter.ok);
    assert.notEqual(minus.hetu.code, letter.hetu.code);
    assert.deepEqual(minus.hetu.birthDate, letter.hetu.birthDate);
  });

  it('gives a reason for each refusal', () => {
    const reasons: Record<string, HetuRefusal> = {
      '': 'form',
      '010181-900': 'form',
      '010181-900CC': 'form',
      ' 010181-900C': 'form',
      '010181-900C\n': 'form',
      '01018 -900C': 'form',
      '010181-9C0C': 'form',
      '010181/900C': 'separator',
      '010181G900C': 'separator',
      '010181a900C': 'separator',
      '010181\u2011900C': 'separator',
      '000181-900C': 'date',
      '320181-900C': 'date',
      '010081-900C': 'date',
      '011381-900C': 'date',
      '290281-900C': 'date',
      '290200-9001': 'date',
      '290200+9001': 'date',
      '010181-0001': 'individual-number',
      '010181-0011': 'individual-number',
      '010181-900D': 'check-character',
      '010181-900c': 'check-character',
      '010190-999Y': 'check-character',
      '010190-999X': 'check-character',
      '250810A999Y': 'check-character',
    };
    for (const [text, reason] of Object.entries(reasons)) assert.equal(reasonOf(text), reason, text);
  });

  it('knows the leap days of three centuries', () => {
    assert.equal(reasonOf(codeOf('2000-02-29', 'A', 900)), 'accepted');
    assert.equal(reasonOf(codeOf('1904-02-29', '-', 900)), 'accepted');
    assert.equal(reasonOf(codeOf('1896-02-29', '+', 900)), 'accepted');
    assert.equal(reasonOf(codeOf('1900-02-29', 'Y', 900)), 'date');
  });

  it('accepts birth dates in the future and both parities', () => {
    assert.equal(reasonOf(codeOf('2098-12-31', 'F', 955)), 'accepted');
    assert.equal(reasonOf(codeOf('2098-12-31', 'F', 954)), 'accepted');
  });

  it('agrees with two independent libraries', () => {
    const code = fc
      .tuple(
        fc.integer({ min: 1, max: 32 }),
        fc.integer({ min: 1, max: 13 }),
        fc.integer({ min: 0, max: 20 }),
        fc.constantFrom(...ALL_SEPARATORS, 'G', 'Z'),
        fc.integer({ min: 900, max: 999 }),
        fc.option(fc.constantFrom(...Array.from(CHECK_CHARACTERS))),
      )
      .map(([day, month, year, separator, number, check]) => {
        const made = codeOf(
          `20${String(year).padStart(2, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
          separator,
          number,
        );
        return check === null ? made : made.slice(0, 10) + check;
      });
    fc.assert(
      fc.property(code, (text) => {
        const ours = reasonOf(text) === 'accepted';
        assert.equal(ours, stdnum['FI']?.['hetu']?.validate(text).isValid, `stdnum on ${text}`);
        // finnish-ssn knows nobody born in the 1800s.
        if (!text.includes('+')) assert.equal(ours, FinnishSSN.validate(text), `finnish-ssn on ${text}`);
      }),
      { numRuns: 20_000 },
    );
  });

  it('never throws and never accepts what does not have eleven characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 14 }), (text) => {
        const result = parseHetu(text);
        if (result.ok) assert.equal(text.length, 11);
      }),
    );
  });

  it('gives every separator its century', () => {
    assert.equal(ALL_SEPARATORS.length, 13);
    const years = ALL_SEPARATORS.map((separator) => {
      const result = parseHetu(codeOf('2010-01-02', separator, 900));
      return result.ok ? result.hetu.birthDate.year : undefined;
    });
    assert.deepEqual(
      years,
      ALL_SEPARATORS.map((separator) => (centuryOf(separator) ?? 0) + 10),
    );
  });
});
