import assert from 'node:assert/strict';
import { createAnalyzers } from '../../src/core/analysis/createAnalyzers.ts';
import { checkText } from '../../src/core/checking/checkText.ts';
import { DocumentSource } from '../../src/core/checking/documentSource.ts';
import { EMPTY_CONFIG } from '../../src/core/checking/workspaceConfig.ts';
import type { DefinitionStore } from '../../src/core/fhir/definitions/model.ts';
import type { Problem } from '../../src/core/findings/problem.ts';
import { ruleById } from '../../src/core/findings/ruleRegistry.ts';

/** The errors that the product's analyzers find by the rules of FHIR and of profiles. */
export async function fhirErrors(
  text: string,
  store: DefinitionStore,
  profiles: readonly string[] = [],
): Promise<readonly Problem[]> {
  const version = store.fhirVersion === '3.0' ? '3.0' : '4.0';
  const analyzers = createAnalyzers({
    config: { ...EMPTY_CONFIG, fhir: { ...EMPTY_CONFIG.fhir, version } },
    openStore: () => Promise.resolve(store),
    now: () => 0,
    identifiers: false,
    profiles,
  });
  const found = await checkText(new DocumentSource('example.json', text), analyzers, () => false);
  assert.ok(found, 'cancelled');
  return found
    .map(({ problem }) => problem)
    .filter((problem) => problem.rule.startsWith('fhir/'))
    .filter((problem) => (problem.severity ?? ruleById(problem.rule).severity) === 'error');
}
