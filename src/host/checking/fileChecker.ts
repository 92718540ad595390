import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createAnalyzers } from '../../core/analysis/createAnalyzers.ts';
import type { Analyzer } from '../../core/checking/analyzer.ts';
import type { DocumentSource } from '../../core/checking/documentSource.ts';
import { globMatcher } from '../../core/checking/globs.ts';
import {
  EMPTY_CONFIG,
  readWorkspaceConfig,
  type WorkspaceConfig,
} from '../../core/checking/workspaceConfig.ts';
import type { FhirVersion } from '../../core/fhir/definitions/model.ts';
import type { RuleSettings } from '../../core/findings/finding.ts';
import type { WorkspaceResources } from '../../core/fhir/validation/references/workspaceResources.ts';
import type { TerminologyMemory } from '../../core/fhir/validation/terminology/remoteTerminology.ts';
import type { CodeMemory } from '../../core/identifiers/codeMemory.ts';
import { readIdentifierSettings } from '../../core/identifiers/settings.ts';
import type { Language } from '../../core/l10n/language.ts';
import type { Message } from '../../core/l10n/message.ts';
import { readForms } from '../files/formFiles.ts';
import { readResources } from '../files/resourceFiles.ts';
import { NamedPackages } from '../packages/namedPackages.ts';
import { openPackagedDefinitions } from '../packages/openPackagedDefinitions.ts';
import { openNodeStore } from '../openNodeStore.ts';
import { TerminologyServers } from '../terminology/terminologyServers.ts';
import type { FileChecker } from './checkBytes.ts';

/** The settings of the folder that is checked: its `.kanta/config.yaml`, or none. */
export async function loadConfig(root: string): Promise<WorkspaceConfig> {
  const text = await readFile(join(root, '.kanta', 'config.yaml'), 'utf8').catch(() => undefined);
  return text === undefined ? EMPTY_CONFIG : readWorkspaceConfig(text).config;
}

/** The part of the options that another thread can be told. */
export interface FileSettings {
  readonly root: string;
  readonly config: WorkspaceConfig;
  readonly language: Language;
  /** The user's; those of the folder go before them. */
  readonly rules?: RuleSettings;
  /** Only these analyzers; all when undefined. */
  readonly only?: readonly Analyzer['name'][] | undefined;
  readonly fhirVersion?: FhirVersion | undefined;
  /** Profiles that every resource must meet. */
  readonly profiles?: readonly string[];
  /** Packages in front of those that the settings name. */
  readonly packages?: readonly string[];
  /** Whether the identifiers that findings are about are wanted. */
  readonly withValues?: boolean;
}

export interface FileCheckerOptions extends FileSettings {
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number;
  /** Remembers the codes of what is checked. */
  readonly codes?: CodeMemory;
  /** The address of a terminology server; none is asked without it. */
  readonly terminologyServer?: string | undefined;
  /** Told once when the terminology server does not answer. */
  readonly onTerminologyFailure?: () => void;
  /** Told what is wrong with a package that cannot be used. */
  readonly onPackageProblem?: (problem: Message) => void;
}

/** Everything that findings in files of a folder depend on, read once for many files. */
export async function makeFileChecker(options: FileCheckerOptions): Promise<FileChecker> {
  const { root, config, only, fhirVersion, language, onPackageProblem } = options;
  const named = new NamedPackages([...(options.packages ?? []), ...config.fhir.packages], { root });
  const readOwn = (name: string): Promise<string | undefined> =>
    readFile(join(root, '.kanta', name), 'utf8').catch(() => undefined);
  let resources: Promise<WorkspaceResources> | undefined;
  let forms: Promise<readonly DocumentSource[]> | undefined;
  const terminology = terminologyOf(options);
  const analyzers = createAnalyzers({
    terminology,
    config,
    fhirVersion,
    openStore: (version) => openNodeStore(version, named, onPackageProblem),
    packaged: openPackagedDefinitions(named),
    now: options.now,
    codes: options.codes,
    testIds: await readOwn('test-ids.yaml'),
    outages: await readOwn('outages.yaml'),
    forms: () => (forms ??= readForms(root, globMatcher(config.ignore))),
    resources: () => (resources ??= readResources(root, globMatcher(config.ignore))),
    exists: (path) =>
      stat(resolve(root, path)).then(
        () => true,
        () => false,
      ),
    ...(options.profiles === undefined ? {} : { profiles: options.profiles }),
  });
  return {
    analyzers: only === undefined ? analyzers : analyzers.filter(({ name }) => only.includes(name)),
    language,
    terminology,
    rules: { ...options.rules, ...config.rules },
    accept: readIdentifierSettings(config.sections.identifiers).accept,
    withValues: options.withValues === true,
  };
}

function terminologyOf({
  terminologyServer,
  now,
  onTerminologyFailure,
}: FileCheckerOptions): TerminologyMemory | undefined {
  if (terminologyServer === undefined) return undefined;
  const servers = new TerminologyServers(now);
  let isTold = false;
  servers.onFailure = () => {
    if (!isTold) onTerminologyFailure?.();
    isTold = true;
  };
  return servers.at(terminologyServer);
}
