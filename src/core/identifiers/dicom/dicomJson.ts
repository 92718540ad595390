import { Absence } from '../../checking/absence.ts';
import type { DocumentSource } from '../../checking/documentSource.ts';
import type { Problem } from '../../findings/problem.ts';
import { JsonKind, type JsonNode, type JsonObject } from '../../json/jsonNode.ts';
import { judgeAttribute } from './judgeAttribute.ts';

/** A tag as key with an object that names its value representation: the DICOM JSON model (PS3.18 annex F), as manifests and DICOMweb use it. */
const MARK = /"[0-9A-Fa-f]{8}"\s*:\s*\{\s*"(?:vr|Value|BulkDataURI|InlineBinary)"/u;
/** One of them is in every data set; cheap to look for. */
const KEYS = ['"vr"', '"Value"', '"BulkDataURI"', '"InlineBinary"'];
const keys = new Absence((text) => KEYS.some((key) => text.includes(key)), 20);
const TAG = /^[0-9A-Fa-f]{8}$/u;

/** Identifying attributes of a data set in the DICOM JSON model; nothing in other texts. */
export function dicomJsonProblems(
  document: DocumentSource,
  isAccepted: (value: string) => boolean,
): readonly Problem[] {
  const start = document.text.search(/\S/u);
  const first = document.text.charAt(start);
  if (first !== '{' && first !== '[') return [];
  if (!keys.isIn(document) || !MARK.test(document.text)) return [];
  const problems: Problem[] = [];
  if (document.json.root !== undefined) visit(document.json.root, problems, isAccepted);
  return problems;
}

function visit(node: JsonNode, problems: Problem[], isAccepted: (value: string) => boolean): void {
  if (node.kind === JsonKind.Array) {
    for (const item of node.items) visit(item, problems, isAccepted);
    return;
  }
  if (node.kind !== JsonKind.Object) return;
  for (const { key, value, start, end } of node.properties) {
    if (value === undefined) continue;
    if (TAG.test(key) && value.kind === JsonKind.Object) {
      const found = judgeAttribute(attributeOf(key.toUpperCase(), value), isAccepted);
      if (found !== undefined) problems.push({ ...found, start, end });
    }
    visit(value, problems, isAccepted);
  }
}

function attributeOf(tag: string, body: JsonObject): { tag: string; values: string[]; hasValue: boolean } {
  const value = body.get('Value');
  const values: string[] = [];
  if (value !== undefined) collect(value, values);
  const bulk = body.getString('InlineBinary') ?? body.getString('BulkDataURI');
  const isSequence = body.getString('vr') === 'SQ';
  const items = value?.kind === JsonKind.Array ? value.items.length : 0;
  return {
    tag,
    values: isSequence ? [] : values,
    hasValue: items > 0 || (bulk !== undefined && bulk !== ''),
  };
}

/** Texts of a value; a person name is an object of its writings. */
function collect(node: JsonNode, values: string[]): void {
  if (node.kind === JsonKind.String || node.kind === JsonKind.Number) values.push(node.text);
  if (node.kind === JsonKind.Array) for (const item of node.items) collect(item, values);
  if (node.kind === JsonKind.Object)
    for (const { value } of node.properties) if (value !== undefined) collect(value, values);
}
