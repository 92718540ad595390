/** What the benchmark of registration documents measures. */
export { DocumentSource } from '../../src/core/checking/documentSource.ts';
export { createRegistrationAnalyzer } from '../../src/core/registration/registrationAnalyzer.ts';
