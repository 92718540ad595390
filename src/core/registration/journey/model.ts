import { isoDate, parseIsoDate, type DayNumber } from '../../calendar/civilDate.ts';
import type { Message, Text } from '../../l10n/message.ts';
import type { Kind } from '../forms/model.ts';
import type { SourceId } from '../forms/sources.ts';
import { textAt } from '../tree/formNode.ts';
import { kindOf, type FormDocument } from '../tree/formDocument.ts';

export type StepState = 'done' | 'ready' | 'started' | 'waiting' | 'blocked' | 'late';

/** What moves a step on. */
export type StepAction =
  | { readonly do: 'open'; readonly path: string }
  | { readonly do: 'new'; readonly kind: Kind }
  | { readonly do: 'command'; readonly command: string };

export interface Step {
  readonly id: string;
  readonly title: Text;
  readonly state: StepState;
  readonly why: readonly Message[];
  /** Last day, Helsinki. */
  readonly deadline?: DayNumber;
  readonly source: SourceId;
  readonly action?: StepAction;
}

export interface Journey {
  /** A service, or `phr`. */
  readonly id: string;
  readonly title: Text;
  readonly steps: readonly Step[];
}

/** A document of the workspace, with how many problems of severity error its rules found. */
export interface JourneyDocument {
  readonly document: FormDocument;
  readonly kind: Kind;
  readonly errors: number;
}

export interface JourneyInput {
  readonly documents: readonly JourneyDocument[];
  readonly today: DayNumber;
  /** Issued test codes in the register. */
  readonly issuedCodes: number;
}

/** The kind's latest document by path order; a workspace has one of each as a rule. */
export function documentOf(input: JourneyInput, kind: Kind): JourneyDocument | undefined {
  return input.documents.find((candidate) => candidate.kind === kind);
}

export function makeJourneyDocument(document: FormDocument, errors: number): JourneyDocument | undefined {
  const kind = kindOf(document);
  return kind === undefined ? undefined : { document, kind, errors };
}

/** A date of a document as a day, with its ISO text. */
export function dateAt(
  document: FormDocument,
  ...path: readonly (string | number)[]
): { day: DayNumber; iso: string } | undefined {
  const written = textAt(document.root, ...path);
  const day = written === undefined ? undefined : parseIsoDate(written);
  return day === undefined ? undefined : { day, iso: isoDate(day) };
}
