import { JsonKind, type JsonNode, type JsonObject } from '../../../json/jsonNode.ts';
import { fhirQuestionnaireTexts as texts } from '../../../l10n/fhirQuestionnaire.ts';
import { message } from '../../../l10n/message.ts';
import { checkLimits, type TellAnswer } from './answerLimits.ts';
import type { QuestionnaireHost } from './host.ts';
import { isScalar, textOf, type ChoiceValue } from './jsonAccess.ts';
import { itemExtension, type AnswerOption, type QuestionnaireItem } from './questionnaireModel.ts';

const CORE = 'http://hl7.org/fhir/StructureDefinition/';
const OF_CHOICE = ['Coding', 'Date', 'Time', 'Integer', 'String'] as const;

/** Which `value[x]` answers a question (QuestionnaireResponse.item.answer.value[x], R4). */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  boolean: ['Boolean'],
  decimal: ['Decimal'],
  integer: ['Integer'],
  date: ['Date'],
  dateTime: ['DateTime'],
  time: ['Time'],
  string: ['String'],
  text: ['String'],
  url: ['Uri'],
  attachment: ['Attachment'],
  reference: ['Reference'],
  quantity: ['Quantity'],
  choice: OF_CHOICE,
  'open-choice': OF_CHOICE,
};

/** Where problems of one answer go. */
export interface AnswerPlace {
  readonly host: QuestionnaireHost;
  readonly questionnaire: JsonObject;
  readonly item: QuestionnaireItem;
  /** How many answers the item has. */
  readonly count: number;
  /** Tells a problem of the answer as a whole; that is where the official validator puts options and attachments. */
  readonly tellAnswer: TellAnswer;
  readonly tellValue: TellAnswer;
  /** Tells that something could not be checked. */
  readonly tellUnchecked: TellAnswer;
}

/** Checks the value of one answer: its type, the options or value set of the question, its limits. */
export function checkAnswerValue(place: AnswerPlace, answer: ChoiceValue): void {
  const { item } = place;
  const types = TYPES[item.type ?? ''];
  if (types === undefined) return;
  if (!types.includes(answer.suffix)) {
    const parameters = { linkId: item.linkId, expected: types.join(', '), found: answer.suffix };
    place.tellValue(message(texts.wrongType, parameters));
    return;
  }
  const { value } = answer;
  if (value === undefined) return;
  if (item.type === 'choice' || item.type === 'open-choice') {
    checkChoice(place, answer.suffix, value);
    return;
  }
  checkLimits(place.host, place.questionnaire, item, answer, place.tellValue);
  if (item.type === 'string') checkStringInValueSet(place, value);
  if (value.kind === JsonKind.Object) {
    if (item.type === 'attachment') checkAttachment(place, value);
    else if (item.type === 'reference') checkReference(place, value);
  } else if (item.options.length > 0 && item.type !== 'boolean') {
    checkPrimitiveOption(item, optionSuffix(answer.suffix), value, place.tellValue);
  }
}

/** Options know no dateTime: they are dates. */
function optionSuffix(suffix: string): string {
  return suffix === 'DateTime' ? 'Date' : suffix;
}

function checkChoice(place: AnswerPlace, suffix: string, value: JsonNode): void {
  const { item } = place;
  if (suffix === 'Coding') {
    if (value.kind !== JsonKind.Object) return;
    if (item.options.length > 0) checkCodingOption(place, value);
    else if (item.valueSet !== undefined) checkCodingInValueSet(place, value, item.valueSet);
    return;
  }
  if (item.options.length === 0) return;
  // What an open choice leaves open is free text, nothing else (Questionnaire.item.type, R4).
  if (suffix === 'String' && item.type === 'open-choice') {
    const text = textOf(value)?.toLowerCase();
    if (text !== undefined && item.options.some((option) => isCalled(option, text))) {
      place.tellAnswer(message(texts.textIsOption, { linkId: item.linkId }), 'warning');
    }
    return;
  }
  checkPrimitiveOption(item, suffix, value, place.tellAnswer);
}

function isCalled(option: AnswerOption, lowerCaseText: string): boolean {
  if (option.value.kind !== JsonKind.Object) return false;
  const { value } = option;
  return (
    value.getString('display')?.toLowerCase() === lowerCaseText ||
    value.getString('code')?.toLowerCase() === lowerCaseText
  );
}

function checkPrimitiveOption(
  item: QuestionnaireItem,
  suffix: string,
  value: JsonNode,
  tell: TellAnswer,
): void {
  const { linkId } = item;
  const options = item.options.filter((option) => option.suffix === suffix);
  if (options.length === 0) {
    tell(message(texts.noOptionOfType, { linkId, type: suffix }));
    return;
  }
  const text = textOf(value);
  if (!options.some((option) => textOf(option.value) === text)) tell(message(texts.noOption, { linkId }));
}

