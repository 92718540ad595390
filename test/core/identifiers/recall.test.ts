import assert from 'node:assert/strict';
import { ALL_SEPARATORS, centuryOf } from '../../../src/core/hetu/separator.ts';
import { makeRegister } from '../../../src/core/identifiers/register/register.ts';
import { findCodes } from '../../../src/core/identifiers/scan/findCodes.ts';
import { codeOf, futureCodes } from '../../support/futureCodes.ts';
import { problemsOf } from './analyzing.ts';
import { CONTEXTS } from './contexts.ts';

/** Days of every kind in a century: its edges, leap days, month ends. */
const DAYS = ['00-01-01', '99-12-31', '96-02-29', '04-02-29', '52-02-29', '77-02-28', '31-10-31', '60-06-30'];

/** Codes with every separator in its century. Those that nobody can have yet (from 2060 on) are of the real range, the others 900-series. */
function codesOfAllCenturies(): readonly string[] {
  return ALL_SEPARATORS.flatMap((separator) =>
    DAYS.flatMap((day) => {
      const year = (centuryOf(separator) ?? 0) + Number(day.slice(0, 2));
      const numbers = year >= 2060 ? [2, 3, 500, 899, 900, 999] : [900, 901, 950, 999];
      return numbers.map((number) => codeOf(`20${day}`, separator, number));
    }),
  );
}

/** What the analyzer must say of a code: a real-range one is real, a 900-series one is not in the (empty) register. */
function expectedRule(code: string): string {
  return Number(code.slice(7, 10)) < 900 ? 'identifier/hetu-real' : 'identifier/hetu-not-issued';
}

describe('recall', () => {
  it('has at least 40 contexts', () => {
    assert.ok(CONTEXTS.length >= 40);
    assert.equal(new Set(CONTEXTS.map(({ name }) => name)).size, CONTEXTS.length);
  });

  it('finds every separator, century and leap day in every context, at its exact place', async () => {
    const missed: string[] = [];
    for (const code of codesOfAllCenturies()) {
      for (const { name, write } of CONTEXTS) {
        const { text, written } = write(code);
        const start = text.indexOf(written);
        const problems = await problemsOf(text, 'data.txt', { register: makeRegister([]) });
        const isFound = problems.some(
          (problem) =>
            problem.rule === expectedRule(code) &&
            problem.start === start &&
            problem.end === start + written.length,
        );
        if (!isFound) missed.push(`${code.charAt(6)} ${Number(code.slice(7, 10))} in ${name}`);
      }
    }
    assert.deepEqual(missed, []);
  }).timeout(60_000);

  it('finds each of 20,000 codes of people not yet born, every context in turn, in one text', () => {
    const codes = futureCodes(20_000).map(({ code }) => code);
    assert.equal(new Set(codes).size, 20_000);
    const written = codes.map((code, index) => CONTEXTS[index % CONTEXTS.length]?.write(code).text ?? '');
    const found = findCodes(written.join('\n'));
    assert.deepEqual(
      found.map(({ hetu }) => hetu.code),
      codes,
    );
  });

  it('finds lower case, as search indexes and logs write it', () => {
    for (const { code } of futureCodes(120)) {
      assert.equal(findCodes(`q=${code.toLowerCase()}&`)[0]?.hetu.code, code);
    }
  });

  it('finds codes beside letters of any script only when they are words of their own', () => {
    const [{ code } = { code: '' }] = futureCodes(1);
    for (const text of [`ä${code}`, `${code}ö`, `x${code}`, `${code}0`, `1${code}`, `я${code}`, `${code}é`]) {
      assert.deepEqual(findCodes(text), [], text.replace(code, '…'));
    }
    for (const text of [`(${code})`, `😀${code}😀`, `_${code}_`, `“${code}”`, `:${code};`, `#${code}`]) {
      assert.equal(findCodes(text).length, 1, text.replace(code, '…'));
    }
  });
});
