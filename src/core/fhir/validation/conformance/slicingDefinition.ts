import type { JsonObject } from '../../../json/jsonNode.ts';
import { fhirConformanceTexts as texts } from '../../../l10n/fhirConformance.ts';
import { message } from '../../../l10n/message.ts';
import type { Span } from '../../../text/range.ts';
import type { ElementDefinition, StructureDefinition } from '../../definitions/model.ts';
import { objectIn, objectsIn } from '../questionnaire/jsonAccess.ts';
import type { BaseElements } from './baseElements.ts';
import type { ConformanceHost, Tell } from './host.ts';

const SIMPLE_NAME = /^[a-z][A-Za-z]*$/u;

/** A differential with its nodes, and the resource's own snapshot if it has one. */
interface SlicedDifferential {
  readonly host: ConformanceHost;
  readonly tell: Tell;
  readonly definition: StructureDefinition;
  readonly nodes: readonly JsonObject[];
  readonly snapshot: readonly JsonObject[];
  readonly bases: BaseElements;
}

/** Checks how the elements of a differential are sliced: where that is possible, by what, and that slices have a slicing. */
export function checkSlicing(differential: SlicedDifferential): void {
  const { host, tell, definition, nodes, snapshot, bases } = differential;
  const sliced = new Set<string>();
  for (const element of bases.base.snapshot ?? [])
    if (element.slicing !== undefined) sliced.add(element.path);
  (definition.differential ?? []).forEach((element, index) => {
    const node = nodes[index];
    if (node === undefined) return;
    const below = `.differential.element[${index}]`;
    const { path, slicing, sliceName } = element;
    const span = node.get('path') ?? { start: node.start, end: node.start + 1 };
    if (slicing !== undefined) {
      sliced.add(path);
      if (path === definition.type) tell(span, message(texts.slicingAtRoot), below);
      else checkPlace(tell, element, node, bases, below);
      checkDiscriminators(host, tell, element, node, bases, below);
    } else if (sliceName !== undefined && needsSlicing(path) && !sliced.has(path)) {
      // The official validator finds it in the snapshot.
      const at = snapshot.findIndex((object) => object.getString('id') === element.id);
      tell(
        node.get('sliceName') ?? span,
        message(texts.sliceWithoutSlicing, { slice: sliceName, path }),
        at < 0 ? below : `.snapshot.element[${at}]`,
      );
    }
  });
}

/** Extensions and choices of type are sliced without saying so (R4, profiling 5.1.0.14). */
function needsSlicing(path: string): boolean {
  return !/(?:\.(?:modifierE|e)xtension|\[x\])$/u.test(path) && path.includes('.');
}

function checkPlace(
  tell: Tell,
  element: ElementDefinition,
  node: JsonObject,
  bases: BaseElements,
  below: string,
): void {
  const { path } = element;
  const base = bases.find(path)?.definition;
  if (base === undefined || path.endsWith('[x]') || base.path.endsWith('[x]') || base.slicing !== undefined)
    return;
  if (base.max === '*' || base.max === undefined || base.max > 1) return;
  tell(slicingSpan(node), message(texts.slicingNotRepeating, { path }), `${below}.slicing`);
}

function slicingSpan(node: JsonObject): Span {
  const slicing = node.property('slicing');
  return slicing ?? { start: node.start, end: node.start + 1 };
}

function checkDiscriminators(
  host: ConformanceHost,
  tell: Tell,
  element: ElementDefinition,
  node: JsonObject,
  bases: BaseElements,
  below: string,
): void {
  const slicing = objectIn(node, 'slicing');
  if (slicing === undefined) return;
  const types = (element.types ?? bases.find(element.path)?.definition.types ?? []).map(({ code }) => code);
  for (const { object, index } of objectsIn(slicing, 'discriminator')) {
    const path = object.getString('path');
    const [first] = path?.split('.') ?? [];
    if (path === undefined || first === undefined || !SIMPLE_NAME.test(first)) continue;
    if (bases.find(`${element.path}.${first}`) ?? bases.find(`${element.path}.${first}[x]`)) continue;
    if (types.length === 0 || types.some((type) => hasElement(host, type, first))) continue;
    tell(
      object.get('path') ?? object,
      message(texts.discriminatorPath, { path, element: element.path }),
      `${below}.slicing.discriminator[${index}]`,
    );
  }
}

/** True for types that are not known, and for those whose descendants may have it. */
function hasElement(host: ConformanceHost, type: string, name: string): boolean {
  const shape = host.shapes.get(type);
  if (shape === undefined || shape.definition.abstract || type === 'BackboneElement') return true;
  return shape.element(name) !== undefined;
}