function checkCodingOption(place: AnswerPlace, coding: JsonObject): void {
  const { item, tellAnswer } = place;
  const { linkId } = item;
  const options = item.options.filter(({ suffix }) => suffix === 'Coding');
  if (options.length === 0) {
    tellAnswer(message(texts.noOptionOfType, { linkId, type: 'Coding' }));
    return;
  }
  const chosen = options.find(
    ({ value }) =>
      value.kind === JsonKind.Object &&
      value.getString('system') === coding.getString('system') &&
      value.getString('code') === coding.getString('code'),
  );
  if (chosen === undefined) tellAnswer(message(texts.noOption, { linkId }));
  else if (chosen.isExclusive && place.count > 1) tellAnswer(message(texts.exclusiveOption, { linkId }));
}

function checkCodingInValueSet(place: AnswerPlace, coding: JsonObject, valueSet: string): void {
  const { host, questionnaire, item } = place;
  const code = coding.getString('code');
  const system = coding.getString('system');
  const verdict = host.memberOf(valueSet, questionnaire, system, code ?? '');
  if (verdict === 'out' && code === undefined) {
    place.tellAnswer(message(texts.codeMissing, { linkId: item.linkId, valueSet }));
  } else if (verdict === 'out')
    place.tellAnswer(message(texts.notInValueSet, { linkId: item.linkId, valueSet }));
  else if (verdict === undefined) place.tellUnchecked(message(texts.valueSetUnknown, { valueSet }));
}

function checkStringInValueSet(place: AnswerPlace, value: JsonNode): void {
  const { host, questionnaire, item } = place;
  const { valueSet } = item;
  const text = textOf(value);
  if (valueSet === undefined || text === undefined) return;
  const verdict = host.memberOf(valueSet, questionnaire, undefined, text);
  if (verdict === 'out') place.tellValue(message(texts.notInValueSet, { linkId: item.linkId, valueSet }));
  else if (verdict === undefined) place.tellUnchecked(message(texts.valueSetUnknown, { valueSet }));
}

function checkAttachment(place: AnswerPlace, attachment: JsonObject): void {
  const { item, tellAnswer } = place;
  const { linkId } = item;
  const allowed = textsOf(item, `${CORE}mimeType`);
  if (allowed.length > 0) {
    const type = attachment.getString('contentType');
    const shown = allowed.join(', ');
    if (type === undefined) tellAnswer(message(texts.mimeTypeMissing, { linkId, allowed: shown }));
    else if (!allowed.some((start) => type.startsWith(start))) {
      tellAnswer(message(texts.mimeTypeWrong, { linkId, allowed: shown }));
    }
  }
  const max = textsOf(item, `${CORE}maxSize`)[0];
  const data = attachment.getString('data');
  if (max === undefined || data === undefined) return;
  const found = bytesOfBase64(data);
  if (found > Number(max)) tellAnswer(message(texts.attachmentTooLarge, { linkId, max, found }));
}

function bytesOfBase64(data: string): number {
  const digits = data.replace(/[\s=]+/gu, '').length;
  return Math.floor((digits * 3) / 4);
}

function checkReference(place: AnswerPlace, reference: JsonObject): void {
  const { host, item, tellValue } = place;
  const target = reference.getString('reference');
  const found = target === undefined ? undefined : typeInReference(target);
  if (found === undefined) return;
  const allowed = textsOf(item, `${CORE}questionnaire-referenceResource`);
  if (allowed.length > 0) {
    if (allowed.includes(found)) return;
    tellValue(message(texts.referenceType, { linkId: item.linkId, allowed: allowed.join(', '), found }));
  } else if (!host.isResourceType(found)) tellValue(message(texts.referenceNoType, { found }));
}

/** The type that a literal reference names (`Patient/1`, `https://example.org/fhir/Patient/1`); undefined for `#id` and URNs. */
function typeInReference(reference: string): string | undefined {
  if (reference.startsWith('#') || reference.startsWith('urn:')) return undefined;
  const parts = reference.replace(/\/_history\/.*$/u, '').split('/');
  const type = parts.at(-2);
  return type === undefined || !/^[A-Za-z]+$/u.test(type) ? undefined : type;
}

function textsOf(item: QuestionnaireItem, url: string): readonly string[] {
  return itemExtension(item, url)
    .filter(isScalar)
    .map(({ text }) => text);
}
