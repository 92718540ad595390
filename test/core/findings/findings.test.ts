import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import {
  acceptedIn,
  addToBaseline,
  makeBaseline,
  readBaseline,
  withoutAccepted,
} from '../../../src/core/findings/baseline.ts';
import { namer } from '../../../src/core/findings/fingerprint.ts';
import { presentProblems, presentWorst } from '../../../src/core/findings/finding.ts';
import { ungrouped, type Problem, type ProblemGroup } from '../../../src/core/findings/problem.ts';
import { allRules, isRuleId, ruleById } from '../../../src/core/findings/ruleRegistry.ts';
import { isAtLeast, severityRank } from '../../../src/core/findings/severity.ts';
import { chooseLanguage } from '../../../src/core/l10n/language.ts';
import { defineTexts, message, render } from '../../../src/core/l10n/message.ts';
import { LineIndex } from '../../../src/core/text/lineIndex.ts';
import type { Range } from '../../../src/core/text/range.ts';

const texts = defineTexts({ what: { en: 'bad {name}', fi: 'huono {name}', sv: 'dålig {name}' } });
const problem = (
  start: number,
  rule: Problem['rule'],
  name: string,
  more: Partial<Problem> = {},
): Problem => ({
  rule,
  start,
  end: start + 1,
  message: message(texts.what, { name }),
  ...more,
});
const lines = new LineIndex('abc\ndef');
const longText = new LineIndex('abc\n'.repeat(300));

describe('presentProblems', () => {
  it('orders by place, then severity; drops doubles and rules that are off', () => {
    const found = presentProblems(
      [
        problem(5, 'fhir/type', 'c'),
        problem(1, 'fhir/not-checked', 'b'),
        problem(1, 'fhir/type', 'a'),
        problem(1, 'fhir/type', 'a'),
        problem(0, 'fhir/binding', 'x'),
      ],
      { file: 'f', lines, language: 'fi', rules: { 'fhir/binding': 'off', 'fhir/type': 'warning' } },
    );
    assert.deepEqual(
      found.map(({ rule, severity, message: text, range }) => [rule, severity, text, range.start]),
      [
        ['fhir/type', 'warning', 'huono a', { line: 0, character: 1 }],
        ['fhir/not-checked', ruleById('fhir/not-checked').severity, 'huono b', { line: 0, character: 1 }],
        ['fhir/type', 'warning', 'huono c', { line: 1, character: 1 }],
      ],
    );
  });
});

