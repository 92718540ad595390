import { JsonKind, type JsonObject } from '../../../json/jsonNode.ts';
import { measureTexts as texts } from '../../../l10n/fhirMeasure.ts';
import { message } from '../../../l10n/message.ts';
import type { Span } from '../../../text/range.ts';
import { objectIn, objectsIn } from '../questionnaire/jsonAccess.ts';
import type { Tell } from './measureReport.ts';

const SCORING = 'http://terminology.hl7.org/CodeSystem/measure-scoring';
/** Kinds of scoring that give a number; a cohort is only counted. */
const WITH_SCORE: ReadonlySet<string> = new Set(['proportion', 'ratio', 'continuous-variable']);

interface ScoredGroup {
  readonly report: JsonObject;
  readonly measure: JsonObject;
  readonly group: JsonObject;
  /** Where a missing score is shown. */
  readonly place: Span;
  readonly below: string;
}

/** Checks the score of one group against the scoring of the measure. */
export function checkScore(tell: Tell, { report, measure, group, place, below }: ScoredGroup): void {
  const score = objectIn(group, 'measureScore');
  const at = `${below}.measureScore`;
  const type = report.getString('type');
  if (type === 'data-collection') {
    if (score !== undefined) {
      tell(score, message(texts.scoreNotAllowed, { what: 'MeasureReport.type', value: type }), at);
    }
    return;
  }
  const scoring = scoringOf(measure);
  if (scoring === undefined) return;
  if (scoring === 'cohort') {
    if (score !== undefined) {
      tell(score, message(texts.scoreNotAllowed, { what: 'Measure.scoring', value: scoring }), at);
    }
    return;
  }
  if (!WITH_SCORE.has(scoring)) return;
  if (score === undefined) {
    // A report that is not complete yet, or failed, has none.
    const isComplete = report.getString('status') === 'complete';
    if (isComplete) tell(place, message(texts.scoreRequired, { scoring }), below);
    return;
  }
  const value = score.get('value');
  if (value === undefined) tell(score, message(texts.scoreRequired, { scoring }), at);
  if (scoring === 'ratio' && score.get('unit') === undefined) {
    tell(score, message(texts.scoreWithoutUnit), at, 'warning');
  }
  if (scoring !== 'proportion') return;
  for (const key of ['unit', 'system', 'code']) {
    const unit = score.property(key);
    if (unit !== undefined) tell(unit, message(texts.scoreUnit, { scoring }), `${at}.${key}`);
  }
  if (value?.kind !== JsonKind.Number) return;
  const number = Number(value.text);
  if (number < 0 || number > 1) tell(value, message(texts.scoreRange, { value: value.text }), `${at}.value`);
}

function scoringOf(measure: JsonObject): string | undefined {
  const scoring = objectIn(measure, 'scoring');
  const coding =
    scoring && objectsIn(scoring, 'coding').find(({ object }) => object.getString('system') === SCORING);
  return coding?.object.getString('code');
}
