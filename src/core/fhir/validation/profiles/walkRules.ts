import { JsonKind, type JsonNode, type JsonProperty } from '../../../json/jsonNode.ts';
import { extensionTexts } from '../../../l10n/fhirExtensions.ts';
import { profileTexts } from '../../../l10n/fhirProfiles.ts';
import { structureTexts } from '../../../l10n/fhirStructure.ts';
import { message } from '../../../l10n/message.ts';
import { collect, type FhirNode } from '../../fhirpath/model/fhirNode.ts';
import type { Property } from '../../fhirpath/model/typeShape.ts';
import { runNodeInvariants } from '../invariants/invariant.ts';
import { checkNarrativeControl } from '../narrative/narrativeControl.ts';
import { checkReferenceTypes } from '../references/referenceTargets.ts';
import type { Span } from '../../../text/range.ts';
import { proseRuleFor } from '../kanta/phrRules.ts';
import { placeOf, type Run } from '../run.ts';
import { checkSlices } from '../slicing/checkSlices.ts';
import { checkComplexBinding, checkPrimitiveBinding } from '../terminology/bindingCheck.ts';
import { checkFixed, checkPattern } from '../values/checkValue.ts';
import { checkRange } from '../values/checkRange.ts';
import type { Rule } from './rule.ts';
import { checkAsWanted } from './wantedType.ts';

const NONE: readonly FhirNode[] = [];

/** Checks what a profile says about the children of an element. */
export function walkChildren(run: Run, node: FhirNode, rule: Rule): void {
  const { shape, object } = node;
  if (rule.children.length === 0) return;
  if (shape === undefined || object === undefined) {
    if (object === undefined) for (const child of rule.children) checkOccurrences(run, node, child, NONE);
    return;
  }
  const { slots, rules } = rule.tableFor(shape);
  const { cleanValues } = run;
  const found: (FhirNode[] | undefined)[] = new Array<undefined>(rules.length);
  let originals: (JsonNode | undefined)[] | undefined;
  for (const property of object.properties) {
    const known = shape.properties.get(property.key);
    if (known === undefined) continue;
    const slot = slots[known.element.index] ?? -1;
    if (slot < 0) continue;
    // A second value of a choice is one too many, and nothing else.
    if (found[slot] !== undefined && known.element.isChoice && !known.isSibling) continue;
    const original = cleanValues === undefined ? undefined : wholeOriginal(property, known);
    if (original !== undefined) {
      if (cleanValues?.countIn(original, rules[slot] as Rule) !== undefined) {
        found[slot] = CLEAN;
        continue;
      }
      (originals ??= new Array<undefined>(rules.length))[slot] = original;
    }
    found[slot] = collect(node, object, property, known, found[slot]);
  }
  for (let index = 0; index < rules.length; index += 1) {
    const child = rules[index] as Rule;
    const own = found[index];
    if (own === CLEAN) continue;
    const original = originals?.[index];
    const { contextUses } = run;
    const problems = run.problems.length;
    checkOccurrences(run, node, child, own ?? NONE);
    if (original !== undefined && run.foundNothingSince(problems, contextUses)) {
      cleanValues?.note(original, child, own?.length ?? 0);
    }
  }
}

/** Stands for elements in which the same rule has found nothing before. */
const CLEAN: FhirNode[] = [];

/** What a property's value is a copy of, where that is all that its element has. */
function wholeOriginal({ value }: JsonProperty, known: Property): JsonNode | undefined {
  if (value?.kind !== JsonKind.Object && value?.kind !== JsonKind.Array) return undefined;
  return known.isPrimitive || known.element.isChoice ? undefined : value.original;
}

/** Checks the elements that stand for one rule: how many, which slices, and each by itself. */
export function checkOccurrences(
  run: Run,
  parent: FhirNode,
  rule: Rule,
  occurrences: readonly FhirNode[],
): void {
  const found = occurrences.length;
  const { profile } = rule;
  const prose = found < rule.min && isRoot(parent) ? proseRuleFor(rule.name, profile) : undefined;
  if (prose !== undefined) {
    run.report(prose.rule, run.keySpan, prose.what, {
      profile,
      source: prose.source,
      data: { element: rule.name },
    });
  } else if (found < rule.min) {
    run.report(
      'fhir/cardinality',
      run.keySpan,
      message(structureTexts.minimum, { element: rule.name, min: rule.min, found }),
      { profile, data: { element: rule.name } },
    );
  } else if (found > rule.max) {
    const place = occurrences[rule.max]?.property ?? run.keySpan;
    run.report(
      'fhir/cardinality',
      place,
      rule.max === 0
        ? message(profileTexts.notAllowed, { element: rule.name, profile })
        : message(structureTexts.maximum, { element: rule.name, max: rule.max, found }),
      { profile },
    );
  }
  if (found > 0) {
    for (const occurrence of occurrences) checkOccurrence(run, rule, occurrence, found);
  }
  const { slices } = rule;
  if (slices !== undefined) checkSlices(run, parent, rule, slices, occurrences);
}

