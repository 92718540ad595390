import type * as vscode from 'vscode';
import { activateClient, type TestApi } from './activate.ts';

/** Entry in a desktop or remote extension host. */
export function activate(extension: vscode.ExtensionContext): TestApi | undefined {
  return activateClient(extension, {
    locales: systemLocales(),
    launchServer: async (needs) => (await import('./serverProcess.ts')).launchServerProcess(needs),
  });
}

/** What the operating system says about languages; the editor's display language alone is nearly always English (no Finnish pack exists). */
function systemLocales(): string[] {
  const { env } = process;
  return [
    osLocale(env['VSCODE_NLS_CONFIG']),
    env['LC_ALL'],
    env['LC_MESSAGES'],
    env['LANG'],
    env['LANGUAGE'],
    Intl.DateTimeFormat().resolvedOptions().locale,
  ].flatMap((locale) => (locale === undefined || locale === '' ? [] : [locale]));
}

/** VS Code hands the desktop's locale to its processes in this variable. */
function osLocale(nlsConfig: string | undefined): string | undefined {
  try {
    const config = JSON.parse(nlsConfig ?? '{}') as { osLocale?: unknown };
    return typeof config.osLocale === 'string' ? config.osLocale : undefined;
  } catch {
    return undefined;
  }
}
