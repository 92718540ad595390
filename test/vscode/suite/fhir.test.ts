import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { documentStatus, type DocumentStatus } from '../../../src/server/protocol.ts';
import { requireShared } from '../../support/shared.ts';
import {
  knowsAllBut,
  startTerminologyServer,
  type TerminologyServer,
} from '../../support/terminologyServer.ts';
import { describeDiagnostic, diagnosticsOf, ourDiagnostics, until } from '../support/events.ts';
import { activatedExtension, workspaceFile } from '../support/extension.ts';
import { expectedFinding, readExamples } from '../support/fhirExamples.ts';
import { shootInEveryTheme } from '../support/themes.ts';
import { note, requireUi } from '../support/ui.ts';

/** Kanta PHR (in the oldest), Finnish base, scheduling and SMART. */
const GUIDES = [
  'hl7.fhir.fi.base-0.4.0',
  'hl7.fhir.fi.base-2.0.0-rc2',
  'hl7.fhir.fi.scheduling-0.3.1',
  'hl7.fhir.fi.scheduling-2.0.0-rc2',
  'hl7.fhir.fi.smart-2.0.0-rc2',
] as const;

async function show(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

const isError = ({ severity }: vscode.Diagnostic): boolean => severity === vscode.DiagnosticSeverity.Error;

/** Our errors of a document once they fit. Remarks of lower severity, such as a missing narrative, are not these tests' subject. */
async function errorsIn(
  uri: vscode.Uri,
  fit: (errors: readonly vscode.Diagnostic[]) => boolean = (errors) => errors.length > 0,
): Promise<readonly vscode.Diagnostic[]> {
  return (await diagnosticsOf(uri, (diagnostics) => fit(diagnostics.filter(isError)))).filter(isError);
}

async function replace(document: vscode.TextDocument, wanted: string, text: string): Promise<void> {
  const start = document.getText().indexOf(wanted);
  assert.ok(start >= 0, `the document holds ${wanted}`);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + wanted.length));
  edit.replace(document.uri, range, text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

async function closeEditors(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

describe('FHIR in the editor', () => {
  const checked = new Map<string, DocumentStatus>();
  const onChecked = new vscode.EventEmitter<DocumentStatus>();

  before(async () => {
    const { context } = await activatedExtension();
    context.server.onNotification(documentStatus, (status) => {
      checked.set(vscode.Uri.parse(status.uri).toString(), status);
      onChecked.fire(status);
    });
  });

  afterEach(async () => {
    // Edits of a test stay in its editor.
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await closeEditors();
  });

  it('marks the wrong value, names the rule, links to its page', async () => {
    const uri = workspaceFile('patient.json');
    await show(uri);
    const [found, ...others] = await errorsIn(uri);
    assert.ok(found);
    assert.deepEqual(others, []);
    assert.equal(describeDiagnostic(found), 'fhir/primitive-format 3:15-3:27');
    assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
    const { code } = found;
    assert.ok(typeof code === 'object');
    assert.equal(code.target.toString(), 'kanta-rule:/fhir/primitive-format.md');
    const page = await vscode.workspace.openTextDocument(code.target);
    assert.match(page.getText(), /^# fhir\/primitive-format\n/u);
  });

  it('follows every keystroke, and forgets the file when it closes', async () => {
    const uri = workspaceFile('patient.json');
    const document = await show(uri);
    await errorsIn(uri);
    await replace(document, '2026-02-30', '2026-02-28');
    await errorsIn(uri, (diagnostics) => diagnostics.length === 0);
    await replace(document, '"male"', '["male"]');
    const [wrong] = await errorsIn(uri);
    assert.ok(wrong);
    assert.match(describeDiagnostic(wrong), /^fhir\/type 2:/u);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await errorsIn(uri, (diagnostics) => diagnostics.length === 0);
  });

  describe('with a terminology server', () => {
    const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('kanta.fhir');
    const content = `{
  "resourceType": "Observation",
  "text": { "status": "generated", "div": "<div xmlns=\\"http://www.w3.org/1999/xhtml\\">x</div>" },
  "status": "final",
  "code": { "coding": [{ "system": "http://loinc.org", "code": "00000-0" }] },
  "subject": { "reference": "Patient/1" },
  "effectiveDateTime": "2026-03-02"
}
`;
    let server: TerminologyServer;

    before(async () => {
      server = await startTerminologyServer(knowsAllBut('00000-0'));
    });
    after(async () => {
      await settings().update('terminologyServer', undefined, vscode.ConfigurationTarget.Global);
      await server.stop();
    });

    it('asks it only once it is named in the settings, and shows what it says', async () => {
      const document = await vscode.workspace.openTextDocument({ language: 'json', content });
      await vscode.window.showTextDocument(document);
      await until(
        onChecked.event,
        () => checked.has(document.uri.toString()),
        () => 'the document is checked',
      );
      assert.deepEqual(await errorsIn(document.uri, () => true), []);
      assert.deepEqual(server.asked, []);

      await settings().update('terminologyServer', server.address, vscode.ConfigurationTarget.Global);
      const [found] = await errorsIn(document.uri);
      assert.ok(found);
      assert.match(describeDiagnostic(found), /^fhir\/code 4:/u);
      assert.deepEqual(server.asked, [
        '/r4/CodeSystem/$validate-code?url=http%3A%2F%2Floinc.org&code=00000-0',
      ]);
    });

    it('has a setting that says what is sent', async function () {
      const ui = await requireUi(this);
      // A setting of the machine stands among those of the machine on which the extension runs.
      await vscode.commands.executeCommand('workbench.action.openRemoteSettings', {
        query: '@id:kanta.fhir.terminologyServer',
      });
      const setting = '.settings-editor .setting-item-contents';
      await ui.waitFor(setting);
      const [text] = await ui.texts(setting);
      assert.match(text ?? '', /Terminology Server/u);
      assert.match(text ?? '', /\$validate-code/u);
      await shootInEveryTheme(ui, 'terminology-setting');
    });
  });

  it('says nothing about JSON that is not FHIR', async () => {
    const other = workspaceFile('settings.json');
    await show(other);
    const patient = workspaceFile('patient.json');
    await show(patient);
    // The server answers in order: with the second document's findings, the first one is done.
    await errorsIn(patient);
    assert.deepEqual(ourDiagnostics(other), []);
    assert.equal(checked.has(other.toString()), false);
  });

  it('checks a text that was never saved', async () => {
    const content = '{ "resourceType": "Patient", "birthdate": "2026-01-01" }';
    const document = await vscode.workspace.openTextDocument({ language: 'json', content });
    await vscode.window.showTextDocument(document);
    const [found] = await errorsIn(document.uri);
    assert.ok(found);
    assert.equal(describeDiagnostic(found), 'fhir/unknown-element 0:29-0:40');
  });

  it('names the profile that a rule comes from', async () => {
    const content = JSON.stringify({
      resourceType: 'Observation',
      meta: { profile: ['http://phr.kanta.fi/StructureDefinition/fiphr-sd-bodyweight'] },
      status: 'draft',
    });
    const document = await vscode.workspace.openTextDocument({ language: 'json', content });
    await vscode.window.showTextDocument(document);
    const found = await errorsIn(document.uri);
    const status = found.find(({ code }) => typeof code === 'object' && code.value === 'fhir/fixed-value');
    assert.ok(status, found.map(describeDiagnostic).join());
    assert.match(status.message, /fiphr-sd-bodyweight/u);
    const facts = await until(
      onChecked.event,
      () => checked.get(document.uri.toString()),
      () => 'no status',
    );
    assert.equal(facts.fhirVersion, '4.0');
    assert.deepEqual(facts.profiles, ['http://phr.kanta.fi/StructureDefinition/fiphr-sd-bodyweight']);
  });

  it('speaks the language that the settings name', async () => {
    const uri = workspaceFile('patient.json');
    await show(uri);
    const [english] = await errorsIn(uri);
    const settings = vscode.workspace.getConfiguration('kanta');
    try {
      await settings.update('language', 'fi', vscode.ConfigurationTarget.Workspace);
      const [finnish] = await errorsIn(uri, (found) => found.some(({ message }) => /päiv/u.test(message)));
      assert.ok(finnish && english);
      assert.equal(describeDiagnostic(finnish), describeDiagnostic(english));
    } finally {
      await settings.update('language', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await errorsIn(uri, (found) => found.some(({ message }) => message === english?.message));
  });

  it('shows the faults of Finnish examples in the text, among the problems and on hover, in every theme', async function () {
    this.timeout(120_000);
    const ui = await requireUi(this);
    const shared = requireShared(this);
    const faulty = GUIDES.flatMap((guide) => readExamples(shared, guide)).filter(
      ({ structural }) => structural.length > 0,
    );
    const types = new Map(faulty.map((example) => [example.name.split('-')[0] ?? '', example]));
    assert.ok(types.size > 1);
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    for (const [type, { name, text }] of types) {
      const uri = workspaceFile(`look-${name}.json`);
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      await show(uri);
      // Some examples have identifiers of the real range, too.
      const isFhir = (one: vscode.Diagnostic): boolean => describeDiagnostic(one).startsWith('fhir/');
      const found = (await errorsIn(uri, (errors) => errors.some(isFhir))).find(isFhir);
      const editor = vscode.window.activeTextEditor;
      assert.ok(found && editor);
      editor.selection = new vscode.Selection(found.range.start, found.range.start);
      editor.revealRange(found.range, vscode.TextEditorRevealType.InCenter);
      await ui.waitFor('.monaco-editor .squiggly-error');
      await ui.waitFor(`.markers-panel .monaco-list-row:has-text("look-${name}")`);
      await vscode.commands.executeCommand('editor.action.showHover');
      await ui.waitFor('.monaco-hover:not(.hidden):has-text("fhir/")');
      await shootInEveryTheme(ui, `finnish-${type}`);
      await closeEditors();
      await vscode.workspace.fs.delete(uri);
    }
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  for (const guide of GUIDES) {
    it(`agrees with HL7's validator on the structure of the examples of ${guide}`, async function () {
      this.timeout(180_000);
      const examples = readExamples(requireShared(this), guide);
      const durations: number[] = [];
      let faults = 0;
      let clean = 0;
      for (const { name, text, structural, isClean } of examples) {
        if (structural.length === 0 && !isClean) continue;
        const uri = workspaceFile(`${name}.json`);
        await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
        const start = performance.now();
        const document = await show(uri);
        await until(
          onChecked.event,
          () => checked.get(uri.toString()),
          () => `${name} was not checked`,
        );
        if (structural.length === 0) {
          await until(
            vscode.languages.onDidChangeDiagnostics,
            () => !ourDiagnostics(uri).some(isError),
            () => `${name}: ${ourDiagnostics(uri).map(describeDiagnostic).join()}`,
          );
          clean += 1;
        } else {
          const wanted = structural.map((issue) => expectedFinding(text, issue));
          await until(
            vscode.languages.onDidChangeDiagnostics,
            () =>
              wanted.every(({ rule, start: from, end }) =>
                ourDiagnostics(uri).some(
                  ({ code, range }) =>
                    typeof code === 'object' &&
                    rule.test(String(code.value)) &&
                    range.isEqual(new vscode.Range(document.positionAt(from), document.positionAt(end))),
                ),
              ),
            () => {
              const expected = wanted.map(({ rule, start: from, end }) => {
                const [a, b] = [document.positionAt(from), document.positionAt(end)];
                return `${rule.source} ${a.line}:${a.character}-${b.line}:${b.character}`;
              });
              return `${name}: ${ourDiagnostics(uri).map(describeDiagnostic).join()}; wanted ${expected.join()}`;
            },
          );
          faults += structural.length;
        }
        durations.push(performance.now() - start);
        await closeEditors();
      }
      durations.sort((a, b) => a - b);
      const at = (share: number): string =>
        (durations[Math.floor((durations.length - 1) * share)] ?? 0).toFixed(0);
      await note(
        `${guide}: ${faults} faults at their places, ${clean} clean files; open to diagnostics p50 ${at(0.5)} ms, worst ${at(1)} ms`,
      );
      assert.ok(clean + faults > 0);
    });
  }
});
