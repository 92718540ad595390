/**
 * A QuestionnaireResponse against its Questionnaire: items and their order, required and repeated ones, conditions (`enableWhen`, and the
 * expressions of SDC and of Kanta PHR), types, options, value sets and limits of the answers. What is missing from a response that is neither
 * completed nor amended is a warning. Severities and places are those of the official validator, with one difference: items nested in answers
 * are named by their real place (`item[0].answer[0].item[0]`).
 */
import type { Severity } from '../../../findings/severity.ts';
import type { JsonObject } from '../../../json/jsonNode.ts';
import { fhirQuestionnaireTexts as texts } from '../../../l10n/fhirQuestionnaire.ts';
import { message, type Message } from '../../../l10n/message.ts';
import type { Span } from '../../../text/range.ts';
import { compareMoments } from './answerLimits.ts';
import { checkAnswerValue } from './answerValue.ts';
import { isEnabled, type ResponsePlace } from './enableWhen.ts';
import type { QuestionnaireHost } from './host.ts';
import { choiceIn, extensionText, objectIn, objectsIn } from './jsonAccess.ts';
import { readQuestionnaire, type Questionnaire, type QuestionnaireItem } from './questionnaireModel.ts';

const RULE = 'fhir/questionnaire-response';
const MAX_OCCURS = 'http://hl7.org/fhir/StructureDefinition/questionnaire-maxOccurs';
const MIN_OCCURS = 'http://hl7.org/fhir/StructureDefinition/questionnaire-minOccurs';
/** Statuses of a response that is done; the others may lack answers. */
const FINAL = new Set<string | undefined>(['completed', 'amended']);

interface FoundItem {
  readonly object: JsonObject;
  readonly path: string;
}

/** Checks a response against the Questionnaire that it names. The host stands at the response. */
export function checkQuestionnaireResponse(host: QuestionnaireHost, response: JsonObject): void {
  const property = response.property('questionnaire');
  const reference =
    response.getString('questionnaire') ?? objectIn(response, 'questionnaire')?.getString('reference');
  const start = { start: response.start, end: response.start + 1 };
  if (reference === undefined || reference.trim() === '') {
    host.report('fhir/not-checked', start, message(texts.noneNamed), { severity: 'information' });
    return;
  }
  const found = host.questionnaire(reference);
  if (found === undefined) {
    const other = host.containedType(reference);
    if (other !== undefined) {
      host.report(
        RULE,
        property?.value ?? start,
        message(texts.otherType, { questionnaire: reference, found: other }),
      );
      return;
    }
    const isExample = /^https?:\/\/example\.org/u.test(reference);
    host.report(
      'fhir/not-checked',
      property?.value ?? start,
      message(texts.notFound, { questionnaire: reference }),
      { severity: isExample ? 'information' : 'warning' },
    );
    return;
  }
  new ResponseCheck(host, response, readQuestionnaire(found)).run();
}

class ResponseCheck {
  readonly #missing: Severity;

  constructor(
    readonly host: QuestionnaireHost,
    readonly response: JsonObject,
    readonly questionnaire: Questionnaire,
  ) {
    this.#missing = FINAL.has(response.getString('status')) ? 'error' : 'warning';
  }

  run(): void {
    this.#checkAuthored();
    const place: ResponsePlace = {
      host: this.host,
      questionnaire: this.questionnaire,
      response: this.response,
      steps: [],
    };
    this.#checkItems(place, this.questionnaire.items, this.response, '', '');
  }

