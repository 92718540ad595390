import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { snippetsFor, SNIPPET_PARTS } from '../../../src/core/registration/authoring/allSnippets.ts';
import { blankDocument } from '../../../src/core/registration/authoring/blanks.ts';
import { allForms } from '../../../src/core/registration/forms/allForms.ts';
import type { Kind } from '../../../src/core/registration/forms/model.ts';
import { yamlEntry } from '../../../src/core/registration/tree/editing.ts';
import { dayNumberOf } from '../../../src/core/calendar/civilDate.ts';
import type { Problem } from '../../../src/core/findings/problem.ts';
import { spoil } from './spoil.ts';
import { FORMATS, problemsOf, sourceOf, write } from './support.ts';

const VARIABLES: Readonly<Record<string, string>> = {
  CURRENT_YEAR: '2026',
  CURRENT_MONTH: '11',
  CURRENT_DATE: '22',
};

/** Where each part belongs. */
const PLACES: Readonly<Record<string, readonly [kind: Kind, path: string]>> = {
  contact: ['test-code-request', 'contact'],
  organisation: ['test-code-request', 'organisation'],
  case: ['joint-testing-registration', 'preliminaryCases'],
  'run-case': ['test-run', 'cases'],
  person: ['workspace-access-request', 'persons'],
  file: ['client-test-application', 'attachedFiles.other'],
  certificate: ['client-test-application', 'connection.certificates'],
  criterion: ['phr-joint-testing-registration', 'approvalCriteria'],
  profile: ['phr-joint-testing-registration', 'profiles'],
  function: ['joint-testing-registration', 'functions'],
  'connected-system': ['joint-testing-registration', 'connectedSystems'],
  change: ['notice-of-change', 'changes'],
};

/** What the editor makes of a snippet when one accepts every stop as it is. */
function expand(body: readonly string[]): string {
  return body
    .join('\n')
    .replaceAll(/\$\{\d+\|([^,|]*)[^}]*\|\}/gu, '$1')
    .replaceAll(/\$\{(CURRENT_\w+)\}/gu, (_, name: string) => VARIABLES[name] ?? '')
    .replaceAll(/\$\{\d+:([^}]*)\}/gu, '$1')
    .replaceAll(/\$\d+/gu, '');
}

/** Only what is still to be filled in may be wrong. */
function assertOnlyBlanks(problems: readonly Problem[], what: string): void {
  for (const problem of problems) {
    if (problem.rule !== 'registration/schema') continue;
    assert.equal(problem.data?.['fault'], 'blank', `${what}: ${problem.expression ?? ''}`);
  }
  const others = problems.filter(({ rule }) =>
    ['registration/syntax', 'registration/unknown-field', 'registration/kind'].includes(rule),
  );
  assert.deepEqual(others, [], what);
}

describe('snippets of registration documents', () => {
  for (const format of FORMATS) {
    const snippets = snippetsFor(format);

    it(`every kind expands to a document without a fault of shape in ${format}`, async () => {
      for (const form of allForms) {
        const snippet = snippets.find(({ prefix }) => prefix === `kanta-${form.kind}`);
        assert.ok(snippet);
        const text = expand(snippet.body);
        assertOnlyBlanks(await problemsOf(sourceOf(text, format)), `${form.kind} ${text}`);
      }
    });

    it(`every part parses in ${format}, with its stops numbered from 1`, () => {
      for (const { name, as } of SNIPPET_PARTS) {
        const snippet = snippets.find(({ prefix }) => prefix === `kanta-part-${name}`);
        assert.ok(snippet);
        const text = expand(snippet.body);
        const value: unknown =
          format === 'yaml' ? parse(text) : JSON.parse(as === 'entries' ? `{${text}}` : `[${text}]`);
        assert.ok(as === 'entries' ? !Array.isArray(value) : Array.isArray(value), text);
        const stops = [...snippet.body.join('\n').matchAll(/\$\{?(\d+)/gu)].map((match) => Number(match[1]));
        assert.deepEqual(
          stops,
          stops.map((_, index) => index + 1),
        );
      }
    });

    it(`every part put where it belongs leaves only blanks to fill in ${format}`, async () => {
      for (const { name, as } of SNIPPET_PARTS) {
        const place = PLACES[name];
        assert.ok(place, `${name} has its place`);
        const snippet = snippets.find(({ prefix }) => prefix === `kanta-part-${name}`);
        const text = expand(snippet?.body ?? []);
        const value: unknown =
          format === 'yaml' ? parse(text) : JSON.parse(as === 'entries' ? `{${text}}` : `[${text}]`);
        const [kind, path] = place;
        const document = spoil({
          kind,
          example: 0,
          set: [[path, value]],
          rule: 'registration/schema',
          at: path,
        });
        assertOnlyBlanks(await problemsOf(sourceOf(write(document, format), format)), `${name} ${text}`);
      }
    });

    it(`the published file holds them all, in ${format}`, () => {
      const file = JSON.parse(
        readFileSync(join(import.meta.dirname, `../../../snippets/registration.${format}.json`), 'utf8'),
      ) as Record<string, { prefix: string }>;
      assert.deepEqual(
        Object.values(file).map(({ prefix }) => prefix),
        snippets.map(({ prefix }) => prefix),
      );
    });

    it(`a new document of every kind has blanks and no other fault of shape, in ${format}`, async () => {
      for (const form of allForms) {
        const value = blankDocument(form, dayNumberOf(2026, 11, 22));
        const text =
          format === 'json'
            ? write(value, 'json')
            : Object.entries(value)
                .flatMap(([key, inner]) => yamlEntry(key, inner, ''))
                .join('\n');
        assertOnlyBlanks(await problemsOf(sourceOf(text, format)), text);
      }
    });
  }
});
