import type { Analyzer } from '../checking/analyzer.ts';
import type { DocumentSource } from '../checking/documentSource.ts';
import type { Fix } from '../findings/fix.ts';
import type { Problem } from '../findings/problem.ts';
import { CONFIG_FILE, readEnvironmentSettings, type EnvironmentSettings } from './environmentSettings.ts';
import { OUTAGES_FILE } from './environmentModel.ts';
import { outageFixes } from './outageFixes.ts';
import { ProductionGuard } from './productionGuard.ts';
import { readOutages } from './readOutages.ts';
import { readYaml } from './yamlPlaces.ts';

/**
 * Looks at announced outages, at the environments part of the workspace's settings, and guards configuration files.
 * @param section the `environments` part of `.kanta/config.yaml` as plain values; undefined when there is none
 */
export function createEnvironmentAnalyzer(section: unknown): Analyzer {
  const { settings } = readEnvironmentSettings(section);
  const guard = new ProductionGuard(settings);
  return {
    name: 'environments',
    applies: ({ path, text }) =>
      isFile(path, OUTAGES_FILE) || isFile(path, CONFIG_FILE) || guard.applies(path, text),
    analyze: (document) => Promise.resolve(analyze(document, settings, guard)),
    fixes: (document, problem) => fixes(document, problem, guard),
  };
}

function isFile(path: string, name: string): boolean {
  return path === name || path.endsWith(`/${name}`);
}

function analyze(
  { path, text }: DocumentSource,
  settings: EnvironmentSettings,
  guard: ProductionGuard,
): readonly Problem[] {
  if (isFile(path, OUTAGES_FILE)) return readOutages(text, settings.catalog).problems;
  if (isFile(path, CONFIG_FILE)) return checkSettings(text);
  return guard.check(path, text);
}

/** The text itself counts and not the settings in force, which may be those of the saved file. */
function checkSettings(text: string): Problem[] {
  const file = readYaml(text);
  const { value } = file;
  if (typeof value !== 'object' || value === null || !('environments' in value)) return [];
  return readEnvironmentSettings(value.environments).problems.map(({ path, atKey, message }) => ({
    rule: 'environment/settings',
    ...file.place(path, atKey),
    message,
  }));
}

function fixes(document: DocumentSource, problem: Problem, guard: ProductionGuard): readonly Fix[] {
  if (problem.rule.startsWith('environment/outage-')) return outageFixes(document.text, problem);
  return guard.fixes(document.text, problem);
}
