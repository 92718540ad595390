import type { DocumentSource } from '../../checking/documentSource.ts';
import type { TextRevision } from '../../text/textRevision.ts';
import { fhirJsonPlaces } from './fhirJson.ts';
import { hl7v2Reader, looksLikeHl7v2 } from './hl7v2.ts';
import { readPieces, type Piece, type PieceReader, type PlaceGroup } from './pieces.ts';
import { namesNamespace } from './place.ts';
import { tableReader } from './table.ts';
import { xmlReader } from './xml.ts';

/** What a text is, as far as places that hold a person go. */
export interface FoundPlaces {
  readonly groups: readonly PlaceGroup[];
  /** FHIR, CDA, HL7 v2 or a table: data about people rather than a program or prose. */
  readonly isRecord: boolean;
  /** What the next version's search begins from; undefined where the document's tree remembers. */
  readonly read?: ReadPieces;
}

/** The pieces of one version of a text. */
export interface ReadPieces {
  readonly reader: PieceReader;
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
    return { groups: fhirJsonPlaces(document.json.root), isRecord: isFhir };
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

function byPieces(
  { text, revision }: DocumentSource,
  reader: PieceReader,
  earlier: ReadPieces | undefined,
  isRecord: boolean,
): FoundPlaces {
  const change = earlier?.reader === reader ? revision.changeSince(earlier.revision) : undefined;
  const known = earlier === undefined || change === undefined ? undefined : { ...earlier, change };
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
