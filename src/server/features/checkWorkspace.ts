import type { CancellationToken, Connection } from 'vscode-languageserver';
import { toldFinding } from '../../core/agents/toldFinding.ts';
import { checkText, type FoundProblem } from '../../core/checking/checkText.ts';
import { DocumentSource } from '../../core/checking/documentSource.ts';
import { checkLines, isNdjson } from '../../core/checking/ndjson.ts';
import type { Finding } from '../../core/findings/finding.ts';
import { AcceptedValues } from '../../core/identifiers/accepted.ts';
import { dicomFileProblems, isDicom } from '../../core/identifiers/dicom/dicomFile.ts';
import { findCodes } from '../../core/identifiers/scan/findCodes.ts';
import { readIdentifierSettings } from '../../core/identifiers/settings.ts';
import { decodeText } from '../../host/files/decodeText.ts';
import { describeError } from '../../core/findings/describeError.ts';
import { failing } from '../crashes.ts';
import type { ServerEnvironment } from '../environment.ts';
import { presentFindings, shownAs, unaccepted } from '../presentFindings.ts';
import {
  checkProgress,
  checkWorkspace,
  identifierKey,
  testCodesInUse,
  type WorkspaceCheck,
  type WorkspaceFinding,
} from '../protocol.ts';
import type { ResourceSettings, SettingsCache } from '../settings.ts';
import type { Workspace, Workspaces } from '../workspaces.ts';

interface Needs {
  readonly connection: Connection;
  readonly environment: ServerEnvironment;
  readonly settings: SettingsCache;
  readonly workspaces: Workspaces;
}

/** Progress is told, and other requests are answered, after so much work. */
const MS_A_TURN = 50;