function isRoot({ shape, property }: FhirNode): boolean {
  return shape?.isResource === true && property === undefined;
}

/** Checks one element against a rule, at its own place. */
export function checkOccurrence(run: Run, rule: Rule, node: FhirNode, count: number): void {
  const { property, known } = node;
  if (property === undefined || known === undefined) return;
  const json = node.json ?? node.sibling;
  run.enter(
    known.element.name,
    known.element.isArray ? Math.max(0, node.index) : -1,
    json === undefined ? property : placeOf(property, json, count),
    known,
    undefined,
  );
  checkNode(run, rule, node);
  run.leave();
}

/** Checks an element against a rule; the run stands at the element already. */
export function checkNode(run: Run, rule: Rule, node: FhirNode): void {
  const { profile } = rule;
  const json = node.json ?? node.sibling;
  if (json === undefined) return;
  if (rule.allowedTypes !== undefined && !isAllowedType(run, rule.allowedTypes, node)) {
    reportType(run, rule, node, rule.allowedTypes, json);
    checkAsWanted(run, node, rule.allowedTypes, rule.profile);
    return;
  }
  if (node.json !== undefined) {
    if (rule.fixed !== undefined) {
      checkFixed(run, node.json, rule.fixed, profile);
      if (node.isPrimitive && node.sibling?.property('extension') !== undefined)
        run.report('fhir/fixed-value', node.json, message(profileTexts.fixedExtended, { profile }), {
          profile,
        });
    }
    if (rule.pattern !== undefined) checkPattern(run, node.json, rule.pattern, profile);
    if (rule.minValue !== undefined || rule.maxValue !== undefined || rule.maxLength !== undefined) {
      checkRange(run, rule, node);
    }
    if (rule.binding !== undefined) {
      if (node.json.kind === JsonKind.Object) checkComplexBinding(run, node.json, rule.binding, node.type);
      else if (node.json.kind === JsonKind.String) {
        checkPrimitiveBinding(run, node.json, rule.binding, node.type);
      }
    }
  }
  if (rule.insteadOfValue !== undefined && node.isPrimitive && node.text === undefined) {
    checkMissingValue(run, node, rule.insteadOfValue, profile);
  }
  if (rule.narrative !== undefined && node.object !== undefined) {
    checkNarrativeControl(run, node.object, rule.narrative, profile);
  }
  if (rule.references !== undefined) checkReferenceTypes(run, node, rule.references, profile);
  const profiles =
    rule.typeProfiles?.get(node.known?.typeCode ?? node.type) ?? rule.typeProfiles?.get(node.type);
  if (profiles !== undefined) run.validator.checkNodeProfiles(run, node, profiles);
  if (rule.invariants.length > 0) runNodeInvariants(run, rule.invariants, node);
  walkChildren(run, node, rule);
}

/** A primitive without a value needs one of the extensions that may stand in its place. */
function checkMissingValue(run: Run, node: FhirNode, allowed: readonly string[], profile: string): void {
  const extensions = node.sibling?.get('extension');
  const urls =
    extensions?.kind === JsonKind.Array
      ? extensions.items.map((item) => (item.kind === JsonKind.Object ? item.getString('url') : undefined))
      : [];
  if (urls.some((url) => url !== undefined && allowed.includes(url))) return;
  run.report(
    'fhir/cardinality',
    run.keySpan,
    allowed.length === 0
      ? message(profileTexts.valueDemanded, { element: node.known?.element.name ?? '', profile })
      : message(profileTexts.valueOrExtension, {
          element: node.known?.element.name ?? '',
          profile,
          extensions: allowed.join(', '),
        }),
    { profile },
  );
}

function reportType(run: Run, rule: Rule, node: FhirNode, allowed: ReadonlySet<string>, place: Span): void {
  const { profile } = rule;
  const types = [...allowed].join(', ');
  const type = node.known?.isResource === true ? node.type : (node.known?.typeCode ?? node.type);
  if (rule.root.profile.type === 'Extension' && rule.name === 'value') {
    run.report(
      'fhir/extension',
      node.property ?? place,
      message(extensionTexts.extensionType, { url: profile, types, type }),
      // The official validator names the extension, and of a part in a complex one the value.
      { profile, ...(rule.node.definition.path === 'Extension.value[x]' ? { depth: run.depth - 1 } : {}) },
    );
    return;
  }
  run.report(
    'fhir/type',
    node.property ?? place,
    message(profileTexts.typeNotAllowed, { profile, types, type }),
    {
      profile,
    },
  );
}

function isAllowedType(run: Run, allowed: ReadonlySet<string>, node: FhirNode): boolean {
  const code = node.known?.typeCode;
  if (code !== undefined && allowed.has(code)) return true;
  if (node.known?.isResource === true) {
    for (const type of allowed) if (run.validator.shapes.isA(node.type, type)) return true;
    return false;
  }
  return allowed.has(node.type);
}
