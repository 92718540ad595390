/**
 * A StructureDefinition: it fits its base (type, kind, paths, order, cardinality, types, bindings, fixed values), its slicing is possible, its
 * constraints can be read, an extension names itself and stands where elements are. What the official validator puts at the resource, because
 * its snapshot generator finds it, is put there too; the range shows the element.
 */
import { JsonKind, toPlainValue, type JsonObject } from '../../../json/jsonNode.ts';
import { fhirConformanceTexts as texts } from '../../../l10n/fhirConformance.ts';
import { message } from '../../../l10n/message.ts';
import type { Span } from '../../../text/range.ts';
import type { ElementDefinition, StructureDefinition } from '../../definitions/model.ts';
import { readStructureDefinition } from '../../definitions/read/readStructureDefinition.ts';
import { generateSnapshot } from '../../definitions/snapshot/generateSnapshot.ts';
import { objectIn, objectsIn } from '../questionnaire/jsonAccess.ts';
import { BaseElements } from './baseElements.ts';
import { checkOwnConstraints, checkSnapshotConstraints } from './constraintExpressions.ts';
import { checkBindingTypes, checkElement } from './elementDefinition.ts';
import { tellOf, type ConformanceHost, type Tell } from './host.ts';
import { checkSlicing } from './slicingDefinition.ts';

/** Checks a StructureDefinition. The host stands at it. */
export function checkStructureDefinition(host: ConformanceHost, node: JsonObject): void {
  const tell = tellOf(host);
  const definition = readStructureDefinition(toPlainValue(node), host.store.fhirVersion);
  if (definition === undefined) return;
  checkSnapshot(host, tell, node, definition);
  checkContexts(host, tell, node, definition);
  checkDerivation(host, tell, node, definition);
  if (definition.derivation !== 'constraint' || definition.baseDefinition === undefined) return;
  const base = host.store.structureDefinition(definition.baseDefinition);
  if (base === undefined) {
    const place = node.get('baseDefinition') ?? { start: node.start, end: node.start + 1 };
    tell(place, message(texts.baseUnknown, { base: definition.baseDefinition }), '', 'warning');
    return;
  }
  if (!checkKind(tell, node, definition, base)) return;
  checkDifferential(host, tell, node, definition, base);
}

function elementsOf(node: JsonObject, list: 'snapshot' | 'differential'): readonly JsonObject[] {
  const holder = objectIn(node, list);
  return holder === undefined ? [] : objectsIn(holder, 'element').map(({ object }) => object);
}

function checkSnapshot(
  host: ConformanceHost,
  tell: Tell,
  node: JsonObject,
  definition: StructureDefinition,
): void {
  const nodes = elementsOf(node, 'snapshot');
  const elements = definition.snapshot ?? [];
  if (elements.length !== nodes.length) return;
  nodes.forEach((object, index) => {
    const below = `.snapshot.element[${index}]`;
    const element = definition.kind === 'logical' ? undefined : elements[index];
    checkSnapshotConstraints(host, tell, object, element, below);
    const binding = objectIn(object, 'binding');
    if (binding !== undefined) checkBindingTypes(tell, elements[index]?.types, binding, below);
  });
}

function checkContexts(
  host: ConformanceHost,
  tell: Tell,
  node: JsonObject,
  definition: StructureDefinition,
): void {
  if (host.store.fhirVersion === '3.0') return;
  const contexts = objectsIn(node, 'context');
  if (definition.type !== 'Extension') {
    const [first] = contexts;
    const place = node.property('context');
    if (first === undefined || place === undefined) return;
    tell(place, message(texts.contextNotExtension, { type: definition.type }), `.context[${first.index}]`);
    return;
  }
  definition.contextInvariants.forEach((expression, index) => {
    if (host.compiles(expression)) return;
    const list = node.get('contextInvariant');
    const place = list?.kind === JsonKind.Array ? list.items[index] : undefined;
    tell(place ?? node, message(texts.contextInvariantUnreadable), `.contextInvariant[${index}]`);
  });
  for (const { object, index } of contexts) {
    const expression = object.getString('expression');
    // With `#` it names the element of a profile, which may be elsewhere.
    if (object.getString('type') !== 'element' || expression === undefined || expression.includes('#'))
      continue;
    if (isElement(host, expression)) continue;
    const place = object.get('expression') ?? object;
    tell(place, message(texts.contextUnknown, { element: expression }), `.context[${index}]`);
  }
}

/** R5's abstract types, which contexts of newer extensions name. */
const LATER_TYPES = new Set([
  'CanonicalResource',
  'MetadataResource',
  'Base',
  'DataType',
  'BackboneType',
  'PrimitiveType',
]);

function isElement(host: ConformanceHost, expression: string): boolean {
  const [type = ''] = expression.split('.');
  if (LATER_TYPES.has(type) || expression === '*' || expression === 'Any') return true;
  const definition = host.store.type(type);
  if (definition === undefined) return false;
  if (type === expression) return true;
  const bases = new BaseElements(definition, host.store);
  const found = bases.find(expression) ?? bases.find(`${expression}[x]`);
  if (found === undefined) return false;
  // A choice is named as a whole (`value[x]`, or `value` for short), not by one of its types.
  const { path } = found.definition;
  const name = path.slice(path.lastIndexOf('.') + 1);
  return (
    !name.endsWith('[x]') ||
    [name, name.slice(0, -3)].includes(expression.slice(expression.lastIndexOf('.') + 1))
  );
}

