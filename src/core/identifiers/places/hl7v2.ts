import { PIECE_LENGTH, type PieceReader } from './pieces.ts';
import { kindOfNamespace, type Place } from './place.ts';

/** The delimiters that a message declares in MSH-1 and MSH-2. */
interface Delimiters {
  readonly field: string;
  readonly component: string;
  readonly repetition: string;
  readonly subcomponent: string;
}

type FieldKind = 'identifier' | 'name' | 'professional' | 'address' | 'phone' | 'ssn';

/** Fields that hold a person, by segment; HL7 v2.5.1 chapters 3 (PID, NK1, PV1), 4 (ORC, OBR) and 6 (GT1, IN1). */
const FIELDS: Readonly<Record<string, Readonly<Record<number, FieldKind>>>> = {
  PID: {
    2: 'identifier', 3: 'identifier', 4: 'identifier', 5: 'name', 6: 'name', 9: 'name', 11: 'address',
    13: 'phone', 14: 'phone', 19: 'ssn', 21: 'identifier',
  },
  NK1: { 2: 'name', 4: 'address', 5: 'phone', 6: 'phone', 30: 'name', 33: 'identifier' },
  GT1: { 3: 'name', 5: 'address', 6: 'phone', 19: 'ssn' },
  IN1: { 16: 'name', 19: 'address' },
  PV1: { 7: 'professional', 8: 'professional', 9: 'professional', 17: 'professional' },
  ORC: { 12: 'professional' },
  OBR: { 16: 'professional' },
  ROL: { 4: 'professional' },
  MRG: { 1: 'identifier', 4: 'identifier', 7: 'name' },
}; // prettier-ignore

/** Assigning authorities and identifier types that mark a Finnish personal identity code in CX. */
const CODE_AUTHORITY = /^(?:hetu|henkil.*|dvv|vrk|fin?|fi-hetu|pic|nnfin|pnnfin|ss|nnesp)$/iu;

/** A whole text beginning with a header, or a line somewhere that is one: logs quote messages. */
export function looksLikeHl7v2(text: string): boolean {
  return /(?:^|[\r\n\v])(?:MSH[^\w\s]{5}|PID\|)/u.test(text);
}

/**
 * The places of HL7 v2 messages that hold a person or an identifier of a known namespace. The state is the delimiters of the message that
 * is being read: of fields, components, repetitions and subcomponents.
 */
export const hl7v2Reader: PieceReader = {
  initial: '|^~&',
  read(text, start, initial, target) {
    const places: Place[] = [];
    let state = initial;
    const segments = /[^\r\n\v\x1c]+|[\r\n\v\x1c]/gu;
    segments.lastIndex = start;
    for (let match = segments.exec(text); match !== null; match = segments.exec(text)) {
      const end = segments.lastIndex;
      const [segment] = match;
      if (SEGMENT_END.test(segment)) {
        if (end === target || end >= start + PIECE_LENGTH) return { end, state, places };
        continue;
      }
      if (segment.startsWith('MSH') && segment.length > 8) {
        state = `${segment.slice(3, 6)}${segment.charAt(7)}`;
        continue;
      }
      const fields = FIELDS[segment.slice(0, 3)];
      if (fields !== undefined && segment.charAt(3) === state.charAt(0)) {
        readSegment(segment, match.index, fields, delimitersOf(state), places);
      }
    }
    return { end: text.length, state, places };
  },
};

const SEGMENT_END = /^[\r\n\v\x1c]$/u;

function delimitersOf(state: string): Delimiters {
  return {
    field: state.charAt(0),
    component: state.charAt(1),
    repetition: state.charAt(2),
    subcomponent: state.charAt(3),
  };
}

interface Part {
  readonly text: string;
  readonly start: number;
}

function readSegment(
  segment: string,
  offset: number,
  fields: Readonly<Record<number, FieldKind>>,
  delimiters: Delimiters,
  places: Place[],
): void {
  split({ text: segment, start: offset }, delimiters.field).forEach((field, index) => {
    const kind = fields[index];
    if (kind === undefined || field.text === '') return;
    for (const repetition of split(field, delimiters.repetition)) {
      readField(split(repetition, delimiters.component), kind, delimiters, places);
    }
  });
}

function readField(
  components: readonly Part[],
  kind: FieldKind,
  delimiters: Delimiters,
  places: Place[],
): void {
  const [first, second] = components;
  const add = (part: Part | undefined, as: Place['kind']): void => {
    if (part === undefined || part.text.trim() === '' || part.text === '""') return;
    places.push({ kind: as, value: part.text, start: part.start, end: part.start + part.text.length });
  };
  const familyOf = (part: Part | undefined): Part | undefined =>
    part === undefined ? undefined : split(part, delimiters.subcomponent)[0];
  switch (kind) {
    case 'ssn':
      return add(first, 'code');
    case 'identifier': {
      const known = authorityKind(components, [3, 4], delimiters);
      return known === undefined ? undefined : add(first, known);
    }
    case 'name':
      return add(familyOf(first), 'name');
    case 'professional': {
      const known = authorityKind(components, [8, 12], delimiters);
      if (known !== undefined) add(first, known);
      return add(familyOf(second), 'name');
    }
    case 'address':
      return add(familyOf(first), 'street');
    case 'phone':
      return first?.text.includes('@') === true ? add(first, 'email') : add(first, 'phone');
  }
}

/** What the assigning authority (namespace & OID & type) or the identifier type code of CX and XCN says. */
function authorityKind(
  components: readonly Part[],
  at: readonly number[],
  delimiters: Delimiters,
): Place['kind'] | undefined {
  for (const index of at) {
    const part = components[index];
    for (const piece of part === undefined ? [] : split(part, delimiters.subcomponent)) {
      const kind = kindOfNamespace(piece.text);
      if (kind !== undefined) return kind;
      if (CODE_AUTHORITY.test(piece.text)) return 'code';
    }
  }
  return undefined;
}

function split(part: Part, separator: string): readonly Part[] {
  if (separator === '') return [part];
  let start = part.start;
  return part.text.split(separator).map((text) => {
    const piece = { text, start };
    start += text.length + separator.length;
    return piece;
  });
}
