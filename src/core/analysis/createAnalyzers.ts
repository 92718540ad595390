import type { Analyzer } from '../checking/analyzer.ts';
import type { WorkspaceConfig } from '../checking/workspaceConfig.ts';
import type { DefinitionStore } from '../fhir/definitions/model.ts';
import { createSettingsAnalyzer } from './settingsAnalyzer.ts';

/** Everything that findings depend on beside the text. The editor and the command line fill it from the same files. */
export interface AnalyzerInputs {
  readonly config: WorkspaceConfig;
  readonly openStore: (version: '3.0' | '4.0') => Promise<DefinitionStore>;
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number;
  /** Text of `.kanta/test-ids.yaml`. */
  readonly testIds?: string | undefined;
  /** False when the user has switched the warnings about real identifiers off. */
  readonly identifiers?: boolean;
  /** Profiles that every resource must meet, beside claimed and configured ones. */
  readonly profiles?: readonly string[];
}

/** The analyzers of the product, in the order in which they run. */
export function createAnalyzers(inputs: AnalyzerInputs): Analyzer[] {
  void inputs;
  return [createSettingsAnalyzer()];
}
