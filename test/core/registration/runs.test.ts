import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { render } from '../../../src/core/l10n/message.ts';
import { checkCase, type CheckNeeds } from '../../../src/core/registration/runs/automaticChecks.ts';
import { testCasesOf } from '../../../src/core/registration/runs/testCases.ts';
import { addCaseRun, newRunText, type CaseRun } from '../../../src/core/registration/runs/writeRun.ts';
import { readForm } from '../../../src/core/registration/tree/formDocument.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';
import { VALID } from './examples.ts';
import { FORMATS, NOW, problemsOf, sourceOf, WORKSPACE, write } from './support.ts';

const RUN: CaseRun = {
  id: 'E-1',
  testCode: '010181-900C',
  environment: 'own',
  startedAt: NOW,
  result: 'passed',
  note: 'Näin: hyvin # meni',
  evidence: ['evidence/e-1.json'],
};

describe('test runs', () => {
  const [joint] = VALID['joint-testing-registration'];
  const [phr] = VALID['phr-joint-testing-registration'];

  it('the cases of a registration are found with their places', () => {
    const source = sourceOf(write(joint, 'yaml'), 'yaml');
    const cases = testCasesOf(readForm(source));
    assert.deepEqual(
      cases.map(({ id, isMandatory, result, evidence }) => ({ id, isMandatory, result, evidence })),
      [
        { id: 'E-1', isMandatory: true, result: 'passed', evidence: ['evidence/e-1.json'] },
        { id: 'E-2', isMandatory: false, result: 'not-applicable', evidence: [] },
      ],
    );
    assert.match(source.text.slice(cases[1]?.start), /^id: E-2/u);
    assert.deepEqual(testCasesOf(readForm(sourceOf(write(VALID['test-run'][0], 'yaml'), 'yaml'))), []);
  });

  it('a new run is a valid document, for both kinds of registration', async () => {
    for (const registration of [joint, phr]) {
      const document = readForm(sourceOf(write(registration, 'json'), 'json', 'registration'));
      const text = newRunText(document, 'registration.kanta.json', { ...RUN, testCode: undefined });
      const problems = await problemsOf(sourceOf(text, 'yaml', 'run'), {
        ...WORKSPACE,
        exists: () => Promise.resolve(true),
      });
      assert.deepEqual(
        problems.map(({ rule, expression }) => `${rule} ${expression ?? ''}`),
        [],
        text,
      );
    }
  });

  it('further cases go behind the last one; comments stay', async () => {
    for (const format of FORMATS) {
      const comment = format === 'yaml' ? '# the end\n' : '';
      const text = `${write(VALID['test-run'][2], format)}${comment}`;
      const edit = addCaseRun(readForm(sourceOf(text, format)), RUN);
      assert.ok(edit);
      const after = applyEdits(text, [edit]);
      assert.ok(after.endsWith(comment));
      const cases = (parse(after) as { cases: { case: string; note?: string }[] }).cases;
      assert.deepEqual(
        cases.map((item) => item.case),
        ['E-1', 'E-1'],
      );
      assert.equal(cases[1]?.note, RUN.note);
      assert.deepEqual(
        (await problemsOf(sourceOf(after, format))).map(({ rule }) => rule),
        [],
      );
    }
  });

  it('automatic checks look at evidence, test code and environment', async () => {
    const [first, second] = testCasesOf(
      readForm(sourceOf(write(joint, 'yaml'), 'yaml', 'kanta/registration')),
    );
    assert.ok(first && second);
    const asked: (string | undefined)[] = [];
    const needs: CheckNeeds = {
      issuedCodes: WORKSPACE.issuedCodes ?? (() => undefined),
      unavailableAt: (environment) =>
        environment === 'pi'
          ? { status: { text: { en: 'fault test', fi: 'vikatestaus', sv: 'feltest' } } }
          : undefined,
      path: 'kanta/registration.kanta.yaml',
      purpose: 'independent',
      services: ['prescription'],
      findingsOf: (path, profile) => {
        asked.push(path, profile);
        return Promise.resolve([]);
      },
    };
    const right = await checkCase(first, { ...needs, claimed: { environment: 'ct', instant: NOW } });
    assert.ok(right.length === 3 && right.every(({ isRight }) => isRight));
    assert.deepEqual(asked, ['kanta/evidence/e-1.json', undefined]);
    const wrong = await checkCase(
      { ...first, profile: 'http://example.org/p' },
      {
        ...needs,
        purpose: 'joint',
        claimed: { environment: 'pi', instant: NOW },
        findingsOf: () => Promise.resolve([{ message: 'wrong code' }]),
      },
    );
    assert.deepEqual(
      wrong.map(({ isRight }) => isRight),
      [false, false, false],
    );
    assert.match(
      wrong.map(({ what }) => render(what, 'en')).join('\n'),
      /errors: 1, the first: wrong code[^]*another purpose[^]*fault test/u,
    );
    const none = await checkCase({ ...second, evidence: ['../../outside.json'] }, needs);
    assert.deepEqual(
      none.map(({ isRight }) => isRight),
      [false],
    );
    assert.deepEqual(await checkCase(second, needs), [], 'a case that does not apply');
    const open = await checkCase({ ...second, result: 'passed' }, needs);
    assert.deepEqual(
      open.map(({ isRight }) => isRight),
      [false],
    );
  });
});
