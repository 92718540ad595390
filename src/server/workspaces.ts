import { createAnalyzers } from '../core/analysis/createAnalyzers.ts';
import type { Analyzer } from '../core/checking/analyzer.ts';
import { globMatcher } from '../core/checking/globs.ts';
import { EMPTY_CONFIG, readWorkspaceConfig, type WorkspaceConfig } from '../core/checking/workspaceConfig.ts';
import type { ServerEnvironment } from './environment.ts';
import type { ResourceSettings } from './settings.ts';

/** What a workspace folder says about checking, with the analyzers made of it. */
export interface Workspace {
  readonly folderUri: string | undefined;
  readonly config: WorkspaceConfig;
  readonly analyzers: readonly Analyzer[];
  readonly isIgnored: (path: string) => boolean;
  /** Grows with every reload: findings of another generation are stale. */
  readonly generation: number;
}

/** The workspace folders, each with its `.kanta` files read on demand and again when they change. */
export class Workspaces {
  readonly #environment: ServerEnvironment;
  #folders: readonly string[] = [];
  readonly #loaded = new Map<string, Promise<Workspace>>();
  #generation = 0;

  constructor(environment: ServerEnvironment) {
    this.#environment = environment;
  }

  setFolders(uris: readonly string[]): void {
    this.#folders = uris.map(withSlash).sort((a, b) => b.length - a.length);
    this.reload();
  }

  get folders(): readonly string[] {
    return this.#folders;
  }

  /** Forgets what was read, because a `.kanta` file, a package or a setting changed. */
  reload(): void {
    this.#generation += 1;
    this.#loaded.clear();
  }

  /** The folder's URI with a final slash; undefined for files outside the workspace. */
  folderOf(uri: string): string | undefined {
    return this.#folders.find((folder) => uri.startsWith(folder));
  }

  /** The document's name in findings: its path in the workspace, or its file name. */
  pathOf(uri: string): string {
    const folder = this.folderOf(uri);
    const path = folder === undefined ? uri.slice(uri.lastIndexOf('/') + 1) : uri.slice(folder.length);
    try {
      return decodeURIComponent(path);
    } catch {
      return path;
    }
  }

  /** @param settings the user's, which the workspace's own file overrides */
  async of(uri: string, settings: ResourceSettings): Promise<Workspace> {
    const folder = this.folderOf(uri);
    const key = `${folder ?? ''}\0${settings.fhirVersion}\0${settings.packages.join('\0')}\0${String(settings.identifiers)}`;
    let loaded = this.#loaded.get(key);
    if (loaded === undefined) {
      loaded = this.#load(folder, settings);
      this.#loaded.set(key, loaded);
    }
    return loaded;
  }

  async #load(folderUri: string | undefined, settings: ResourceSettings): Promise<Workspace> {
    const generation = this.#generation;
    const read = async (name: string): Promise<string | undefined> =>
      folderUri === undefined ? undefined : this.#environment.readText(`${folderUri}.kanta/${name}`);
    const text = await read('config.yaml');
    const own = text === undefined ? EMPTY_CONFIG : readWorkspaceConfig(text).config;
    const config = withUserSettings(own, settings);
    const analyzers = createAnalyzers({
      config,
      openStore: (version) => this.#environment.openStore(version, config, folderUri),
      now: () => this.#environment.now(),
      testIds: await read('test-ids.yaml'),
      identifiers: settings.identifiers,
    });
    return { folderUri, config, analyzers, isIgnored: globMatcher(config.ignore), generation };
  }
}

function withUserSettings(config: WorkspaceConfig, settings: ResourceSettings): WorkspaceConfig {
  const version = config.fhir.version ?? (settings.fhirVersion === 'auto' ? undefined : settings.fhirVersion);
  return {
    ...config,
    fhir: {
      ...config.fhir,
      ...(version === undefined ? {} : { version }),
      packages: [...config.fhir.packages, ...settings.packages],
    },
  };
}

function withSlash(uri: string): string {
  return uri.endsWith('/') ? uri : `${uri}/`;
}
