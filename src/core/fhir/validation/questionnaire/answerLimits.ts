import { JsonKind, type JsonNode, type JsonObject } from '../../../json/jsonNode.ts';
import { fhirQuestionnaireTexts as texts } from '../../../l10n/fhirQuestionnaire.ts';
import { message, type Message } from '../../../l10n/message.ts';
import { UCUM } from '../terminology/specialSystems.ts';
import type { QuestionnaireHost } from './host.ts';
import { isScalar, textOf, type ChoiceValue } from './jsonAccess.ts';
import { itemExtension, type QuestionnaireItem } from './questionnaireModel.ts';
import { compareAmounts } from './quantityUnits.ts';

const CORE = 'http://hl7.org/fhir/StructureDefinition/';
const SDC = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';
/** Longer answers are not matched against a Questionnaire's regular expression, which nobody has vetted. */
const MAX_MATCHED_LENGTH = 2_000;

/** Says what is wrong; a warning instead of an error where asked. */
export type TellAnswer = (what: Message, severity?: 'error' | 'warning') => void;

/** Checks a value of the right type against the limits that extensions and `maxLength` set on its question. */
export function checkLimits(
  host: QuestionnaireHost,
  questionnaire: JsonObject,
  item: QuestionnaireItem,
  answer: ChoiceValue,
  tell: TellAnswer,
): void {
  const { value } = answer;
  switch (answer.suffix) {
    case 'Integer':
      checkNumber(item, value, tell);
      return;
    case 'Decimal':
      checkNumber(item, value, tell);
      checkDecimalPlaces(item, value, tell);
      return;
    case 'Date':
    case 'DateTime':
    case 'Time':
      checkMoment(item, value, tell);
      return;
    case 'String':
    case 'Uri':
      checkString(item, value, tell);
      return;
    case 'Quantity':
      if (value?.kind === JsonKind.Object) checkQuantity(host, questionnaire, item, value, tell);
      return;
    default:
  }
}

function firstText(item: QuestionnaireItem, url: string): string | undefined {
  return itemExtension(item, url).find(isScalar)?.text;
}

function checkNumber(item: QuestionnaireItem, value: JsonNode | undefined, tell: TellAnswer): void {
  const amount = Number(textOf(value) ?? Number.NaN);
  const { linkId } = item;
  const min = firstText(item, `${CORE}minValue`);
  if (min !== undefined && amount < Number(min)) tell(message(texts.belowMinimum, { linkId, limit: min }));
  const max = firstText(item, `${CORE}maxValue`);
  if (max !== undefined && amount > Number(max)) tell(message(texts.aboveMaximum, { linkId, limit: max }));
}

function checkDecimalPlaces(item: QuestionnaireItem, value: JsonNode | undefined, tell: TellAnswer): void {
  const max = firstText(item, `${CORE}maxDecimalPlaces`);
  const digits = textOf(value);
  if (max === undefined || digits === undefined || /e/iu.test(digits)) return;
  const places = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  if (places > Number(max)) tell(message(texts.decimalPlaces, { linkId: item.linkId, max }));
}

function checkMoment(item: QuestionnaireItem, value: JsonNode | undefined, tell: TellAnswer): void {
  const moment = textOf(value);
  if (moment === undefined) return;
  const { linkId } = item;
  const min = firstText(item, `${CORE}minValue`);
  if (min !== undefined && compareMoments(moment, min) < 0) {
    tell(message(texts.belowMinimum, { linkId, limit: min }));
  }
  const max = firstText(item, `${CORE}maxValue`);
  if (max !== undefined && compareMoments(moment, max) > 0) {
    tell(message(texts.aboveMaximum, { linkId, limit: max }));
  }
}

