import type { Analyzer } from '../../src/core/checking/analyzer.ts';
import type * as Product from './identifierProduct.ts';

/** The bundled product's analyzer of identifiers, without any settings. */
export function identifierAnalyzer({ createAnalyzers, EMPTY_CONFIG }: typeof Product): Analyzer {
  const analyzer = createAnalyzers({
    config: EMPTY_CONFIG,
    openStore: () => Promise.reject(new Error('identifiers need no definitions')),
    now: () => Date.UTC(2026, 2, 2),
  }).find(({ name }) => name === 'identifiers');
  if (analyzer === undefined) throw new Error('no analyzer');
  return analyzer;
}
