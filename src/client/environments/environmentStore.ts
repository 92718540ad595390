import * as vscode from 'vscode';
import { readWorkspaceConfig } from '../../core/checking/workspaceConfig.ts';
import { EnvironmentModel, OUTAGES_FILE } from '../../core/environments/environmentModel.ts';
import {
  CONFIG_FILE,
  readEnvironmentSettings,
  type EnvironmentSettings,
} from '../../core/environments/environmentSettings.ts';
import type { Outage } from '../../core/environments/outage.ts';
import { readOutages } from '../../core/environments/readOutages.ts';
import type { ClientContext } from '../clientContext.ts';

/** What the workspace says about environments at this moment. */
export interface EnvironmentState {
  readonly model: EnvironmentModel;
  readonly settings: EnvironmentSettings;
  /** The folder whose files these are; undefined in a window without one. */
  readonly folder: vscode.Uri | undefined;
}

/** The files that it reads. */
const FILES: readonly string[] = [CONFIG_FILE, OUTAGES_FILE];

/**
 * The calendar with the workspace's own environments and announced outages, read when somebody first asks and again when the files change.
 * In a window with several folders the first one with a `.kanta` folder counts for settings; outages of all of them count.
 */
export class EnvironmentStore implements vscode.Disposable {
  readonly #context: ClientContext;
  readonly #changed = new vscode.EventEmitter<EnvironmentState>();
  readonly #disposables: { dispose(): unknown }[] = [this.#changed];
  #state: EnvironmentState;
  #loading: Promise<EnvironmentState> | undefined;
  #isStale = true;
  #isWatching = false;

  readonly onDidChange = this.#changed.event;

  constructor(context: ClientContext) {
    this.#context = context;
    const { settings } = readEnvironmentSettings(undefined);
    this.#state = {
      settings,
      model: new EnvironmentModel(settings.catalog, []),
      folder: vscode.workspace.workspaceFolders?.[0]?.uri,
    };
  }

  /** What is known without waiting: the national environments until the files are read. */
  get current(): EnvironmentState {
    return this.#state;
  }

  async state(): Promise<EnvironmentState> {
    this.#watch();
    if (!this.#isStale) return this.#state;
    this.#loading ??= this.#loadUntilCurrent().finally(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }

  /** A change during the reading asks for another one: what was read before it must not be the last word. */
  async #loadUntilCurrent(): Promise<EnvironmentState> {
    do {
      this.#isStale = false;
      await this.#load();
    } while (this.#isStale);
    return this.#state;
  }

  /** Reads the files again, for whoever has just written one: events of file systems come late. */
  async reload(): Promise<EnvironmentState> {
    this.#isStale = true;
    return this.state();
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  #watch(): void {
    if (this.#isWatching) return;
    this.#isWatching = true;
    const refresh = (): void => {
      this.#isStale = true;
      this.state().catch((error: unknown) => {
        this.#context.log.error('environments', error);
      });
    };
    for (const file of FILES) {
      const watcher = vscode.workspace.createFileSystemWatcher(`**/${file}`);
      watcher.onDidChange(refresh);
      watcher.onDidCreate(refresh);
      watcher.onDidDelete(refresh);
      this.#disposables.push(watcher);
    }
    this.#disposables.push(vscode.workspace.onDidChangeWorkspaceFolders(refresh));
  }

  async #load(): Promise<void> {
    const folders = vscode.workspace.workspaceFolders?.map(({ uri }) => uri) ?? [];
    const configs = await Promise.all(folders.map((folder) => this.#read(folder, CONFIG_FILE)));
    const index = Math.max(
      0,
      configs.findIndex((text) => text !== undefined),
    );
    const text = configs[index];
    const section = text === undefined ? undefined : readWorkspaceConfig(text).config.sections.environments;
    const { settings } = readEnvironmentSettings(section);
    const outages: Outage[] = [];
    for (const folder of folders) {
      const written = await this.#read(folder, OUTAGES_FILE);
      if (written !== undefined) outages.push(...readOutages(written, settings.catalog).outages);
    }
    this.#state = {
      settings,
      model: new EnvironmentModel(settings.catalog, outages),
      folder: folders[index],
    };
    this.#changed.fire(this.#state);
  }

  async #read(folder: vscode.Uri, name: string): Promise<string | undefined> {
    try {
      return new TextDecoder().decode(await this.#context.files.readFile(vscode.Uri.joinPath(folder, name)));
    } catch {
      return undefined;
    }
  }
}
