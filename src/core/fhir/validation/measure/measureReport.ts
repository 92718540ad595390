/**
 * A MeasureReport against its Measure (FHIR R4, measurereport.html): groups, populations and stratifiers are those of the measure, and scores are
 * of its kind. What the official validator says is followed; CQL libraries are not looked into.
 */
import { JsonKind, type JsonObject } from '../../../json/jsonNode.ts';
import { measureTexts as texts } from '../../../l10n/fhirMeasure.ts';
import { message, type Message } from '../../../l10n/message.ts';
import type { Severity } from '../../../findings/severity.ts';
import type { Span } from '../../../text/range.ts';
import { objectIn, objectsIn } from '../questionnaire/jsonAccess.ts';
import { findByCanonical } from '../references/findByCanonical.ts';
import { resolveReference } from '../references/resolve.ts';
import { restReference } from '../references/restReference.ts';
import type { Run } from '../run.ts';
import { conceptsIn, isSameConcept, isUsable, labelOf } from './concepts.ts';
import { checkScore } from './measureScore.ts';

export type Tell = (span: Span, what: Message, below: string, severity?: Severity) => void;

type Part = 'group' | 'population' | 'stratifier';

interface Placed {
  readonly object: JsonObject;
  readonly below: string;
}

/** Checks a MeasureReport where its Measure is to be had. The run stands at it. */
export function checkMeasureReport(run: Run, report: JsonObject): void {
  // STU3 names the measure and its parts in another way, R5 has links between them.
  const { fhirVersion } = run.validator.store;
  if (fhirVersion !== '4.0' && fhirVersion !== '4.3') return;
  const canonical = report.getString('measure');
  const measure = canonical === undefined ? undefined : findByCanonical(run, canonical, 'Measure');
  if (measure === undefined) return;
  const tell: Tell = (span, what, below, severity = 'error') => {
    run.report('fhir/measure-report', span, what, { severity, below });
  };
  const type = report.getString('type');
  const ours = placed(report, 'group', '');
  const theirs = objectsIn(measure, 'group').map(({ object }) => object);
  const [only] = theirs;
  // A measure without groups is not written yet.
  if (only === undefined) return;
  const isSingle = ours.length === 1 && theirs.length === 1;
  const match = isSingle
    ? new Map(ours.map(({ object }) => [object, only]))
    : matchParts(tell, run, 'group', ours, theirs, '', type !== 'data-collection');
  for (const group of ours) {
    const definition = match.get(group.object);
    if (definition === undefined) continue;
    checkPopulations(tell, run, group, definition, type);
    matchParts(
      tell,
      run,
      'stratifier',
      placed(group.object, 'stratifier', group.below),
      objectsIn(definition, 'stratifier').map(({ object }) => object),
      group.below,
    );
    checkScore(tell, { report, measure, group: group.object, place: run.keySpan, below: group.below });
  }
}

function placed(node: JsonObject, key: string, path: string): readonly Placed[] {
  return objectsIn(node, key).map(({ object, index }) => ({ object, below: `${path}.${key}[${index}]` }));
}

/** Which part of the measure each part of the report is; says which have no counterpart, on either side. */
function matchParts(
  tell: Tell,
  run: Run,
  part: Part,
  ours: readonly Placed[],
  theirs: readonly JsonObject[],
  path: string,
  mustBeComplete = true,
): ReadonlyMap<JsonObject, JsonObject> {
  const match = new Map<JsonObject, JsonObject>();
  const seen = new Set<JsonObject>();
  for (const { object, below } of ours) {
    const codes = conceptsIn(object, 'code').filter(isUsable);
    const place = object.get('code') ?? startOf(object);
    if (codes.length === 0) {
      tell(place, message(texts.noCode, { part }), below);
      continue;
    }
    const definition = theirs.find((candidate) => {
      const code = objectIn(candidate, 'code');
      return code !== undefined && codes.some((own) => isSameConcept(own, code));
    });
    if (definition === undefined) {
      const known = theirs.map((candidate) => labelOf(objectIn(candidate, 'code'))).join(', ');
      tell(place, message(texts.unknownCode, { part, known: known === '' ? '–' : known }), below);
    } else if (seen.has(definition)) tell(place, message(texts.twice, { part }), below);
    else {
      seen.add(definition);
      match.set(object, definition);
    }
  }
  if (mustBeComplete) {
    for (const definition of theirs) {
      if (seen.has(definition)) continue;
      const code = labelOf(objectIn(definition, 'code'));
      tell(run.keySpan, message(texts.missing, { part, code }), path);
    }
  }
  return match;
}

function startOf({ start }: JsonObject): Span {
  return { start, end: start + 1 };
}

function checkPopulations(
  tell: Tell,
  run: Run,
  group: Placed,
  definition: JsonObject,
  type: string | undefined,
): void {
  const ours = placed(group.object, 'population', group.below);
  const theirs = objectsIn(definition, 'population').map(({ object }) => object);
  matchParts(tell, run, 'population', ours, theirs, group.below);
  for (const { object, below } of ours) {
    const count = object.get('count');
    const subjects = objectIn(object, 'subjectResults');
    if (type !== 'subject-list') {
      if (subjects !== undefined) tell(subjects, message(texts.subjectsNotAllowed), below);
      if (count === undefined) tell(startOf(object), message(texts.countMissing), below, 'warning');
      continue;
    }
    if (count?.kind !== JsonKind.Number) continue;
    const listed = subjects === undefined ? 0 : countSubjects(run, subjects);
    if (listed === undefined || Number(count.text) === listed) continue;
    tell(count, message(texts.countDiffers, { count: count.text, subjects: listed }), below);
  }
}

/** How many subjects a reference stands for: those of a List that is to be had, or one; undefined where that can't be told. */
function countSubjects(run: Run, subjects: JsonObject): number | undefined {
  const reference = subjects.getString('reference');
  if (reference === undefined) return undefined;
  const target = resolveReference(run, reference)?.node;
  const type = target?.getString('resourceType') ?? restReference(reference)?.type;
  if (type === undefined) return undefined;
  if (type !== 'List' && type !== 'Group') return 1;
  return target === undefined || type === 'Group' ? undefined : objectsIn(target, 'entry').length;
}
