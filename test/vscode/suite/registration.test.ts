import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { unzipSync, strFromU8 } from 'fflate';
import * as vscode from 'vscode';
import { describeDiagnostic, diagnosticsOf, until } from '../support/events.ts';
import { activatedExtension, workspaceFile } from '../support/extension.ts';
import { inEveryTheme, shootInEveryTheme } from '../support/themes.ts';
import { requireUi, type Ui } from '../support/ui.ts';

const QUICK_INPUT = '.quick-input-widget:not([style*="display: none"])';
/** Where the editor asks for a file's name: a quick input too, in a browser. The suggested name is there with its folder's files. */
const SAVE_DIALOG = `${QUICK_INPUT}:has(.quick-input-title:has-text("Export as")) .monaco-list-row`;
const FIRST_ITEM = `${QUICK_INPUT} .monaco-list-row.focused`;

async function palette(ui: Ui, command: string): Promise<void> {
  await ui.waitFor(QUICK_INPUT, 'hidden');
  await ui.press('F1');
  await ui.waitFor(QUICK_INPUT);
  await ui.type(command);
  await ui.waitFor(`${FIRST_ITEM}[aria-label*="${command.replace('Kanta: ', '')}"]`);
  await ui.press('Enter');
}

/** Waits until a file is there; whatever writes it tells by an event. */
async function written(uri: vscode.Uri): Promise<Uint8Array> {
  const watcher = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), uri.path.split('/').pop() ?? ''),
  );
  const tried = new vscode.EventEmitter<undefined>();
  let bytes: Uint8Array | undefined;
  const look = async (): Promise<void> => {
    try {
      const found = await vscode.workspace.fs.readFile(uri);
      if (found.length > 0) bytes = found;
    } catch {
      bytes = undefined;
    }
    tried.fire(undefined);
  };
  const subscriptions = [watcher.onDidCreate(() => void look()), watcher.onDidChange(() => void look())];
  try {
    void look();
    return await until(
      tried.event,
      () => bytes,
      () => `${uri.path} is not there`,
    );
  } finally {
    vscode.Disposable.from(watcher, tried, ...subscriptions).dispose();
  }
}

function rulesOf(diagnostics: readonly vscode.Diagnostic[]): string[] {
  return diagnostics.map((diagnostic) => describeDiagnostic(diagnostic).split(' ')[0] ?? '').sort();
}

async function show(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(workspaceFile(name)));
}

/** The next Markdown editor. */
function openedMarkdown(): Promise<vscode.TextEditor> {
  return new Promise((resolve) => {
    const subscription = vscode.window.onDidChangeActiveTextEditor((active) => {
      if (active?.document.languageId !== 'markdown') return;
      subscription.dispose();
      resolve(active);
    });
  });
}

