/**
 * A Questionnaire by itself, beyond the invariants of its type: the conditions (`enableWhen`) must lead to another item of the Questionnaire,
 * not into the item that they enable, and should lead to an earlier one. STU3 is left out, as the official validator does.
 */
import type { FhirVersion } from '../../definitions/model.ts';
import type { JsonObject } from '../../../json/jsonNode.ts';
import type { Severity } from '../../../findings/severity.ts';
import { fhirQuestionnaireTexts as texts } from '../../../l10n/fhirQuestionnaire.ts';
import { message, type Message } from '../../../l10n/message.ts';
import type { QuestionnaireHost } from './host.ts';
import { objectsIn } from './jsonAccess.ts';
import { readQuestionnaire, type Questionnaire, type QuestionnaireItem } from './questionnaireModel.ts';

/** Checks a Questionnaire's items. The host stands at the Questionnaire. */
export function checkQuestionnaire(
  host: Pick<QuestionnaireHost, 'report'>,
  node: JsonObject,
  fhirVersion: FhirVersion,
): void {
  if (fhirVersion === '3.0') return;
  const questionnaire = readQuestionnaire(node);
  const order = new Map<QuestionnaireItem, number>();
  number(questionnaire.items, order);
  checkLevel(host, questionnaire, order, questionnaire.items, node, '');
}

function number(items: readonly QuestionnaireItem[], order: Map<QuestionnaireItem, number>): void {
  for (const item of items) {
    order.set(item, order.size);
    number(item.items, order);
  }
}

function checkLevel(
  host: Pick<QuestionnaireHost, 'report'>,
  questionnaire: Questionnaire,
  order: ReadonlyMap<QuestionnaireItem, number>,
  items: readonly QuestionnaireItem[],
  container: JsonObject,
  path: string,
): void {
  objectsIn(container, 'item').forEach(({ object, index }, at) => {
    const item = items[at];
    if (item === undefined) return;
    const below = `${path}.item[${index}]`;
    const conditions = objectsIn(object, 'enableWhen');
    item.conditions.forEach((condition, which) => {
      const fault = conditionFault(questionnaire, order, item, condition.question);
      if (fault === undefined) return;
      const place = conditions[which]?.object;
      const span = place?.get('question') ?? place ?? object;
      host.report('fhir/questionnaire', span, fault.what, { severity: fault.severity, below });
    });
    checkLevel(host, questionnaire, order, item.items, object, below);
  });
}

function conditionFault(
  questionnaire: Questionnaire,
  order: ReadonlyMap<QuestionnaireItem, number>,
  item: QuestionnaireItem,
  question: string | undefined,
): { readonly what: Message; readonly severity: Severity } | undefined {
  const { linkId } = item;
  if (question === undefined) {
    return { what: message(texts.conditionWithoutQuestion, { linkId }), severity: 'error' };
  }
  const target = questionnaire.find(question);
  if (target === undefined) {
    return { what: message(texts.conditionUnknown, { linkId, question }), severity: 'error' };
  }
  if (target === item) return { what: message(texts.conditionSelf, { linkId }), severity: 'error' };
  if (isWithin(target, item)) {
    return { what: message(texts.conditionInner, { linkId, question }), severity: 'error' };
  }
  if ((order.get(target) ?? 0) > (order.get(item) ?? 0)) {
    return { what: message(texts.conditionLater, { linkId, question }), severity: 'warning' };
  }
  return undefined;
}

function isWithin(item: QuestionnaireItem, group: QuestionnaireItem): boolean {
  for (let at = item.parent; at !== undefined; at = at.parent) if (at === group) return true;
  return false;
}