/** Checking whole workspaces, and knowing which test codes are in use in them. */
export function registerCheckWorkspace(needs: Needs): void {
  const { connection, workspaces } = needs;
  connection.onRequest(identifierKey.method, ({ base64 }: { base64: string }) => {
    workspaces.setIdentifierKey(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
    return null;
  });
  connection.onRequest(
    checkWorkspace.method,
    failing(({ within }: { within?: readonly string[] }, token: CancellationToken) =>
      new WorkspaceRun(needs, token, within).check(),
    ),
  );
  connection.onRequest(
    testCodesInUse.method,
    failing(async (_: unknown, token: CancellationToken) => ({
      uses: await new WorkspaceRun(needs, token).testCodes(),
    })),
  );
}

class WorkspaceRun {
  readonly #needs: Needs;
  readonly #token: CancellationToken;
  readonly #within: readonly string[];
  readonly #findings: WorkspaceFinding[] = [];
  readonly #skipped = { binary: 0, archive: 0, unreadable: 0 };
  readonly #values = new Map<string, number>();
  #files = 0;

  constructor(needs: Needs, token: CancellationToken, within: readonly string[] = ['']) {
    this.#within = within;
    this.#needs = needs;
    this.#token = token;
  }

  async check(): Promise<WorkspaceCheck> {
    const { environment, workspaces } = this.#needs;
    const isCancelled = (): boolean => this.#token.isCancellationRequested;
    await this.#eachFile(async (uri, workspace, settings) => {
      const { accept } = readIdentifierSettings(workspace.config.sections.identifiers);
      const name = workspaces.pathOf(uri);
      const large = settings.identifiers
        ? await environment.checkLargeFile?.(
            uri,
            name,
            { accept, ...shownAs(workspace, settings) },
            isCancelled,
          )
        : undefined;
      if (large !== undefined) {
        if (large.kind === 'text') {
          this.#files += 1;
          for (const finding of unaccepted(large.findings, workspace)) this.#add(finding, uri);
        } else this.#skipped[large.kind] += 1;
        return;
      }
      const bytes = await environment.readBytes(uri);
      if (bytes === undefined) {
        this.#skipped.unreadable += 1;
        return;
      }
      if (isDicom(bytes)) {
        const accepted = new AcceptedValues(accept);
        const problems = dicomFileProblems(bytes, (value) => accepted.has(value));
        this.#present(
          new DocumentSource(this.#needs.workspaces.pathOf(uri), ''),
          uri,
          problems,
          workspace,
          settings,
        );
        this.#files += 1;
        return;
      }
      const decoded = decodeText(bytes);
      if (decoded.kind !== 'text') {
        this.#skipped[decoded.kind] += 1;
        return;
      }
      this.#files += 1;
      const document = new DocumentSource(this.#needs.workspaces.pathOf(uri), decoded.text);
      const check = isNdjson(document.path) ? checkLines : checkText;
      const found = await check(document, workspace.analyzers, isCancelled);
      const problems = (found ?? []).map(({ problem }) => problem);
      this.#present(document, uri, problems, workspace, settings);
    });
    return { findings: this.#findings, files: this.#files, skipped: this.#skipped };
  }

  async testCodes(): Promise<{ code: string; file: string; line: number }[]> {
    const uses: { code: string; file: string; line: number }[] = [];
    await this.#eachFile(async (uri) => {
      const bytes = await this.#needs.environment.readBytes(uri);
      const decoded = bytes === undefined ? undefined : decodeText(bytes);
      if (decoded?.kind !== 'text') return;
      const document = new DocumentSource(this.#needs.workspaces.pathOf(uri), decoded.text);
      for (const { hetu, start } of findCodes(decoded.text)) {
        if (!hetu.isTest) continue;
        uses.push({ code: hetu.code, file: document.path, line: document.lines.positionAt(start).line });
      }
    });
    return uses;
  }

  async #eachFile(
    visit: (uri: string, workspace: Workspace, settings: ResourceSettings) => Promise<void>,
  ): Promise<void> {
    const { workspaces, environment, settings, connection } = this.#needs;
    for (const folder of workspaces.folders) {
      const own = await settings.of(folder);
      const workspace = await workspaces.of(folder, own);
      const uris = await environment.allFiles(folder);
      let turn = environment.now();
      for (const [done, uri] of uris.entries()) {
        if (this.#token.isCancellationRequested) return;
        const path = workspaces.pathOf(uri);
        if (this.#isWithin(path) && !workspace.isIgnored(path)) {
          try {
            await visit(uri, workspace, own);
          } catch (error) {
            // One file must not keep the others from being checked.
            this.#skipped.unreadable += 1;
            connection.console.error(`a file could not be checked: ${describeError(error)}`);
          }
        }
        if (environment.now() - turn < MS_A_TURN) continue;
        void connection.sendNotification(checkProgress.method, { done: done + 1, total: uris.length });
        // Cancelling is a message, and so is a key that somebody presses meanwhile: they must be let in.
        await environment.yieldToMessages();
        turn = environment.now();
      }
    }
  }

  #isWithin(path: string): boolean {
    return this.#within.some((folder) => folder === '' || path.startsWith(`${folder}/`));
  }

  #present(
    document: DocumentSource,
    uri: string,
    problems: readonly FoundProblem['problem'][],
    workspace: Workspace,
    settings: ResourceSettings,
  ): void {
    if (problems.length === 0) return;
    const values = new Map(
      problems
        .filter(({ rule, start, end }) => rule.startsWith('identifier/') && end > start)
        .map((problem) => [
          `${problem.rule}:${JSON.stringify(document.lines.rangeOf(problem))}`,
          document.text.slice(problem.start, problem.end),
        ]),
    );
    const { findings } = presentFindings(document, problems, workspace, settings);
    for (const finding of findings) {
      this.#add(finding, uri, values.get(`${finding.rule}:${JSON.stringify(finding.range)}`));
    }
  }

  #add(finding: Finding, uri: string, value?: string): void {
    this.#findings.push({
      uri,
      ...toldFinding(finding),
      ...(value === undefined ? {} : { value: this.#numberOf(value) }),
    });
  }

  #numberOf(value: string): number {
    const known = this.#values.get(value);
    if (known !== undefined) return known;
    this.#values.set(value, this.#values.size + 1);
    return this.#values.size;
  }
}
