import type { JsonObject, JsonProperty } from '../../json/jsonNode.ts';
import type { TextEdit } from '../../text/textEdit.ts';

/** Takes a property out of its object with one of the commas around it and the line that it stands on. */
export function removeProperty(text: string, object: JsonObject, property: JsonProperty): TextEdit {
  const { properties } = object;
  const index = properties.indexOf(property);
  const before = properties[index - 1];
  const end = endOf(property);
  // Behind the one before, so that its comma goes: what follows keeps its place and its comma.
  if (before !== undefined) return { start: endOf(before), end, newText: '' };
  const next = properties[index + 1];
  return { start: property.start, end: next?.start ?? trimmedEnd(text, end), newText: '' };
}

function endOf(property: JsonProperty): number {
  return property.value?.end ?? property.end;
}

/** The white space behind a place, up to what closes the object. */
function trimmedEnd(text: string, from: number): number {
  let end = from;
  while (/\s/u.test(text.charAt(end))) end += 1;
  return text.charAt(end) === '}' ? end : from;
}
