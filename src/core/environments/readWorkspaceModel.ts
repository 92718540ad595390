import { readWorkspaceConfig } from '../checking/workspaceConfig.ts';
import type { Language } from '../l10n/language.ts';
import { EnvironmentModel, OUTAGES_FILE } from './environmentModel.ts';
import { CONFIG_FILE, readEnvironmentSettings } from './environmentSettings.ts';
import { readOutages } from './readOutages.ts';

/** The test environments as a workspace's files have them. */
export interface WorkspaceModel {
  readonly model: EnvironmentModel;
  /** That the workspace has set. */
  readonly language: Language | undefined;
  /** Files with something in them that could not be understood. */
  readonly broken: readonly string[];
}

/** Reads the national environments with the workspace's own ones and its announced outages. */
export async function readWorkspaceModel(
  readText: (path: string) => Promise<string | undefined>,
): Promise<WorkspaceModel> {
  const configText = await readText(CONFIG_FILE);
  const config = configText === undefined ? undefined : readWorkspaceConfig(configText).config;
  const { settings, problems } = readEnvironmentSettings(config?.sections.environments);
  const outagesText = await readText(OUTAGES_FILE);
  const outages = outagesText === undefined ? undefined : readOutages(outagesText, settings.catalog);
  const areOutagesBroken =
    outages?.problems.some(
      ({ rule }) => rule !== 'environment/outage-short-notice' && rule !== 'environment/outage-overlap',
    ) ?? false;
  return {
    model: new EnvironmentModel(settings.catalog, outages?.outages ?? []),
    language: config?.language,
    broken: [...(problems.length > 0 ? [CONFIG_FILE] : []), ...(areOutagesBroken ? [OUTAGES_FILE] : [])],
  };
}
