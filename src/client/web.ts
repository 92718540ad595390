import type * as vscode from 'vscode';
import { activateClient, type TestApi } from './activate.ts';

/** Entry in a browser. */
export function activate(extension: vscode.ExtensionContext): TestApi | undefined {
  return activateClient(extension, {
    locales: navigator.languages,
    launchServer: async (needs) => (await import('./serverWorker.ts')).launchServerWorker(needs),
  });
}
