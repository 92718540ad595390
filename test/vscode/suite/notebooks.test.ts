import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseHetu } from '../../../src/core/hetu/parseHetu.ts';
import { findCodes } from '../../../src/core/identifiers/scan/findCodes.ts';
import { describeDiagnostic, diagnosticsOf, until } from '../support/events.ts';
import { activatedExtension, workspaceFile } from '../support/extension.ts';
import { shootInEveryTheme } from '../support/themes.ts';
import { requireUi } from '../support/ui.ts';

/** The published example that stands in the notebook. */
const REAL = '131052-308T';

async function showNotebook(): Promise<readonly vscode.TextDocument[]> {
  const notebook = await vscode.workspace.openNotebookDocument(workspaceFile('visits.ipynb'));
  await vscode.window.showNotebookDocument(notebook);
  return notebook.getCells().map(({ document }) => document);
}

describe('notebooks', () => {
  before(async () => {
    await activatedExtension();
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('show what stands in their cells, in text and in code', async function () {
    const ui = await requireUi(this);
    const [text, code] = await showNotebook();
    assert.ok(text && code);
    for (const [cell, place] of [
      [text, '2:16-2:27'],
      [code, '0:25-0:36'],
    ] as const) {
      const [found, ...others] = await diagnosticsOf(cell.uri);
      assert.ok(found);
      assert.deepEqual(others, []);
      assert.equal(describeDiagnostic(found), `identifier/hetu-real ${place}`);
      assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
      assert.ok(!found.message.includes(REAL));
    }
    await ui.waitFor('.notebookOverlay .cell-editor-container .squiggly-error');
    await shootInEveryTheme(ui, 'notebooks');
  });

  it('take a fix in a cell, and take it back with one undo', async function () {
    const ui = await requireUi(this);
    const [, code] = await showNotebook();
    assert.ok(code);
    await diagnosticsOf(code.uri);
    const before = code.getText();
    // Into the cell, onto the code, as with the mouse.
    await ui.click('.notebookOverlay .cell-editor-container .view-line >> text=131052');
    const editor = await until(
      vscode.window.onDidChangeActiveTextEditor,
      () => vscode.window.visibleTextEditors.find(({ document }) => document === code),
      () => vscode.window.activeTextEditor?.document.uri.toString() ?? 'no editor',
    );
    editor.selection = new vscode.Selection(0, 28, 0, 28);
    await vscode.commands.executeCommand('editor.action.quickFix');
    await ui.waitFor('.action-widget .monaco-list-row');
    const changed = until(
      vscode.workspace.onDidChangeTextDocument,
      () => code.getText() !== before,
      () => code.getText().length.toString(),
    );
    await ui.press('Enter');
    await changed;
    const [kept, replaced] = findCodes(code.getText()).map(({ hetu }) => hetu.code);
    assert.equal(kept, '010181-900C');
    const result = parseHetu(replaced ?? '');
    assert.ok(result.ok && result.hetu.isTest);
    await diagnosticsOf(code.uri, (found) => found.length === 0);
    const undone = until(
      vscode.workspace.onDidChangeTextDocument,
      () => code.getText() === before,
      () => code.getText().length.toString(),
    );
    await ui.press('Control+Z');
    await undone;
    await diagnosticsOf(code.uri, (found) => found.length === 1);
  });

  it('are looked into before they have a name', async () => {
    const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Code, `hetu = "${REAL}"`, 'python');
    const data = new vscode.NotebookData([cell]);
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', data);
    await vscode.window.showNotebookDocument(notebook);
    const [found] = await diagnosticsOf(notebook.cellAt(0).document.uri);
    assert.ok(found);
    assert.equal(describeDiagnostic(found), 'identifier/hetu-real 0:8-0:19');
  });
});
