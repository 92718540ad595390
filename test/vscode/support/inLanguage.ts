import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findingOf, openDefect } from './defectInEditor.ts';
import { diagnosticsOf } from './events.ts';
import { activatedExtension, workspaceFile } from './extension.ts';
import { DEFECTS } from './fhirDefects.ts';
import { shootInEveryTheme } from './themes.ts';
import { requireUi } from './ui.ts';

/** What a person reads in one language. */
export interface Words {
  readonly locale: string;
  /** Of a date that does not exist. */
  readonly date: RegExp;
  /** Of a real code, and its first fix. */
  readonly realCode: RegExp;
  readonly replace: string;
  /** Of a number in quotes, and its fix. */
  readonly numberInQuotes: RegExp;
  readonly withoutQuotes: string;
  /** In the page of its rule. */
  readonly rulePage: RegExp;
  /** As the command palette shows it. */
  readonly checkWorkspace: string;
  readonly findings: string;
  /** Beginning of the findings view's summary. */
  readonly summary: string;
  readonly environments: string;
}

/** The product in a window of another display language: manifest, server, views and pickers, without any setting of ours. */
export function describeInLanguage(words: Words): void {
  describe(`in the display language ${words.locale}`, () => {
    before(async function () {
      await requireUi(this);
      await activatedExtension();
    });

    afterEach(async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    });

    it('says what is wrong, and what can be done', async function () {
      const ui = await requireUi(this);
      assert.equal(vscode.env.language, words.locale);
      const uri = workspaceFile('patient.json');
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
      const found = await diagnosticsOf(uri, (diagnostics) =>
        diagnostics.some(({ message }) => words.date.test(message)),
      );
      assert.ok(found.length > 0);
      const note = await vscode.workspace.openTextDocument({ content: 'Potilas 131052-308T\n' });
      const editor = await vscode.window.showTextDocument(note);
      await diagnosticsOf(note.uri, ([first]) => first !== undefined && words.realCode.test(first.message));
      editor.selection = new vscode.Selection(0, 10, 0, 10);
      const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        note.uri,
        editor.selection,
      );
      assert.ok(
        fixes.some(({ title }) => title === words.replace),
        JSON.stringify(fixes.map(({ title }) => title)),
      );
      await shootInEveryTheme(ui, `${words.locale}-problems`);
    });

    it('mends FHIR', async function () {
      const ui = await requireUi(this);
      const quoted = DEFECTS.find(({ name }) => name === 'number in quotes');
      assert.ok(quoted);
      const editor = await openDefect(quoted);
      const { document } = editor;
      const { range } = await findingOf({ ...quoted, says: words.numberInQuotes }, document);
      editor.selection = new vscode.Selection(range.start, range.start);
      editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
      const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
      );
      assert.ok(
        fixes.some(({ title }) => title === words.withoutQuotes),
        JSON.stringify(fixes.map(({ title }) => title)),
      );
      await ui.waitFor('.monaco-editor .squiggly-error');
      await vscode.commands.executeCommand('editor.action.showHover');
      await ui.waitFor('.monaco-hover:not(.hidden):has-text("fhir/type")');
      await shootInEveryTheme(ui, `${words.locale}-fhir`);
      // Its page is in the same language.
      const page = await vscode.workspace.openTextDocument(vscode.Uri.parse('kanta-rule:/fhir/type.md'));
      assert.match(page.getText(), words.rulePage);
      await vscode.workspace.fs.delete(document.uri);
    });

    it('names commands and views', async function () {
      const ui = await requireUi(this);
      await ui.press('F1');
      await ui.waitFor('.quick-input-widget');
      await ui.type(words.checkWorkspace);
      await ui.waitFor(`.quick-input-widget .monaco-list-row.focused:has-text("${words.checkWorkspace}")`);
      await ui.press('Enter');
      await ui.waitFor(`.pane-header:has-text("${words.findings}")`);
      await ui.waitFor(`.tree-explorer-viewlet-tree-view .message:has-text("${words.summary}")`);
      await shootInEveryTheme(ui, `${words.locale}-findings`);
      await vscode.commands.executeCommand('kanta.environments.focus');
      await ui.waitFor(`.sidebar .title-label:has-text("${words.environments}")`);
      await ui.waitFor('.pane-body [role=treeitem]');
      await shootInEveryTheme(ui, `${words.locale}-environments`);
    });
  });
}
