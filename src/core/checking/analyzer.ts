import type { Problem } from '../findings/problem.ts';
import type { DocumentSource } from './documentSource.ts';

/** Asked now and then during long work; true once nobody wants the answer any more. */
export type IsCancelled = () => boolean;

/** Whatever can look at a text and say what is wrong: FHIR validation, identifier detection, registration rules. */
export interface Analyzer {
  readonly name: 'fhir' | 'identifiers' | 'registration';
  /** Cheap: looks at the path, the language and at most the beginning of the text. */
  applies(document: DocumentSource): boolean;
  /** Undefined when it was cancelled. May load definitions, hence the promise. */
  analyze(document: DocumentSource, isCancelled: IsCancelled): Promise<readonly Problem[] | undefined>;
}
