import assert from 'node:assert/strict';
import { createSettingsAnalyzer } from '../../../src/core/analysis/settingsAnalyzer.ts';
import { checkText } from '../../../src/core/checking/checkText.ts';
import { DocumentSource } from '../../../src/core/checking/documentSource.ts';
import { globMatcher } from '../../../src/core/checking/globs.ts';
import { readWorkspaceConfig } from '../../../src/core/checking/workspaceConfig.ts';
import { render } from '../../../src/core/l10n/message.ts';

describe('.kanta/config.yaml', () => {
  it('is read in full', () => {
    const { config, problems } = readWorkspaceConfig(`
language: fi
rules:
  fhir/binding: warning
  fhir/duplicate-key: off
ignore: [generated/**]
fhir:
  version: 4.0
  packages: ["hl7.fhir.fi.base#2.0.0-rc2"]
  profiles:
    - files: phr/**/*.json
      profiles: http://phr.kanta.fi/StructureDefinition/fiphr-sd-patient
    - files: [old/*.json]
      version: "3.0"
environments:
  pinned: [ct]
`);
    assert.deepEqual(problems, []);
    assert.deepEqual(config, {
      language: 'fi',
      rules: { 'fhir/binding': 'warning', 'fhir/duplicate-key': 'off' },
      ignore: ['generated/**'],
      fhir: {
        version: '4.0',
        packages: ['hl7.fhir.fi.base#2.0.0-rc2'],
        profiles: [
          {
            files: ['phr/**/*.json'],
            profiles: ['http://phr.kanta.fi/StructureDefinition/fiphr-sd-patient'],
          },
          { files: ['old/*.json'], profiles: [], version: '3.0' },
        ],
      },
      sections: { identifiers: undefined, environments: { pinned: ['ct'] }, registration: undefined },
    });
  });

  it('says what it does not understand, at its place, and keeps the rest', () => {
    const text = 'rules:\n  fhir/bindin: off\n  fhir/type: loud\nfihr: {}\nlanguage: sv\nignore: 3\n';
    const { config, problems } = readWorkspaceConfig(text);
    assert.equal(config.language, 'sv');
    assert.deepEqual(
      problems.map((problem) => [text.slice(problem.start, problem.end), render(problem.message, 'en')]),
      [
        [
          'fihr',
          'Unknown setting “fihr”. Known here: language, rules, ignore, fhir, identifiers, environments, registration',
        ],
        ['fhir/bindin', 'Unknown rule “fhir/bindin”. See docs/rules for the list'],
        ['loud', '“fhir/type” takes one of error, warning, information, hint, off'],
        ['3', '“ignore” takes a list of texts'],
      ],
    );
  });

  for (const text of [
    '',
    '# nothing\n',
    '- a\n',
    'a: [',
    '&a [*a]',
    '? {a: 1}\n: 2\n',
    'rules: [1]\nfhir: 2\n',
  ]) {
    it(`survives ${JSON.stringify(text)}`, () => {
      assert.deepEqual(readWorkspaceConfig(text).config.rules, {});
    });
  }
});

describe('globs of settings', () => {
  const cases: [string, string, boolean][] = [
    ['phr/**/*.json', 'phr/a/b.json', true],
    ['phr/**/*.json', 'phr/b.json', true],
    ['*.json', 'deep/in/x.json', true],
    ['phr/*.json', 'phr/a/b.json', false],
    ['.kanta/**', '.kanta/config.yaml', true],
  ];
  for (const [glob, path, fits] of cases) {
    it(`${glob} ${fits ? 'fits' : 'does not fit'} ${path}`, () => {
      assert.equal(globMatcher([glob])(path), fits);
    });
  }
});

describe('comments that silence', () => {
  it('count for every analyzer', async () => {
    const text =
      '# kanta-ignore-next-line workspace/config: kept for an older version\nrulez: {}\nother: 1\n';
    const found = await checkText(
      new DocumentSource('.kanta/config.yaml', text),
      [createSettingsAnalyzer()],
      () => false,
    );
    assert.deepEqual(
      found?.map(({ problem }) => text.slice(problem.start, problem.end)),
      ['other'],
    );
  });
});
