import { JsonKind, type JsonNode, type JsonObject } from '../../../json/jsonNode.ts';
import type { QuestionnaireHost } from './host.ts';
import { choiceIn, objectsIn, textOf } from './jsonAccess.ts';
import type { EnableCondition, Questionnaire, QuestionnaireItem } from './questionnaireModel.ts';

/** One answered item on the way from the response's root to where the check stands. */
export interface ResponseStep {
  readonly item: QuestionnaireItem;
  readonly node: JsonObject;
}

/** A response, and how far the check has gone down in it. */
export interface ResponsePlace {
  readonly host: QuestionnaireHost;
  readonly questionnaire: Questionnaire;
  readonly response: JsonObject;
  readonly steps: readonly ResponseStep[];
}

interface Answer {
  readonly suffix: string;
  readonly value: JsonNode | undefined;
}

/** Whether an item is to be answered; undefined when its condition can't be judged. */
export function isEnabled(place: ResponsePlace, item: QuestionnaireItem): boolean | undefined {
  if (item.enableExpression !== undefined) return place.host.holds(item.enableExpression, place.response);
  const { conditions, behavior } = item;
  if (conditions.length === 0) return true;
  const results = conditions.map((condition) => evaluate(place, item, condition));
  if (behavior === 'any' || conditions.length === 1) {
    if (results.includes(true)) return true;
    return results.includes(undefined) ? undefined : false;
  }
  // Several conditions without a behavior: the Questionnaire breaks que-12, the response is not to blame.
  if (behavior === undefined) return undefined;
  if (results.includes(false)) return false;
  return results.includes(undefined) ? undefined : true;
}

function evaluate(
  place: ResponsePlace,
  item: QuestionnaireItem,
  condition: EnableCondition,
): boolean | undefined {
  const answers = condition.question === undefined ? [] : answersTo(place, item, condition.question);
  if (condition.operator === 'exists') {
    if (condition.value?.kind === JsonKind.True) return answers.length > 0;
    return condition.value?.kind === JsonKind.False ? answers.length === 0 : undefined;
  }
  const { suffix, value } = condition;
  if (suffix === undefined || value === undefined) return undefined;
  let isUnknown = false;
  for (const answer of answers) {
    if (answer.value === undefined) continue;
    const result = compare(answer, { suffix, value }, condition.operator);
    if (result === true) return true;
    if (result === undefined) isUnknown = true;
  }
  return isUnknown ? undefined : false;
}

/**
 * The answers that a condition looks at: those below the nearest group that holds both questions, in the branch of the response where the item
 * stands (Questionnaire.item.enableWhen.question, R4).
 */
function answersTo(place: ResponsePlace, item: QuestionnaireItem, linkId: string): readonly Answer[] {
  const target = place.questionnaire.find(linkId);
  if (target === undefined) return [];
  const group = commonGroup(item, target);
  let from: JsonObject | undefined = place.response;
  if (group !== undefined) from = place.steps.findLast((step) => step.item === group)?.node;
  const found: Answer[] = [];
  if (from !== undefined) collect(from, linkId, found);
  return found;
}

function commonGroup(item: QuestionnaireItem, target: QuestionnaireItem): QuestionnaireItem | undefined {
  const around = new Set<QuestionnaireItem>();
  for (let at: QuestionnaireItem | undefined = target; at !== undefined; at = at.parent) around.add(at);
  for (let at: QuestionnaireItem | undefined = item; at !== undefined; at = at.parent) {
    if (around.has(at)) return at;
  }
  return undefined;
}

function collect(node: JsonObject, linkId: string, into: Answer[]): void {
  const isTarget = node.getString('linkId') === linkId;
  for (const { object } of objectsIn(node, 'answer')) {
    const choice = choiceIn(object, 'value');
    if (isTarget && choice !== undefined) into.push(choice);
    for (const nested of objectsIn(object, 'item')) collect(nested.object, linkId, into);
  }
  for (const { object } of objectsIn(node, 'item')) collect(object, linkId, into);
}

/** Undefined for values of different types, which only an ill-made Questionnaire compares. */
function compare(actual: Answer, expected: Answer, operator: string): boolean | undefined {
  if (actual.suffix !== expected.suffix) return undefined;
  if (actual.value?.kind === JsonKind.Object && expected.value?.kind === JsonKind.Object) {
    return actual.suffix === 'Quantity'
      ? judge(numberIn(actual.value), numberIn(expected.value), operator)
      : compareObjects(actual.suffix, actual.value, expected.value, operator);
  }
  const left = textOf(actual.value);
  const right = textOf(expected.value);
  if (left === undefined || right === undefined) return undefined;
  const isNumber = actual.suffix === 'Integer' || actual.suffix === 'Decimal';
  return isNumber ? judge(Number(left), Number(right), operator) : judge(left, right, operator);
}

function numberIn(quantity: JsonObject): number | undefined {
  const text = textOf(quantity.get('value'));
  return text === undefined ? undefined : Number(text);
}

function compareObjects(
  suffix: string,
  actual: JsonObject,
  expected: JsonObject,
  operator: string,
): boolean | undefined {
  let isEqual: boolean;
  if (suffix === 'Coding') {
    const system = expected.getString('system');
    isEqual =
      (system === undefined || system === actual.getString('system')) &&
      expected.getString('code') === actual.getString('code');
  } else if (suffix === 'Reference') {
    isEqual = expected.getString('reference') === actual.getString('reference');
  } else return undefined;
  if (operator === '=') return isEqual;
  return operator === '!=' ? !isEqual : undefined;
}

function judge<T extends string | number>(
  left: T | undefined,
  right: T | undefined,
  operator: string,
): boolean | undefined {
  if (left === undefined || right === undefined) return undefined;
  switch (operator) {
    case '=':
      return left === right;
    case '!=':
      return left !== right;
    case '>':
      return left > right;
    case '<':
      return left < right;
    case '>=':
      return left >= right;
    case '<=':
      return left <= right;
    default:
      return undefined;
  }
}
