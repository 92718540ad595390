import * as vscode from 'vscode';
import type { ToldFinding } from '../../core/agents/toldFinding.ts';
import type { ToldFindings, WorkspaceAccess } from '../../core/agents/workspaceAccess.ts';
import { checkFile, checkText, checkWorkspace, testCodesInUse } from '../../server/protocol.ts';
import type { ClientContext } from '../clientContext.ts';
import { secureRandom } from '../secureRandom.ts';

/** The open workspace, for tools: the server checks, so that they find what the editor shows. Cancelled by the token. */
export function makeEditorAccess(context: ClientContext, token: vscode.CancellationToken): WorkspaceAccess {
  const { server, files, clock, extension } = context;
  const readText = async (uri: vscode.Uri): Promise<string | undefined> => {
    try {
      return new TextDecoder().decode(await files.readFile(uri));
    } catch {
      return undefined;
    }
  };
  return {
    now: () => clock.now().getTime(),
    random: secureRandom,
    checkText: async (name, text) => (await server.sendRequest(checkText, { name, text }, token)).findings,
    checkFiles: (paths) => checkPaths(context, paths, token),
    readText: async (path) => {
      for (const folder of vscode.workspace.workspaceFolders ?? []) {
        const text = await readText(vscode.Uri.joinPath(folder.uri, path));
        if (text !== undefined) return text;
      }
      return undefined;
    },
    testCodesInUse: async () => (await server.sendRequest(testCodesInUse, {}, token)).uses,
    readRulePage: (rule) =>
      readText(vscode.Uri.joinPath(extension.extensionUri, 'docs', 'rules', 'en', `${rule}.md`)),
  };
}

async function checkPaths(
  { server, files }: ClientContext,
  paths: readonly string[],
  token: vscode.CancellationToken,
): Promise<ToldFindings | { readonly error: string }> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) return { error: 'No folder is open. Use kanta_check_text.' };
  if (paths.length === 0) return server.sendRequest(checkWorkspace, {}, token);
  const findings: ToldFinding[] = [];
  let count = 0;
  const within: string[] = [];
  for (const path of new Set(paths.map(normalized))) {
    if (path === undefined) return { error: 'Only files inside the workspace can be checked.' };
    const found = await locate(files, folders, path);
    if (found === undefined)
      return { error: `There is no file or folder ${path}. Paths are relative to the workspace.` };
    if (found.isFolder) {
      within.push(path);
      continue;
    }
    const checked = await server.sendRequest(checkFile, { uri: found.uri.toString() }, token);
    if (checked === null) return { error: `${path} cannot be read.` };
    findings.push(...checked.findings);
    count += 1;
  }
  if (within.length > 0) {
    const checked = await server.sendRequest(checkWorkspace, { within }, token);
    findings.push(...checked.findings);
    count += checked.files;
  }
  return { findings, files: count };
}

/** A path below the workspace, without `.` and a `/` at its end; undefined for one that leads out. */
function normalized(path: string): string | undefined {
  const parts = path.split(/[\\/]/u).filter((part) => part !== '.' && part !== '');
  return /^(?:[\\/]|[A-Za-z]:)/u.test(path) || parts.includes('..') ? undefined : parts.join('/');
}

async function locate(
  files: vscode.FileSystem,
  folders: readonly vscode.WorkspaceFolder[],
  path: string,
): Promise<{ readonly uri: vscode.Uri; readonly isFolder: boolean } | undefined> {
  for (const folder of folders) {
    const uri = vscode.Uri.joinPath(folder.uri, path);
    try {
      const { type } = await files.stat(uri);
      return { uri, isFolder: (type & vscode.FileType.Directory) !== 0 };
    } catch {
      // It may be in the next folder.
    }
  }
  return undefined;
}
