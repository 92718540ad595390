import { JsonKind, type JsonNode, type JsonObject } from '../../json/jsonNode.ts';
import type { Place } from './place.ts';

/** Elements of an ImagingStudy, its series and instances that are written by hand or copied from the archive's own texts. */
const WRITTEN_BY_PEOPLE: ReadonlySet<string> = new Set(['description', 'title', 'text', 'div']);
/** Names of one or two letters would be found in abbreviations. */
const SHORTEST_NAME = 3;
/** Not a part of an e-mail address, a domain or a technical name. */
const WORD = /(?<![\p{L}\d_@.])\p{L}[\p{L}'’-]*(?![\p{L}'’\d_@-]|\.\p{L})/gu;

/**
 * What an ImagingStudy says in free text: its notes, which are the same as the comments of a DICOM study and can only be read by people,
 * and the names that the study itself gives as a person's, wherever its descriptions, titles and narrative repeat them.
 * @param names places of names that were found in the study
 */
export function imagingStudyPlaces(study: JsonObject, names: readonly Place[]): readonly Place[] {
  const words = new Set(
    names.flatMap(({ value }) => (value.match(WORD) ?? []).map((word) => word.toLowerCase())),
  );
  for (const word of words) if (word.length < SHORTEST_NAME) words.delete(word);
  const places: Place[] = [];
  visit(study, words, places);
  return places;
}

function visit(node: JsonNode, names: ReadonlySet<string>, places: Place[]): void {
  if (node.kind === JsonKind.Array) {
    for (const item of node.items) visit(item, names, places);
    return;
  }
  if (node.kind !== JsonKind.Object) return;
  for (const { key, value } of node.properties) {
    if (value === undefined || key === 'contained') continue;
    if (value.kind === JsonKind.String) {
      if (names.size > 0 && WRITTEN_BY_PEOPLE.has(key)) addNames(value, names, places);
    } else if (key === 'note') addNotes(value, places);
    else visit(value, names, places);
  }
}

function addNotes(notes: JsonNode, places: Place[]): void {
  for (const note of notes.kind === JsonKind.Array ? notes.items : [notes]) {
    const text = note.kind === JsonKind.Object ? note.get('text') : undefined;
    if (text?.kind !== JsonKind.String || text.text.trim() === '') continue;
    places.push({ kind: 'note', value: text.text, ...insideOf(text) });
  }
}

/** Names that follow each other are one. */
function addNames(
  node: JsonNode & { readonly text: string },
  names: ReadonlySet<string>,
  places: Place[],
): void {
  const { text } = node;
  const inside = insideOf(node);
  // With an escaped character in it the text is shorter than what is written; then the whole of it is marked.
  const isPlain = inside.end - inside.start === text.length;
  let run: { start: number; end: number } | undefined;
  const add = (): void => {
    if (run === undefined) return;
    const value = text.slice(run.start, run.end);
    const place = isPlain ? { start: inside.start + run.start, end: inside.start + run.end } : inside;
    places.push({ kind: 'name', value, ...place });
  };
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!names.has(word.toLowerCase())) continue;
    const end = index + word.length;
    if (run !== undefined && /^[\s,^]*$/u.test(text.slice(run.end, index))) run = { start: run.start, end };
    else {
      add();
      run = { start: index, end };
    }
  }
  add();
}

function insideOf({ start, end }: JsonNode): { start: number; end: number } {
  return { start: start + 1, end: Math.max(start + 1, end - 1) };
}