/** Below 0 for the earlier one. Where one is less exact and they agree as far as it goes, neither is earlier. */
export function compareMoments(left: string, right: string): number {
  if (left.includes('T') && right.includes('T')) {
    const difference = Date.parse(left) - Date.parse(right);
    if (!Number.isNaN(difference)) return difference;
  }
  const length = Math.min(left.length, right.length);
  const one = left.slice(0, length);
  const other = right.slice(0, length);
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function checkString(item: QuestionnaireItem, value: JsonNode | undefined, tell: TellAnswer): void {
  const text = textOf(value);
  if (text === undefined) return;
  const { linkId, maxLength, type } = item;
  const min = firstText(item, `${CORE}minLength`);
  if (type === 'string' && min !== undefined && text.length < Number(min)) {
    tell(message(texts.tooShort, { linkId, min }));
  }
  if (maxLength !== undefined && text.length > maxLength) {
    // The official validator holds only questions of type string to it.
    tell(message(texts.tooLong, { linkId, max: maxLength }), type === 'string' ? 'error' : 'warning');
  }
  if (type !== 'string') return;
  const regex = firstText(item, `${CORE}regex`);
  if (regex !== undefined && text.length <= MAX_MATCHED_LENGTH && matches(regex, text) === false) {
    tell(message(texts.pattern, { linkId, form: firstText(item, `${CORE}entryFormat`) ?? regex }));
  }
  if (/[\r\n]/u.test(text)) tell(message(texts.lineBreak), 'warning');
}

/** Undefined for a regular expression that JavaScript does not know. */
function matches(regex: string, text: string): boolean | undefined {
  try {
    return new RegExp(`^(?:${regex})$`, 'u').test(text);
  } catch {
    return undefined;
  }
}

function checkQuantity(
  host: QuestionnaireHost,
  questionnaire: JsonObject,
  item: QuestionnaireItem,
  quantity: JsonObject,
  tell: TellAnswer,
): void {
  checkQuantityLimit(item, quantity, `${SDC}minQuantity`, -1, tell);
  checkQuantityLimit(item, quantity, `${SDC}maxQuantity`, 1, tell);
  checkDecimalPlaces(item, quantity.get('value'), tell);
  checkUnit(host, questionnaire, item, quantity, tell);
}

function checkQuantityLimit(
  item: QuestionnaireItem,
  quantity: JsonObject,
  url: string,
  side: -1 | 1,
  tell: TellAnswer,
): void {
  const limit = itemExtension(item, url)[0];
  if (limit?.kind !== JsonKind.Object) return;
  const parameters = { linkId: item.linkId, limit: shownQuantity(limit) };
  const own = amountOf(quantity);
  const other = amountOf(limit);
  if (own === undefined || other === undefined) {
    tell(message(texts.unitCodeMissing, parameters));
    return;
  }
  let order: number | 'incomparable' | undefined;
  if (own.system === other.system && own.code === other.code) order = own.value - other.value;
  else if (own.system === UCUM && other.system === UCUM) order = compareAmounts(own, other);
  else order = 'incomparable';
  if (order === undefined) return;
  if (order === 'incomparable') tell(message(texts.notComparable, parameters));
  else if (order * side > 0) tell(message(side < 0 ? texts.belowMinimum : texts.aboveMaximum, parameters));
}

function amountOf(
  quantity: JsonObject,
): { readonly value: number; readonly system: string; readonly code: string } | undefined {
  const value = textOf(quantity.get('value'));
  const system = quantity.getString('system');
  const code = quantity.getString('code');
  if (value === undefined || system === undefined || code === undefined) return undefined;
  return { value: Number(value), system, code };
}

function shownQuantity(quantity: JsonObject): string {
  const unit = quantity.getString('unit') ?? quantity.getString('code') ?? '';
  return `${textOf(quantity.get('value')) ?? ''} ${unit}`.trim();
}

function checkUnit(
  host: QuestionnaireHost,
  questionnaire: JsonObject,
  item: QuestionnaireItem,
  quantity: JsonObject,
  tell: TellAnswer,
): void {
  const options = itemExtension(item, `${CORE}questionnaire-unitOption`).filter(
    (node): node is JsonObject => node.kind === JsonKind.Object,
  );
  if (options.length > 0 && !options.some((option) => isUnit(quantity, option))) {
    const units = options
      .map((option) => option.getString('display') ?? option.getString('code') ?? '')
      .join(', ');
    tell(message(texts.unitNotAllowed, { linkId: item.linkId, units }));
  }
  const valueSet = firstText(item, `${CORE}questionnaire-unitValueSet`);
  const code = quantity.getString('code');
  if (valueSet === undefined || code === undefined) return;
  if (host.memberOf(valueSet, questionnaire, quantity.getString('system'), code) === 'out') {
    tell(message(texts.unitNotInValueSet, { valueSet }));
  }
}

function isUnit(quantity: JsonObject, option: JsonObject): boolean {
  const fits = (expected: string | undefined, found: string | undefined): boolean =>
    expected === undefined || expected === found;
  return (
    fits(option.getString('system'), quantity.getString('system')) &&
    fits(option.getString('code'), quantity.getString('code')) &&
    fits(option.getString('display'), quantity.getString('unit'))
  );
}
