/** What programs use of the product: the same findings as the editor and the command line. */
export { createValidator, type CreateValidatorOptions, type FhirValidator } from './validator.ts';
export { environmentStatus, type EnvironmentStatusOptions } from './environments.ts';
export { generateHetu } from './hetu.ts';
export { scanText, type ScanOptions } from './scan.ts';
export { parseHetu } from '../core/hetu/parseHetu.ts';
export type { Finding } from '../core/findings/finding.ts';
