import { civilDateOf } from '../calendar/civilDate.ts';
import { localTimeAt } from '../calendar/helsinkiTime.ts';
import type { Analyzer } from '../checking/analyzer.ts';
import type { DocumentSource } from '../checking/documentSource.ts';
import { globMatcher } from '../checking/globs.ts';
import type { WorkspaceConfig } from '../checking/workspaceConfig.ts';
import { createEnvironmentAnalyzer } from '../environments/environmentAnalyzer.ts';
import type { DefinitionStore, FhirVersion } from '../fhir/definitions/model.ts';
import type { PackagedDefinitions } from '../fhir/definitions/package/packagedDefinitions.ts';
import { isBuiltInVersion, type BuiltInVersion } from '../fhir/definitions/store/builtInStore.ts';
import { createFhirAnalyzer } from '../fhir/validation/analyzer.ts';
import type { WorkspaceResources } from '../fhir/validation/references/workspaceResources.ts';
import type { RemoteTerminology } from '../fhir/validation/terminology/remoteTerminology.ts';
import type { CodeMemory } from '../identifiers/codeMemory.ts';
import { createIdentifierAnalyzer } from '../identifiers/createIdentifierAnalyzer.ts';
import { readRegister } from '../identifiers/register/readRegister.ts';
import { readIdentifierSettings } from '../identifiers/settings.ts';
import { createFormAnalyzer } from './formAnalyzer.ts';
import { createSettingsAnalyzer } from './settingsAnalyzer.ts';

/** Everything that findings depend on beside the text. The editor and the command line fill it from the same files. */
export interface AnalyzerInputs {
  readonly config: WorkspaceConfig;
  readonly openStore: (version: BuiltInVersion) => Promise<DefinitionStore>;
  /** Where the workspace's packages can be read: the FHIR versions that only they bring. */
  readonly packaged?: PackagedDefinitions | undefined;
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number;
  /** Text of `.kanta/test-ids.yaml`. */
  readonly testIds?: string | undefined;
  /** The codes seen so far and the secret for replacing real ones; without it nothing is replaced. */
  readonly codes?: CodeMemory | undefined;
  /** Text of `.kanta/outages.yaml`. */
  readonly outages?: string | undefined;
  /** False when the user has switched FHIR validation off. */
  readonly fhir?: boolean;
  /** False when the user has switched the warnings about real identifiers off. */
  readonly identifiers?: boolean;
  /** The FHIR version of all resources, whatever they claim. */
  readonly fhirVersion?: FhirVersion | undefined;
  /** Profiles that every resource must meet, beside claimed and configured ones. */
  readonly profiles?: readonly string[];
  /** The workspace's FHIR resources; asked when references are followed into other files. */
  readonly resources?: () => Promise<WorkspaceResources>;
  /** The terminology server that the user has named. */
  readonly terminology?: RemoteTerminology | undefined;
  /** The workspace's registration documents; asked when one of them is checked. */
  readonly forms?: () => Promise<readonly DocumentSource[]>;
  /** Whether a file of the workspace exists; undefined when that cannot be told. */
  readonly exists?: (path: string) => Promise<boolean | undefined>;
  /** Whether something else already shows problems of syntax and shape for registration documents of a format. */
  readonly shapeShownElsewhere?: (format: 'yaml' | 'json') => boolean;
}

/** The analyzers of the product, in the order in which they run. */
export function createAnalyzers(inputs: AnalyzerInputs): Analyzer[] {
  const { config, testIds, now } = inputs;
  const register = testIds === undefined ? undefined : readRegister(testIds).register;
  return [
    createSettingsAnalyzer(),
    ...(inputs.fhir === false
      ? []
      : [
          createFhirAnalyzer({
            stores: async (version) =>
              isBuiltInVersion(version) ? inputs.openStore(version) : inputs.packaged?.openStore(version),
            versionsOfProfile: inputs.packaged?.versionsOf,
            terminology: inputs.terminology,
            resources: config.fhir.references === 'workspace' ? inputs.resources : undefined,
            profiles: configuredProfiles(config, inputs.profiles ?? []),
            now: () => new Date(now()).toISOString(),
            versionOf: configuredVersion(config, inputs.fhirVersion),
            defaultVersion: config.fhir.version,
          }),
        ]),
    createEnvironmentAnalyzer(config.sections.environments),
    createFormAnalyzer(inputs, register),
    ...(inputs.identifiers === false
      ? []
      : [
          createIdentifierAnalyzer({
            settings: readIdentifierSettings(config.sections.identifiers),
            register,
            today: () => civilDateOf(localTimeAt(now()).day),
            memory: inputs.codes,
          }),
        ]),
  ];
}

/** The profiles that the settings give a file, and those that every file gets. */
function configuredProfiles(
  { fhir }: WorkspaceConfig,
  everywhere: readonly string[],
): (path: string) => readonly string[] {
  const rules = fhir.profiles.map(({ files, profiles }) => ({ fits: globMatcher(files), profiles }));
  return (path) => [...everywhere, ...rules.flatMap(({ fits, profiles }) => (fits(path) ? profiles : []))];
}

/** The version that the settings give a file by its path. */
function configuredVersion(
  { fhir }: WorkspaceConfig,
  everywhere: FhirVersion | undefined,
): (path: string) => FhirVersion | undefined {
  const rules = fhir.profiles.flatMap(({ files, version }) =>
    version === undefined ? [] : [{ fits: globMatcher(files), version }],
  );
  return (path) => everywhere ?? rules.find(({ fits }) => fits(path))?.version;
}
