import type { DocumentSource } from '../checking/documentSource.ts';
import type { WorkspaceConfig } from '../checking/workspaceConfig.ts';
import type { DefinitionStore, FhirVersion } from '../fhir/definitions/model.ts';
import type { PackagedDefinitions } from '../fhir/definitions/package/packagedDefinitions.ts';
import type { BuiltInVersion } from '../fhir/definitions/store/builtInStore.ts';
import type { WorkspaceResources } from '../fhir/validation/references/workspaceResources.ts';
import type { RemoteTerminology } from '../fhir/validation/terminology/remoteTerminology.ts';
import type { CodeMemory } from '../identifiers/codeMemory.ts';

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
