import type { Message } from '../l10n/message.ts';
import type { Span } from '../text/range.ts';
import type { RuleId } from './ruleRegistry.ts';
import type { Severity } from './severity.ts';

/** Another place that explains a problem: in the same text, or (with `resource`) a definition elsewhere. */
export interface RelatedPlace {
  readonly message: Message;
  readonly span?: Span;
  /** A canonical URL or file name, when the place is not in the checked text. */
  readonly resource?: string;
}

/**
 * What the core says about a text: offsets, no language, no file. `presentProblems` makes findings of problems.
 * Never put a personal identity code or another real identifier into `message`, `expression` or `data`.
 */
export interface Problem extends Span {
  readonly rule: RuleId;
  /** When it differs from the rule's default. */
  readonly severity?: Severity;
  readonly message: Message;
  /** FHIRPath-like place, indices included, slices left out: `Patient.name[0].given[1]`. */
  readonly expression?: string;
  /** Canonical URL of the profile that the rule comes from. */
  readonly profile?: string;
  /** Where the rule is published, when it is not a profile: a specification section or page. */
  readonly source?: string;
  readonly related?: readonly RelatedPlace[];
  /** For quick fixes: plain JSON, made by the area that reports. */
  readonly data?: Readonly<Record<string, string | number | boolean | null>>;
}
