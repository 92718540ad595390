import { JsonKind, type JsonNode, type JsonObject } from '../../../json/jsonNode.ts';
import type { RuleId } from '../../../findings/ruleRegistry.ts';
import { kantaTexts } from '../../../l10n/kanta.ts';
import { message, type Message } from '../../../l10n/message.ts';
import { claimedProfiles, type ResourceScope, type Run } from '../run.ts';
import { checkNarrativeAgrees } from './narrativeAgreement.ts';

const PHR = 'http://phr.kanta.fi/';
const SOURCE = 'https://www.kanta.fi/en/system-developers/specifications-of-the-personal-health-record';

/** Elements whose lack PHR's own rules report, in words that say why; the profiles require most of them as well. */
const PROSE: ReadonlyMap<string, { readonly rule: RuleId; readonly what: Message }> = new Map([
  ['language', { rule: 'kanta/language-missing', what: message(kantaTexts.languageMissing) }],
  ['text', { rule: 'kanta/narrative-missing', what: message(kantaTexts.narrativeMissing) }],
  ['identifier', { rule: 'kanta/identifier-missing', what: message(kantaTexts.identifierMissing) }],
]);

/** The rule that speaks for a profile's cardinality at the root of a PHR resource, so that a lack is reported once. */
export function proseRuleFor(
  element: string,
  profile: string,
): { readonly rule: RuleId; readonly what: Message; readonly source: string } | undefined {
  if (!profile.startsWith(PHR)) return undefined;
  const prose = PROSE.get(element);
  return prose === undefined ? undefined : { ...prose, source: SOURCE };
}

/** Whether a resource names a Finnish PHR profile. */
export function claimsPhr(resource: JsonObject): boolean {
  return claimedProfiles(resource).some((url) => url.startsWith(PHR));
}

/** PHR's rules that stand in prose: what a resource for the Personal Health Record needs besides its profile. The run stands at the resource. */
export function checkPhrRules(run: Run, scope: ResourceScope): void {
  const { node, isContained } = scope;
  const type = scope.shape.path;
  if (isContained) {
    if (claimsPhr(scope.root) && node.get('text') !== undefined) {
      run.report(
        'kanta/contained-narrative',
        node.property('text') ?? node,
        message(kantaTexts.containedNarrative),
        { below: '.text', source: SOURCE },
      );
    }
    return;
  }
  if (!claimsPhr(node)) {
    if (type !== 'Bundle' && run.mentionsPhr && mentionsPhr(node)) {
      run.report('kanta/profile-missing', run.keySpan, message(kantaTexts.profileMissing), {
        source: SOURCE,
      });
    }
    return;
  }
  for (const [element, { rule, what }] of PROSE) {
    if (node.get(element) !== undefined) continue;
    // Questionnaires in several languages have none of their own.
    if (element === 'language' && type === 'Questionnaire') continue;
    if (scope.shape.element(element) === undefined || isRequired(run, node, element)) continue;
    run.report(rule, run.keySpan, what, { severity: 'warning', source: SOURCE });
  }
  if (type === 'Observation') checkNarrativeAgrees(run, node);
}

/** Whether a claimed profile that is known requires an element: then the profile's check has reported the lack. */
function isRequired(run: Run, node: JsonObject, element: string): boolean {
  return claimedProfiles(node).some(
    (url) =>
      url.startsWith(PHR) &&
      run.validator.ruleOf(url)?.children.some((rule) => rule.name === element && rule.min > 0) === true,
  );
}

/** Whether a resource uses extensions or code systems of the PHR without claiming one of its profiles. */
function mentionsPhr(node: JsonNode): boolean {
  switch (node.kind) {
    case JsonKind.Object:
      return node.properties.some(
        ({ key, value }) =>
          value !== undefined &&
          (value.kind === JsonKind.String
            ? (key === 'url' || key === 'system') && value.text.startsWith(PHR)
            : mentionsPhr(value)),
      );
    case JsonKind.Array:
      return node.items.some(mentionsPhr);
    default:
      return false;
  }
}
