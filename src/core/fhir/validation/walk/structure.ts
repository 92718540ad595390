import { JsonKind, type JsonNode, type JsonObject, type JsonProperty } from '../../../json/jsonNode.ts';
import { structureTexts } from '../../../l10n/fhirStructure.ts';
import { message } from '../../../l10n/message.ts';
import type { Property, TypeShape } from '../../fhirpath/model/typeShape.ts';
import { runInvariants } from '../invariants/invariant.ts';
import { placeOf, type Run } from '../run.ts';
import { checkComplexBinding } from '../terminology/bindingCheck.ts';
import { elementPlan, typePlan } from './plan.ts';
import { walkPrimitive } from './primitive.ts';
import { walkNestedResource } from './resource.ts';
import { reportUnknown } from './unknownElement.ts';

/**
 * Checks one JSON object against its base type: known elements, cardinality, JSON shape, primitives, and everything below it.
 * Profiles come on top of this and never repeat it.
 */
export function walkObject(run: Run, node: JsonObject, shape: TypeShape): void {
  const { properties } = node;
  run.standOn(node, shape);
  const base = run.counters.open(shape.elements.length);
  for (const property of properties) {
    const known = shape.properties.get(property.key);
    if (known === undefined) {
      if (!(shape.isResource && property.key === 'resourceType')) reportUnknown(run, property, shape);
      continue;
    }
    if (run.duplicates !== undefined) run.reportDuplicate(property);
    const before = run.counters.get(base + known.element.index);
    let found: number;
    if (known.isPrimitive) found = walkPrimitive(run, node, property, known, shape);
    else found = walkComplex(run, property, known, shape);
    if (before > 0 && found > 0 && known.element.isChoice) reportSecondChoice(run, node, property, known);
    run.counters.set(base + known.element.index, before + found);
  }
  for (const element of shape.required) {
    const found = run.counters.get(base + element.index);
    if (found < element.min) {
      run.report(
        'fhir/cardinality',
        run.keySpan,
        message(structureTexts.minimum, { element: element.name, min: element.min, found }),
        { data: { element: element.name } },
      );
    }
  }
  run.counters.close(base);
  if (
    properties.length === 0 ||
    (properties.length === 1 && properties[0]?.key === 'id' && !shape.isResource)
  ) {
    run.report(
      'fhir/cardinality',
      node,
      message(structureTexts.emptyObject, { name: run.nameAt(run.depth - 1) }),
    );
  }
  const plan = typePlan(run, shape);
  if (plan.invariants.length > 0) runInvariants(run, plan.invariants, node, shape);
  plan.check?.(run, node, shape);
}

function reportSecondChoice(run: Run, node: JsonObject, property: JsonProperty, known: Property): void {
  const other = known.element.properties.find(
    ({ jsonName }) => jsonName !== known.jsonName && node.property(jsonName) !== undefined,
  );
  if (other === undefined) return;
  run.report(
    'fhir/cardinality',
    property,
    message(structureTexts.twoChoices, {
      name: property.key,
      element: `${known.element.name}[x]`,
      other: other.jsonName,
    }),
  );
}

/** Checks a property of a complex type; the number of elements that it holds. */
function walkComplex(run: Run, property: JsonProperty, known: Property, owner: TypeShape): number {
  const { value } = property;
  if (value === undefined) return 1;
  const { cleanValues } = run;
  const original =
    value.kind === JsonKind.Object || value.kind === JsonKind.Array ? value.original : undefined;
  if (original === undefined || cleanValues === undefined) {
    return walkContainer(run, property, value, known, owner);
  }
  const before = cleanValues.countIn(original, known);
  if (before !== undefined) return before;
  const { contextUses } = run;
  const problems = run.problems.length;
  const count = walkContainer(run, property, value, known, owner);
  if (run.foundNothingSince(problems, contextUses)) cleanValues.note(original, known, count);
  return count;
}

function walkContainer(
  run: Run,
  property: JsonProperty,
  value: JsonNode,
  known: Property,
  owner: TypeShape,
): number {
  const { element } = known;
  if (value.kind === JsonKind.Array) {
    if (!element.isArray) {
      run.enter(element.name, -1, property, known, owner);
      run.report('fhir/type', value, message(structureTexts.arrayUnexpected, { name: property.key }), {
        data: { fix: 'unwrap-array' },
      });
      run.leave();
      return 0;
    }
    const { items } = value;
    if (items.length === 0) {
      run.enter(element.name, -1, property, known, owner);
      run.report('fhir/type', value, message(structureTexts.emptyArray, { name: property.key }));
      run.leave();
    }
    const memory = run.depth === 1 && element.path === 'Bundle.entry' ? run.entries : undefined;
    let found = 0;
    for (let index = 0; index < items.length; index += 1) {
      const item = items[index] as JsonNode;
      if (memory?.reuse(item, index, run.problems) === true) {
        found += 1;
        continue;
      }
      const before = run.problems.length;
      memory?.begin();
      run.enter(element.name, index, placeOf(property, item, items.length), known, owner);
      const isElement = walkItem(run, property, item, known);
      run.leave();
      if (!isElement) continue;
      found += 1;
      memory?.keep(item, index, run.problems, before);
    }
    return found;
  }
  if (element.isArray) {
    run.enter(element.name, -1, property, known, owner);
    run.report('fhir/type', value, message(structureTexts.arrayExpected, { name: property.key }), {
      data: { fix: 'wrap-array' },
    });
    run.leave();
  }
  run.enter(element.name, element.isArray && value.kind === JsonKind.Object ? 0 : -1, property, known, owner);
  const isElement = walkItem(run, property, value, known);
  run.leave();
  return isElement ? 1 : 0;
}

/** Checks one value of a complex type; false when it is none. */
function walkItem(run: Run, property: JsonProperty, value: JsonNode, known: Property): boolean {
  if (value.kind !== JsonKind.Object) {
    const what =
      value.kind === JsonKind.Null
        ? message(structureTexts.nullNotAllowed)
        : message(structureTexts.objectExpected, { name: property.key, type: known.typeCode });
    run.report('fhir/type', value, what);
    return false;
  }
  if (known.isResource) {
    walkNestedResource(run, value, known);
    return true;
  }
  const { shape } = known;
  if (shape === undefined) return true;
  walkObject(run, value, shape);
  const plan = elementPlan(run, known.element);
  if (plan.invariants.length > 0) runInvariants(run, plan.invariants, value, shape);
  if (plan.binding !== undefined) checkComplexBinding(run, value, plan.binding, known.typeCode);
  const profiles = known.type.profiles;
  if (profiles !== undefined) run.validator.checkTypeProfiles(run, value, shape, profiles);
  return true;
}
