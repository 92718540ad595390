import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DocumentSource } from '../../src/core/checking/documentSource.ts';
import { presentProblems } from '../../src/core/findings/finding.ts';
import { createRegistrationAnalyzer } from '../../src/core/registration/registrationAnalyzer.ts';
import { isFormPath } from '../../src/core/registration/tree/formDocument.ts';
import { runKanta } from '../support/runKanta.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'examples', 'registration');

interface Line {
  readonly file: string;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: unknown;
  readonly expression?: string;
}

const asText = ({ file, rule, severity, message, range, expression }: Line): string =>
  JSON.stringify({ file, rule, severity, message, range, expression });

describe('kanta check on registration documents', function () {
  this.timeout(60_000);

  it('reports what the analyzer of the editor reports, file by file', async () => {
    const { out, err, status } = await runKanta(
      ['check', '.', '--only', 'registration', '--format', 'json'],
      { cwd: FOLDER },
    );
    assert.equal(status, 1, err);
    const { findings } = JSON.parse(out) as { findings: Line[] };
    const sources = readdirSync(FOLDER)
      .filter(isFormPath)
      .map((name) => new DocumentSource(name, readFileSync(join(FOLDER, name), 'utf8')));
    const analyzer = createRegistrationAnalyzer({
      now: () => Date.now(),
      documents: () => sources,
      exists: (path) => Promise.resolve(existsSync(join(FOLDER, path))),
    });
    const expected: string[] = [];
    for (const source of sources) {
      const problems = (await analyzer.analyze(source, () => false)) ?? [];
      expected.push(
        ...presentProblems(problems, { file: source.path, lines: source.lines, language: 'en' }).map(asText),
      );
    }
    assert.ok(expected.length >= 6);
    assert.deepEqual(findings.map(asText).sort(), expected.sort());
  });
});
