import assert from 'node:assert/strict';
import {
  TerminologyMemory,
  type CodeQuestion,
  type ServerAnswer,
} from '../../../../../src/core/fhir/validation/terminology/remoteTerminology.ts';
import { validateDocument } from '../../../../../src/core/fhir/validation/validateDocument.ts';
import { Validator } from '../../../../../src/core/fhir/validation/validator.ts';
import { parseJson } from '../../../../../src/core/json/parseJson.ts';
import { futureCodes } from '../../../../support/futureCodes.ts';
import { openTestStore } from '../../../../support/testStore.ts';

const loinc = (code: string): CodeQuestion => ({ system: 'http://loinc.org', code });

/** A memory whose questions wait until the test answers them. */
function open(now = (): number => 0): {
  memory: TerminologyMemory;
  asked: CodeQuestion[];
  answer: (what: ServerAnswer) => Promise<void>;
  news: () => number;
} {
  const asked: CodeQuestion[] = [];
  const waiting: ((what: ServerAnswer) => void)[] = [];
  let news = 0;
  const memory = new TerminologyMemory({
    send: (question) => {
      asked.push(question);
      return new Promise((resolve) => waiting.push(resolve));
    },
    onAnswers: () => (news += 1),
    now,
  });
  const answer = async (what: ServerAnswer): Promise<void> => {
    while (waiting.length > 0) {
      for (const resolve of waiting.splice(0)) resolve(what);
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { memory, asked, answer, news: () => news };
}

describe('answers of a terminology server', function () {
  this.timeout(30_000);

  it('are asked for once, and told of together', async () => {
    const { memory, asked, answer, news } = open();
    const { epoch } = memory;
    for (let round = 0; round < 3; round += 1) {
      for (let code = 0; code < 10; code += 1) assert.equal(memory.ask(loinc(String(code))), 'unknown');
    }
    assert.equal(asked.length, 4, 'a few at a time');
    await answer({ kind: 'answer', verdict: 'out' });
    assert.equal(asked.length, 10);
    assert.equal(news(), 1);
    assert.notEqual(memory.epoch, epoch);
    assert.equal(memory.ask(loinc('3')), 'out');
    assert.equal(asked.length, 10);
  });

  it('change nothing when the server knows no more than we', async () => {
    const { memory, answer, news } = open();
    memory.ask(loinc('1'));
    await answer({ kind: 'answer', verdict: 'unknown' });
    assert.equal(news(), 0);
  });

  it('are not asked for again and again from a server that fails', async () => {
    let time = 0;
    const { memory, asked, answer, news } = open(() => time);
    for (let code = 0; code < 10; code += 1) memory.ask(loinc(String(code)));
    await answer({ kind: 'failed' });
    assert.equal(memory.ask(loinc('1')), 'unknown');
    assert.equal(asked.length, 4);
    assert.equal(news(), 0);
    time = 61_000;
    memory.ask(loinc('1'));
    assert.equal(asked.length, 5);
  });

  it('are never asked for with a code that looks like an identity code', () => {
    const { memory, asked } = open();
    for (const { code } of futureCodes(100)) memory.ask(loinc(code));
    assert.deepEqual(asked, []);
  });

  it('decide about codes that are not known here, and about nothing else', async () => {
    const { memory, asked, answer } = open();
    const validator = new Validator(openTestStore('4.0', []), {
      now: () => '2026-03-02T06:00:00Z',
      terminology: memory,
    });
    const text = JSON.stringify({
      resourceType: 'Observation',
      status: 'final',
      code: { coding: [{ system: 'http://loinc.org', code: '00000-0' }] },
      category: [
        { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'exam' }] },
      ],
    });
    const rules = (): unknown[] =>
      (validateDocument(validator, parseJson(text)) ?? [])
        .filter(({ rule }) => rule === 'fhir/code')
        .map(({ expression }) => expression);
    assert.deepEqual(rules(), []);
    await answer({ kind: 'answer', verdict: 'out' });
    assert.deepEqual(rules(), ['Observation.code.coding[0].code']);
    assert.deepEqual(
      asked.filter(({ valueSet }) => valueSet === undefined).map(({ code }) => code),
      ['00000-0'],
    );
  });
});
