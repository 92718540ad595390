import assert from 'node:assert/strict';
import { render } from '../../../src/core/l10n/message.ts';
import { createRegistrationAnalyzer } from '../../../src/core/registration/registrationAnalyzer.ts';
import type { Format } from '../../../src/core/registration/tree/formDocument.ts';
import type { RegistrationWorkspace } from '../../../src/core/registration/workspace.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';
import { VALID } from './examples.ts';
import { sourceOf, WORKSPACE, write } from './support.ts';

const others = [sourceOf(write(VALID['client-test-application'][2], 'yaml'), 'yaml', 'other')];
const workspace: RegistrationWorkspace = { ...WORKSPACE, documents: () => others };
const analyzer = createRegistrationAnalyzer(workspace);

/** `|` marks the cursor. */
function completionsIn(marked: string, format: Format, by = analyzer) {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const found = by.complete?.(sourceOf(text, format), offset) ?? [];
  return {
    labels: found.map(({ label }) => label),
    take: (label: string): string => {
      const completion = found.find((candidate) => candidate.label === label);
      assert.ok(completion, `${label} is not among ${found.map((one) => one.label).join()}`);
      return applyEdits(text, [completion.edit]);
    },
  };
}

function hoverIn(marked: string, format: Format): string {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const hover = analyzer.hover?.(sourceOf(text, format), offset);
  return (hover?.paragraphs ?? []).map((paragraph) => render(paragraph, 'en')).join('\n');
}

describe('completion in registration documents', () => {
  it('offers every kind to an empty file', () => {
    const { labels, take } = completionsIn('|', 'yaml');
    assert.equal(labels.length, 8);
    assert.equal(take('kind: test-run'), 'kind: test-run');
  });

  it('offers the keys that are not there yet, required ones first', () => {
    const yaml = completionsIn('kind: test-code-request\norganisation:\n  name: A\n|', 'yaml');
    assert.ok(yaml.labels.includes('codes') && !yaml.labels.includes('organisation'));
    const inner = completionsIn(
      'kind: test-code-request\norganisation:\n  name: A\n  |\ncodes: []\n',
      'yaml',
    );
    assert.deepEqual(inner.labels, ['oid', 'businessId']);
    const item = completionsIn('kind: test-code-request\ncodes:\n  - count: 1\n    |\n', 'yaml');
    assert.deepEqual(item.labels, ['ageGroup', 'sex', 'note']);
    const first = completionsIn('kind: test-code-request\ncodes:\n  - |\n', 'yaml');
    assert.deepEqual(first.labels, ['count', 'ageGroup', 'sex', 'note']);
    const json = completionsIn('{ "kind": "test-code-request", "organisation": { "name": "A", | } }', 'json');
    assert.deepEqual(json.labels, ['oid', 'businessId']);
  });

  it('writes whole parts with stops', () => {
    const text = completionsIn('kind: workspace-access-request\n|', 'yaml').take('persons');
    assert.match(text, /^persons:\n {2}- firstName: \$1\n {4}lastName: \$2\n/mu);
    const json = completionsIn('{\n  "kind": "workspace-access-request",\n  |\n}', 'json').take('contact');
    assert.match(json, /"contact": \{\n {4}"name": "\$1",\n {4}"email": "\$2"\n {2}\}/u);
  });

  it('offers values with the quotes that stand there', () => {
    assert.equal(
      completionsIn('kind: test-code-request\npurpose: |\n', 'yaml').take('joint'),
      'kind: test-code-request\npurpose: joint\n',
    );
    assert.equal(
      completionsIn('kind: test-code-request\npurpose:|\n', 'yaml').take('joint'),
      'kind: test-code-request\npurpose: joint\n',
    );
    assert.equal(
      completionsIn("kind: test-code-request\npurpose: 'in|' # why\n", 'yaml').take('joint'),
      "kind: test-code-request\npurpose: 'joint' # why\n",
    );
    assert.equal(
      completionsIn('kind: test-code-request\nservices:\n  - |\n', 'yaml').take('imaging'),
      'kind: test-code-request\nservices:\n  - imaging\n',
    );
    assert.equal(
      completionsIn('{"kind": "test-code-request", "purpose": "|"}', 'json').take('joint'),
      '{"kind": "test-code-request", "purpose": "joint"}',
    );
    assert.equal(
      completionsIn('{"kind": "test-code-request", "services": [|]}', 'json').take('imaging'),
      '{"kind": "test-code-request", "services": ["imaging"]}',
    );
  });

  it('knows the OIDs of the workspace and the issued codes of the right purpose', () => {
    assert.deepEqual(completionsIn('kind: test-code-request\norganisation:\n  oid: |\n', 'yaml').labels, [
      '1.2.246.10.2048198',
    ]);
    assert.deepEqual(
      completionsIn('kind: test-run\npurpose: joint\ncases:\n  - testCode: |\n', 'yaml').labels,
      ['020516C903K'],
    );
    assert.deepEqual(
      completionsIn('kind: test-run\npurpose: independent\ncases:\n  - testCode: |\n', 'yaml').labels,
      ['010181-900C'],
    );
  });
});

