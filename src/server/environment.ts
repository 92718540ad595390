import type { DefinitionStore } from '../core/fhir/definitions/model.ts';
import type { PackagedDefinitions } from '../core/fhir/definitions/package/packagedDefinitions.ts';
import type { BuiltInVersion } from '../core/fhir/definitions/store/builtInStore.ts';
import type { WorkspaceConfig } from '../core/checking/workspaceConfig.ts';
import type { Finding, RuleSettings } from '../core/findings/finding.ts';
import type { AcceptedValue } from '../core/identifiers/settings.ts';
import type { Language } from '../core/l10n/language.ts';

/** What findings of a large file depend on. */
export interface LargeFileSettings {
  readonly rules: RuleSettings;
  readonly language: Language;
  readonly accept: readonly AcceptedValue[];
}

export type LargeFileCheck =
  { readonly kind: 'text'; readonly findings: readonly Finding[] } | { readonly kind: 'binary' | 'archive' };

/** What the server needs of the place it runs in; a process and a worker differ in this and nothing else. */
export interface ServerEnvironment {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Lets messages that wait be read before long work begins. */
  yieldToMessages(): Promise<void>;
  /** The text of a file, or undefined when it cannot be read. */
  readText(uri: string): Promise<string | undefined>;
  /** URIs of the files of a workspace folder that fit a glob, without ignored ones. */
  findFiles(folderUri: string, glob: string): Promise<readonly string[]>;
  /** Every file of a workspace folder that `.gitignore` (where it can be read) or `files.exclude` lets through. */
  allFiles(folderUri: string): Promise<readonly string[]>;
  /**
   * Checks a file that is too large to be one text by the form of identifiers alone; undefined for every other file, and where files can't be
   * read piece by piece.
   */
  checkLargeFile?(
    uri: string,
    name: string,
    settings: LargeFileSettings,
    isCancelled: () => boolean,
  ): Promise<LargeFileCheck | undefined>;
  /** A file as it is, or undefined when it cannot be read. */
  readBytes(uri: string): Promise<Uint8Array | undefined>;
  /** Whether a file exists; undefined when that cannot be told. */
  exists(uri: string): Promise<boolean | undefined>;
  /** Built-in definitions with the workspace's packages in front of them. */
  openStore(
    version: BuiltInVersion,
    config: WorkspaceConfig,
    folderUri: string | undefined,
  ): Promise<DefinitionStore>;
  /** The FHIR versions that only packages bring; absent where none can be read. */
  readonly packaged?: (config: WorkspaceConfig, folderUri: string | undefined) => PackagedDefinitions;
  /** The folder with the rules' pages as a URI with a final slash, where other editors can open it. */
  readonly rulePages?: string;
}
