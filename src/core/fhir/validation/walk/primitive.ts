import {
  JsonKind,
  type JsonNode,
  type JsonObject,
  type JsonProperty,
  type JsonScalar,
} from '../../../json/jsonNode.ts';
import { extensionTexts } from '../../../l10n/fhirExtensions.ts';
import { structureTexts } from '../../../l10n/fhirStructure.ts';
import { terminologyTexts } from '../../../l10n/fhirTerminology.ts';
import type { Span } from '../../../text/range.ts';
import { formatTexts } from '../../../l10n/fhirFormat.ts';
import { message } from '../../../l10n/message.ts';
import { jsonFormOf } from '../../fhirpath/model/primitiveTypes.ts';
import type { Property, TypeShape } from '../../fhirpath/model/typeShape.ts';
import { checkNarrativeDiv } from '../narrative/narrative.ts';
import { isCanonicalResource } from '../conformance/canonicalResource.ts';
import { runPrimitiveInvariants } from '../invariants/invariant.ts';
import { checkText } from '../primitives/textSafety.ts';
import { isAbsoluteUri, primitiveFault } from '../primitives/primitiveFault.ts';
import { checkInternalUrl } from '../references/internalUrl.ts';
import { checkOfficialUrl } from '../references/officialUrl.ts';
import { placeOf, type Run } from '../run.ts';
import { checkPrimitiveBinding } from '../terminology/bindingCheck.ts';
import { elementPlan } from './plan.ts';
import { walkObject } from './structure.ts';

/** Checks a primitive's property, `x` or `_x`; the number of elements that it adds (none for `_x` beside `x`). */
export function walkPrimitive(
  run: Run,
  parent: JsonObject,
  property: JsonProperty,
  known: Property,
  owner: TypeShape,
): number {
  const { value } = property;
  if (value === undefined) return 1;
  if (known.isSibling) return walkSibling(run, parent, property, value, known, owner);
  const { element } = known;
  if (value.kind !== JsonKind.Array) {
    if (element.isArray) {
      run.enter(element.name, -1, property, known, owner);
      run.report('fhir/type', value, message(structureTexts.arrayExpected, { name: property.key }), {
        data: { fix: 'wrap-array' },
      });
      run.leave();
      return 0;
    }
    run.enter(element.name, -1, property, known, owner);
    const isValue = walkValue(run, parent, property, value, known);
    run.leave();
    return isValue ? 1 : 0;
  }
  run.enter(element.name, -1, property, known, owner);
  if (!element.isArray) {
    run.report('fhir/type', value, message(structureTexts.arrayUnexpected, { name: property.key }), {
      data: { fix: 'unwrap-array' },
    });
    run.leave();
    return 0;
  }
  const { items } = value;
  if (items.length === 0) {
    run.report('fhir/type', value, message(structureTexts.emptyArray, { name: property.key }), {
      severity: run.validator.settings.emptyPrimitiveArrays,
    });
  }
  run.leave();
  let found = 0;
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index] as JsonNode;
    run.enter(element.name, index, placeOf(property, item, items.length), known, owner);
    if (item.kind === JsonKind.Null) {
      if (siblingItem(parent, property.key, index) === undefined) {
        run.report('fhir/type', item, message(structureTexts.nullNotAllowed), {
          severity: run.validator.settings.emptyPrimitiveArrays,
        });
      }
      found += 1;
    } else if (walkValue(run, parent, property, item, known)) found += 1;
    run.leave();
  }
  return found;
}

function siblingItem(parent: JsonObject, key: string, index: number): JsonObject | undefined {
  const sibling = parent.get(`_${key}`);
  const item = sibling?.kind === JsonKind.Array ? sibling.items[index] : undefined;
  return item?.kind === JsonKind.Object ? item : undefined;
}

function walkSibling(
  run: Run,
  parent: JsonObject,
  property: JsonProperty,
  value: JsonNode,
  known: Property,
  owner: TypeShape,
): number {
  const { element } = known;
  const main = parent.get(property.key.slice(1));
  if (!element.isArray) {
    run.enter(element.name, -1, property, known, owner);
    const isObject = walkSiblingObject(run, property, value, known, main !== undefined);
    if (main === undefined && isObject) checkCodePresent(run, property, known);
    run.leave();
    return main === undefined && isObject ? 1 : 0;
  }
  if (value.kind !== JsonKind.Array) {
    run.enter(element.name, -1, property, known, owner);
    run.report('fhir/type', value, message(structureTexts.arrayExpected, { name: property.key }));
    run.leave();
    return 0;
  }
  const mainItems = main?.kind === JsonKind.Array ? main.items : [];
  if (value.items.length === 0) {
    run.enter(element.name, -1, property, known, owner);
    run.report('fhir/type', value, message(structureTexts.emptyArray, { name: property.key }), {
      severity: run.validator.settings.emptyPrimitiveArrays,
    });
    run.leave();
  }
  let found = 0;
  for (let index = 0; index < value.items.length; index += 1) {
    const item = value.items[index] as JsonNode;
    const mainItem = mainItems[index];
    if (index >= mainItems.length) found += 1;
    if (item.kind === JsonKind.Null) {
      if (mainItem === undefined || mainItem.kind === JsonKind.Null)
        reportHole(run, property, item, known, owner);
      continue;
    }
    run.enter(element.name, index, placeOf(property, item, value.items.length), known, owner);
    const hasValue = mainItem !== undefined && mainItem.kind !== JsonKind.Null;
    walkSiblingObject(run, property, item, known, hasValue);
    if (!hasValue) checkCodePresent(run, item, known);
    run.leave();
  }
  return found;
}

