import { JsonKind, type JsonNode, type JsonObject } from '../../json/jsonNode.ts';
import type { PlaceGroup } from './pieces.ts';
import { kindOfNamespace, type Place } from './place.ts';

/** Resources that are a person. */
const PERSONS: ReadonlySet<string> = new Set(['Patient', 'Person', 'RelatedPerson', 'Practitioner']);
const PERSON_REFERENCE = /(?:^|\/)(?:Patient|Person|RelatedPerson|Practitioner)\/[^/]+$/u;

/** Below this many items it is as fast to look at them again. */
const WORTH_REMEMBERING = 4;

/** What large arrays' items hold, with offsets from their start; an item lives on through edits elsewhere in its document. */
const remembered = new WeakMap<JsonNode, readonly Place[]>();

/** The places of a FHIR resource (or anything that holds resources) that hold a person, and every identifier of a known namespace. */
export function fhirJsonPlaces(root: JsonNode | undefined): readonly PlaceGroup[] {
  if (root === undefined) return [];
  const groups: PlaceGroup[] = [];
  const places: Place[] = [];
  visit(root, undefined, places, groups);
  return [{ start: 0, places }, ...groups];
}

/** The items of a Bundle or list, each a group of its own. */
function visitItems(items: readonly JsonNode[], groups: PlaceGroup[]): void {
  for (const item of items) {
    if (item.kind !== JsonKind.Object && item.kind !== JsonKind.Array) continue;
    let own = remembered.get(item);
    if (own === undefined) {
      const places: Place[] = [];
      visit(item, undefined, places);
      own = places.map((place) => ({
        ...place,
        start: place.start - item.start,
        end: place.end - item.start,
      }));
      remembered.set(item, own);
    }
    if (own.length > 0) groups.push({ start: item.start, places: own });
  }
}

/** @param groups where items of large arrays go; within such an item all places go together */
function visit(node: JsonNode, person: 'contact' | undefined, places: Place[], groups?: PlaceGroup[]): void {
  if (node.kind === JsonKind.Array) {
    if (groups !== undefined && person === undefined && node.items.length >= WORTH_REMEMBERING) {
      visitItems(node.items, groups);
    } else for (const item of node.items) visit(item, person, places, groups);
    return;
  }
  if (node.kind !== JsonKind.Object) return;
  // One pass over the names: most objects of a large Bundle have none of these.
  let type: string | undefined;
  let system: string | undefined;
  let reference: string | undefined;
  for (const { key, value } of node.properties) {
    if (value?.kind !== JsonKind.String) continue;
    if (key === 'resourceType') type = value.text;
    else if (key === 'system') system = value.text;
    else if (key === 'reference') reference = value.text;
  }
  if (system !== undefined) addIdentifier(node, system, places);
  if (reference !== undefined && PERSON_REFERENCE.test(reference)) addText(node, 'display', 'name', places);
  const isPerson = type === undefined ? person !== undefined : PERSONS.has(type);
  for (const { key, value } of node.properties) {
    if (value === undefined || (value.kind !== JsonKind.Object && value.kind !== JsonKind.Array)) continue;
    if (isPerson && key === 'name') addAll(value, addName, places);
    else if (isPerson && key === 'address') addAll(value, addAddress, places);
    else if (isPerson && key === 'telecom') addAll(value, addTelecom, places);
    // Patient.contact and Organization.contact are people too.
    else visit(value, key === 'contact' && type !== undefined ? 'contact' : undefined, places, groups);
  }
}

function addAll(node: JsonNode, add: (item: JsonObject, places: Place[]) => void, places: Place[]): void {
  const items = node.kind === JsonKind.Array ? node.items : [node];
  for (const item of items) if (item.kind === JsonKind.Object) add(item, places);
}

/** `{ system, value }`, wherever it stands. */
function addIdentifier(node: JsonObject, system: string, places: Place[]): void {
  const kind = kindOfNamespace(system);
  if (kind !== undefined) addText(node, 'value', kind, places);
}

function addName(name: JsonObject, places: Place[]): void {
  const family = name.get('family');
  // STU3 and R4 know one family name, DSTU2 a list.
  if (family !== undefined) {
    addStrings(family, 'name', places);
    return;
  }
  if (name.get('text') !== undefined) addText(name, 'text', 'name', places);
  else {
    const given = name.get('given');
    if (given !== undefined) addStrings(given, 'name', places);
  }
}

function addAddress(address: JsonObject, places: Place[]): void {
  const line = address.get('line');
  if (line !== undefined) addStrings(line, 'street', places);
  else addText(address, 'text', 'street', places);
}

function addTelecom(telecom: JsonObject, places: Place[]): void {
  const system = telecom.getString('system');
  if (system === 'phone' || system === 'sms' || system === 'fax') addText(telecom, 'value', 'phone', places);
  else if (system === 'email') addText(telecom, 'value', 'email', places);
}

function addText(node: JsonObject, key: string, kind: Place['kind'], places: Place[]): void {
  const value = node.get(key);
  if (value !== undefined) addStrings(value, kind, places);
}

function addStrings(node: JsonNode, kind: Place['kind'], places: Place[]): void {
  if (node.kind === JsonKind.Array) for (const item of node.items) addStrings(item, kind, places);
  if (node.kind !== JsonKind.String || node.text.trim() === '') return;
  places.push({ kind, value: node.text, start: node.start + 1, end: Math.max(node.start + 1, node.end - 1) });
}
