import type { CancellationToken, Connection } from 'vscode-languageserver';
import { toldFinding, type ToldFinding } from '../../core/agents/toldFinding.ts';
import {
  checkBytes,
  checkNamedText,
  type FileChecker,
  type FileOutcome,
} from '../../host/checking/checkBytes.ts';
import { failing } from '../crashes.ts';
import type { ServerEnvironment } from '../environment.ts';
import { fileCheckerOf, unaccepted } from '../presentFindings.ts';
import { checkFile, checkText } from '../protocol.ts';
import type { SettingsCache } from '../settings.ts';
import type { Workspaces } from '../workspaces.ts';

interface Needs {
  readonly connection: Connection;
  readonly environment: ServerEnvironment;
  readonly settings: SettingsCache;
  readonly workspaces: Workspaces;
}

interface Findings {
  readonly findings: readonly ToldFinding[];
}

/** Checks one file as it lies on disk, or one text that lies nowhere yet, for the Test Explorer and for tools. */
export function registerCheckFile({ connection, environment, settings, workspaces }: Needs): void {
  const checkWith = async (
    uri: string,
    check: (checker: FileChecker) => Promise<FileOutcome | undefined>,
  ): Promise<Findings> => {
    const own = await settings.of(uri);
    const workspace = await workspaces.of(uri, own);
    const outcome = await check(fileCheckerOf(workspace, own));
    // A picture or an archive can't be wrong as a text.
    const findings = outcome?.kind === 'checked' ? outcome.findings : [];
    return { findings: unaccepted(findings, workspace).map(toldFinding) };
  };

  const ofFile = async ({ uri }: { uri: string }, token: CancellationToken): Promise<Findings | null> => {
    const bytes = await environment.readBytes(uri);
    if (bytes === undefined) return null;
    const isCancelled = (): boolean => token.isCancellationRequested;
    return checkWith(uri, (checker) => checkBytes(workspaces.pathOf(uri), bytes, checker, isCancelled));
  };

  connection.onRequest(checkFile.method, failing(ofFile));
  connection.onRequest(
    checkText.method,
    failing(({ name, text }: { name: string; text: string }, token: CancellationToken) => {
      const [folder = 'untitled:'] = workspaces.folders;
      const uri = `${folder.replace(/\/$/u, '')}/${name.split('/').map(encodeURIComponent).join('/')}`;
      return checkWith(uri, (checker) =>
        checkNamedText(name, text, checker, () => token.isCancellationRequested),
      );
    }),
  );
}