describe('presentWorst', () => {
  const RULES = ['fhir/type', 'fhir/binding', 'identifier/email', 'identifier/hetu-real'] as const;
  const one = fc
    .record({
      start: fc.nat({ max: 40 }),
      length: fc.nat({ max: 2 }),
      rule: fc.constantFrom(...RULES),
      severity: fc.constantFrom(undefined, 'error' as const, 'warning' as const, 'hint' as const),
      name: fc.constantFrom('a', 'b'),
      isRelated: fc.boolean(),
    })
    .map(({ start, length, rule, severity, name, isRelated }) =>
      problem(start, rule, name, {
        end: start + length,
        ...(severity === undefined ? {} : { severity }),
        ...(isRelated
          ? { related: [{ message: message(texts.what, { name: 'z' }), span: { start, end: start + 3 } }] }
          : {}),
      }),
    );
  const byPlace = (some: readonly Problem[]): Problem[] => [...some].sort((a, b) => a.start - b.start);
  const group = fc.tuple(fc.array(one, { maxLength: 8 }), fc.boolean());
  const groups = fc.array(group, { maxLength: 6 }).map((made): ProblemGroup[] =>
    // Some of them in the order of the text, as large files give them.
    made.map(([problems, isInOrder], index) => ({
      start: index * 60,
      problems: isInOrder ? byPlace(problems) : problems,
    })),
  );
  const how = { file: 'f', lines: longText, language: 'en', rules: { 'fhir/binding': 'off' } } as const;

  it('shows what all findings would, the worst of them, and says how many there are', () => {
    fc.assert(
      fc.property(groups, fc.nat({ max: 12 }), (some, most) => {
        const all = presentProblems(ungrouped(some), how);
        const { findings, total } = presentWorst(some, how, most);
        assert.equal(total, all.length);
        const ranked = all
          .map((finding, index) => ({ finding, index }))
          .sort(
            (a, b) =>
              severityRank(a.finding.severity) - severityRank(b.finding.severity) || a.index - b.index,
          )
          .slice(0, most)
          .sort((a, b) => a.index - b.index);
        assert.deepEqual(
          findings,
          ranked.map(({ finding }) => finding),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it('leaves out what a baseline accepts, as a whole list does', () => {
    const chosen = fc.array(fc.boolean(), { minLength: 48, maxLength: 48 });
    fc.assert(
      fc.property(groups, chosen, fc.nat({ max: 12 }), (some, marks, most) => {
        const all = presentProblems(ungrouped(some), how);
        const whole = makeBaseline(all);
        const baseline = { ...whole, accepted: whole.accepted.filter((_, index) => marks[index]) };
        const left = withoutAccepted(all, baseline);
        const isAccepted = acceptedIn(baseline, how.file);
        assert.equal(isAccepted === undefined, baseline.accepted.length === 0);
        const shown = presentWorst(some, isAccepted === undefined ? how : { ...how, isAccepted }, most);
        assert.equal(shown.total, left.length);
        for (const finding of shown.findings) assert.ok(left.some((one) => isDeepStrictEqual(one, finding)));
        for (const one of ungrouped(some)) {
          if (one.rule === 'fhir/binding') continue;
          const range = longText.rangeOf(one);
          const isLeft = left.some(
            ({ rule, range: its }) => rule === one.rule && isDeepStrictEqual(its, range),
          );
          assert.equal(shown.isAccepted(one), !isLeft);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('counts places from the start of the group, those of related problems, too', () => {
    fc.assert(
      fc.property(groups, fc.nat({ max: 50 }), (some, by) => {
        const moved = some.map(({ start, problems }) => ({ start: start + by * 4, problems }));
        const down = (line: number): number => line + by;
        const lower = ({ start, end }: Range): Range => ({
          start: { ...start, line: down(start.line) },
          end: { ...end, line: down(end.line) },
        });
        assert.deepEqual(
          presentWorst(moved, how, 1_000).findings,
          presentWorst(some, how, 1_000).findings.map((finding) => ({
            ...finding,
            range: lower(finding.range),
            ...(finding.related === undefined
              ? {}
              : {
                  related: finding.related.map((place) =>
                    place.range === undefined ? place : { ...place, range: lower(place.range) },
                  ),
                }),
          })),
        );
      }),
    );
  });
});

describe('rules', () => {
  it('have ids of the contract, once each, and a title in every language', () => {
    assert.equal(new Set(allRules.map(({ id }) => id)).size, allRules.length);
    for (const { id, title } of allRules) {
      assert.match(id, /^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/u);
      for (const text of Object.values(title)) assert.ok(text.length > 5, id);
      assert.notEqual(title.en, title.fi);
      assert.notEqual(title.fi, title.sv);
    }
    assert.ok(!isRuleId('fhir/nothing'));
  });

  it('severities rank', () => {
    assert.ok(isAtLeast('error', 'warning'));
    assert.ok(!isAtLeast('hint', 'information'));
  });
});

describe('baseline', () => {
  const find = (...problems: Problem[]) => presentProblems(problems, { file: 'f', lines, language: 'en' });

  it('silences accepted findings wherever they move, and no other', () => {
    const accepted = find(problem(1, 'fhir/type', 'a', { expression: 'Patient.name[0]' }));
    const baseline = readBaseline(JSON.stringify(makeBaseline(accepted)));
    assert.ok(baseline !== undefined);
    const later = find(
      problem(5, 'fhir/type', 'a', { expression: 'Patient.name[0]' }),
      problem(6, 'fhir/type', 'b', { expression: 'Patient.name[0]' }),
      problem(6, 'fhir/type', 'b', { expression: 'Patient.name[1]' }),
    );
    assert.deepEqual(
      withoutAccepted(later, baseline).map(({ message: text, expression }) => [text, expression]),
      [
        ['bad b', 'Patient.name[0]'],
        ['bad b', 'Patient.name[1]'],
      ],
    );
  });

  it('takes one more finding with a reason, and keeps the reason when it is written anew', () => {
    const findings = find(problem(1, 'fhir/type', 'a'), problem(5, 'fhir/type', 'b'));
    const [first] = makeBaseline(findings).accepted;
    assert.ok(first !== undefined);
    const one = readBaseline(addToBaseline(undefined, { ...first, reason: 'known' }));
    assert.deepEqual(one?.accepted, [{ ...first, reason: 'known' }]);
    assert.deepEqual(readBaseline(addToBaseline(one, { ...first, reason: 'again' }))?.accepted.length, 1);
    assert.deepEqual(
      makeBaseline(findings, one).accepted.map(({ reason }) => reason),
      ['known', undefined],
    );
  });

  it('is refused when it is something else', () => {
    for (const text of ['', '[]', 'null', '{"version":2,"accepted":[]}', '{"version":1}']) {
      assert.equal(readBaseline(text), undefined);
    }
    assert.deepEqual(readBaseline('{"version":1,"accepted":[1,null,{}]}')?.accepted, []);
  });
});

describe('language', () => {
  const cases: [string | undefined, string[], string][] = [
    ['fi', ['sv'], 'fi'],
    ['auto', ['en', 'sv_FI.UTF-8'], 'sv'],
    ['auto', ['en', 'fi-FI'], 'fi'],
    ['auto', ['de'], 'en'],
    ['klingon', [], 'en'],
    [undefined, ['fil-PH'], 'en'],
  ];
  for (const [setting, locales, expected] of cases) {
    it(`${String(setting)} with ${locales.join()} gives ${expected}`, () => {
      assert.equal(chooseLanguage(setting, locales), expected);
    });
  }

  it('puts messages into messages', () => {
    const inner = message(texts.what, { name: 'x' });
    assert.equal(render(message(texts.what, { name: inner }), 'sv'), 'dålig dålig x');
  });
});

describe('the name of a finding', () => {
  /** FNV-1a as its authors give it, with 64 bits in one number. */
  const hash = (text: string): string => {
    let value = 0xcbf29ce484222325n;
    for (let index = 0; index < text.length; index += 1) {
      value = BigInt.asUintN(64, (value ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
    }
    return value.toString(16).padStart(16, '0');
  };

  it('is the hash of its file, rule, place and number, whatever these are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.option(fc.string()),
        fc.nat({ max: 4 }),
        (file, place, count) => {
          const expression = place ?? undefined;
          const nameOf = namer();
          const names = Array.from({ length: count + 1 }, () =>
            nameOf(file, 'fhir/type', expression, () => 'its line'),
          );
          for (const [index, { name, earlier }] of names.entries()) {
            assert.equal(earlier, hash(`${file}\0fhir/type\0${expression ?? ''}\0${index}`));
            const ofLine = `line-${hash(`${file}\0fhir/type\0\0its line\0${index}`)}`;
            assert.equal(name, expression === undefined ? ofLine : earlier);
          }
        },
      ),
    );
  });
});
