import type { Text } from '../l10n/message.ts';
import type { Severity } from './severity.ts';

export type Area = 'fhir' | 'kanta' | 'identifier' | 'registration' | 'environment' | 'workspace';

/** A rule that users can name, silence and look up. `id` is `area/kebab-case` and never changes once released. */
export interface RuleDefinition {
  readonly id: `${Area}/${string}`;
  readonly severity: Severity;
  /** One line: what the rule finds. The page in `docs/rules/<language>/<id>.md` says more. */
  readonly title: Text;
}

/** Keeps the literal ids of a list of rules. */
export function defineRules<const T extends readonly RuleDefinition[]>(rules: T): T {
  return rules;
}
