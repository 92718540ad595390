import type { CancellationToken, Connection } from 'vscode-languageserver';
import { toldFinding, type ToldFinding } from '../../core/agents/toldFinding.ts';
import { checkText as checkDocumentText } from '../../core/checking/checkText.ts';
import { DocumentSource } from '../../core/checking/documentSource.ts';
import { checkLines, isNdjson } from '../../core/checking/ndjson.ts';
import type { Problem } from '../../core/findings/problem.ts';
import { AcceptedValues } from '../../core/identifiers/accepted.ts';
import { dicomFileProblems, isDicom } from '../../core/identifiers/dicom/dicomFile.ts';
import { readIdentifierSettings } from '../../core/identifiers/settings.ts';
import { decodeText } from '../../host/files/decodeText.ts';
import { failing } from '../crashes.ts';
import type { ServerEnvironment } from '../environment.ts';
import { presentFindings } from '../presentFindings.ts';
import { checkFile, checkText } from '../protocol.ts';
import type { SettingsCache } from '../settings.ts';
import type { Workspace, Workspaces } from '../workspaces.ts';

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
  /** `problemsOf` gets the document's workspace and tells what is wrong. */
  const present = async (
    uri: string,
    document: DocumentSource,
    problemsOf: (workspace: Workspace) => Promise<readonly Problem[]> | readonly Problem[],
  ): Promise<Findings> => {
    const own = await settings.of(uri);
    const workspace = await workspaces.of(uri, own);
    const { findings } = presentFindings(document, await problemsOf(workspace), workspace, own);
    return { findings: findings.map(toldFinding) };
  };

  const ofText = (uri: string, document: DocumentSource, token: CancellationToken): Promise<Findings> =>
    present(uri, document, async ({ analyzers }) => {
      const check = isNdjson(document.path) ? checkLines : checkDocumentText;
      const found = await check(document, analyzers, () => token.isCancellationRequested);
      return (found ?? []).map(({ problem }) => problem);
    });

  const ofFile = async ({ uri }: { uri: string }, token: CancellationToken): Promise<Findings | null> => {
    const bytes = await environment.readBytes(uri);
    if (bytes === undefined) return null;
    const path = workspaces.pathOf(uri);
    if (isDicom(bytes)) {
      return present(uri, new DocumentSource(path, ''), ({ config }) => {
        const accepted = new AcceptedValues(readIdentifierSettings(config.sections.identifiers).accept);
        return dicomFileProblems(bytes, (value) => accepted.has(value));
      });
    }
    const decoded = decodeText(bytes);
    // A picture or an archive can't be wrong as a text.
    if (decoded.kind !== 'text') return { findings: [] };
    return ofText(uri, new DocumentSource(path, decoded.text), token);
  };

  connection.onRequest(checkFile.method, failing(ofFile));
  connection.onRequest(
    checkText.method,
    failing(({ name, text }: { name: string; text: string }, token: CancellationToken) => {
      const [folder = 'untitled:'] = workspaces.folders;
      const uri = `${folder.replace(/\/$/u, '')}/${name.split('/').map(encodeURIComponent).join('/')}`;
      return ofText(uri, new DocumentSource(name, text), token);
    }),
  );
}