  #checkAuthored(): void {
    const authored = this.response.get('authored');
    const moment = this.response.getString('authored');
    const period = objectIn(this.questionnaire.node, 'effectivePeriod');
    if (authored === undefined || moment === undefined || period === undefined) return;
    const begin = period.getString('start');
    if (begin !== undefined && compareMoments(moment, begin) < 0) {
      this.#report(authored, message(texts.authoredBefore, { date: begin }), '.authored', 'warning');
    }
    const end = period.getString('end');
    if (end !== undefined && compareMoments(moment, end) > 0) {
      this.#report(authored, message(texts.authoredAfter, { date: end }), '.authored', 'warning');
    }
  }

  /** `container` holds the items, `path` names it; `owner` names the item that missing ones are reported at. */
  #checkItems(
    place: ResponsePlace,
    items: readonly QuestionnaireItem[],
    container: JsonObject,
    path: string,
    owner: string,
  ): void {
    const byLinkId = new Map(items.map((item, order) => [item.linkId, { item, order }]));
    const found = new Map<QuestionnaireItem, FoundItem[]>();
    let last = -1;
    for (const { object, index } of objectsIn(container, 'item')) {
      const itemPath = `${path}.item[${index}]`;
      const linkId = object.getString('linkId');
      const here = linkIdSpan(object);
      if (linkId === undefined || linkId === '') {
        this.#report(here, message(texts.linkIdMissing), owner);
        continue;
      }
      const known = byLinkId.get(linkId);
      if (known === undefined) {
        const elsewhere = this.questionnaire.find(linkId);
        if (elsewhere === undefined) this.#report(here, message(texts.linkIdUnknown, { linkId }), owner);
        else {
          this.#report(here, message(texts.misplaced, { linkId }), owner);
          this.#checkItem(place, elsewhere, { object, path: itemPath });
        }
        continue;
      }
      if (known.order < last) this.#report(here, message(texts.outOfOrder, { linkId }), owner);
      last = known.order;
      const list = found.get(known.item);
      if (list === undefined) found.set(known.item, [{ object, path: itemPath }]);
      else list.push({ object, path: itemPath });
    }
    for (const item of items) this.#checkOccurrences(place, item, found.get(item), container, owner);
  }

  #checkOccurrences(
    place: ResponsePlace,
    item: QuestionnaireItem,
    found: readonly FoundItem[] | undefined,
    container: JsonObject,
    owner: string,
  ): void {
    const { linkId } = item;
    const enabled = isEnabled(place, item);
    if (found === undefined) {
      if (enabled === true && item.isRequired) {
        this.#report(linkIdSpan(container), message(texts.answerMissing, { linkId }), owner, this.#missing);
      }
      return;
    }
    if (enabled === false) {
      for (const { object, path } of found) {
        if (object.property('answer') === undefined && object.property('item') === undefined) continue;
        this.#report(linkIdSpan(object), message(texts.notEnabled, { linkId }), path);
      }
    }
    const [, second] = found;
    if (second !== undefined && !item.isRepeating) {
      this.#report(
        linkIdSpan(second.object),
        message(texts.severalItems, { linkId, count: found.length }),
        owner,
      );
    }
    for (const one of found) this.#checkItem(place, item, one);
  }

  #checkItem(outer: ResponsePlace, item: QuestionnaireItem, found: FoundItem): void {
    const { object, path } = found;
    const { linkId, type } = item;
    const place = { ...outer, steps: [...outer.steps, { item, node: object }] };
    const text = object.getString('text');
    if (text !== undefined && text !== '' && text !== item.text) {
      this.#report(object.get('text') ?? object, message(texts.textDiffers, { linkId }), path);
    }
    const answers = objectsIn(object, 'answer');
    const isGroup = type === 'group' || type === 'question';
    if (answers.length === 0 && item.isRequired && !isGroup && isEnabled(place, item) === true) {
      this.#report(linkIdSpan(object), message(texts.answerMissing, { linkId }), path, this.#missing);
    }
    this.#checkCount(item, object, answers.length, path);
    for (const { object: answer, index } of answers) {
      const answerPath = `${path}.answer[${index}]`;
      if (isGroup || type === 'display') {
        this.#report(
          { start: answer.start, end: answer.start + 1 },
          message(texts.noAnswersAllowed, { linkId, type }),
          path,
        );
      } else this.#checkAnswer(item, answer, answerPath, answers.length);
      if (!isGroup) this.#checkItems(place, item.items, answer, answerPath, path);
    }
    this.#checkNested(place, item, found);
  }

  #checkCount(item: QuestionnaireItem, object: JsonObject, count: number, path: string): void {
    const { linkId } = item;
    const place = object.get('answer') ?? linkIdSpan(object);
    if (count > 1 && !item.isRepeating) {
      this.#report(linkIdSpan(object), message(texts.severalAnswers, { linkId, count }), path);
    }
    const max = extensionText(item.node, MAX_OCCURS);
    if (max !== undefined && count > Number(max)) {
      this.#report(place, message(texts.tooMany, { linkId, max, count }), path);
    }
    const min = extensionText(item.node, MIN_OCCURS);
    if (min !== undefined && count < Number(min)) {
      this.#report(place, message(texts.tooFew, { linkId, min, count }), path, this.#missing);
    }
  }

  #checkAnswer(item: QuestionnaireItem, answer: JsonObject, path: string, count: number): void {
    const value = choiceIn(answer, 'value');
    if (value === undefined) return;
    checkAnswerValue(
      {
        host: this.host,
        questionnaire: this.questionnaire.node,
        item,
        count,
        tellAnswer: (what, severity) => {
          this.#report(value.place, what, path, severity);
        },
        tellValue: (what, severity) => {
          this.#report(value.place, what, `${path}.value`, severity);
        },
        tellUnchecked: (what) => {
          this.host.report('fhir/not-checked', value.place, what, { severity: 'warning', below: path });
        },
      },
      value,
    );
  }

  #checkNested(place: ResponsePlace, item: QuestionnaireItem, found: FoundItem): void {
    const { object, path } = found;
    const { linkId, type } = item;
    const nested = objectsIn(object, 'item');
    if (type === undefined) {
      this.#report(linkIdSpan(object), message(texts.typeMissing, { linkId }), path);
    } else if (type === 'display') {
      if (nested.length > 0) {
        this.#report(linkIdSpan(object), message(texts.displayWithItems, { linkId }), path);
      }
    } else if (type !== 'group' && type !== 'question') {
      if (nested.length > 0) {
        this.#report(linkIdSpan(object), message(texts.itemsOutsideAnswers, { linkId }), path);
      }
    } else {
      if (item.isRequired && nested.length === 0) {
        this.#report(linkIdSpan(object), message(texts.groupEmpty, { linkId }), path, this.#missing);
      }
      this.#checkItems(place, item.items, object, path, path);
    }
  }

  #report(span: Span, what: Message, below: string, severity: Severity = 'error'): void {
    this.host.report(RULE, span, what, { severity, below });
  }
}

/** Where a problem of an item as a whole is shown: its linkId, or its opening brace. */
function linkIdSpan(node: JsonObject): Span {
  return node.get('linkId') ?? { start: node.start, end: node.start + 1 };
}
