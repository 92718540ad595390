import type { Fix } from '../findings/fix.ts';
import type { Problem, ProblemGroup } from '../findings/problem.ts';
import type { Message } from '../l10n/message.ts';
import type { Span } from '../text/range.ts';
import type { TextEdit } from '../text/textEdit.ts';
import type { DocumentSource } from './documentSource.ts';

/** Asked now and then during long work; true once nobody wants the answer any more. */
export type IsCancelled = () => boolean;

/** What to show over a place: Markdown paragraphs, without HTML. */
export interface HoverText extends Span {
  readonly paragraphs: readonly Message[];
}

/** A short text shown behind a place. */
export interface InlayText {
  readonly offset: number;
  readonly label: Message;
}

/** One proposal while typing. `edit.newText` may hold snippet marks (`$1`, `${2:name}`) when `isSnippet`. */
export interface Completion {
  readonly label: string;
  readonly kind: 'property' | 'value' | 'snippet' | 'reference';
  readonly detail?: Message;
  readonly documentation?: Message;
  readonly edit: TextEdit;
  readonly isSnippet?: boolean;
  /** Sorts before `label`. */
  readonly order?: string;
}

/** What an analyzer knows of a document after it looked at it, for the editor's status. */
export interface DocumentFacts {
  readonly fhirVersion: string;
  /** Canonical URLs of the profiles that the document was checked against. */
  readonly profiles: readonly string[];
}

/**
 * Whatever can look at a text and say what is wrong: FHIR validation, identifier detection, registration rules.
 * Every face (language server, command line, tools) uses these and nothing else to find things.
 */
export interface Analyzer {
  readonly name: 'fhir' | 'identifiers' | 'registration' | 'environments' | 'settings';
  /** Cheap: looks at the path, the language and at most the beginning of the text. */
  applies(document: DocumentSource): boolean;
  /** Undefined when it was cancelled. May load definitions, hence the promise. */
  analyze(document: DocumentSource, isCancelled: IsCancelled): Promise<readonly Problem[] | undefined>;
  /** What `analyze` gives, in groups that are the same objects after an edit elsewhere; for analyzers that may find thousands. */
  analyzeInGroups?(
    document: DocumentSource,
    isCancelled: IsCancelled,
  ): Promise<readonly ProblemGroup[] | undefined>;
  /** Takes note of a whole document, after each of its lines was given to `analyze` as a document of its own. */
  afterLines?(document: DocumentSource): void;
  /** Known once `analyze` has run for this document. */
  facts?(document: DocumentSource): DocumentFacts | undefined;
  /** Changes that mend one of the problems that `analyze` gave for the same document. */
  fixes?(document: DocumentSource, problem: Problem): readonly Fix[];
  hover?(document: DocumentSource, offset: number): HoverText | undefined;
  inlays?(document: DocumentSource, span: Span): readonly InlayText[];
  complete?(document: DocumentSource, offset: number): readonly Completion[];
}