describe('completion where the editor reads the schemas itself', () => {
  const beside = createRegistrationAnalyzer({
    ...workspace,
    shapeShownElsewhere: (format) => format === 'json',
  });

  it('leaves keys and listed values to it', () => {
    for (const text of [
      '|',
      '{ | }',
      '{ "kind": "|" }',
      '{ "kind": "test-code-request", "organisation": { "name": "A", | } }',
      '{ "kind": "test-code-request", "codes": [|] }',
      '{ "kind": "test-code-request", "purpose": "|" }',
      '{ "kind": "test-code-request", "services": [|] }',
    ]) {
      assert.deepEqual(completionsIn(text, 'json', beside).labels, [], text);
    }
    assert.equal(completionsIn('|', 'yaml', beside).labels.length, 8);
  });

  it('offers what no schema holds', () => {
    const of = (text: string): string[] => completionsIn(text, 'json', beside).labels;
    assert.deepEqual(of('{ "kind": "test-code-request", "organisation": { "oid": "|" } }'), [
      '1.2.246.10.2048198',
    ]);
    assert.deepEqual(of('{ "kind": "test-run", "purpose": "joint", "cases": [{ "testCode": "|" }] }'), [
      '020516C903K',
    ]);
    assert.deepEqual(of('{ "kind": "client-test-application", "startsOn": "|" }'), ['2026-11-22']);
  });
});

describe('hover in registration documents', () => {
  it('says what a key is for, whether it is needed and where that is written', () => {
    assert.match(
      hoverIn('kind: test-code-request\npur|pose: joint\n', 'yaml'),
      /\*\*Purpose\*\* \(required\)[^]*never swapped[^]*Source: \[Kanta: Test material\]/u,
    );
    assert.match(
      hoverIn('{"kind": "test-code-request", "pur|pose": "joint"}', 'json'),
      /\*\*Purpose\*\* \(required\)/u,
    );
    assert.match(
      hoverIn('kind: client-test-application\nstarts|On: 2027-01-01\n', 'yaml'),
      /our own reading/iu,
    );
  });

  it('says what a value means, and where a document goes', () => {
    assert.match(
      hoverIn('kind: test-code-request\npurpose: jo|int\n', 'yaml'),
      /`joint`: Joint testing\. Only for the joint-testing cases/u,
    );
    assert.match(hoverIn('ki|nd: archivist-access-request\n', 'yaml'), /kanta@kanta\.fi/u);
    assert.match(
      hoverIn('kind: workspace-access-request\naccess: test|ain\n', 'yaml'),
      /Suomi\.fi e-Authorizations/u,
    );
  });

  it('shows the deadline by both readings', () => {
    const text = hoverIn(
      'kind: joint-testing-registration\nperiod:\n  start: 2027|-03\n  registerBy: 2027-01\n',
      'yaml',
    );
    for (const date of ['**2027-01-01**', '2026-12-31', '2027-01-31']) assert.ok(text.includes(date), text);
  });
});
