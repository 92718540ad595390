import assert from 'node:assert/strict';
import {
  addToBaseline,
  makeBaseline,
  readBaseline,
  withoutAccepted,
} from '../../../src/core/findings/baseline.ts';
import { presentProblems } from '../../../src/core/findings/finding.ts';
import type { Problem } from '../../../src/core/findings/problem.ts';
import { allRules, isRuleId, ruleById } from '../../../src/core/findings/ruleRegistry.ts';
import { isAtLeast } from '../../../src/core/findings/severity.ts';
import { chooseLanguage } from '../../../src/core/l10n/language.ts';
import { defineTexts, message, render } from '../../../src/core/l10n/message.ts';
import { LineIndex } from '../../../src/core/text/lineIndex.ts';

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