describe('registration documents in the editor', () => {
  before(async () => {
    const { clock } = await activatedExtension();
    clock.set(new Date('2026-11-22T10:00:00Z'));
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('shows the findings of YAML, shape included, while no other extension does', async () => {
    const uri = workspaceFile('faulty.kanta.yaml');
    await show('faulty.kanta.yaml');
    const found = await diagnosticsOf(uri, (all) => all.length >= 6);
    assert.deepEqual(rulesOf(found), [
      'registration/business-id',
      'registration/email',
      'registration/oid',
      'registration/schema',
      'registration/schema',
      'registration/unknown-field',
    ]);
  });

  it('leaves the shape to another extension when told so, and takes it back', async () => {
    const uri = workspaceFile('faulty.kanta.yaml');
    await show('faulty.kanta.yaml');
    const configuration = vscode.workspace.getConfiguration('kanta.registration');
    try {
      await configuration.update('yamlShape', 'other', vscode.ConfigurationTarget.Workspace);
      await diagnosticsOf(
        uri,
        (all) => rulesOf(all).join() === 'registration/business-id,registration/email,registration/oid',
      );
    } finally {
      await configuration.update('yamlShape', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await diagnosticsOf(uri, (all) => rulesOf(all).includes('registration/schema'));
  });

  it('lets VS Code itself show the shape of JSON, once', async () => {
    const uri = workspaceFile('faulty.kanta.json');
    const editor = await show('faulty.kanta.json');
    await until(
      vscode.languages.onDidChangeDiagnostics,
      () => {
        const all = vscode.languages.getDiagnostics(uri);
        const ours = rulesOf(all.filter(({ source }) => source === 'kanta'));
        return ours.join() === 'registration/oid' && all.length >= 2;
      },
      () =>
        vscode.languages
          .getDiagnostics(uri)
          .map((one) => `${one.source ?? ''} ${one.message}`)
          .join('\n'),
    );
    const line = editor.document
      .getText()
      .split('\n')
      .findIndex((text) => text.includes('"purpose"'));
    const there = vscode.languages.getDiagnostics(uri).filter(({ range }) => range.start.line === line);
    assert.equal(there.length, 1, there.map(({ message }) => message).join('\n'));
  });

  it('lets VS Code itself offer keys and listed values of JSON, once', async () => {
    const uri = workspaceFile('faulty.kanta.json');
    const { document } = await show('faulty.kanta.json');
    const offered = async (text: string): Promise<vscode.CompletionItem[]> => {
      const position = document.positionAt(document.getText().indexOf(text) + text.length);
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        uri,
        position,
      );
      return list.items;
    };
    const named = (items: readonly vscode.CompletionItem[], name: string): vscode.CompletionItem[] =>
      items.filter(
        ({ label }) => (typeof label === 'string' ? label : label.label).replaceAll('"', '') === name,
      );
    const values = await offered('"purpose": ');
    for (const value of ['independent', 'joint', 'certificates']) {
      assert.equal(named(values, value).length, 1, value);
    }
    // Its meaning comes with it.
    const [joint] = named(values, 'joint');
    const said = joint?.documentation;
    assert.match(typeof said === 'string' ? said : (said?.value ?? ''), /Joint testing/u);
    const keys = await offered('"kind": "test-code-request",\n  ');
    const [files] = named(keys, 'familyRelations');
    assert.ok(files, keys.map(({ label }) => JSON.stringify(label)).join());
    assert.equal(named(keys, 'familyRelations').length, 1);
  });

  it('mends what has one right answer in one go, comments stay', async () => {
    const editor = await show('faulty.kanta.yaml');
    const { uri } = editor.document;
    const [oid] = (await diagnosticsOf(uri, (all) => rulesOf(all).includes('registration/oid'))).filter(
      (one) => describeDiagnostic(one).startsWith('registration/oid'),
    );
    assert.ok(oid);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      oid.range,
    );
    const fix = actions.find(({ isPreferred }) => isPreferred);
    assert.ok(fix?.edit, actions.map(({ title }) => title).join());
    await vscode.workspace.applyEdit(fix.edit);
    assert.match(
      editor.document.getText(),
      /oid: 1\.2\.246\.10\.2459296 # a leading zero never stands in an OID/u,
    );
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('explains keys and values, and offers what may stand there', async () => {
    const editor = await show('5-joint-testing.kanta.yaml');
    const { document } = editor;
    const at = (text: string, shift = 1): vscode.Position =>
      document.positionAt(document.getText().indexOf(text) + shift);
    await diagnosticsOf(document.uri, () => true);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at('start: 2027-03'),
    );
    const text = hovers
      .flatMap(({ contents }) =>
        contents.map((part) => (part instanceof vscode.MarkdownString ? part.value : '')),
      )
      .join('\n');
    assert.match(text, /2027-01-01/u);
    assert.match(text, /2026-12-31/u);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at('certificationClass: ', 20),
    );
    assert.deepEqual(
      list.items
        .map(({ label }) => (typeof label === 'string' ? label : label.label))
        .filter((label) => /^(?:A\d|B)$/u.test(label)),
      ['A1', 'A2', 'A3', 'B'],
    );
  });

  it('compares a registration with another of its kind', async function () {
    this.timeout(120_000);
    const ui = await requireUi(this);
    const name = '5-joint-testing.kanta.yaml';
    const editor = await show(name);
    const changed = editor.document
      .getText()
      .replace("version: '4.10'", "version: '4.11'")
      .replace('A3', 'A2');
    const other = workspaceFile('next.kanta.yaml');
    await vscode.workspace.fs.writeFile(other, new TextEncoder().encode(changed));
    try {
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(other));
      const opened = openedMarkdown();
      await palette(ui, 'Kanta: Compare Registrations');
      await ui.waitFor(`${FIRST_ITEM}[aria-label*="${name}"]`);
      await ui.press('Enter');
      const { document } = await opened;
      await shootInEveryTheme(ui, 'registration-compare');
      const text = document.getText();
      assert.match(text, /4\.10/u);
      assert.match(text, /4\.11/u);
      assert.match(text, /A3[^\n]*A2/u);
      assert.doesNotMatch(text, /Meikäläinen/u, 'what is the same is not listed');
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.workspace.fs.delete(other);
    }
  });

  it('opens the walkthrough, in every theme', async function () {
    this.timeout(120_000);
    const ui = await requireUi(this);
    await inEveryTheme(async (theme, bodyClass) => {
      await vscode.commands.executeCommand(
        'workbench.action.openWalkthrough',
        { category: 'kanta-tools.kanta-tools#kanta.toProduction', step: undefined },
        false,
      );
      await ui.waitFor('.getting-started-step .step-title');
      const titles = await ui.texts('.getting-started-step .step-title');
      assert.equal(titles.length, 6, titles.join());
      // Its picture is drawn.
      await ui.frameTexts(`body.${bodyClass} svg`);
      await ui.screenshot(`walkthrough-${theme}`);
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    });
  });

  it('takes a newcomer from New File to a Word document and an e-mail draft, by keyboard alone', async function () {
    this.timeout(180_000);
    const ui = await requireUi(this);
    await palette(ui, 'Create: New File...');
    // The command palette is a picker of the same kind, and closes in its own time.
    await ui.waitFor(`${QUICK_INPUT} input[placeholder*="File Type"]`);
    await ui.type('Request for Test Codes');
    // The first offer is a file of that name: with it, the list is the one of what was typed.
    await ui.waitFor(`${FIRST_ITEM}[aria-label*="(Request for Test Codes)"]`);
    await ui.press('ArrowDown');
    await ui.waitFor(`${FIRST_ITEM}[aria-label*="New Request for Test Codes"]`);
    await shootInEveryTheme(ui, 'registration-new-file');
    const opened = new Promise<vscode.TextEditor>((resolve) => {
      const subscription = vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor?.document.uri.path.endsWith('test-code-request.kanta.yaml') !== true) return;
        subscription.dispose();
        resolve(editor);
      });
    });
    await ui.press('Enter');
    const { document } = await opened;
    await until(
      vscode.workspace.onDidChangeTextDocument,
      () => document.getText().includes('kind: test-code-request'),
      () => document.getText(),
    );
    // Organisation and contact come from the registration that the workspace has.
    assert.match(document.getText(), /businessId: 0245929-6/u);
    assert.match(document.getText(), /email: maija\.meikalainen@example\.fi/u);
    await ui.press('Control+s');
    const uri = workspaceFile('test-code-request.kanta.yaml');
    await written(uri);
    await palette(ui, 'Kanta: Preview and Export');
    const headings = await ui.frameTexts('h1');
    assert.deepEqual(headings, ['Testitunnuspyyntö']);
    await ui.screenshot('registration-preview');
    await palette(ui, 'View: Focus First Editor Group');
    await palette(ui, 'Kanta: Export Registration Document');
    await ui.waitFor(`${FIRST_ITEM}[aria-label*="docx"]`);
    await ui.press('Enter');
    await ui.waitFor(SAVE_DIALOG);
    await ui.press('Enter');
    const docx = await written(workspaceFile('test-code-request.docx'));
    assert.match(
      strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array()),
      /Esimerkki Järjestelmät Oy/u,
    );
    await palette(ui, 'Kanta: Create E-mail Draft');
    await ui.waitFor(SAVE_DIALOG);
    await ui.press('Enter');
    const eml = new TextDecoder().decode(await written(workspaceFile('test-code-request.eml')));
    assert.match(eml, /^To: yhteistestaus@kanta\.fi\r$/mu);
    assert.match(eml, /test-code-request\.docx/u);
  });

  it('shows the way to production, completeness and the preview in every theme', async function () {
    this.timeout(180_000);
    const ui = await requireUi(this);
    await inEveryTheme(async (theme, bodyClass) => {
      await show('5-joint-testing.kanta.yaml');
      await vscode.commands.executeCommand('kanta.journey.focus');
      await ui.waitFor('.monaco-list-row[aria-label*="step 1"]');
      await vscode.commands.executeCommand('kanta.registration.preview');
      await ui.frameTexts(`body.${bodyClass} h1`);
      await ui.screenshot(`registration-${theme}`);
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    });
  });

  it("shows a registration's days in the timeline of the environments", async function () {
    const ui = await requireUi(this);
    const { clock } = await activatedExtension();
    const now = clock.now();
    clock.set(new Date('2027-03-01T08:00:00Z'));
    try {
      await vscode.commands.executeCommand('kanta.environments.showTimeline');
      const chips = await ui.frameTexts('.chip.deadline');
      assert.deepEqual(chips, ['Joint testing starts: Esimerkkipotilas 4.10']);
      await ui.screenshot('registration-timeline');
    } finally {
      clock.set(now);
    }
  });

  it('reads the steps of the way as sentences', async function () {
    const ui = await requireUi(this);
    await show('5-joint-testing.kanta.yaml');
    await vscode.commands.executeCommand('kanta.journey.focus');
    await ui.waitFor('.monaco-list-row[aria-label*="step 1"]');
    const labels = await ui.attributes('.monaco-list-row', 'aria-label');
    assert.ok(
      labels.some((label) =>
        /^Prescription service, step 5: Register for joint testing, done\. Sent on 2026-12-01/u.test(
          label ?? '',
        ),
      ),
      labels.join('\n'),
    );
    assert.ok(!labels.some((label) => label?.includes('next.kanta.yaml')), 'a deleted file is gone');
  });

  it('makes a test of each case, checks its evidence and writes its result into a test run', async function () {
    this.timeout(120_000);
    const ui = await requireUi(this);
    await show('5-joint-testing.kanta.yaml');
    await vscode.commands.executeCommand('workbench.view.testing.focus');
    await ui.waitFor('.test-explorer .monaco-list-row:has-text("Esimerkkipotilas")');
    const id = `${workspaceFile('5-joint-testing.kanta.yaml').toString()}#E-1`;
    const recorded = vscode.commands.executeCommand('kanta.registration.recordResult', id);
    await ui.waitFor(FIRST_ITEM);
    await ui.press('Enter');
    await ui.waitFor(`${FIRST_ITEM}[aria-label*="Client test"]`);
    await ui.press('Enter');
    await ui.waitFor(`${QUICK_INPUT} .quick-input-message`);
    await ui.type('Meni kuten piti');
    await ui.press('Enter');
    await recorded;
    const text = new TextDecoder().decode(
      await written(workspaceFile('5-joint-testing.test-run.kanta.yaml')),
    );
    assert.match(text, /case: E-1/u);
    assert.match(text, /note: Meni kuten piti/u);
    assert.match(text, /startedAt: 2026-11-22T12:00:00\+02:00/u);
    await vscode.commands.executeCommand('testing.runAll');
    await ui.waitFor(
      '.test-explorer .codicon-testing-passed-icon, .test-explorer .codicon-testing-failed-icon',
    );
    await shootInEveryTheme(ui, 'registration-tests');
  });

  it('a form opens filled in when another part of the extension asks for it', async () => {
    const uri = await vscode.commands.executeCommand<vscode.Uri>('kanta.registration.new', {
      kind: 'archivist-access-request',
      prefill: { repositories: ['social-welfare'], note: 'a ${1:b} } \\ c' },
      format: 'json',
    });
    assert.match(uri.path, /archivist-access-request\.kanta\.json$/u);
    const document = await vscode.workspace.openTextDocument(uri);
    const value = JSON.parse(document.getText()) as { repositories: string[]; note: string };
    assert.deepEqual(value.repositories, ['social-welfare']);
    assert.equal(value.note, 'a ${1:b} } \\ c');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('compares a registration with its last committed version', async function () {
    this.timeout(120_000);
    const ui = await requireUi(this);
    const folder = workspaceFile().fsPath;
    const git = async (...args: readonly string[]): Promise<unknown> =>
      promisify(execFile)('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.fi', ...args], {
        cwd: folder,
      });
    await git('init', '--quiet');
    await git('add', '5-joint-testing.kanta.yaml');
    await git('commit', '--quiet', '--message', 'Registration');
    await vscode.commands.executeCommand('git.openRepository', folder);
    const editor = await show('5-joint-testing.kanta.yaml');
    const at = editor.document.getText().indexOf('4.10');
    const edit = new vscode.WorkspaceEdit();
    const { document } = editor;
    edit.replace(
      document.uri,
      new vscode.Range(document.positionAt(at), document.positionAt(at + 4)),
      '4.12',
    );
    await vscode.workspace.applyEdit(edit);
    const opened = openedMarkdown();
    await palette(ui, 'Kanta: Compare Registrations');
    await ui.waitFor(`${FIRST_ITEM}[aria-label*="committed"]`);
    await ui.press('Enter');
    const text = (await opened).document.getText();
    assert.match(text, /4\.10[^\n]*4\.12/u);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
