import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findingOf, openDefect, readExample } from '../support/defectInEditor.ts';
import { diagnosticsOf, ourDiagnostics } from '../support/events.ts';
import { activatedExtension } from '../support/extension.ts';
import { DEFECTS } from '../support/fhirDefects.ts';
import { shootInEveryTheme } from '../support/themes.ts';
import { requireUi } from '../support/ui.ts';

/** Those that are looked at in every theme; the others in one. */
const LOOKED_AT: ReadonlySet<string> = new Set(['slice that does not match', 'number in quotes']);

describe('defects of FHIR documents', () => {
  before(async () => {
    await activatedExtension();
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  for (const defect of DEFECTS) {
    const { name, rule, fix, leadsTo = [] } = defect;

    it(`marks: ${name}`, async function () {
      this.timeout(60_000);
      const editor = await openDefect(defect);
      const { document } = editor;
      const found = await findingOf(defect, document);
      assert.ok(typeof found.code === 'object');
      assert.equal(found.code.target.toString(), `kanta-rule:/${rule}.md`);
      // A related place leads to another place than the finding's own.
      const related = (found.relatedInformation ?? []).map(({ location }) =>
        document.getText(location.range),
      );
      assert.deepEqual(related, leadsTo);

      const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        found.range,
      );
      const titles = fixes.filter(({ kind }) => kind?.value === 'quickfix').map(({ title }) => title);
      assert.equal(
        titles.find((title) => title === fix),
        fix,
        titles.join(),
      );
      assert.equal(new Set(titles).size, titles.length, titles.join());
      assert.equal(titles.length > 0, fix !== undefined, titles.join());

      const ui = await requireUi(this);
      await vscode.commands.executeCommand('workbench.actions.view.problems');
      editor.selection = new vscode.Selection(found.range.start, found.range.start);
      editor.revealRange(found.range, vscode.TextEditorRevealType.InCenter);
      await vscode.window.showTextDocument(document);
      await ui.waitFor(
        `.monaco-editor .squiggly-${found.severity === vscode.DiagnosticSeverity.Error ? 'error' : 'warning'}`,
      );
      await ui.waitFor(`.markers-panel .monaco-list-row:has-text("${rule}")`);
      await vscode.commands.executeCommand('editor.action.showHover');
      await ui.waitFor(`.monaco-hover:not(.hidden):has-text("${rule}")`);
      const picture = `defect-${name.replaceAll(' ', '-')}`;
      if (LOOKED_AT.has(name)) await shootInEveryTheme(ui, picture);
      else await ui.screenshot(picture);
      await ui.press('Escape');

      const action = fixes.find(({ title }) => title === fix);
      if (action?.edit === undefined) return;
      const before = ourDiagnostics(document.uri).length;
      assert.ok(await vscode.workspace.applyEdit(action.edit));
      await diagnosticsOf(document.uri, (left) => left.length < before && !left.includes(found));
    });
  }

  it('offers the fixes in the menu, and all that is safe when the file is saved', async function () {
    this.timeout(60_000);
    const ui = await requireUi(this);
    const quoted = DEFECTS.find(({ name }) => name === 'number in quotes');
    assert.ok(quoted);
    const editor = await openDefect(quoted);
    const { document } = editor;
    const found = await findingOf(quoted, document);
    editor.selection = new vscode.Selection(found.range.start, found.range.start);
    editor.revealRange(found.range, vscode.TextEditorRevealType.InCenter);
    await ui.waitFor('.monaco-editor .squiggly-error');
    await vscode.commands.executeCommand('editor.action.quickFix');
    await ui.waitFor(`.action-widget .monaco-list-row:has-text("${quoted.fix ?? ''}")`);
    await shootInEveryTheme(ui, 'defect-fix-menu');
    await ui.press('Escape');
    const settings = vscode.workspace.getConfiguration('editor');
    try {
      await settings.update(
        'codeActionsOnSave',
        { 'source.fixAll.kanta': 'explicit' },
        vscode.ConfigurationTarget.Global,
      );
      // Only a document that was changed is saved.
      await editor.edit((edit) => {
        edit.insert(document.lineAt(document.lineCount - 1).range.end, '\n');
      });
      await document.save();
      assert.equal(document.getText(), `${await readExample('phr/blood-pressure.json')}\n`);
    } finally {
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
