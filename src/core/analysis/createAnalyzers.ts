import { civilDateOf } from '../calendar/civilDate.ts';
import { localTimeAt } from '../calendar/helsinkiTime.ts';
import type { Analyzer } from '../checking/analyzer.ts';
import { globMatcher } from '../checking/globs.ts';
import type { WorkspaceConfig } from '../checking/workspaceConfig.ts';
import { createEnvironmentAnalyzer } from '../environments/environmentAnalyzer.ts';
import { fhirFixes } from '../fhir/authoring/fixes.ts';
import type { FhirVersion } from '../fhir/definitions/model.ts';
import { isBuiltInVersion } from '../fhir/definitions/store/builtInStore.ts';
import { createFhirAnalyzer } from '../fhir/validation/analyzer.ts';
import { createIdentifierAnalyzer } from '../identifiers/createIdentifierAnalyzer.ts';
import { readRegister } from '../identifiers/register/readRegister.ts';
import { readIdentifierSettings } from '../identifiers/settings.ts';
import type { AnalyzerInputs } from './analyzerInputs.ts';
import { createFormAnalyzer } from './formAnalyzer.ts';
import { createSettingsAnalyzer } from './settingsAnalyzer.ts';

/** The analyzers of the product, in the order in which they run. */
export function createAnalyzers(inputs: AnalyzerInputs): Analyzer[] {
  const { config, testIds, now } = inputs;
  const register = testIds === undefined ? undefined : readRegister(testIds).register;
  return [
    createSettingsAnalyzer(),
    ...(inputs.fhir === false
      ? []
      : [
          withFixes(
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
          ),
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

/** Validation says what is wrong, authoring what can be done. */
function withFixes(analyzer: Analyzer): Analyzer {
  return { ...analyzer, fixes: fhirFixes };
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
