import type { RuleId } from '../../../findings/ruleRegistry.ts';
import type { Severity } from '../../../findings/severity.ts';
import type { JsonObject } from '../../../json/jsonNode.ts';
import type { Message } from '../../../l10n/message.ts';
import type { Span } from '../../../text/range.ts';
import type { Verdict } from '../terminology/specialSystems.ts';

/** What the questionnaire checks need of the validation that they run in. It stands at the resource. */
export interface QuestionnaireHost {
  /** `below` is added to the resource's expression: `.item[0].answer[1]`. */
  report(
    rule: RuleId,
    span: Span,
    what: Message,
    options?: { readonly severity?: Severity; readonly below?: string },
  ): void;
  /** A Questionnaire by canonical URL (with or without version), by `#id`, or by STU3's reference; undefined when it is not to be had. */
  questionnaire(reference: string): JsonObject | undefined;
  /** The type of the contained resource that `#id` names; undefined where there is none, and for other references. */
  containedType(reference: string): string | undefined;
  /**
   * Whether a code is in a value set; undefined when there is no such value set. `#id` means a value set that the Questionnaire, or the resource
   * around it, contains. Without a system any system of the set will do.
   */
  memberOf(
    valueSet: string,
    questionnaire: JsonObject,
    system: string | undefined,
    code: string,
  ): Verdict | undefined;
  /** What a FHIRPath expression says of the response; undefined when it can't be evaluated. */
  holds(expression: string, response: JsonObject): boolean | undefined;
  /** Whether a name is a resource type of this FHIR version. */
  isResourceType(name: string): boolean;
}
