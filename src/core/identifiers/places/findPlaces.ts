import type { DocumentSource } from '../../checking/documentSource.ts';
import { fhirJsonPlaces } from './fhirJson.ts';
import { hl7v2Places, looksLikeHl7v2 } from './hl7v2.ts';
import { namesNamespace, type Place } from './place.ts';
import { tablePlaces } from './table.ts';
import { xmlPlaces } from './xml.ts';

/** What a text is, as far as places that hold a person go. */
export interface FoundPlaces {
  readonly places: readonly Place[];
  /** FHIR, CDA, HL7 v2 or a table: data about people rather than a program or prose. */
  readonly isRecord: boolean;
}

const TABLE = /\.(?:csv|tsv|psv)$/iu;
const XML_RECORD = /urn:hl7-org:v3|http:\/\/hl7\.org\/fhir/u;

/** Finds the places by what the text is; looks at the whole of it only when it is one of the formats. */
export function findPlaces(document: DocumentSource): FoundPlaces {
  const { text, path, languageId } = document;
  const start = firstCharacter(text);
  if (start === '{' || start === '[') {
    const isFhir = text.includes('"resourceType"');
    if (!isFhir && !namesNamespace(text)) return { places: [], isRecord: false };
    return { places: fhirJsonPlaces(document.json.root), isRecord: isFhir };
  }
  if (start === '<') {
    const isRecord = XML_RECORD.test(text.slice(0, 4_000));
    if (!isRecord && !namesNamespace(text)) return { places: [], isRecord: false };
    return { places: xmlPlaces(text), isRecord };
  }
  if (looksLikeHl7v2(text)) return { places: hl7v2Places(text), isRecord: true };
  if (TABLE.test(path) || languageId === 'csv' || languageId === 'tsv') {
    return { places: tablePlaces(text), isRecord: true };
  }
  return { places: [], isRecord: false };
}

function firstCharacter(text: string): string {
  return /^[\s\ufeff]*(\S)/u.exec(text.slice(0, 1_000))?.[1] ?? '';
}
