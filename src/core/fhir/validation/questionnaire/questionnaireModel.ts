import type { JsonNode, JsonObject } from '../../../json/jsonNode.ts';
import {
  isTrue,
  choiceIn,
  extensionText,
  extensionValues,
  objectIn,
  objectsIn,
  textOf,
} from './jsonAccess.ts';

/** A Questionnaire of any FHIR version, as far as answers depend on it. */
export interface Questionnaire {
  readonly node: JsonObject;
  readonly items: readonly QuestionnaireItem[];
  /** The first item with a linkId, at any depth. */
  find(linkId: string): QuestionnaireItem | undefined;
}

export interface QuestionnaireItem {
  readonly node: JsonObject;
  readonly linkId: string;
  readonly text: string | undefined;
  /** R4's names; R5's `coding` is `choice` or, with `answerConstraint` other than `optionsOnly`, `open-choice`. */
  readonly type: string | undefined;
  readonly isRequired: boolean;
  readonly isRepeating: boolean;
  readonly maxLength: number | undefined;
  readonly options: readonly AnswerOption[];
  readonly valueSet: string | undefined;
  readonly conditions: readonly EnableCondition[];
  /** Undefined where several conditions leave it open (`que-12`). */
  readonly behavior: 'any' | 'all' | undefined;
  /** A FHIRPath expression that decides instead of the conditions. */
  readonly enableExpression: string | undefined;
  readonly parent: QuestionnaireItem | undefined;
  readonly items: readonly QuestionnaireItem[];
}

export interface AnswerOption {
  readonly suffix: string;
  readonly value: JsonNode;
  readonly isExclusive: boolean;
}

export interface EnableCondition {
  readonly question: string | undefined;
  readonly operator: string;
  readonly suffix: string | undefined;
  readonly value: JsonNode | undefined;
}

const EXCLUSIVE = 'http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive';
const SDC_ENABLE_WHEN =
  'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression';
/** Kanta PHR's extension of the same meaning; its value is the expression itself. */
const KANTA_ENABLE_WHEN = 'http://phr.kanta.fi/StructureDefinition/fiphr-ext-questionnaire-enablewhen';

const known = new WeakMap<JsonObject, { readonly start: number; readonly questionnaire: Questionnaire }>();

/** Reads a Questionnaire resource (STU3, R4, R5), once for each place at which it stands. */
export function readQuestionnaire(node: JsonObject): Questionnaire {
  const before = known.get(node);
  // An edit before it moves its items only when they are reached anew.
  if (before?.start === node.start) return before.questionnaire;
  const byLinkId = new Map<string, QuestionnaireItem>();
  const items = readItems(node, undefined, byLinkId);
  const made: Questionnaire = { node, items, find: (linkId) => byLinkId.get(linkId) };
  known.set(node, { start: node.start, questionnaire: made });
  return made;
}

function readItems(
  node: JsonObject,
  parent: QuestionnaireItem | undefined,
  byLinkId: Map<string, QuestionnaireItem>,
): readonly QuestionnaireItem[] {
  return objectsIn(node, 'item').map(({ object }) => readItem(object, parent, byLinkId));
}

function readItem(
  node: JsonObject,
  parent: QuestionnaireItem | undefined,
  byLinkId: Map<string, QuestionnaireItem>,
): QuestionnaireItem {
  const linkId = node.getString('linkId') ?? '';
  const maxLength = textOf(node.get('maxLength'));
  const conditions = objectsIn(node, 'enableWhen').map(({ object }) => readCondition(object));
  const behavior = node.getString('enableBehavior');
  const items: QuestionnaireItem[] = [];
  const item: QuestionnaireItem = {
    node,
    linkId,
    text: node.getString('text'),
    type: readType(node),
    isRequired: isTrue(node, 'required'),
    isRepeating: isTrue(node, 'repeats'),
    maxLength: maxLength === undefined ? undefined : Number(maxLength),
    options: [...objectsIn(node, 'answerOption'), ...objectsIn(node, 'option')].flatMap(({ object }) =>
      readOption(object),
    ),
    valueSet: node.getString('answerValueSet') ?? objectIn(node, 'options')?.getString('reference'),
    conditions: conditions.map(({ condition }) => condition),
    // STU3 has no enableBehavior: any of the conditions enables (Questionnaire.item.enableWhen, STU3).
    behavior:
      behavior === 'any' || behavior === 'all'
        ? behavior
        : conditions.some(({ isStu3 }) => isStu3)
          ? 'any'
          : undefined,
    enableExpression: readExpression(node),
    parent,
    items,
  };
  if (!byLinkId.has(linkId)) byLinkId.set(linkId, item);
  items.push(...readItems(node, item, byLinkId));
  return item;
}

function readType(node: JsonObject): string | undefined {
  const type = node.getString('type');
  if (type !== 'coding') return type;
  const constraint = node.getString('answerConstraint') ?? 'optionsOnly';
  return constraint === 'optionsOnly' ? 'choice' : 'open-choice';
}

function readOption(node: JsonObject): readonly AnswerOption[] {
  const choice = choiceIn(node, 'value');
  if (choice?.value === undefined) return [];
  const isExclusive = extensionText(node, EXCLUSIVE) === 'true';
  return [{ suffix: choice.suffix, value: choice.value, isExclusive }];
}

function readCondition(node: JsonObject): { readonly condition: EnableCondition; readonly isStu3: boolean } {
  const question = node.getString('question');
  const operator = node.getString('operator');
  const answer = choiceIn(node, 'answer');
  if (operator !== undefined) {
    return {
      condition: { question, operator, suffix: answer?.suffix, value: answer?.value },
      isStu3: false,
    };
  }
  const hasAnswer = node.get('hasAnswer');
  const condition: EnableCondition =
    hasAnswer === undefined
      ? { question, operator: '=', suffix: answer?.suffix, value: answer?.value }
      : { question, operator: 'exists', suffix: 'Boolean', value: hasAnswer };
  return { condition, isStu3: true };
}

function readExpression(node: JsonObject): string | undefined {
  const kanta = extensionText(node, KANTA_ENABLE_WHEN);
  if (kanta !== undefined) return kanta;
  for (const { object } of objectsIn(node, 'extension')) {
    if (object.getString('url') !== SDC_ENABLE_WHEN) continue;
    const expression = objectIn(object, 'valueExpression');
    if (expression?.getString('language') === 'text/fhirpath') return expression.getString('expression');
  }
  return undefined;
}

/** The values of an item's extensions with a URL. */
export function itemExtension(item: QuestionnaireItem, url: string): readonly JsonNode[] {
  return extensionValues(item.node, url);
}
