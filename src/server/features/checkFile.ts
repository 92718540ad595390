import type { CancellationToken, Connection } from 'vscode-languageserver';
import { checkText } from '../../core/checking/checkText.ts';
import { DocumentSource } from '../../core/checking/documentSource.ts';
import { presentProblems } from '../../core/findings/finding.ts';
import { decodeText } from '../../host/files/decodeText.ts';
import { failing } from '../crashes.ts';
import type { ServerEnvironment } from '../environment.ts';
import { checkFile } from '../protocol.ts';
import type { SettingsCache } from '../settings.ts';
import type { Workspaces } from '../workspaces.ts';

interface Needs {
  readonly connection: Connection;
  readonly environment: ServerEnvironment;
  readonly settings: SettingsCache;
  readonly workspaces: Workspaces;
}

/** Checks one file as it lies on disk, as the Test Explorer does with a case's evidence. */
export function registerCheckFile({ connection, environment, settings, workspaces }: Needs): void {
  connection.onRequest(
    checkFile.method,
    failing(async ({ uri }: { uri: string }, token: CancellationToken) => {
      const bytes = await environment.readBytes(uri);
      if (bytes === undefined) return null;
      const decoded = decodeText(bytes);
      // A picture or an archive can't be wrong as a text.
      if (decoded.kind !== 'text') return { findings: [] };
      const own = await settings.of(uri);
      const workspace = await workspaces.of(uri, own);
      const document = new DocumentSource(workspaces.pathOf(uri), decoded.text);
      const found = await checkText(document, workspace.analyzers, () => token.isCancellationRequested);
      const findings = presentProblems(
        (found ?? []).map(({ problem }) => problem),
        {
          file: document.path,
          lines: document.lines,
          language: workspace.config.language ?? own.language,
          rules: { ...own.rules, ...workspace.config.rules },
        },
      );
      return { findings: findings.map(({ severity, message }) => ({ severity, message })) };
    }),
  );
}
