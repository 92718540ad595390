import type { DocumentSource } from '../../checking/documentSource.ts';
import type { Span } from '../../text/range.ts';
import type { TextRevision } from '../../text/textRevision.ts';
import { fhirJsonPlaces } from './fhirJson.ts';
import { hl7v2Reader, looksLikeHl7v2 } from './hl7v2.ts';
import { readPieces, type Piece, type PieceReader, type PlaceGroup } from './pieces.ts';
import { namesNamespace, type Place } from './place.ts';
import { tableReader } from './table.ts';
import { xmlReader } from './xml.ts';

/** What a text is, as far as places that hold a person go. */
export interface FoundPlaces {
  readonly groups: readonly PlaceGroup[];
  /** FHIR, CDA, HL7 v2 or a table: data about people rather than a program or prose. */
  readonly isRecord: boolean;
  /** What the next version's search begins from. */
  readonly read?: ReadPieces;
}

/** The pieces of one version of a text. */
export interface ReadPieces {
  /** Undefined for JSON, whose tree says what the pieces are. */
  readonly reader: PieceReader | undefined;
  readonly pieces: readonly Piece[];
  readonly revision: TextRevision;
}

const TABLE = /\.(?:csv|tsv|psv)$/iu;
const XML_RECORD = /urn:hl7-org:v3|http:\/\/hl7\.org\/fhir/u;
const NONE: FoundPlaces = { groups: [], isRecord: false };

/**
 * Finds the places by what the text is; looks at the whole of it only when it is one of the formats.
 * @param earlier what an earlier version of the document gave
 */
export function findPlaces(document: DocumentSource, earlier?: ReadPieces): FoundPlaces {
  const { text, path, languageId } = document;
  const start = firstCharacter(text);
  if (start === '{' || start === '[') {
    const isFhir = text.includes('"resourceType"');
    if (!isFhir && !namesNamespace(text)) return NONE;
    return byItems(document, earlier, isFhir);
  }
  if (start === '<') {
    const isRecord = XML_RECORD.test(text.slice(0, 4_000));
    return isRecord || namesNamespace(text) ? byPieces(document, xmlReader, earlier, isRecord) : NONE;
  }
  if (looksLikeHl7v2(text)) return byPieces(document, hl7v2Reader, earlier, true);
  if (TABLE.test(path) || languageId === 'csv' || languageId === 'tsv') {
    return byPieces(document, tableReader, earlier, true);
  }
  return NONE;
}

function byItems(
  { json, revision }: DocumentSource,
  earlier: ReadPieces | undefined,
  isRecord: boolean,
): FoundPlaces {
  const pieces = fhirJsonPlaces(json.root, itemsBefore(revision, earlier));
  return {
    groups: pieces.filter(({ places }) => places.length > 0),
    isRecord,
    read: { reader: undefined, pieces, revision },
  };
}

/** The places of items that an edit did not touch. */
function itemsBefore(
  revision: TextRevision,
  earlier: ReadPieces | undefined,
): (item: Span) => readonly Place[] | undefined {
  if (earlier === undefined || earlier.reader !== undefined) return () => undefined;
  const change = revision.changeSince(earlier.revision);
  if (change === undefined) return () => undefined;
  const shift = change.afterEnd - change.beforeEnd;
  const old = new Map(earlier.pieces.map((piece) => [piece.start, piece]));
  return ({ start, end }) => {
    const isBehind = start >= change.afterEnd;
    if (!isBehind && end > change.start) return undefined;
    const moved = isBehind ? shift : 0;
    const piece = old.get(start - moved);
    return piece?.end === end - moved ? piece.places : undefined;
  };
}

function byPieces(
  { text, revision }: DocumentSource,
  reader: PieceReader,
  earlier: ReadPieces | undefined,
  isRecord: boolean,
): FoundPlaces {
  const change = earlier?.reader === reader ? revision.changeSince(earlier.revision) : undefined;
  const known = earlier && change && { pieces: earlier.pieces, change };
  const pieces = readPieces(text, reader, known);
  return {
    groups: pieces.filter(({ places }) => places.length > 0),
    isRecord,
    read: { reader, pieces, revision },
  };
}

function firstCharacter(text: string): string {
  return /^[\s\ufeff]*(\S)/u.exec(text.slice(0, 1_000))?.[1] ?? '';
}
