import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import { parseHetu } from '../../../src/core/hetu/parseHetu.ts';
import { generateHetu } from '../../../src/core/hetu/generateHetu.ts';
import { seededRandom } from '../../../src/core/hetu/random.ts';
import { readRegister } from '../../../src/core/identifiers/register/readRegister.ts';
import { findCodes } from '../../../src/core/identifiers/scan/findCodes.ts';
import { checkText, checkWorkspace, type WorkspaceCheck } from '../../../src/server/protocol.ts';
import { dicomImage } from '../../support/dicomParts.ts';
import { futureCodes } from '../../support/futureCodes.ts';
import { diagnosticsOf, until } from '../support/events.ts';
import { activatedExtension, workspaceFile } from '../support/extension.ts';
import { codesOf, writeCodes } from '../support/registerWriting.ts';
import { shootInEveryTheme, shootWebviewInEveryTheme } from '../support/themes.ts';
import { meet, requireUi, requireWindow } from '../support/ui.ts';

/** Codes of people not yet born, all of one day and sex, so that keeping them apart takes an effort. */
const REAL = futureCodes(30_000)
  .filter(({ day, code }) => day === '2061-01-01' && Number(code.slice(7, 10)) % 2 === 0)
  .map(({ code }) => code);
const [ONE = '', TWO = ''] = [REAL[0], REAL.at(-1)];

function codesIn(text: string): readonly string[] {
  return findCodes(text).map(({ hetu }) => hetu.code);
}

function assertTestCodes(codes: readonly string[], count: number): void {
  assert.equal(codes.length, count);
  assert.equal(new Set(codes).size, count);
  for (const code of codes) {
    const result = parseHetu(code);
    assert.ok(result.ok && result.hetu.isTest);
  }
}

/** A new text. Names of unsaved texts come again, so each is edited once, as people do, before anything is asked of it. */
async function openText(content: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: 'plaintext' });
  const editor = await vscode.window.showTextDocument(document);
  if (content !== '') await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), content));
  return editor;
}

async function writeFile(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = workspaceFile(name);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await vscode.workspace.fs.writeFile(uri, bytes);
  return uri;
}