/** What a definition with a base is to it: a profile, or a new type of its own. */
function checkDerivation(
  host: ConformanceHost,
  tell: Tell,
  node: JsonObject,
  definition: StructureDefinition,
): void {
  const { baseDefinition, type } = definition;
  if (host.store.fhirVersion === '3.0' || baseDefinition === undefined) return;
  const start = { start: node.start, end: node.start + 1 };
  const derivation = node.property('derivation');
  if (derivation === undefined) tell(start, message(texts.derivationMissing), '');
  else if (
    definition.derivation === 'specialization' &&
    host.store.structureDefinition(baseDefinition)?.type === type
  ) {
    tell(node.get('type') ?? start, message(texts.typeNotNew, { type }), '');
  }
}

/** False where the definition is of another type than its base, so that nothing more can be compared. */
function checkKind(
  tell: Tell,
  node: JsonObject,
  definition: StructureDefinition,
  base: StructureDefinition,
): boolean {
  const start = { start: node.start, end: node.start + 1 };
  if (definition.type !== base.type) {
    tell(
      node.get('type') ?? start,
      message(texts.typeDiffers, { type: definition.type, expected: base.type }),
      '',
    );
    return false;
  }
  if (definition.kind !== base.kind) {
    tell(
      node.get('kind') ?? start,
      message(texts.kindDiffers, { kind: definition.kind, expected: base.kind }),
      '',
    );
  }
  return true;
}

function checkDifferential(
  host: ConformanceHost,
  tell: Tell,
  node: JsonObject,
  definition: StructureDefinition,
  base: StructureDefinition,
): void {
  const nodes = elementsOf(node, 'differential');
  const elements = definition.differential ?? [];
  if (nodes.length !== elements.length) return;
  const bases = new BaseElements(base, host.store);
  if (elements.some(({ path, slicing }) => slicing !== undefined && path === definition.type)) {
    const place = node.get('differential') ?? { start: node.start, end: node.start + 1 };
    tell({ start: place.start, end: place.start + 1 }, message(texts.slicingAtRoot), '');
    checkSlicing({ host, tell, definition, nodes, snapshot: [], bases });
    return;
  }
  const unplaced = new Set(generateSnapshot(definition, host.store)?.unplaced);
  const misplaced = outOfOrder(elements, bases);
  elements.forEach((element, index) => {
    const object = nodes[index];
    if (object === undefined) return;
    const below = `.differential.element[${index}]`;
    const span: Span = object.get('path') ?? { start: object.start, end: object.start + 1 };
    const { path } = element;
    if (path !== definition.type && !path.startsWith(`${definition.type}.`)) {
      tell(span, message(texts.pathType, { path, type: definition.type }), below);
      return;
    }
    const found = bases.find(path);
    if (found === undefined || unplaced.has(element)) {
      const isChoice = choiceOf(path, bases);
      tell(span, message(texts.elementNoPlace, { id: element.id }), isChoice ? '' : below);
      return;
    }
    if (misplaced.has(element)) tell(span, message(texts.elementOrder, { id: element.id }), below);
    checkElement({ host, tell, node: object, element, base: found.definition, below });
    checkOwnConstraints(host, tell, object, found.definition, below);
    checkExtensionUrl(tell, object, element, definition);
  });
  checkSlicing({ host, tell, definition, nodes, snapshot: elementsOf(node, 'snapshot'), bases });
  const isNewExtension = base.type === 'Extension' && base.derivation !== 'constraint';
  if (
    isNewExtension &&
    !elements.some(({ path, fixed, pattern }) => path === 'Extension.url' && (fixed ?? pattern))
  ) {
    const start = { start: node.start, end: node.start + 1 };
    tell(node.get('url') ?? start, message(texts.extensionUrlMissing, { url: definition.url }), '');
  }
}

/** Whether a path names a choice of type by a type that it does not have: what the official snapshot generator stumbles over. */
function choiceOf(path: string, bases: BaseElements): boolean {
  for (let length = path.length; length > 0; length -= 1) {
    if (bases.find(`${path.slice(0, length)}[x]`) !== undefined) return true;
  }
  return false;
}

function checkExtensionUrl(
  tell: Tell,
  node: JsonObject,
  element: ElementDefinition,
  definition: StructureDefinition,
): void {
  const { fixed, path } = element;
  if (path !== 'Extension.url' || fixed === undefined || fixed.value === definition.url) return;
  const place = node.get('fixedUri') ?? { start: node.start, end: node.start + 1 };
  tell(place, message(texts.extensionUrl, { url: definition.url }), '');
}

/** Elements that come before their parent, or before a sibling which the base has earlier. Without ids it can't be told which siblings belong together. */
function outOfOrder(
  elements: readonly ElementDefinition[],
  bases: BaseElements,
): ReadonlySet<ElementDefinition> {
  const found = new Set<ElementDefinition>();
  const earliest = new Map<string, number>();
  const later = new Set<string>();
  for (const element of elements.toReversed()) {
    const { id, path } = element;
    const dot = id.lastIndexOf('.');
    later.add(id);
    if (dot > 0 && later.has(id.slice(0, dot))) {
      found.add(element);
      continue;
    }
    if (dot < 0 || id.split('.').length !== path.split('.').length) continue;
    // Below a choice the order is that of the type which this definition chooses, not of the first that has such a child.
    if (path.includes('[x].')) continue;
    const order = bases.find(path)?.order;
    if (order === undefined) continue;
    const parent = id.slice(0, dot);
    const next = earliest.get(parent);
    if (next !== undefined && order > next) found.add(element);
    else earliest.set(parent, order);
  }
  return found;
}
