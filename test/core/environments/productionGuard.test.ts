import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { DocumentSource } from '../../../src/core/checking/documentSource.ts';
import { createEnvironmentAnalyzer } from '../../../src/core/environments/environmentAnalyzer.ts';
import { findHosts } from '../../../src/core/environments/hostScan.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';

const SECTION: unknown = parse(`
endpoints:
  - { environment: ct, service: phr, url: 'https://phr-test.example.org/fhir' }
guard:
  testFiles: ['conf/first/**']
  productionFiles: ['conf/second/**']
  productionHosts: [phr-live.example.org]
  testHosts: [odd.kanta.fi]
  replacements: { phr-live.example.org: phr-test.example.org }
`);

async function check(path: string, text: string): Promise<{ found: string[]; fixed: string }> {
  const analyzer = createEnvironmentAnalyzer(SECTION);
  const document = new DocumentSource(path, text);
  if (!analyzer.applies(document)) return { found: ['does not apply'], fixed: text };
  const problems = (await analyzer.analyze(document, () => false)) ?? [];
  const edits = problems.flatMap((problem) => analyzer.fixes?.(document, problem)[0]?.edits ?? []);
  return {
    found: problems.map(({ rule, start, end, severity }) =>
      [rule.slice('environment/'.length), severity ?? '', text.slice(start, end)]
        .filter((part) => part !== '')
        .join(' '),
    ),
    fixed: applyEdits(text, edits),
  };
}

describe('the production guard', () => {
  it('finds production hosts in configuration of tests and offers the test host', async () => {
    const text = 'url: https://PHR-live.example.org/fhir\n';
    for (const path of [
      'config/test/app.yml',
      'application-test.properties',
      '.env.test',
      'conf/first/odd.txt',
    ]) {
      const { found, fixed } = await check(path, text);
      assert.deepEqual(found, ['production-endpoint PHR-live.example.org'], path);
      assert.equal(fixed, 'url: https://phr-test.example.org/fhir\n');
    }
  });

  it('asks about hosts below kanta.fi whose name does not say test', async () => {
    assert.deepEqual((await check('test.yml', 'a: https://resource.phr2.kanta.fi/x')).found, [
      'production-endpoint warning resource.phr2.kanta.fi',
    ]);
    for (const quiet of [
      'https://odd.kanta.fi/x',
      'https://at-resource.kanta.fi/x',
      'https://fhirsandbox.kanta.fi/x',
      'https://www.kanta.fi/en',
      'mail: kanta@kanta.fi',
      'https://omakanta.fi',
      'https://kanta.fi.example.org/x',
      'http://phr.kanta.fi/StructureDefinition/fiphr-sd-patient',
    ]) {
      assert.deepEqual((await check('test.yml', quiet)).found, [], quiet);
    }
  });

  it('finds test hosts in files marked as production', async () => {
    const text = 'url: https://fhirsandbox2.kanta.fi/x\nother: phr-test.example.org\n';
    for (const path of [
      'src/test/resources/application-prod.yml',
      'tuotanto/palvelu.json',
      'conf/second/x',
    ]) {
      const { found, fixed } = await check(path, text);
      assert.deepEqual(found, [
        'test-endpoint-in-production fhirsandbox2.kanta.fi',
        'test-endpoint-in-production phr-test.example.org',
      ]);
      assert.match(fixed, /other: phr-live\.example\.org/u);
    }
    const marked = await check('settings.txt', `# kanta-environment: production\n${text}`);
    assert.equal(marked.found.length, 2);
  });

  it('mends the old http address of the sandboxes', async () => {
    const { found, fixed } = await check(
      'config.test.json',
      '{ "base": "http://fhirsandbox.kanta.fi/phr-resourceserver/baseStu3" }',
    );
    assert.deepEqual(found, ['plain-http-endpoint http://fhirsandbox.kanta.fi']);
    assert.equal(fixed, '{ "base": "https://fhirsandbox.kanta.fi/phr-resourceserver/baseStu3" }');
  });

  it('leaves other files alone', async () => {
    for (const path of ['src/client.ts', 'README.md', 'config/app.yml', 'latest.yml']) {
      assert.deepEqual((await check(path, 'https://phr-live.example.org')).found, ['does not apply'], path);
    }
  });

  it('finds hosts as a slow reading does', () => {
    const piece = fc.constantFrom(
      'kanta.fi',
      '.',
      '-',
      'a',
      'https://',
      'http://',
      ' ',
      '@',
      'B',
      'kanta.fi.',
      '/',
      '"',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const slow = [...text.matchAll(/[a-z0-9.-]+/giu)].flatMap((match) => {
          // A run of host characters names a host when it ends with the domain, a final full stop aside.
          const run = match[0].replace(/\.$/u, '').replace(/^[.-]+/u, '');
          const start = match.index + match[0].replace(/\.$/u, '').length - run.length;
          if (!/(?:^|\.)kanta\.fi$/iu.test(run) || text[start - 1] === '@') return [];
          return [`${start} ${run.toLowerCase()}`];
        });
        const fast = findHosts(text, []).map(({ start, host }) => `${start} ${host}`);
        // Runs with doubled dots or trailing hyphens are no host names; the slow reading does not care, so leave them out.
        if (/\.\.|-$|-[^a-z0-9]|\.-|-\./iu.test(text)) return;
        assert.deepEqual(fast, slow, text);
      }),
      { numRuns: 500 },
    );
  });
});
