import type { DayNumber } from '../calendar/civilDate.ts';
import type { Instant } from '../calendar/helsinkiTime.ts';
import type { DocumentSource } from '../checking/documentSource.ts';
import type { Message } from '../l10n/message.ts';

/** A test code as the register of issued codes holds it. */
export interface IssuedTestCode {
  readonly code: string;
  readonly purpose: 'independent' | 'joint' | 'certificates';
  readonly testCase?: string | undefined;
  readonly note?: string | undefined;
}

/** Why an environment was not available at an instant. */
export interface Unavailability {
  readonly status: Message;
}

/**
 * What the rules know beside the text itself. The editor and the command line fill it from the same files.
 * Everything may be missing; a rule that lacks what it needs is silent.
 */
export interface RegistrationWorkspace {
  /** The current instant, milliseconds since 1970 UTC. */
  readonly now: () => Instant;
  /** The registration documents of the workspace, as they stand in the editor or on disk. */
  readonly documents?: () => readonly DocumentSource[];
  /** The register of issued codes; undefined when the workspace has none. */
  readonly issuedCodes?: () => readonly IssuedTestCode[] | undefined;
  /** Whether a file exists; `path` is relative to the workspace with `/`. Undefined: can't tell. */
  readonly exists?: (path: string) => Promise<boolean | undefined>;
  /** Whether an environment (`ct`, `pi`) was out of reach for the services at an instant: fault test, announced outage. */
  readonly unavailableAt?: (
    environment: string,
    services: readonly string[],
    at: Instant,
  ) => Unavailability | undefined;
  /**
   * Whether something else already shows problems of syntax and shape for this format: VS Code's JSON support, the YAML extension.
   * Then `registration/syntax` and `registration/schema` stay silent here, and completion offers only what no schema holds, so that
   * nothing is shown twice.
   */
  readonly shapeShownElsewhere?: (format: 'yaml' | 'json') => boolean;
}

/** Days are Helsinki days. */
export interface Today {
  readonly day: DayNumber;
  readonly instant: Instant;
}