/** A required binding asks for a code: an extension in its place (`data-absent-reason`) is not enough for the official validator. */
function checkCodePresent(run: Run, place: Span, known: Property): void {
  if (known.typeCode !== 'code' || known.element.binding?.strength !== 'required') return;
  const { binding } = elementPlan(run, known.element);
  if (binding?.membership === undefined) return;
  run.report('fhir/binding', place, message(terminologyTexts.codeMissing, { valueSet: binding.valueSet }));
}

/** An item of a list that has neither a value nor extensions. */
function reportHole(
  run: Run,
  property: JsonProperty,
  item: JsonNode,
  known: Property,
  owner: TypeShape,
): void {
  run.enter(known.element.name, -1, property, known, owner);
  run.report('fhir/type', item, message(structureTexts.nullNotAllowed));
  run.leave();
}

function walkSiblingObject(
  run: Run,
  property: JsonProperty,
  value: JsonNode,
  known: Property,
  hasValue: boolean,
): boolean {
  if (value.kind !== JsonKind.Object) {
    run.report(
      'fhir/type',
      value,
      message(structureTexts.objectExpected, { name: property.key, type: 'Element' }),
    );
    return false;
  }
  if (hasValue && value.properties.length === 1 && value.properties[0]?.key === 'id') {
    run.seeId();
    return true;
  }
  // Only a resource's own id is of the type `id`; the official validator takes no extensions there (FHIR R5, resource.html#id).
  if (property.key === '_id' && known.typeCode === 'id' && value.property('extension') !== undefined)
    run.report('fhir/extension', property, message(extensionTexts.extensionOnId));
  if (known.shape !== undefined) walkObject(run, value, known.shape);
  return true;
}

/** Checks one value of a primitive type; false when it is none (an object, an array, null). */
function walkValue(
  run: Run,
  parent: JsonObject,
  property: JsonProperty,
  value: JsonNode,
  known: Property,
): boolean {
  const { kind } = value;
  if (kind === JsonKind.Object || kind === JsonKind.Array || kind === JsonKind.Null) {
    const isKept = kind === JsonKind.Null && parent.property(`_${property.key}`) !== undefined;
    run.report(
      'fhir/type',
      value,
      kind === JsonKind.Null
        ? message(structureTexts.nullNotAllowed)
        : message(structureTexts.simpleExpected, {
            name: property.key,
            type: known.typeCode,
            form: jsonFormOf(known.typeCode),
          }),
    );
    return isKept;
  }
  checkValue(run, parent, property, value, known);
  return true;
}

function checkValue(
  run: Run,
  parent: JsonObject,
  property: JsonProperty,
  value: JsonScalar,
  known: Property,
): void {
  const type = known.typeCode;
  if (!hasJsonForm(run, property, value, type)) return;
  const { text } = value;
  if (text.length === 0) {
    run.report('fhir/primitive-format', value, message(structureTexts.emptyString, { name: property.key }));
    return;
  }
  if (type === 'xhtml') {
    checkNarrativeDiv(run, value, parent);
    return;
  }
  // In valid JSON a control character is written as an escape, which is longer than what it stands for.
  const isPlain = run.isValidJson && value.end - value.start - 2 === text.length;
  const why = primitiveFault(type, text, isPlain);
  if (why !== undefined) {
    // FHIR forbids control characters (R4, datatypes.html#string), the official validator lets them pass.
    const isMinor = why.text === formatTexts.controlCharacter;
    run.report('fhir/primitive-format', value, message(structureTexts.format, { type, why }), {
      severity: isMinor ? 'warning' : 'error',
      data: { type },
    });
  } else if (type === 'string' || type === 'markdown') checkText(run, value, type);
  else if (type === 'uri' || type === 'url' || type === 'canonical') checkUrl(run, value, type);
  const plan = elementPlan(run, known.element);
  if (plan.isId) run.seeId();
  if (plan.binding !== undefined) checkPrimitiveBinding(run, value, plan.binding, type);
  if (plan.invariants.length > 0) runPrimitiveInvariants(run, plan.invariants, value, known);
}

function checkUrl(run: Run, value: JsonScalar, type: 'canonical' | 'uri' | 'url'): void {
  if (type === 'uri' && !isAbsoluteUri(value.text) && isOwnCanonical(run)) {
    const why = { text: formatTexts.ownCanonicalAbsolute };
    run.report('fhir/primitive-format', value, message(structureTexts.format, { type, why }));
  } else if (value.text.charCodeAt(0) === 35) checkInternalUrl(run, value, type);
  else if (type !== 'canonical') checkOfficialUrl(run, value);
}

/** Whether the run stands at the `url` by which others refer to a definition (Questionnaire.url, ValueSet.url). */
function isOwnCanonical(run: Run): boolean {
  if (run.nameAt(run.depth - 1) !== 'url') return false;
  const shape = run.scope?.shape;
  return isCanonicalResource(shape) && run.elementAt(run.depth - 1)?.path === `${shape?.path ?? ''}.url`;
}

function hasJsonForm(run: Run, property: JsonProperty, value: JsonScalar, type: string): boolean {
  const { kind } = value;
  const form = jsonFormOf(type);
  if (form === 'string') {
    if (kind === JsonKind.String) return true;
    run.report('fhir/type', value, message(structureTexts.stringExpected, { name: property.key, type }), {
      data: { fix: 'add-quotes', type },
    });
    return false;
  }
  if (form === 'number') {
    if (kind === JsonKind.Number) return true;
    run.report('fhir/type', value, message(structureTexts.numberExpected, { name: property.key, type }), {
      data: { fix: 'remove-quotes', type },
    });
    return false;
  }
  if (kind === JsonKind.True || kind === JsonKind.False) return true;
  run.report('fhir/type', value, message(structureTexts.booleanExpected, { name: property.key }), {
    data: { fix: 'remove-quotes', type },
  });
  return false;
}
