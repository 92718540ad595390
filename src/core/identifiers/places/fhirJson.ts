import { JsonKind, type JsonNode, type JsonObject } from '../../json/jsonNode.ts';
import { imagingStudyPlaces } from './imagingStudy.ts';
import type { JudgePlaces, Piece } from './pieces.ts';
import { kindOfNamespace, type Place } from './place.ts';

/** Resources that are a person. */
const PERSONS: ReadonlySet<string> = new Set(['Patient', 'Person', 'RelatedPerson', 'Practitioner']);
const PERSON_REFERENCE = /(?:^|\/)(?:Patient|Person|RelatedPerson|Practitioner)\/[^/]+$/u;

/** Below this many items it is as fast to look at them again. */
const WORTH_REMEMBERING = 4;

/**
 * The places of a FHIR resource (or anything that holds resources) that hold a person, and every identifier of a known namespace: the items
 * of large arrays one by one, and the rest.
 * @param known the piece of an item that stands where it stood, or where an edit has moved it; undefined when it must be looked at
 * @returns the rest first, as a piece without length, then the items in the order of the text
 */
export function fhirJsonPlaces(
  root: JsonNode | undefined,
  judge: JudgePlaces,
  known: (item: JsonNode) => Piece | undefined,
): readonly Piece[] {
  if (root === undefined) return [];
  const places: Place[] = [];
  const items: Piece[] = [];
  visit(root, undefined, places, (item) => {
    const { start, end } = item;
    const piece = known(item);
    if (piece?.start === start) items.push(piece);
    else {
      items.push({
        start,
        end,
        state: '',
        judged: piece === undefined ? judge(placesIn(item)) : piece.judged,
      });
    }
  });
  return [{ start: 0, end: 0, state: '', judged: judge(places) }, ...items];
}

/** With offsets from the item's start. */
function placesIn(item: JsonNode): readonly Place[] {
  const places: Place[] = [];
  visit(item, undefined, places);
  return places.map((place) => ({ ...place, start: place.start - item.start, end: place.end - item.start }));
}

/**
 * What an object is by the name that it stands under: someone to be reached (Patient.contact and Organization.contact are people too), a
 * reference to the person whom a resource is about, or a part of an imaging study, which is looked at as a whole.
 */
type Role = 'contact' | 'subject' | 'study' | undefined;

/** Names under which a reference without a target means a person all the same. */
const SUBJECTS: ReadonlySet<string> = new Set(['patient', 'subject']);

/** @param asItem what is done with an item of a large array; within one all places go together */
function visit(node: JsonNode, role: Role, places: Place[], asItem?: (item: JsonNode) => void): void {
  if (node.kind === JsonKind.Array) {
    const isLarge = role === undefined && node.items.length >= WORTH_REMEMBERING;
    for (const item of node.items) {
      if (asItem !== undefined && isLarge && item.kind === JsonKind.Object) asItem(item);
      else visit(item, role, places, asItem);
    }
    return;
  }
  if (node.kind !== JsonKind.Object) return;
  // One pass over the names: most objects of a large Bundle have none of these.
  let type: string | undefined;
  let system: string | undefined;
  let reference: string | undefined;
  let target: string | undefined;
  for (const { key, value } of node.properties) {
    if (value?.kind !== JsonKind.String) continue;
    if (key === 'resourceType') type = value.text;
    else if (key === 'system') system = value.text;
    else if (key === 'reference') reference = value.text;
    else if (key === 'type') target = value.text;
  }
  if (system !== undefined) addIdentifier(node, system, places);
  if (refersToPerson(reference, target, role)) addText(node, 'display', 'name', places);
  const isPerson = type === undefined ? role === 'contact' : PERSONS.has(type);
  const isStudy = type === undefined ? role === 'study' : type === 'ImagingStudy';
  const before = places.length;
  for (const { key, value } of node.properties) {
    if (value === undefined || (value.kind !== JsonKind.Object && value.kind !== JsonKind.Array)) continue;
    if (isPerson && key === 'name') addAll(value, addName, places);
    else if (isPerson && key === 'address') addAll(value, addAddress, places);
    else if (isPerson && key === 'telecom') addAll(value, addTelecom, places);
    else visit(value, roleOf(key, type, isStudy), places, isStudy ? undefined : asItem);
  }
  if (type === 'ImagingStudy') {
    const names = places.slice(before).filter(({ kind }) => kind === 'name');
    places.push(...imagingStudyPlaces(node, names));
  }
}

function roleOf(key: string, type: string | undefined, isStudy: boolean): Role {
  if (type !== undefined && key === 'contact') return 'contact';
  if (type !== undefined && SUBJECTS.has(key)) return 'subject';
  return isStudy ? 'study' : undefined;
}

function refersToPerson(reference: string | undefined, target: string | undefined, role: Role): boolean {
  if (reference !== undefined) return PERSON_REFERENCE.test(reference);
  return target === undefined ? role === 'subject' : PERSONS.has(target);
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
