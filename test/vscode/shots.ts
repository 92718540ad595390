import * as vscode from 'vscode';
import { diagnosticsOf } from './support/events.ts';
import { workspaceFile } from './support/extension.ts';
import { requireScreen } from './support/ui.ts';

const THEMES = [
  ['light', 'Light Modern'],
  ['dark', 'Dark Modern'],
  ['high-contrast', 'Default High Contrast'],
] as const;

/** Shows a faulty example with its findings below it, in one theme after the other; runs inside the extension host. */
export async function run(): Promise<void> {
  const ui = await requireScreen();
  const uri = workspaceFile('phr', 'body-weight-faulty.json');
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), {
    preview: false,
  });
  const found = await diagnosticsOf(uri);
  const date = found.find(({ code }) => typeof code === 'object' && code.value === 'fhir/primitive-format');
  if (date === undefined) throw new Error('the example has lost its fault');
  await vscode.commands.executeCommand('workbench.actions.view.problems');
  await ui.waitFor('.markers-panel .monaco-list-row');
  editor.selection = new vscode.Selection(date.range.end, date.range.end);
  editor.revealRange(date.range, vscode.TextEditorRevealType.InCenter);
  const workbench = vscode.workspace.getConfiguration('workbench');
  for (const [name, theme] of THEMES) {
    const kind = vscode.window.activeColorTheme.kind;
    const changed = new Promise((done) => vscode.window.onDidChangeActiveColorTheme(done));
    await workbench.update('colorTheme', theme, vscode.ConfigurationTarget.Global);
    if (name !== 'light' || kind !== vscode.ColorThemeKind.Light) await changed;
    await ui.screenshot(name);
  }
}
