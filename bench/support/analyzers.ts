import { createAnalyzers } from '../../src/core/analysis/createAnalyzers.ts';
import type { Analyzer } from '../../src/core/checking/analyzer.ts';
import { EMPTY_CONFIG } from '../../src/core/checking/workspaceConfig.ts';
import { openNodeStore } from '../../src/host/openNodeStore.ts';

/** The product's analyzers as a workspace without settings has them. */
export function plainAnalyzers(): readonly Analyzer[] {
  return createAnalyzers({
    config: EMPTY_CONFIG,
    openStore: (version) => openNodeStore(version),
    now: () => Date.now(),
  });
}

/** The one of them that validates FHIR. */
export function fhirAnalyzer(): Analyzer {
  const found = plainAnalyzers().find(({ name }) => name === 'fhir');
  if (found === undefined) throw new Error('no FHIR analyzer');
  return found;
}
