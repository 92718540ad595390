import { Absence } from '../../checking/absence.ts';
import type { DocumentSource } from '../../checking/documentSource.ts';
import type { Span } from '../../text/range.ts';
import type { TextRevision } from '../../text/textRevision.ts';
import { fhirJsonPlaces } from './fhirJson.ts';
import { hl7v2Reader, looksLikeHl7v2 } from './hl7v2.ts';
import { readPieces, type JudgePlaces, type Piece, type PieceReader } from './pieces.ts';
import { namesNamespace } from './place.ts';
import { tableReader } from './table.ts';
import { xmlReader } from './xml.ts';

/** What a text is, as far as places that hold a person go. */
export interface FoundPlaces {
  readonly pieces: readonly Piece[];
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
/** A line's beginning with its line end before it. */
const hl7v2 = new Absence(looksLikeHl7v2, 16);
const NONE: FoundPlaces = { pieces: [], isRecord: false };

/**
 * Finds the places by what the text is, and judges them; looks at the whole of it only when it is one of the formats.
 * @param earlier what an earlier version of the document gave
 */
export function findPlaces(document: DocumentSource, judge: JudgePlaces, earlier?: ReadPieces): FoundPlaces {
  const { text, path, languageId } = document;
  const start = firstCharacter(text);
  if (start === '{' || start === '[') {
    const isFhir = text.includes('"resourceType"');
    if (!isFhir && !namesNamespace(text)) return NONE;
    return byItems(document, judge, earlier, isFhir);
  }
  if (start === '<') {
    const isRecord = XML_RECORD.test(text.slice(0, 4_000));
    return isRecord || namesNamespace(text) ? byPieces(document, xmlReader, judge, earlier, isRecord) : NONE;
  }
  if (hl7v2.isIn(document)) return byPieces(document, hl7v2Reader, judge, earlier, true);
  if (TABLE.test(path) || languageId === 'csv' || languageId === 'tsv') {
    return byPieces(document, tableReader, judge, earlier, true);
  }
  return NONE;
}

function byItems(
  { json, revision }: DocumentSource,
  judge: JudgePlaces,
  earlier: ReadPieces | undefined,
  isRecord: boolean,
): FoundPlaces {
  const pieces = fhirJsonPlaces(json.root, judge, itemsBefore(revision, earlier));
  return { pieces, isRecord, read: { reader: undefined, pieces, revision } };
}

/** The pieces of items that an edit did not touch, where they stood before it; to be asked in the order of the text. */
function itemsBefore(
  revision: TextRevision,
  earlier: ReadPieces | undefined,
): (item: Span) => Piece | undefined {
  if (earlier === undefined || earlier.reader !== undefined) return () => undefined;
  const change = revision.changeSince(earlier.revision);
  if (change === undefined) return () => undefined;
  const shift = change.afterEnd - change.beforeEnd;
  const old = earlier.pieces;
  let next = 0;
  return ({ start, end }) => {
    const isBehind = start >= change.afterEnd;
    if (!isBehind && end > change.start) return undefined;
    const moved = isBehind ? shift : 0;
    while (next < old.length && (old[next] as Piece).start < start - moved) next += 1;
    const piece = old[next];
    return piece?.start === start - moved && piece.end === end - moved ? piece : undefined;
  };
}

function byPieces(
  { text, revision }: DocumentSource,
  reader: PieceReader,
  judge: JudgePlaces,
  earlier: ReadPieces | undefined,
  isRecord: boolean,
): FoundPlaces {
  const change = earlier?.reader === reader ? revision.changeSince(earlier.revision) : undefined;
  const known = earlier && change && { pieces: earlier.pieces, change };
  const pieces = readPieces(text, reader, judge, known);
  return { pieces, isRecord, read: { reader, pieces, revision } };
}

function firstCharacter(text: string): string {
  return /^[\s\ufeff]*(\S)/u.exec(text.slice(0, 1_000))?.[1] ?? '';
}
