import assert from 'node:assert/strict';
import { parseDocument } from 'yaml';
import { DocumentSource } from '../../../src/core/checking/documentSource.ts';
import type { Problem } from '../../../src/core/findings/problem.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';
import { fixesFor } from '../../../src/core/registration/authoring/fixes.ts';
import { readForm, type Format } from '../../../src/core/registration/tree/formDocument.ts';
import { FAULTS } from './faults.ts';
import { spoil } from './spoil.ts';
import { FORMATS, problemsOf, sourceOf, WORKSPACE, write } from './support.ts';

/** A comment above and behind every line of YAML; JSON has none. */
function withComments(text: string, format: Format): string {
  if (format === 'json') return text;
  return text
    .split('\n')
    .map((line, index) =>
      line.trim() === '' || /[|>]-?$/u.test(line)
        ? line
        : `${line} # c${index}${index % 5 === 0 ? `\n# above ${index}` : ''}`,
    )
    .join('\n');
}

function commentsOf(text: string): string[] {
  return [...text.matchAll(/# (?:c|above )\d+/gu)].map(([comment]) => comment);
}

/** Lines as a multiset: which ones went, which ones came. */
function changedLines(before: string, after: string): { gone: string[]; came: string[] } {
  const rest = after.split('\n');
  const gone = before.split('\n').filter((line) => {
    const index = rest.indexOf(line);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
  return { gone, came: rest };
}

function keysOf(text: string): string[] {
  return [...text.matchAll(/^\s*(?:- )?"?([\w-]+)"?:/gmu)].map((match) => match[1] ?? '');
}

const TOUCHES_MANY = 12;

describe('fixes of registration documents', () => {
  const fixed = new Set<string>();

  for (const format of FORMATS) {
    it(`mend the problem and nothing else in ${format}`, async () => {
      for (const fault of FAULTS) {
        const text = withComments(write(spoil(fault), format), format);
        const source = sourceOf(text, format);
        const problems = await problemsOf(source);
        const [problem] = problems;
        assert.ok(problem, `${fault.rule} ${fault.at} is found with comments too`);
        for (const fix of fixesFor(readForm(source), problem, WORKSPACE)) {
          const mended = applyEdits(text, fix.edits);
          const what = `${fault.rule} at ${fault.at} in ${format}:\n${mended}`;
          if (format === 'yaml') assert.deepEqual(parseDocument(mended).errors, [], what);
          else JSON.parse(mended);
          const left = await problemsOf(new DocumentSource(source.path, mended, format));
          const same: readonly Problem[] = left.filter(
            ({ rule, expression, data }) =>
              rule === problem.rule &&
              expression === problem.expression &&
              data?.['fault'] === problem.data?.['fault'],
          );
          assert.deepEqual(same, [], what);
          if (fault.rule !== 'registration/unknown-field')
            assert.deepEqual(commentsOf(mended), commentsOf(text), what);
          const { gone, came } = changedLines(text, mended);
          assert.ok(gone.length <= 2 && came.length <= TOUCHES_MANY, what);
          const order = keysOf(text).filter((key) => keysOf(mended).includes(key));
          const kept = keysOf(mended).filter((key) => keysOf(text).includes(key));
          assert.deepEqual(kept.slice(0, 3), order.slice(0, 3), what);
          fixed.add(problem.rule);
        }
      }
    });
  }

  it('exist for every rule that has one right answer', () => {
    for (const rule of [
      'schema',
      'unknown-field',
      'oid',
      'business-id',
      'organisation-mismatch',
      'email',
      'address',
      'architecture-description',
      'test-plan',
      'environment',
      'subject-line',
      'card-organisation',
      'certificate-kind',
      'connected-system',
      'approval-criteria',
      'date',
    ]) {
      assert.ok(fixed.has(`registration/${rule}`), rule);
    }
  });

  it('keep CRLF, tabs, bracketed lists and the quotes that stood there', async () => {
    const yaml =
      "kind: workspace-access-request\r\nsubject: 'Käyttöoikeus' # ours\r\norganisation: {name: A, oid: 1.2.246.10.2459296}\r\n";
    const source = sourceOf(yaml, 'yaml');
    const problems = await problemsOf(source);
    const subject = problems.find(({ rule }) => rule === 'registration/subject-line');
    const businessId = problems.find(({ expression }) => expression === 'organisation.businessId');
    assert.ok(subject !== undefined && businessId !== undefined);
    const edits = [subject, businessId].flatMap(
      (problem) => fixesFor(readForm(source), problem, WORKSPACE)[0]?.edits ?? [],
    );
    assert.equal(
      applyEdits(yaml, edits),
      'kind: workspace-access-request\r\nsubject: \'Käyttöoikeus ulkoiseen työtilaan\' # ours\r\norganisation: {name: A, oid: 1.2.246.10.2459296, businessId: ""}\r\n',
    );
    const contact = problems.find(({ expression }) => expression === 'contact');
    assert.ok(contact);
    const added = applyEdits(yaml, fixesFor(readForm(source), contact, WORKSPACE)[0]?.edits ?? []);
    assert.ok(added.endsWith('\r\ncontact:\r\n  name: ""\r\n  email: ""\r\n'), JSON.stringify(added));
    const json = '{\r\n\t"kind": "workspace-access-request",\r\n\t"organisation": {"name": "A"}\r\n}\r\n';
    const jsonSource = sourceOf(json, 'json');
    const missing = (await problemsOf(jsonSource)).find(({ expression }) => expression === 'contact');
    assert.ok(missing);
    assert.equal(
      applyEdits(json, fixesFor(readForm(jsonSource), missing, WORKSPACE)[0]?.edits ?? []),
      '{\r\n\t"kind": "workspace-access-request",\r\n\t"organisation": {"name": "A"},\r\n\t"contact": {\r\n\t\t"name": "",\r\n\t\t"email": ""\r\n\t}\r\n}\r\n',
    );
  });
});
