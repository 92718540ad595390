import * as vscode from 'vscode';
import { createFormWorkspace, type FormInputs } from '../../core/analysis/formAnalyzer.ts';
import { DocumentSource } from '../../core/checking/documentSource.ts';
import { EMPTY_CONFIG, readWorkspaceConfig } from '../../core/checking/workspaceConfig.ts';
import type { Problem } from '../../core/findings/problem.ts';
import { readRegister } from '../../core/identifiers/register/readRegister.ts';
import { checkDocument } from '../../core/registration/checkDocument.ts';
import { readForm, type FormDocument } from '../../core/registration/tree/formDocument.ts';
import type { RegistrationWorkspace } from '../../core/registration/workspace.ts';
import type { ClientContext } from '../clientContext.ts';
import { FORM_GLOB, isForm, pathOf } from './formFiles.ts';

/** A registration document of the workspace. */
export interface WorkspaceForm {
  readonly uri: vscode.Uri;
  readonly source: DocumentSource;
  readonly document: FormDocument;
}

/**
 * The registration documents of the workspace as they stand in the editor or on disk, with what their rules need. Made when the first
 * feature asks; from then on it tells of every change.
 */
export class WorkspaceForms {
  readonly #context: ClientContext;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #disposables: { dispose(): unknown }[] = [this.#changed];
  readonly #sources = new Map<string, { version: number; source: DocumentSource }>();
  /** Of files that are not open; nothing is parsed again that did not change. */
  readonly #saved = new Map<string, DocumentSource>();

  readonly onDidChange = this.#changed.event;

  constructor(context: ClientContext) {
    this.#context = context;
    const watcher = vscode.workspace.createFileSystemWatcher(FORM_GLOB);
    const register = vscode.workspace.createFileSystemWatcher('**/.kanta/*.yaml');
    const fire = (): void => {
      this.#changed.fire(undefined);
    };
    for (const source of [watcher, register]) {
      this.#disposables.push(
        source,
        source.onDidCreate(fire),
        source.onDidChange(fire),
        source.onDidDelete(fire),
      );
    }
    this.#disposables.push(
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (isForm(document)) fire();
      }),
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (isForm(document)) fire();
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#sources.delete(document.uri.toString());
        if (isForm(document)) fire();
      }),
      context.onDidChangeLanguage(fire),
    );
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** The form in an open document; read once for each version. */
  of(document: vscode.TextDocument): WorkspaceForm {
    const key = document.uri.toString();
    const known = this.#sources.get(key);
    const source =
      known?.version === document.version
        ? known.source
        : (known?.source.edited(pathOf(document.uri), document.getText(), document.languageId) ??
          new DocumentSource(pathOf(document.uri), document.getText(), document.languageId));
    this.#sources.set(key, { version: document.version, source });
    return { uri: document.uri, source, document: readForm(source) };
  }

  async at(uri: vscode.Uri): Promise<WorkspaceForm> {
    return this.of(await vscode.workspace.openTextDocument(uri));
  }

  /** Every registration document, by path. Open ones as they stand in the editor, unsaved ones too. */
  async all(): Promise<WorkspaceForm[]> {
    const forms: WorkspaceForm[] = [];
    const names = new Set<string>();
    for (const document of vscode.workspace.textDocuments) {
      if (!isForm(document) || document.isClosed || (await this.#isGone(document))) continue;
      forms.push(this.of(document));
      names.add(document.uri.toString());
    }
    for (const uri of await vscode.workspace.findFiles(FORM_GLOB)) {
      if (names.has(uri.toString())) continue;
      const text = await this.#read(uri);
      if (text === undefined) continue;
      const source = this.#savedSource(uri, text);
      forms.push({ uri, source, document: readForm(source) });
    }
    return forms.sort((a, b) => (a.source.path < b.source.path ? -1 : 1));
  }

  #savedSource(uri: vscode.Uri, text: string): DocumentSource {
    const key = uri.toString();
    let source = this.#saved.get(key);
    if (source?.text !== text) {
      source = new DocumentSource(pathOf(uri), text);
      this.#saved.set(key, source);
    }
    return source;
  }

  /** The editor holds the text of a deleted file for a while after its tab is closed. */
  async #isGone({ uri, isDirty, isUntitled }: vscode.TextDocument): Promise<boolean> {
    return uri.scheme === 'file' && !isDirty && !isUntitled && !(await this.#exists(uri));
  }

  /**
   * What the rules find in a document, beside the others of its folder.
   * @param all as it was just read, for who asks about many
   */
  async problems(form: WorkspaceForm, all?: readonly WorkspaceForm[]): Promise<readonly Problem[]> {
    const workspace = await this.workspace(form.uri, all);
    return (await checkDocument(form.document, workspace)) ?? [];
  }

  /** What rules and checks know about the folder of a document. */
  async workspace(uri: vscode.Uri, all?: readonly WorkspaceForm[]): Promise<RegistrationWorkspace> {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    const read = async (name: string): Promise<string | undefined> =>
      folder === undefined ? undefined : this.#read(vscode.Uri.joinPath(folder, '.kanta', name));
    const [config, testIds, outages, forms] = await Promise.all([
      read('config.yaml'),
      read('test-ids.yaml'),
      read('outages.yaml'),
      all ?? this.all(),
    ]);
    const inputs: FormInputs = {
      config: config === undefined ? EMPTY_CONFIG : readWorkspaceConfig(config).config,
      now: () => this.#context.clock.now().getTime(),
      outages,
      ...(folder === undefined ? {} : { exists: (path) => this.#exists(vscode.Uri.joinPath(folder, path)) }),
    };
    const register = testIds === undefined ? undefined : readRegister(testIds).register;
    const sources = forms
      .filter((form) => form.uri.toString() !== uri.toString())
      .map(({ source }) => source);
    return createFormWorkspace(inputs, register, () => sources);
  }

  async #exists(uri: vscode.Uri): Promise<boolean> {
    try {
      await this.#context.files.stat(uri);
      return true;
    } catch {
      return false;
    }
  }

  async #read(uri: vscode.Uri): Promise<string | undefined> {
    try {
      return new TextDecoder().decode(await this.#context.files.readFile(uri));
    } catch {
      return undefined;
    }
  }
}
