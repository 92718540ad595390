import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestApi } from '../../../src/client/activate.ts';

/** The running extension's context and clock. The clock can be set: `clock.set(new Date('2027-01-04T10:00:00Z'))`, and runs again with undefined. */
export async function activatedExtension(): Promise<TestApi> {
  const extension = vscode.extensions.getExtension<TestApi>('kanta-tools.kanta-tools');
  assert.ok(extension, 'the extension is installed');
  const api = await extension.activate();
  assert.ok(api, 'the extension knows that it runs in a test');
  return api;
}

/** A file of the running suite's workspace. */
export function workspaceFile(...parts: readonly string[]): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, ...parts);
}
