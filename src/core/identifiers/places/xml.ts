import { PIECE_LENGTH, type PieceReader } from './pieces.ts';
import { kindOfNamespace, type Place } from './place.ts';

/** A start tag's name, attributes and end; comments, CDATA and instructions are skipped by the first alternatives. */
const TAG = /<!--|<!\[CDATA\[|<\?|<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/gu;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

interface Attribute {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** An element that is open: its name, where its text begins, and what its children have said so far. */
interface OpenElement {
  readonly name: string;
  readonly contentStart: number;
  hasChildren: boolean;
  system?: string;
  value?: Attribute;
}

/** Elements of CDA that are, or play, a person. */
const CDA_PERSONS: ReadonlySet<string> = new Set([
  'patient', 'assignedPerson', 'associatedPerson', 'guardianPerson', 'informationRecipient', 'subject',
  'relatedPerson', 'authorPerson', 'participantPerson', 'person',
]); // prettier-ignore
/** Elements of CDA that hold a person's address or telecom. */
const CDA_ROLES: ReadonlySet<string> = new Set([
  'patientRole', 'guardian', 'associatedEntity', 'relatedSubject', 'relatedEntity', 'intendedRecipient',
]); // prettier-ignore
const FHIR_PERSONS: ReadonlySet<string> = new Set([
  'Patient', 'Person', 'RelatedPerson', 'Practitioner', 'contact',
]); // prettier-ignore

/** Parts the names of open elements in a state. */
const STEP = '/';

/**
 * The places of a CDA document, an HL7 v3 message or a FHIR resource in XML that hold a person or an identifier of a known namespace.
 * The state is the names of the open elements; a piece ends where nothing else is known of them.
 */
export const xmlReader: PieceReader = {
  initial: '',
  read(text, start, state, target) {
    const places: Place[] = [];
    const stack: OpenElement[] = state === '' ? [] : state.split(STEP).map(openedBefore);
    const tag = new RegExp(TAG);
    tag.lastIndex = start;
    for (let match = tag.exec(text); match !== null; match = tag.exec(text)) {
      const [whole, slash, name, inside = ''] = match;
      if (name === undefined) {
        const end = text.indexOf(whole === '<!--' ? '-->' : whole === '<?' ? '?>' : ']]>', tag.lastIndex);
        if (end === -1) break;
        tag.lastIndex = end + 2;
        continue;
      }
      const parent = stack.at(-1);
      if (slash === '/') closeElement(stack, name, text, match.index, places);
      else {
        if (parent !== undefined) parent.hasChildren = true;
        const attributes = readAttributes(inside, match.index + whole.length - 1 - inside.length);
        openElement(stack, name, attributes, places);
        // Deeper than any document: an unclosed tag soup must not make the search for the open element long.
        if (!inside.trimEnd().endsWith('/') && stack.length < 200) {
          stack.push({ name, contentStart: tag.lastIndex, hasChildren: false });
        }
      }
      const end = tag.lastIndex;
      if ((end === target || end >= start + PIECE_LENGTH) && stack.every(isNameOnly)) {
        return { end, state: stack.map((open) => open.name).join(STEP), places };
      }
    }
    return { end: text.length, state: '', places };
  },
};

function openedBefore(name: string): OpenElement {
  return { name, contentStart: 0, hasChildren: true };
}

/** Whether an open element's name is all that still counts: its text does not once it has children. */
function isNameOnly({ hasChildren, system, value }: OpenElement): boolean {
  return hasChildren && system === undefined && value === undefined;
}

function openElement(
  stack: readonly OpenElement[],
  name: string,
  attributes: ReadonlyMap<string, Attribute>,
  places: Place[],
): void {
  const root = attributes.get('root');
  const extension = attributes.get('extension');
  if (root !== undefined && extension !== undefined) {
    const kind = kindOfNamespace(root.value);
    if (kind !== undefined) places.push({ kind, ...extension });
  }
  const value = attributes.get('value');
  if (value === undefined) return;
  const parent = stack.at(-1);
  if (name === 'telecom' && CDA_ROLES.has(parent?.name ?? '')) addTelecom(value, places);
  if (parent === undefined) return;
  const isPerson = FHIR_PERSONS.has(stack.at(-2)?.name ?? '');
  if (name === 'family' && parent.name === 'name' && isPerson) places.push({ kind: 'name', ...value });
  if (name === 'line' && parent.name === 'address' && isPerson) places.push({ kind: 'street', ...value });
  if (name === 'system') parent.system = value.value;
  if (name === 'value') parent.value = value;
  if ((name === 'system' || name === 'value') && parent.system !== undefined && parent.value !== undefined) {
    const kind = kindOfNamespace(parent.system) ?? telecomKind(parent, isPerson);
    if (kind !== undefined) places.push({ kind, ...parent.value });
  }
}

function telecomKind(element: OpenElement, isPerson: boolean): Place['kind'] | undefined {
  if (element.name !== 'telecom' || !isPerson) return undefined;
  return element.system === 'phone' || element.system === 'sms'
    ? 'phone'
    : element.system === 'email'
      ? 'email'
      : undefined;
}

/** CDA holds names and streets as text. */
function closeElement(stack: OpenElement[], name: string, text: string, end: number, places: Place[]): void {
  const index = stack.findLastIndex((open) => open.name === name);
  if (index === -1) return;
  const element = stack[index];
  stack.length = index;
  if (element === undefined || element.hasChildren || end - element.contentStart > 200) return;
  const parent = stack.at(-1)?.name ?? '';
  const holder = stack.at(-2)?.name ?? '';
  const isName =
    (name === 'family' && parent === 'name' && CDA_PERSONS.has(holder)) ||
    (name === 'name' && CDA_PERSONS.has(parent));
  const isStreet = /^(?:streetAddressLine|streetName)$/u.test(name) && CDA_ROLES.has(holder);
  if (!isName && !isStreet) return;
  const raw = text.slice(element.contentStart, end);
  const start = element.contentStart + raw.length - raw.trimStart().length;
  const value = decode(raw.trim());
  if (value !== '')
    places.push({ kind: isName ? 'name' : 'street', value, start, end: start + raw.trim().length });
}

/** CDA writes `tel:+358…` and `mailto:…`. */
function addTelecom(attribute: Attribute, places: Place[]): void {
  const match = /^(tel|mailto):/iu.exec(attribute.value);
  if (match === null) return;
  places.push({
    kind: match[1]?.toLowerCase() === 'tel' ? 'phone' : 'email',
    value: attribute.value.slice(match[0].length),
    start: attribute.start + match[0].length,
    end: attribute.end,
  });
}

function readAttributes(inside: string, offset: number): ReadonlyMap<string, Attribute> {
  const attributes = new Map<string, Attribute>();
  if (!inside.includes('=')) return attributes;
  ATTRIBUTE.lastIndex = 0;
  for (let match = ATTRIBUTE.exec(inside); match !== null; match = ATTRIBUTE.exec(inside)) {
    const raw = match[2] ?? match[3] ?? '';
    const end = offset + ATTRIBUTE.lastIndex - 1;
    attributes.set(match[1] ?? '', { value: decode(raw), start: end - raw.length, end });
  }
  return attributes;
}

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]+));/gu, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return ENTITIES[name] ?? whole;
    const code = typeof hex === 'string' ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
