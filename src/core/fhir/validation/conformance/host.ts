import type { RuleId } from '../../../findings/ruleRegistry.ts';
import type { Severity } from '../../../findings/severity.ts';
import type { Message } from '../../../l10n/message.ts';
import type { Span } from '../../../text/range.ts';
import type { DefinitionStore } from '../../definitions/model.ts';
import type { TypeShapes } from '../../fhirpath/model/typeShape.ts';
import type { Verdict } from '../terminology/specialSystems.ts';

/** What the checks of conformance resources need of the validation that they run in. It stands at the resource. */
export interface ConformanceHost {
  readonly store: DefinitionStore;
  readonly shapes: TypeShapes;
  /** `below` is added to the resource's expression: `.concept[0]`. */
  report(
    rule: RuleId,
    span: Span,
    what: Message,
    options?: { readonly severity?: Severity; readonly below?: string },
  ): void;
  /** Whether a FHIRPath expression can be read; functions must be known. */
  compiles(expression: string): boolean;
  /** Whether a code system has a code; `unknown` when the system is not known in full. */
  hasCode(system: string, code: string): Verdict;
  /** Whether a code is in a value set; undefined when there is no such value set. */
  memberOf(valueSet: string, system: string | undefined, code: string): Verdict | undefined;
}

/** Says what is wrong at a place below the resource. */
export type Tell = (span: Span, what: Message, below: string, severity?: Severity) => void;

/** The way that all checks of this folder report. */
export function tellOf(host: Pick<ConformanceHost, 'report'>): Tell {
  return (span, what, below, severity = 'error') => {
    host.report('fhir/conformance-resource', span, what, { severity, below });
  };
}
