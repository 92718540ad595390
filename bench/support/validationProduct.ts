/** What the benchmarks of validation run, to be bundled as the product is. */
export { DocumentSource } from '../../src/core/checking/documentSource.ts';
export { parseJson } from '../../src/core/json/parseJson.ts';
export { fhirAnalyzer } from './analyzers.ts';