async function readFile(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** In the preview of a replacement; VS Code has drawn it in three ways. */
const BOX = ':is(input[type="checkbox"], [role="checkbox"], .monaco-custom-toggle)';

describe('identifiers', () => {
  before(async () => {
    assert.ok(ONE !== TWO && TWO !== '');
    await activatedExtension();
  });

  afterEach(async () => {
    // What one test chose is no choice of the next.
    const { context } = await activatedExtension();
    await context.extension.globalState.update('kanta.testCodeChoices', undefined);
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('inserts distinct test codes at three cursors, with one undo', async () => {
    const editor = await openText('a=\nb=\nc=\n');
    editor.selections = [0, 1, 2].map((line) => new vscode.Selection(line, 2, line, 2));
    await vscode.commands.executeCommand('kanta.insertTestCode', { born: '30', sex: 'female', seed: 'x' });
    const lines = editor.document.getText().split('\n').slice(0, 3);
    assertTestCodes(lines.flatMap(codesIn), 3);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), 'a=\nb=\nc=\n');
  });

  it('asks in steps, goes back, remembers', async function () {
    const ui = await requireUi(this);
    const editor = await openText('');
    const running = vscode.commands.executeCommand('kanta.insertTestCode');
    const step = (placeholder: string): Promise<void> =>
      ui.waitFor(`.quick-input-widget input[placeholder="${placeholder}"]`);
    await step('Born when?');
    await ui.press('ArrowDown');
    await ui.press('Enter');
    await step('Sex');
    await shootInEveryTheme(ui, 'identifiers-steps');
    await ui.click('.quick-input-left-action-bar .action-label');
    await step('Born when?');
    await ui.press('ArrowDown');
    await ui.press('Enter');
    await step('Sex');
    await ui.press('ArrowDown');
    await ui.press('Enter');
    await step('Separator');
    await ui.press('Enter');
    await running;
    const [code = ''] = codesIn(editor.document.getText());
    const result = parseHetu(code);
    assert.ok(result.ok && result.hetu.isTest);
    assert.equal(result.hetu.sex, 'female');
    assert.ok(result.hetu.birthDate.year >= new Date().getFullYear() - 18);
    const { context } = await activatedExtension();
    const kept = context.extension.globalState.get<{ born: string; sex: string }>('kanta.testCodeChoices');
    assert.deepEqual([kept?.born, kept?.sex], ['0..17', 'female']);
  });

  it('offers the next separator when a date has no codes left, by keyboard', async function () {
    const ui = await requireUi(this);
    const step = (placeholder: string): Promise<void> =>
      ui.waitFor(`.quick-input-widget input[placeholder="${placeholder}"]`);
    const choose = async (question: string, label: string): Promise<void> => {
      await step(question);
      await ui.type(label);
      await ui.waitFor(`.quick-input-widget .monaco-list-row.focused[aria-label^="${label}"]`);
      await ui.press('Enter');
    };
    const born = { year: 1981, month: 1, day: 1 };
    const all = generateHetu({ born: { on: born }, sex: 'female', count: 50, random: seededRandom('all') });
    assert.ok(all.ok);
    const taken = all.codes.map(({ code }) => code).join('\n');
    const editor = await openText(`${taken}\n`);
    const end = new vscode.Position(50, 0);
    editor.selection = new vscode.Selection(end, end);
    // In an object: what is awaited here is the question, not the command's end.
    const ask = async (): Promise<{ running: Thenable<unknown> }> => {
      const running = vscode.commands.executeCommand('kanta.insertTestCode');
      await choose('Born when?', 'Age, date');
      await ui.waitFor('.quick-input-widget .quick-input-message:has-text("2001-02-03")');
      await ui.press('Control+A');
      await ui.type('1981-01-01');
      await ui.press('Enter');
      await choose('Sex', 'Female');
      await choose('Separator', 'Classic');
      await step('Go on with the separator Y of the same century?');
      return { running };
    };

    const declined = await ask();
    assert.match((await ui.texts('.quick-input-title')).join(), /All codes of this date, sex and separator/u);
    await shootInEveryTheme(ui, 'identifiers-no-codes-left');
    await ui.press('Escape');
    await declined.running;
    assert.equal(editor.document.getText(), `${taken}\n`);

    const accepted = await ask();
    await ui.press('Enter');
    await accepted.running;
    const code = editor.document.lineAt(50).text;
    assert.match(code, /^010181Y9/u);
    const result = parseHetu(code);
    assert.ok(result.ok && result.hetu.isTest && result.hetu.sex === 'female');
  });

  it('inserts test persons that fit their code and that no rule objects to', async () => {
    const { context } = await activatedExtension();
    const names = {
      'fhir-base': 'p.json',
      'fhir-phr': 'p.json',
      cda: 'p.xml',
      hl7v2: 'p.hl7',
      csv: 'p.csv',
    } as const;
    for (const [format, name] of Object.entries(names)) {
      const editor = await openText('');
      await vscode.commands.executeCommand('kanta.insertTestPerson', { format, born: '30', seed: format });
      const text = editor.document.getText();
      const [code] = codesIn(text);
      assert.equal(code === undefined, format === 'fhir-phr', format);
      if (code !== undefined) {
        const result = parseHetu(code);
        assert.ok(result.ok);
        const { birthDate, sex } = result.hetu;
        const date = [birthDate.year, birthDate.month, birthDate.day].map((part) =>
          String(part).padStart(2, '0'),
        );
        assert.ok(text.includes(date.join('-')) || text.includes(date.join('')), format);
        const written = sex === 'female' ? /female|"F"|\|F\|/u : /"male|"M"|\|M\||,male,/u;
        assert.match(text, written, format);
        assert.match(text, /@example\.com/u, format);
      }
      const { findings } = await context.server.sendRequest(checkText, { name, text });
      assert.deepEqual(
        findings.filter(({ rule }) => rule !== 'identifier/hetu-not-issued'),
        [],
        format,
      );
    }
  });

  it('asks for a person in steps, and for an import, and goes back in both', async function () {
    const ui = await requireUi(this);
    const step = (placeholder: string): Promise<void> =>
      ui.waitFor(`.quick-input-widget input[placeholder="${placeholder}"]`);
    const back = (): Promise<void> => ui.click('.quick-input-left-action-bar .action-label');
    const editor = await openText('');
    const person = vscode.commands.executeCommand('kanta.insertTestPerson');
    await step('Insert the person as');
    await ui.press('Enter');
    await step('Born when?');
    await back();
    await step('Insert the person as');
    for (let down = 0; down < 3; down += 1) await ui.press('ArrowDown');
    await ui.press('Enter');
    for (const question of ['Born when?', 'Sex', 'Separator']) {
      await step(question);
      await ui.press('Enter');
    }
    await person;
    assert.match(editor.document.getText(), /^PID\|1\|/u);

    const made = generateHetu({
      born: { from: { year: 1910, month: 1, day: 1 }, to: { year: 1920, month: 1, day: 1 } },
      count: 3,
      random: seededRandom('mail'),
    });
    assert.ok(made.ok);
    const [a, b, c] = made.codes.map(({ code }) => code);
    // As it comes: prose, a table, typographic hyphens, hard spaces, one twice, one real, one mistyped.
    const mail = `Hei!\n\nTunnukset:\t${a}\u00a0(lapsi), \u201d${b?.replace('-', '\u2011')}\u201d\nx;"${c}";y\n${a}\n${ONE}\n010181-900D\n`;
    await vscode.env.clipboard.writeText(mail);
    const running = vscode.commands.executeCommand('kanta.importIssuedCodes');
    await step('Where are the codes?');
    await ui.press('Enter');
    await step('What were the codes issued for?');
    await back();
    await step('Where are the codes?');
    await ui.press('Enter');
    await step('What were the codes issued for?');
    await shootInEveryTheme(ui, 'identifiers-import');
    await ui.press('Enter');
    await ui.waitFor('.quick-input-widget .quick-input-message:has-text("Test case")');
    await ui.type('T 7');
    await ui.press('Enter');
    await vscode.commands.executeCommand('notifications.showList');
    await ui.waitFor('.notifications-center .notification-list-item-message');
    assert.match(
      (await ui.texts('.notifications-center .notification-list-item-message')).join(),
      /test-ids\.yaml: 3\. Left out: 3\./u,
    );
    await shootInEveryTheme(ui, 'identifiers-import-done');
    await ui.click('.notifications-center .monaco-button');
    await running;
    await shootInEveryTheme(ui, 'identifiers-import-left-out');
    const list = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.deepEqual(
      list
        .split('\n')
        .slice(1)
        .map((line) => line.replace(/:.*/u, '')),
      ['line 5', 'line 6', 'line 7'],
    );
    const { register } = readRegister(await readFile(workspaceFile('.kanta', 'test-ids.yaml')));
    for (const code of [a, b, c])
      assert.deepEqual(
        [register.byCode.get(code ?? '')?.purpose, register.byCode.get(code ?? '')?.testCase],
        ['independent', 'T 7'],
      );
  });

  it('inserts temporary identifiers of an organisation, by keyboard, with the business id checked', async function () {
    const ui = await requireUi(this);
    const editor = await openText('a=\nb=\n');
    editor.selections = [0, 1].map((line) => new vscode.Selection(line, 2, line, 2));
    const running = vscode.commands.executeCommand('kanta.insertTemporaryIdentifier');
    const prompt = (text: string): Promise<void> =>
      ui.waitFor(`.quick-input-widget .quick-input-message:has-text("${text}")`);
    await ui.waitFor('.quick-input-widget input[placeholder="Insert the identifier as"]');
    await ui.press('Enter');
    await prompt('Business id of the organisation');
    await ui.type('1234567-8');
    await prompt('No business id');
    await shootInEveryTheme(ui, 'identifiers-temporary');
    await ui.press('Control+A');
    await ui.type('0204819-8');
    await ui.press('Enter');
    await prompt('Number of the unit');
    await ui.type('12');
    await ui.press('Enter');
    await prompt('Year in which');
    await ui.press('Control+A');
    await ui.type('2026');
    await ui.press('Enter');
    await running;
    const lines = editor.document.getText().split('\n');
    for (const line of lines.slice(0, 2))
      assert.match(line, /\^\^\^&1\.2\.246\.10\.2048198\.10\.12\.22\.2026&ISO$/u);
    assertTestCodes(codesIn(editor.document.getText()), 2);
  });

  it('marks a real code in any text as an error, and a code that was not issued as information', async () => {
    const [unissued] = codesOf('first');
    const editor = await openText(`first ${ONE}\nthen ${unissued ?? ''} and 010181-900C\n`);
    const diagnostics = await diagnosticsOf(editor.document.uri, (found) => found.length >= 2);
    assert.deepEqual(
      diagnostics.map(({ code, severity, range }) => [
        typeof code === 'object' ? code.value : code,
        severity,
        range.start.line,
      ]),
      [
        ['identifier/hetu-real', vscode.DiagnosticSeverity.Error, 0],
        ['identifier/hetu-not-issued', vscode.DiagnosticSeverity.Information, 1],
      ],
    );
    assert.ok(diagnostics.every(({ message }) => !message.includes(ONE)));
  });

  it('fixes all real codes of a file at once', async () => {
    const editor = await openText(REAL.join('\n'));
    const { uri } = editor.document;
    await diagnosticsOf(uri, (found) => found.length >= REAL.length);
    const range = new vscode.Range(0, 0, editor.document.lineCount, 0);
    const kind = vscode.CodeActionKind.SourceFixAll.append('kanta');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
      kind.value,
    );
    const edit = actions.find((action) => action.kind?.value === kind.value)?.edit;
    assert.ok(edit);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assertTestCodes(codesIn(editor.document.getText()), REAL.length);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), REAL.join('\n'));
  });

  it('pastes with test identities first, and offers the text as it was', async function () {
    const ui = await requireUi(this);
    await openText(`Potilas ${ONE}, ${TWO}`);
    await vscode.commands.executeCommand('editor.action.selectAll');
    await ui.press('Control+C');
    const editor = await openText('');
    const pasted = until(
      vscode.workspace.onDidChangeTextDocument,
      () => editor.document.getText() !== '',
      () => `${editor.document.getText().length} characters`,
    );
    await ui.press('Control+V');
    await pasted;
    assertTestCodes(codesIn(editor.document.getText()), 2);
    assert.ok(editor.document.getText().startsWith('Potilas '));
    await ui.waitFor('.post-edit-widget');
    await ui.click('.post-edit-widget .monaco-button');
    await ui.waitFor('.action-widget .monaco-list-row');
    await shootInEveryTheme(ui, 'identifiers-paste');
  });

  it('looks into the commit message box', async function () {
    const ui = await requireUi(this);
    const control = vscode.scm.createSourceControl('kanta-test', 'Kanta test', workspaceFile());
    try {
      await vscode.commands.executeCommand('workbench.view.scm');
      control.inputBox.value = `Fix patient ${ONE}`;
      const box = await until(
        vscode.workspace.onDidOpenTextDocument,
        () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'vscode-scm'),
        () => vscode.workspace.textDocuments.map(({ uri }) => uri.scheme).join(),
      );
      const [diagnostic] = await diagnosticsOf(box.uri);
      assert.equal((diagnostic?.code as { value: string }).value, 'identifier/hetu-real');
      await ui.waitFor('.scm-view .squiggly-error');
      await shootInEveryTheme(ui, 'identifiers-commit');
      const [fix] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        box.uri,
        diagnostic?.range,
        vscode.CodeActionKind.QuickFix.value,
      );
      assert.ok(fix?.edit);
      assert.ok(await vscode.workspace.applyEdit(fix.edit));
      await diagnosticsOf(box.uri, (found) =>
        found.every(({ severity }) => severity !== vscode.DiagnosticSeverity.Error),
      );
      assert.ok(control.inputBox.value.startsWith('Fix patient '));
      assertTestCodes(codesIn(control.inputBox.value), 1);
    } finally {
      control.dispose();
    }
  });

  it('finds in the whole workspace, without values, and replaces what stays ticked in the preview', async function () {
    const ui = await requireUi(this);
    const files = await Promise.all([
      writeFile('a.json', `{"hetu":"${ONE}","also":"${TWO}"}`),
      writeFile('b.sql', `INSERT INTO p VALUES ('${ONE}');`),
      writeFile('c.csv', `hetu\n${TWO}\n`),
    ]);
    const check = await vscode.commands.executeCommand<WorkspaceCheck>('kanta.checkWorkspace');
    const real = check.findings.filter(({ rule }) => rule === 'identifier/hetu-real');
    assert.deepEqual(real.map(({ file }) => file).sort(), ['a.json', 'a.json', 'b.sql', 'c.csv']);
    assert.equal(new Set(real.map(({ value }) => value)).size, 2);
    assert.ok(!JSON.stringify(check).includes(ONE) && !JSON.stringify(check).includes(TWO));
    // Workers run in the process that VS Code gives the server, too.
    const { server } = (await activatedExtension()).context;
    const inThreads = await server.sendRequest(checkWorkspace, { threads: 2 });
    assert.deepEqual(inThreads, { ...check, threads: 2 });
    await vscode.commands.executeCommand('kanta.findings.focus');
    await ui.waitFor('[aria-label*="identifier/hetu-real"]');
    await shootInEveryTheme(ui, 'identifiers-findings');

    const running = vscode.commands.executeCommand('kanta.replaceRealCodes');
    await ui.waitFor('.bulk-edit-panel .monaco-list-row');
    await shootInEveryTheme(ui, 'identifiers-preview');
    // Everything is ticked beforehand; what should stay as it is can be unticked.
    await ui.click(`.bulk-edit-panel .monaco-list-row[data-index="5"] ${BOX}`);
    await vscode.commands.executeCommand('refactorPreview.apply');
    await running;
    const [json = [], sql = [], csv = []] = (await Promise.all(files.map(readFile))).map(codesIn);
    assertTestCodes(json, 2);
    assert.deepEqual(sql, [json[0]]);
    assert.deepEqual(csv, [TWO]);
    // The view follows.
    await ui.waitFor('[aria-label="error: identifier/hetu-real 1"]');
  });

  it('takes a replacement in the whole workspace back with one undo, and does it again with one redo', async function () {
    const ui = await requireUi(this);
    const before = [
      `{"hetu":"${ONE}","also":"${TWO}"}`,
      `INSERT INTO p VALUES ('${ONE}');`,
      `hetu\n${TWO}\n`,
    ];
    const files = await Promise.all(
      before.map((content, index) => writeFile(['d.json', 'e.sql', 'f.csv'][index] ?? '', content)),
    );
    const running = vscode.commands.executeCommand('kanta.replaceRealCodes');
    await ui.waitFor('.bulk-edit-panel .monaco-list-row');
    await vscode.commands.executeCommand('refactorPreview.apply');
    assert.equal(await running, true);
    const after = await Promise.all(files.map(readFile));
    assertTestCodes(codesIn(after[0] ?? ''), 2);
    // Only the second is shown in an editor; VS Code keeps what it did to the others.
    const [, shown] = files;
    assert.ok(shown);
    const documents = await Promise.all(files.map((file) => vscode.workspace.openTextDocument(file)));
    const texts = (): string[] => documents.map((document) => document.getText());
    await vscode.window.showTextDocument(shown);
    for (const [command, expected] of [
      ['undo', before],
      ['redo', after],
      ['undo', before],
    ] as const) {
      const changed = until(
        vscode.workspace.onDidChangeTextDocument,
        () => isDeepStrictEqual(texts(), expected),
        () =>
          `after ${command}: ${texts()
            .map((text) => codesIn(text).length)
            .join()} codes`,
      );
      await vscode.commands.executeCommand(command);
      await changed;
    }
    for (const document of documents) assert.ok(await document.save());
    assert.deepEqual(await Promise.all(files.map(readFile)), before);
  });

  it('loses nothing when two windows write to one register at once', async function () {
    await requireWindow(this, 'registerWriter');
    await meet('register, ready', 2);
    await writeCodes('first');
    await meet('register, written', 2);
    const codes = [...codesOf('first'), ...codesOf('second')];
    assert.equal(new Set(codes).size, 24);
    const text = await readFile(workspaceFile('.kanta', 'test-ids.yaml'));
    const { register, problems } = readRegister(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      codes.filter((code) => !register.byCode.has(code)),
      [],
    );
    assert.ok(text.startsWith('# codes for the suite'));
    const left = await vscode.workspace.fs.readDirectory(workspaceFile('.kanta'));
    assert.deepEqual(
      left.map(([name]) => name),
      ['test-ids.yaml'],
    );
  });

  it('tells what a code is when one rests on it', async function () {
    const ui = await requireUi(this);
    const editor = await openText(`010181-900C\n${ONE}`);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      new vscode.Position(0, 4),
    );
    const text = hovers
      .flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value))
      .join();
    assert.match(text, /female, \d+ years|nainen, \d+ v/u);
    const hover = '.monaco-hover:not(.hidden)';
    editor.selection = new vscode.Selection(1, 4, 1, 4);
    await diagnosticsOf(editor.document.uri);
    await vscode.commands.executeCommand('editor.action.showHover');
    await ui.waitFor(hover);
    await shootInEveryTheme(ui, 'identifiers-hover-real');
    assert.ok(!(await ui.texts(hover)).join().includes(ONE));
    await ui.press('Escape');
    await ui.waitFor(hover, 'hidden');
    editor.selection = new vscode.Selection(0, 4, 0, 4);
    await vscode.commands.executeCommand('editor.action.showHover');
    await ui.waitFor(`${hover}:has-text("years")`);
    await shootInEveryTheme(ui, 'identifiers-hover');
  });

  it('accepts a finding with a reason: in a comment, in the baseline, in the settings', async function () {
    const ui = await requireUi(this);
    const accept = (where: string): Thenable<unknown> =>
      vscode.commands.executeCommand('kanta.acceptIdentifier', { where, reason: 'of the manual' });
    const show = async (name: string, content: string, line: number): Promise<vscode.TextEditor> => {
      const document = await vscode.workspace.openTextDocument(await writeFile(name, content));
      const editor = await vscode.window.showTextDocument(document);
      await diagnosticsOf(document.uri, (found) => found.length === 2);
      editor.selection = new vscode.Selection(line, 12, line, 12);
      return editor;
    };

    const python = await show('accept.py', `def test():\n    hetu = "${ONE}"\n    other = "${TWO}"\n`, 1);
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      python.document.uri,
      new vscode.Range(1, 12, 1, 12),
    );
    assert.deepEqual(
      fixes.map(({ title }) => title).filter((title) => /accept|ignore/iu.test(title)),
      ['Accept with a reason…'],
    );
    await vscode.commands.executeCommand('editor.action.quickFix');
    await ui.waitFor('.action-widget .monaco-list-row');
    await ui.screenshot('identifiers-fixes-with-comments');
    await ui.press('Escape');
    // The next menu is one of the same kind.
    await ui.waitFor('.action-widget', 'hidden');
    await accept('comment');
    await diagnosticsOf(python.document.uri, (found) => found.length === 1);
    assert.equal(
      python.document.lineAt(1).text,
      '    # kanta-ignore-next-line identifier/hetu-real: of the manual',
    );
    await python.document.save();

    // From the menu, by keyboard.
    const csv = await show('accept.csv', `name,id\nexample,    ${ONE}\nexample,    ${TWO}\n`, 1);
    await vscode.commands.executeCommand('editor.action.quickFix');
    await ui.waitFor('.action-widget .monaco-list-row');
    await shootInEveryTheme(ui, 'identifiers-fixes');
    for (let down = 0; down < 3; down += 1) await ui.press('ArrowDown');
    await ui.waitFor('.action-widget .monaco-list-row.focused:has-text("Accept with a reason…")');
    await ui.press('Enter');
    await ui.waitFor('.quick-input-widget .monaco-list-row');
    await shootInEveryTheme(ui, 'identifiers-accept');
    await ui.press('Enter');
    await ui.waitFor('.quick-input-widget .quick-input-message');
    await shootInEveryTheme(ui, 'identifiers-accept-reason');
    await ui.type('of the manual');
    await ui.press('Enter');
    const [rest] = await diagnosticsOf(csv.document.uri, (found) => found.length === 1);
    assert.equal(rest?.range.start.line, 2);
    const baseline = await readFile(workspaceFile('.kanta', 'baseline.json'));
    assert.match(
      baseline,
      /"file": "accept.csv",\n\s+"rule": "identifier\/hetu-real",\n\s+"reason": "of the manual"/u,
    );
    assert.ok(!baseline.includes(ONE));

    const mail = await show('accept.txt', `${ONE}\n     to:    aino@sairaala-esimerkki.fi\n`, 1);
    const { uri } = mail.document;
    const config = workspaceFile('.kanta', 'config.yaml');
    await writeFile('.kanta/config.yaml', '# only a comment\n');
    await accept('config');
    await diagnosticsOf(uri, (found) => found.length === 1);
    const settings = await readFile(config);
    assert.match(settings, /# only a comment/u);
    assert.match(settings, /- value: aino@sairaala-esimerkki.fi\n\s+reason: of the manual/u);

    // A file with errors stays as it is, and the user hears of it.
    await vscode.workspace.fs.writeFile(config, new TextEncoder().encode('identifiers: [\n'));
    await diagnosticsOf(uri, (found) => found.length === 2);
    await accept('config');
    await vscode.commands.executeCommand('notifications.showList');
    await ui.waitFor('.notifications-center .notification-list-item-message');
    assert.match((await ui.texts('.notification-list-item-message')).join(), /config\.yaml/u);
    assert.equal(await readFile(config), 'identifiers: [\n');
    await vscode.workspace.fs.delete(config);
  });

  it('finds people in images, and shows the image to look at', async function () {
    const ui = await requireUi(this);
    await writeFile('scan/IM0001', dicomImage('Virtanen^Aino'));
    await writeFile('scan/broken.dcm', dicomImage('Virtanen^Aino').slice(0, 400));
    const { findings } = await vscode.commands.executeCommand<WorkspaceCheck>('kanta.checkWorkspace');
    assert.deepEqual(
      findings
        .filter(({ file }) => file.startsWith('scan/'))
        .map(({ file, rule, expression }) => [file, rule, expression]),
      [
        ['scan/IM0001', 'identifier/dicom-attribute', '(0010,0010)'],
        ['scan/IM0001', 'identifier/dicom-pixels', '(7FE0,0010)'],
        ['scan/broken.dcm', 'identifier/dicom-attribute', '(0010,0010)'],
        ['scan/broken.dcm', 'identifier/dicom-text', undefined],
        ['scan/broken.dcm', 'identifier/dicom-pixels', '(7FE0,0010)'],
      ],
    );
    assert.ok(!JSON.stringify(findings).includes('Virtanen'));
    // By keyboard from the finding to the image.
    await vscode.commands.executeCommand('kanta.findings.focus');
    const row = '[aria-label*="identifier/dicom-attribute"]';
    await ui.click(row);
    await ui.waitFor('[aria-label*="scan/IM0001"]');
    await ui.press('ArrowRight');
    await ui.press('ArrowRight');
    await ui.waitFor('[aria-label*="(0010,0010)"]');
    await ui.press('ArrowDown');
    await ui.press('Enter');
    assert.match((await ui.frameTexts('body p')).join(), /Look for names, codes and dates in the image/u);
    await shootWebviewInEveryTheme(ui, 'identifiers-dicom');
    await vscode.commands.executeCommand('kanta.previewDicom', workspaceFile('scan', 'broken.dcm'));
    await vscode.commands.executeCommand('notifications.showList');
    await ui.waitFor('.notification-list-item-message:has-text("no uncompressed frame")');
  });

  it('answers language models: checks, test identities, environments, rules', async () => {
    const ask = async (name: string, input: object, token?: vscode.CancellationToken): Promise<string> => {
      const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined }, token);
      return content.map((part) => (part as vscode.LanguageModelTextPart).value).join('');
    };
    const { contributes } = (await activatedExtension()).context.extension.extension.packageJSON as {
      contributes: { languageModelTools: readonly { name: string }[] };
    };
    const names = contributes.languageModelTools.map(({ name }) => name);
    assert.deepEqual(
      vscode.lm.tools.map(({ name }) => name).filter((name) => name.startsWith('kanta_')),
      names,
    );
    const told = (text: string): { findings: { file: string; rule: string }[]; files: number } =>
      JSON.parse(text) as { findings: { file: string; rule: string }[]; files: number };
    const rules = (text: string): string[] => told(text).findings.map(({ rule }) => rule);

    const name = 'new/patient.json';
    const text = `{"resourceType":"Patient","identifier":[{"system":"urn:oid:1.2.246.21","value":"${ONE}"}],"gendr":1}`;
    const ofText = await ask('kanta_check_text', { name, text });
    for (const rule of ['fhir/unknown-element', 'identifier/hetu-real'])
      assert.ok(rules(ofText).includes(rule));
    await writeFile('tools/x.log', `user ${ONE}`);
    await writeFile('tools/y.csv', `hetu\n${TWO}\n`);
    await writeFile('elsewhere.log', `user ${ONE}`);
    const ofFolder = await ask('kanta_check_files', { paths: ['./tools/'] });
    assert.deepEqual(
      told(ofFolder).findings.map(({ file }) => file),
      ['tools/x.log', 'tools/y.csv'],
    );
    assert.equal(told(ofFolder).files, 2);
    const ofFile = await ask('kanta_check_files', { paths: ['elsewhere.log'] });
    assert.deepEqual(rules(ofFile), ['identifier/hetu-real']);
    const issued = await ask('kanta_issued_test_ids', { purpose: 'independent' });
    assert.match(issued, /"purpose":"independent"/u);
    assertTestCodes(codesIn(await ask('kanta_generate_test_ids', { count: 3, born: '30' })), 3);
    assert.match(await ask('kanta_environments', {}), /"id":"ct"/u);
    assert.match(await ask('kanta_explain_rule', { rule: 'identifier/hetu-real' }), /^# /u);

    const refused = await Promise.all(
      [
        ['kanta_check_files', { paths: ['../secret'] }] as const,
        ['kanta_check_files', { paths: [`no/${ONE}`] }] as const,
        ['kanta_explain_rule', { rule: ONE }] as const,
        ['kanta_environments', { at: ONE }] as const,
      ].map(([tool, input]) =>
        ask(tool, input).then(
          () => assert.fail(tool),
          (error: unknown) => String(error),
        ),
      ),
    );
    assert.match(refused[0] ?? '', /Only files inside the workspace/u);
    for (const answer of [ofText, ofFolder, ofFile, ...refused])
      assert.ok(!answer.includes(ONE) && !answer.includes(TWO));

    const cancelled = new vscode.CancellationTokenSource();
    cancelled.cancel();
    await assert.rejects(async () => ask('kanta_check_files', {}, cancelled.token));
  });

  it('keeps what exceptions say, and every real code of this suite, out of the log', async () => {
    const { context } = await activatedExtension();
    const quoted = `cannot read\n  {"hetu":"${ONE}"} of Matti\n    at ${TWO}`;
    context.log.error('suite', new RangeError(quoted));
    context.log.warn('suite', quoted);
    context.log.forLibrary().error(`Request suite failed.\n  Message: ${quoted}\n  Code: -32603`);
    context.log.forLibrary().error(new RangeError(quoted));
    context.log.forLibrary().info(`for ${ONE}, last`);
    await vscode.commands.executeCommand('kanta.showLog');
    const log = (): string | undefined =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'output')?.getText();
    const text = await until(
      vscode.workspace.onDidChangeTextDocument,
      () => (log()?.includes(', last') === true ? log() : undefined),
      () => log() ?? 'no log',
    );
    assert.match(text, /suite: RangeError at /u);
    assert.match(text, /suite: string/u);
    assert.match(text, /Request suite failed\.\n {2}Code: -32603/u);
    assert.ok(!text.includes('Matti'));
    assert.deepEqual(
      REAL.filter((code) => text.includes(code)),
      [],
    );
  });
});
