import * as vscode from 'vscode';
import { until } from './events.ts';
import type { Ui } from './ui.ts';

/** A word for pictures, VS Code's name and kind, and the class that webviews in it have. */
const THEMES = [
  ['light', 'Default Light Modern', vscode.ColorThemeKind.Light, 'vscode-light'],
  ['dark', 'Default Dark Modern', vscode.ColorThemeKind.Dark, 'vscode-dark'],
  ['contrast', 'Default High Contrast', vscode.ColorThemeKind.HighContrast, 'vscode-high-contrast'],
] as const;

/** Light, dark and high contrast, one after the other; the user's own theme after that. */
export async function inEveryTheme(
  look: (theme: string, bodyClass: string) => Promise<unknown>,
): Promise<void> {
  const workbench = vscode.workspace.getConfiguration('workbench');
  try {
    for (const [name, theme, kind, bodyClass] of THEMES) {
      await workbench.update('colorTheme', theme, vscode.ConfigurationTarget.Global);
      await until(
        vscode.window.onDidChangeActiveColorTheme,
        () => vscode.window.activeColorTheme.kind === kind,
        () => String(vscode.window.activeColorTheme.kind),
      );
      await look(name, bodyClass);
    }
  } finally {
    await workbench.update('colorTheme', undefined, vscode.ConfigurationTarget.Global);
  }
}

/** A picture in each theme: `<name>-light`, `<name>-dark`, `<name>-contrast`. */
export async function shootInEveryTheme(ui: Ui, name: string): Promise<void> {
  await inEveryTheme((theme) => ui.screenshot(`${name}-${theme}`));
}

/** The same where a webview is shown, which takes a theme in its own time. */
export async function shootWebviewInEveryTheme(ui: Ui, name: string): Promise<void> {
  await inEveryTheme(async (theme, bodyClass) => {
    await ui.frameTexts(`body.${bodyClass}`);
    await ui.screenshot(`${name}-${theme}`);
  });
}
