import { createAnalyzers } from '../core/analysis/createAnalyzers.ts';
import type { Analyzer } from '../core/checking/analyzer.ts';
import { globMatcher } from '../core/checking/globs.ts';
import { EMPTY_CONFIG, readWorkspaceConfig, type WorkspaceConfig } from '../core/checking/workspaceConfig.ts';
import { readBaseline, type Baseline } from '../core/findings/baseline.ts';
import { CodeMemory } from '../core/identifiers/codeMemory.ts';
import { DocumentSource } from '../core/checking/documentSource.ts';
import { WorkspaceResources } from '../core/fhir/validation/references/workspaceResources.ts';
import type { TerminologyMemory } from '../core/fhir/validation/terminology/remoteTerminology.ts';
import type { ServerEnvironment } from './environment.ts';
import type { ResourceSettings } from './settings.ts';
import { TerminologyServers } from '../host/terminology/terminologyServers.ts';

/** Registration documents. */
export const FORM_GLOB = '**/*.kanta.{yaml,yml,json}';

/** What a workspace folder says about checking, with the analyzers made of it. */
export interface Workspace {
  readonly folderUri: string | undefined;
  readonly config: WorkspaceConfig;
  readonly analyzers: readonly Analyzer[];
  readonly isIgnored: (path: string) => boolean;
  /** Findings that the team has accepted. */
  readonly baseline: Baseline | undefined;
  /** The terminology server that the user has named; findings of another epoch of it are stale. */
  readonly terminology: TerminologyMemory | undefined;
  /** Grows with every reload: findings of another generation are stale. */
  readonly generation: number;
}

/** The workspace folders, each with its `.kanta` files read on demand and again when they change. */
export class Workspaces {
  readonly #environment: ServerEnvironment;
  #folders: readonly string[] = [];
  readonly #loaded = new Map<string, Promise<Workspace>>();
  readonly #formsByFolder = new Map<string, Promise<readonly (readonly [string, string])[]>>();
  /** The versions that were asked for last: nothing is read again that did not change. */
  readonly #formSources = new Map<string, DocumentSource>();
  readonly #resourcesByFolder = new Map<string, Promise<WorkspaceResources>>();
  readonly #openText: (uri: string) => string | undefined;
  readonly #codes = new Map<string, CodeMemory>();
  #key: Uint8Array | undefined;
  #generation = 0;
  #resourceGeneration = 0;
  /** Called when references into other files are followed for the first time: those files are to be watched. */
  onResourcesWanted: (() => void) | undefined;
  /** Formats of registration documents whose shape something else in the editor checks. */
  shapeShownElsewhere: readonly string[] = [];
  readonly terminologyServers: TerminologyServers;

  /** @param openText the text of a document that is open in the editor */
  constructor(environment: ServerEnvironment, openText: (uri: string) => string | undefined) {
    this.#environment = environment;
    this.#openText = openText;
    this.terminologyServers = new TerminologyServers(() => environment.now());
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
    this.#formsByFolder.clear();
    this.#formSources.clear();
    this.forgetResources();
  }

  /** Forgets the FHIR resources that references lead to, because a JSON file changed; false when none were read. */
  forgetResources(): boolean {
    const wereRead = this.#resourcesByFolder.size > 0;
    if (wereRead) this.#resourceGeneration += 1;
    this.#resourcesByFolder.clear();
    return wereRead;
  }

  /** Grows whenever resources that references lead to are forgotten: findings from before are stale. */
  get resourceGeneration(): number {
    return this.#resourceGeneration;
  }

  /** The folder's URI with a final slash; undefined for files outside the workspace. */
  folderOf(uri: string): string | undefined {
    return this.#folders.find((folder) => uri.startsWith(folder));
  }

  /** The document's name in findings: its path in the workspace, or its file name (below `.kanta`, whose files count by place). */
  pathOf(uri: string): string {
    const folder = this.folderOf(uri);
    const path =
      folder === undefined ? (/(?:\.kanta\/)?[^/]*$/u.exec(uri)?.[0] ?? uri) : uri.slice(folder.length);
    try {
      return decodeURIComponent(path);
    } catch {
      return path;
    }
  }

  /** The codes seen in a folder; they and the secret outlive a reload of settings. */
  codesOf(folderUri: string | undefined): CodeMemory {
    let codes = this.#codes.get(folderUri ?? '');
    if (codes === undefined) {
      codes = new CodeMemory();
      codes.key = this.#key;
      this.#codes.set(folderUri ?? '', codes);
    }
    return codes;
  }

