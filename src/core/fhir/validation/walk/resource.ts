import { JsonKind, type JsonObject } from '../../../json/jsonNode.ts';
import { structureTexts } from '../../../l10n/fhirStructure.ts';
import { message } from '../../../l10n/message.ts';
import type { Property, TypeShape } from '../../fhirpath/model/typeShape.ts';
import { checkContained } from '../contained/contained.ts';
import type { ResourceScope, Run } from '../run.ts';
import { walkObject } from './structure.ts';

/** The shape of a resource by its `resourceType`; undefined, with a report, when that is missing or unknown. */
export function shapeOfResource(run: Run, node: JsonObject): TypeShape | undefined {
  const type = node.property('resourceType');
  if (type?.value?.kind !== JsonKind.String) {
    run.report('fhir/resource-type', type ?? run.keySpan, message(structureTexts.resourceTypeMissing));
    return undefined;
  }
  const shape = run.validator.shapes.resource(type.value.text);
  if (shape === undefined) {
    run.report(
      'fhir/resource-type',
      type.value,
      message(structureTexts.resourceTypeUnknown, {
        type: type.value.text,
        version: run.validator.store.fhirVersion,
      }),
    );
  }
  return shape;
}

/** Checks a resource that stands inside another: contained, an entry of a Bundle, a parameter. The run stands at it. */
export function walkNestedResource(run: Run, node: JsonObject, known: Property): void {
  if (run.isCancelled()) return;
  const shape = shapeOfResource(run, node);
  if (shape === undefined) return;
  const outer = run.scope;
  const isContained = known.jsonName === 'contained';
  const isEntry = known.element.path === 'Bundle.entry.resource';
  const entry = isEntry ? run.objectAt(run.depth - 2) : undefined;
  walkResource(run, {
    node,
    shape,
    root: isContained && outer !== undefined ? outer.root : node,
    parent: outer,
    isContained,
    bundle: isEntry && outer !== undefined ? run.bundleOf(outer.node) : undefined,
    fullUrl: entry?.getString('fullUrl'),
  });
}

/** Checks one resource and everything in it: base type, then the profiles that apply. */
export function walkResource(run: Run, scope: ResourceScope): void {
  const outer = run.scope;
  run.scope = scope;
  const { node, shape } = scope;
  const { idsSeen } = run;
  walkObject(run, node, shape);
  run.standOn(node, shape);
  checkContained(run, scope);
  // Entries that are known from the last check were not walked: their Bundle is looked at anyway.
  const mayRepeatIds = run.idsSeen - idsSeen > 1 || (run.entries !== undefined && scope.parent === undefined);
  run.validator.checkResource(run, scope, mayRepeatIds);
  run.forgetNode(node);
  run.scope = outer;
}
