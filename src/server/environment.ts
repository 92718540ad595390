import type { DefinitionStore } from '../core/fhir/definitions/model.ts';
import type { PackagedDefinitions } from '../core/fhir/definitions/package/packagedDefinitions.ts';
import type { BuiltInVersion } from '../core/fhir/definitions/store/builtInStore.ts';
import type { WorkspaceConfig } from '../core/checking/workspaceConfig.ts';
import type { FileChecker } from '../host/checking/checkBytes.ts';
import type { ThreadsChecked } from '../host/checking/checkPool.ts';
import type { FileSettings } from '../host/checking/fileChecker.ts';

/** A file of the workspace, and what findings call it. */
export interface WorkspaceFile {
  readonly uri: string;
  readonly name: string;
}

/** The check of a folder's files as they lie on the disk. */
export interface DiskCheck {
  readonly folderUri: string;
  readonly files: readonly WorkspaceFile[];
  /** What this thread checks with. */
  readonly checker: FileChecker;
  /** What other threads make the same of. */
  readonly settings: Omit<FileSettings, 'root'>;
  /** Files that depend on what only this thread knows. */
  readonly staysHere: (name: string) => boolean;
  /** How many threads to use, this one included; as many as pay when undefined. */
  readonly threads: number | undefined;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
}

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
  /** Checks files of the disk, of any size, in as many threads as pay; undefined where this folder's files can't be read here. */
  checkOnDisk?(check: DiskCheck): Promise<ThreadsChecked> | undefined;
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
