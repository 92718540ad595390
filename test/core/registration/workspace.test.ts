import assert from 'node:assert/strict';
import { DocumentSource } from '../../../src/core/checking/documentSource.ts';
import { render } from '../../../src/core/l10n/message.ts';
import { createRegistrationAnalyzer } from '../../../src/core/registration/registrationAnalyzer.ts';
import type { RegistrationWorkspace } from '../../../src/core/registration/workspace.ts';
import { VALID, type Plain } from './examples.ts';
import { problemsOf, sourceOf, WORKSPACE, write } from './support.ts';

function inWorkspace(...others: readonly [string, Plain][]): RegistrationWorkspace {
  const sources = others.map(([name, value]) => sourceOf(write(value, 'yaml'), 'yaml', name));
  return { ...WORKSPACE, documents: () => sources };
}

const [joint] = VALID['joint-testing-registration'];
const [run] = VALID['test-run'];

describe('registration documents beside one another', () => {
  it('an organisation has one OID and one business id in all of them', async () => {
    const other = {
      ...joint,
      organisation: { name: 'esimerkki järjestelmät oy', oid: '1.2.246.10.2048198', businessId: '0204819-8' },
    };
    const problems = await problemsOf(
      sourceOf(write(run, 'yaml'), 'yaml'),
      inWorkspace(['registration', other]),
    );
    assert.deepEqual(
      problems.map(({ rule, expression, related }) => [rule, expression, related?.[0]?.resource]),
      [
        ['registration/contradiction', 'organisation.oid', 'registration.kanta.yaml'],
        ['registration/contradiction', 'organisation.businessId', 'registration.kanta.yaml'],
      ],
    );
  });

  it('a test run is of its registration: version, cases, results', async () => {
    const document = {
      ...run,
      registration: './registration.kanta.yaml',
      system: { name: 'Esimerkkipotilas', version: '4.9' },
      purpose: 'independent',
      cases: [
        { case: 'E-1', environment: 'own', startedAt: '2026-10-05T08:00', result: 'failed' },
        { case: 'E-9', environment: 'own', startedAt: '2026-10-05T08:00', result: 'passed' },
      ],
    };
    const workspace = inWorkspace(['registration', joint]);
    const problems = await problemsOf(sourceOf(write(document, 'yaml'), 'yaml'), {
      ...workspace,
      exists: () => Promise.resolve(true),
    });
    assert.deepEqual(
      problems.map(({ rule, expression }) => [rule, expression]),
      [
        ['registration/contradiction', 'system.version'],
        ['registration/contradiction', 'cases[1].case'],
        ['registration/contradiction', 'cases[0].result'],
      ],
    );
    const again = {
      ...document,
      cases: [document.cases[0], { ...document.cases[0], result: 'passed' }],
      system: joint['system'],
    };
    const later = await problemsOf(sourceOf(write(again, 'yaml'), 'yaml'), {
      ...workspace,
      exists: () => Promise.resolve(true),
    });
    assert.deepEqual(later, [], 'the last run of a case counts');
  });

  it('a case can not have run while its environment was disconnected', async () => {
    const workspace: RegistrationWorkspace = {
      ...WORKSPACE,
      unavailableAt: (environment) =>
        environment === 'ct'
          ? { status: { text: { en: 'fault test', fi: 'vikatestaus', sv: 'feltest' } } }
          : undefined,
    };
    const problems = await problemsOf(sourceOf(write(run, 'json'), 'json'), workspace);
    assert.deepEqual(
      problems.map(({ rule, expression }) => [rule, expression]),
      [
        ['registration/run-time', 'cases[0].startedAt'],
        ['registration/run-time', 'cases[1].startedAt'],
      ],
    );
    assert.match(render(problems[0]?.message ?? { text: { en: '', fi: '', sv: '' } }, 'fi'), /vikatestaus/u);
  });

  it('shape is told once: not by us where something else tells it', async () => {
    const text = 'kind: test-run\norganisation: nobody\nsystem:\n  name: [\n';
    const silent = await problemsOf(sourceOf(text, 'yaml'), {
      ...WORKSPACE,
      shapeShownElsewhere: (format) => format === 'yaml',
    });
    assert.deepEqual(
      silent.filter(
        ({ rule }) =>
          rule === 'registration/schema' ||
          rule === 'registration/syntax' ||
          rule === 'registration/unknown-field',
      ),
      [],
    );
    const told = await problemsOf(sourceOf(text, 'yaml'), {
      ...WORKSPACE,
      shapeShownElsewhere: (format) => format === 'json',
    });
    assert.ok(
      told.some(({ rule }) => rule === 'registration/schema') &&
        told.some(({ rule }) => rule === 'registration/syntax'),
    );
  });

  it('both readings and the published day are in the deadline’s message', async () => {
    const late = { ...joint, period: { start: '2027-01-15', registerBy: '2026-12' } };
    const [problem] = await problemsOf(sourceOf(write(late, 'yaml'), 'yaml'));
    assert.equal(problem?.rule, 'registration/deadline');
    for (const language of ['en', 'fi', 'sv'] as const) {
      const text = render(problem.message, language);
      for (const date of ['2026-11-15', '2026-10-31', '2026-12-31']) assert.ok(text.includes(date), text);
    }
  });

  it('a personal identity code never enters a problem', async () => {
    // Valid in form and of nobody: born in a year to come.
    const [digits, number] = ['010131', '123'];
    const check = '0123456789ABCDEFHJKLMNPRSTUVWXY'.charAt(Number(digits + number) % 31);
    const code = `${digits}F${number}${check}`;
    const cases = [{ ...(run['cases'] as Plain[])[0], testCode: code }];
    const problems = await problemsOf(sourceOf(write({ ...run, cases }, 'yaml'), 'yaml'));
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ['registration/test-code'],
    );
    assert.ok(!JSON.stringify(problems).includes(code));
  });

  it('is an analyzer of files by their name', () => {
    const analyzer = createRegistrationAnalyzer(WORKSPACE);
    assert.ok(analyzer.applies(sourceOf('', 'yaml')) && analyzer.applies(sourceOf('', 'json')));
    assert.ok(!analyzer.applies(new DocumentSource('kanta.yaml', '', 'yaml')));
  });
});