  /** The secret for replacing real codes, from the editor's secret storage. */
  setIdentifierKey(key: Uint8Array): void {
    this.#key = key;
    for (const codes of this.#codes.values()) codes.key = key;
  }

  /** @param settings the user's, which the workspace's own file overrides */
  async of(uri: string, settings: ResourceSettings): Promise<Workspace> {
    const folder = this.folderOf(uri) ?? (hasNoPlace(uri) ? this.#folders[0] : undefined);
    const key = `${folder ?? ''}\0${settings.fhirVersion}\0${settings.packages.join('\0')}\0${String(settings.identifiers)}\0${String(settings.fhir)}\0${JSON.stringify(settings.profiles)}\0${settings.terminologyServer}`;
    let loaded = this.#loaded.get(key);
    if (loaded === undefined) {
      loaded = this.#load(folder, settings);
      this.#loaded.set(key, loaded);
    }
    return loaded;
  }

  /** The folder's registration documents, as they stand in the editor where they are open. */
  async #forms(folderUri: string): Promise<readonly DocumentSource[]> {
    let saved = this.#formsByFolder.get(folderUri);
    if (saved === undefined) {
      saved = this.#readForms(folderUri);
      this.#formsByFolder.set(folderUri, saved);
    }
    return (await saved).map(([uri, text]) => this.#formSource(uri, this.#openText(uri) ?? text));
  }

  #formSource(uri: string, text: string): DocumentSource {
    const path = this.pathOf(uri);
    const known = this.#formSources.get(uri);
    if (known?.text === text && known.path === path) return known;
    const source = known?.edited(path, text) ?? new DocumentSource(path, text);
    this.#formSources.set(uri, source);
    return source;
  }

  async #readForms(folderUri: string): Promise<readonly (readonly [string, string])[]> {
    const forms: (readonly [string, string])[] = [];
    for (const uri of await this.#environment.findFiles(folderUri, FORM_GLOB)) {
      const text = await this.#environment.readText(uri);
      if (text !== undefined) forms.push([uri, text]);
    }
    return forms;
  }

  #resources(folderUri: string, isIgnored: (path: string) => boolean): Promise<WorkspaceResources> {
    let known = this.#resourcesByFolder.get(folderUri);
    if (known === undefined) {
      known = this.#readResources(folderUri, isIgnored);
      this.#resourcesByFolder.set(folderUri, known);
      this.onResourcesWanted?.();
      this.onResourcesWanted = undefined;
    }
    return known;
  }

  async #readResources(folderUri: string, isIgnored: (path: string) => boolean): Promise<WorkspaceResources> {
    const resources = new WorkspaceResources();
    for (const uri of await this.#environment.findFiles(folderUri, '**/*.json')) {
      const text = isIgnored(this.pathOf(uri)) ? undefined : await this.#environment.readText(uri);
      if (text !== undefined) resources.add(text);
    }
    return resources;
  }

  async #load(folderUri: string | undefined, settings: ResourceSettings): Promise<Workspace> {
    const generation = this.#generation;
    const read = async (name: string): Promise<string | undefined> =>
      folderUri === undefined ? undefined : this.#environment.readText(`${folderUri}.kanta/${name}`);
    const text = await read('config.yaml');
    const own = text === undefined ? EMPTY_CONFIG : readWorkspaceConfig(text).config;
    const config = withUserSettings(own, settings);
    const isIgnored = globMatcher(config.ignore);
    const terminology = this.terminologyServers.at(settings.terminologyServer);
    const analyzers = createAnalyzers({
      config,
      openStore: (version) => this.#environment.openStore(version, config, folderUri),
      packaged: this.#environment.packaged?.(config, folderUri),
      now: () => this.#environment.now(),
      testIds: await read('test-ids.yaml'),
      outages: await read('outages.yaml'),
      fhir: settings.fhir,
      identifiers: settings.identifiers,
      shapeShownElsewhere: (format) => this.shapeShownElsewhere.includes(format),
      codes: this.codesOf(folderUri),
      terminology,
      ...(folderUri === undefined
        ? {}
        : {
            forms: () => this.#forms(folderUri),
            resources: () => this.#resources(folderUri, isIgnored),
            exists: (path) => this.#environment.exists(new URL(encodePath(path), folderUri).href),
          }),
    });
    const accepted = await read('baseline.json');
    const baseline = accepted === undefined ? undefined : readBaseline(accepted);
    return { folderUri, config, analyzers, isIgnored, baseline, terminology, generation };
  }
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function withUserSettings(config: WorkspaceConfig, settings: ResourceSettings): WorkspaceConfig {
  const version = config.fhir.version ?? (settings.fhirVersion === 'auto' ? undefined : settings.fhirVersion);
  return {
    ...config,
    fhir: {
      ...config.fhir,
      ...(version === undefined ? {} : { version }),
      packages: [...config.fhir.packages, ...settings.packages],
      profiles: [...config.fhir.profiles, ...settings.profiles],
    },
  };
}

/** Texts that are not saved, notebook cells and the commit message box belong to the first folder: its rules and codes count for them. */
function hasNoPlace(uri: string): boolean {
  return /^(?:untitled|vscode-notebook-cell|vscode-scm):/u.test(uri);
}

function withSlash(uri: string): string {
  return uri.endsWith('/') ? uri : `${uri}/`;
}
