import type { CancellationToken, Connection } from 'vscode-languageserver';
import { toldFinding } from '../../core/agents/toldFinding.ts';
import { maskCodes } from '../../core/findings/maskCodes.ts';
import type { Finding } from '../../core/findings/finding.ts';
import { findCodes } from '../../core/identifiers/scan/findCodes.ts';
import { isFormPath } from '../../core/registration/tree/formDocument.ts';
import { LineIndex } from '../../core/text/lineIndex.ts';
import { checkBytes, type CheckedFile, type FileOutcome } from '../../host/checking/checkBytes.ts';
import { checkFiles } from '../../host/checking/checkFiles.ts';
import type { ThreadsChecked } from '../../host/checking/checkPool.ts';
import { decodeText } from '../../host/files/decodeText.ts';
import { failing } from '../crashes.ts';
import type { ServerEnvironment, WorkspaceFile } from '../environment.ts';
import { fileCheckerOf, fileSettingsOf, unaccepted } from '../presentFindings.ts';
import {
  checkProgress,
  checkWorkspace,
  identifierKey,
  testCodesInUse,
  type WorkspaceCheck,
  type WorkspaceCheckRequest,
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

/** Checking whole workspaces, and knowing which test codes are in use in them. */
export function registerCheckWorkspace(needs: Needs): void {
  const { connection, workspaces } = needs;
  connection.onRequest(identifierKey.method, ({ base64 }: { base64: string }) => {
    workspaces.setIdentifierKey(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
    return null;
  });
  connection.onRequest(
    checkWorkspace.method,
    failing((request: WorkspaceCheckRequest, token: CancellationToken) =>
      new WorkspaceRun(needs, token, request).check(),
    ),
  );
  connection.onRequest(
    testCodesInUse.method,
    failing(async (_: unknown, token: CancellationToken) => ({
      uses: await new WorkspaceRun(needs, token).testCodes(),
    })),
  );
}

/** Progress is told so often at most. */
const MS_BETWEEN_NEWS = 50;

/** A folder with what it is checked with. */
interface Folder {
  readonly uri: string;
  readonly workspace: Workspace;
  readonly settings: ResourceSettings;
  readonly files: readonly WorkspaceFile[];
}

class WorkspaceRun {
  readonly #needs: Needs;
  readonly #token: CancellationToken;
  readonly #within: readonly string[];
  readonly #wanted: number | undefined;
  readonly #findings: WorkspaceFinding[] = [];
  readonly #skipped = { binary: 0, archive: 0, unreadable: 0 };
  readonly #values = new Map<string, number>();
  #files = 0;
  #threads = 1;
  #toldAt = Number.NEGATIVE_INFINITY;

  constructor(
    needs: Needs,
    token: CancellationToken,
    { within = [''], threads }: WorkspaceCheckRequest = {},
  ) {
    this.#within = within;
    this.#wanted = threads;
    this.#needs = needs;
    this.#token = token;
  }

  async check(): Promise<WorkspaceCheck> {
    for await (const folder of this.#folders()) {
      const { outcomes, threads } = await this.#checkFolder(folder);
      this.#threads = Math.max(this.#threads, threads);
      for (const [index, outcome] of outcomes.entries()) {
        const file = folder.files[index];
        if (file !== undefined && outcome !== undefined) this.#take(outcome, file, folder);
      }
    }
    return {
      findings: this.#findings,
      files: this.#files,
      skipped: this.#skipped,
      threads: this.#threads,
    };
  }

  async testCodes(): Promise<{ code: string; file: string; line: number }[]> {
    const uses: { code: string; file: string; line: number }[] = [];
    for await (const folder of this.#folders()) {
      await this.#checkEach(folder, async ({ uri, name }) => {
        const bytes = await this.#needs.environment.readBytes(uri);
        const decoded = bytes === undefined ? undefined : decodeText(bytes);
        if (decoded?.kind !== 'text') return { kind: 'unreadable' };
        const lines = new LineIndex(decoded.text);
        for (const { hetu, start } of findCodes(decoded.text)) {
          if (hetu.isTest) uses.push({ code: hetu.code, file: name, line: lines.positionAt(start).line });
        }
        return { kind: 'checked', findings: [] };
      });
    }
    return uses;
  }

  async *#folders(): AsyncIterable<Folder> {
    const { workspaces, environment, settings } = this.#needs;
    for (const uri of workspaces.folders) {
      if (this.#token.isCancellationRequested) return;
      const own = await settings.of(uri);
      const workspace = await workspaces.of(uri, own);
      const files = (await environment.allFiles(uri))
        .map((file) => ({ uri: file, name: workspaces.pathOf(file) }))
        .filter(({ name }) => this.#isWithin(name) && !workspace.isIgnored(name));
      yield { uri, workspace, settings: own, files };
    }
  }

  #isWithin(path: string): boolean {
    return this.#within.some((folder) => folder === '' || path.startsWith(`${folder}/`));
  }

  async #checkFolder(folder: Folder): Promise<ThreadsChecked> {
    const { environment } = this.#needs;
    const { workspace, settings, files } = folder;
    const checker = { ...fileCheckerOf(workspace, settings), withValues: true };
    const stop = new AbortController();
    const listening = this.#token.onCancellationRequested(() => {
      stop.abort();
    });
    try {
      const onDisk = environment.checkOnDisk?.({
        folderUri: folder.uri,
        files,
        checker,
        settings: { ...fileSettingsOf(workspace, settings), withValues: true },
        // These are judged beside others of the workspace as they stand in the editor.
        staysHere: isFormPath,
        // One memory of a terminology server's answers.
        threads: workspace.terminology === undefined ? this.#wanted : 1,
        signal: stop.signal,
        onProgress: (done) => {
          this.#tell(done, files.length);
        },
      });
      if (onDisk !== undefined) return await onDisk;
    } finally {
      listening.dispose();
    }
    const outcomes = await this.#checkEach(folder, async ({ uri, name }) => {
      const bytes = await environment.readBytes(uri);
      return bytes === undefined
        ? { kind: 'unreadable' }
        : checkBytes(name, bytes, checker, () => this.#token.isCancellationRequested);
    });
    return { outcomes, threads: 1 };
  }

  #checkEach(
    { files }: Folder,
    check: (file: WorkspaceFile) => Promise<FileOutcome | undefined>,
  ): Promise<readonly FileOutcome[]> {
    return checkFiles(files, check, {
      isCancelled: () => this.#token.isCancellationRequested,
      // Cancelling is a message, and so is a key that somebody presses meanwhile: they must be let in.
      breathe: (done) => {
        this.#tell(done, files.length);
        return this.#needs.environment.yieldToMessages();
      },
    });
  }

  #tell(done: number, total: number): void {
    const { connection, environment } = this.#needs;
    const now = environment.now();
    if (now - this.#toldAt < MS_BETWEEN_NEWS) return;
    this.#toldAt = now;
    void connection.sendNotification(checkProgress.method, { done, total });
  }

  #take(outcome: FileOutcome, { uri, name }: WorkspaceFile, folder: Folder): void {
    const { console } = this.#needs.connection;
    switch (outcome.kind) {
      case 'checked':
        this.#present(outcome, uri, name, folder);
        break;
      case 'binary':
      case 'archive':
        this.#skipped[outcome.kind] += 1;
        break;
      case 'too-large':
      case 'unreadable':
        this.#skipped.unreadable += 1;
        console.warn(`${maskCodes(name)} was not checked: ${outcome.kind}`);
        break;
      case 'failed':
        this.#skipped.unreadable += 1;
        console.error(`${maskCodes(name)} could not be checked: ${outcome.why}`);
        break;
    }
  }

  #present({ findings, values, codes }: CheckedFile, uri: string, name: string, folder: Folder): void {
    this.#files += 1;
    if (codes !== undefined)
      this.#needs.workspaces.codesOf(folder.workspace.folderUri).rememberSeen(name, codes);
    for (const finding of unaccepted(findings, folder.workspace))
      this.#add(finding, uri, values?.get(finding));
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
