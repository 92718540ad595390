import { DocumentSource } from '../../checking/documentSource.ts';
import { isNdjson } from '../../checking/ndjson.ts';
import type { Fix } from '../../findings/fix.ts';
import type { Problem } from '../../findings/problem.ts';
import { JsonKind, type JsonNode, type JsonObject, type JsonProperty } from '../../json/jsonNode.ts';
import { fhirFixTexts as texts } from '../../l10n/fhirFixes.ts';
import { message } from '../../l10n/message.ts';
import { primitiveFault } from '../validation/primitives/primitiveFault.ts';
import { correctedPrimitive } from './correctedPrimitive.ts';
import { removeProperty } from './removeProperty.ts';

/**
 * Changes that mend a FHIR problem, where what was meant stands there already or is the only possible value. The formatting around stays as it is.
 */
export function fhirFixes(document: DocumentSource, problem: Problem): readonly Fix[] {
  if (!problem.rule.startsWith('fhir/')) return [];
  return isNdjson(document.path) ? inLine(document, problem) : fixesIn(document, problem);
}

/** Bulk data: a line is a document. */
function inLine({ path, text }: DocumentSource, problem: Problem): readonly Fix[] {
  const start = text.lastIndexOf('\n', problem.start - 1) + 1;
  const lineEnd = text.indexOf('\n', problem.start);
  const line = DocumentSource.ofLine(path, text.slice(start, lineEnd < 0 ? text.length : lineEnd));
  const there = { ...problem, start: problem.start - start, end: problem.end - start };
  return fixesIn(line, there).map((fix) => ({
    ...fix,
    edits: fix.edits.map((edit) => ({ ...edit, start: edit.start + start, end: edit.end + start })),
  }));
}

function fixesIn(document: DocumentSource, problem: Problem): readonly Fix[] {
  const data = problem.data ?? {};
  switch (problem.rule) {
    case 'fhir/json-syntax':
      return syntaxFixes(document, problem);
    case 'fhir/duplicate-key':
      return duplicateFixes(document, problem);
    case 'fhir/unknown-element':
      return typeof data['near'] === 'string' ? renameFixes(document, problem, data['near']) : [];
    case 'fhir/type':
      return typeFixes(document, problem);
    case 'fhir/primitive-format':
      return formatFixes(document, problem);
    default: {
      const { expected, meant, meantSystem } = data;
      if (typeof meantSystem === 'string') return systemFixes(document, problem, meantSystem);
      if (typeof meant === 'string') return replaceString(document, problem, meant);
      // What a profile fixes may have been meant otherwise: the profile, not the value, can be wrong.
      return typeof expected === 'string' ? replaceScalar(document, problem, expected) : [];
    }
  }
}

function syntaxFixes({ json }: DocumentSource, { start, end }: Problem): readonly Fix[] {
  const found = json.problems.find((one) => one.start === start && one.end === end);
  switch (found?.code) {
    case 'trailing-comma':
      return [{ title: message(texts.removeComma), edits: [{ start, end, newText: '' }], ...SAFE }];
    case 'key-without-quotes': {
      const key = json.text.slice(start, end);
      return [
        {
          title: message(texts.withQuotes, { value: key }),
          edits: [{ start, end, newText: `"${key}"` }],
          ...SAFE,
        },
      ];
    }
    case 'comma-expected': {
      // Where a value could begin, the comma is what is missing; anything else may be a slip of another kind.
      if (!/["{[\d-]/u.test(json.text.charAt(start))) return [];
      const at = json.text.slice(0, start).trimEnd().length;
      return [
        { title: message(texts.addComma), edits: [{ start: at, end: at, newText: ',' }], ...PREFERRED },
      ];
    }
    default:
      return [];
  }
}

const PREFERRED = { isPreferred: true } as const;
/** Nothing is lost and nothing guessed. */
const SAFE = { isPreferred: true, inFixAll: true } as const;

function duplicateFixes(document: DocumentSource, problem: Problem): readonly Fix[] {
  const { text } = document;
  const place = placeAt(document, problem.start);
  if (place?.property === undefined || place.property.start !== problem.start) return [];
  const { object, property } = place;
  const others = object.properties.filter((one) => one.key === property.key && one !== property);
  const [other] = others;
  if (other?.value === undefined || property.value === undefined || others.length > 1) return [];
  const name = property.key;
  const removeThis = removeProperty(text, object, property);
  if (sourceOf(text, other.value) === sourceOf(text, property.value))
    return [{ title: message(texts.removeCopy, { name }), edits: [removeThis], ...SAFE }];
  return [
    { title: message(texts.removeThis, { name }), edits: [removeThis] },
    { title: message(texts.removeOther, { name }), edits: [removeProperty(text, object, other)] },
  ];
}

function renameFixes(document: DocumentSource, problem: Problem, name: string): readonly Fix[] {
  const { object, property } = placeAt(document, problem.start) ?? {};
  if (object === undefined || property === undefined || object.property(name) !== undefined) return [];
  return [
    {
      title: message(texts.rename, { name }),
      edits: [{ start: property.start, end: property.end, newText: JSON.stringify(name) }],
      ...(property.key.toLowerCase() === name.toLowerCase() ? SAFE : PREFERRED),
    },
  ];
}

function typeFixes(document: DocumentSource, { start, end, data = {} }: Problem): readonly Fix[] {
  const written = document.text.slice(start, end);
  switch (data['fix']) {
    case 'remove-quotes': {
      const value = /^"([^"\\]*)"$/u.exec(written)?.[1]?.trim();
      const type = String(data['type']);
      if (value === undefined || primitiveFault(type, value) !== undefined || !isJsonScalar(value)) return [];
      return [
        {
          title: message(texts.withoutQuotes, { value }),
          edits: [{ start, end, newText: value }],
          ...SAFE,
        },
      ];
    }
    case 'add-quotes': {
      if (!isJsonScalar(written)) return [];
      return [
        {
          title: message(texts.withQuotes, { value: written }),
          edits: [{ start, end, newText: `"${written}"` }],
          // What then has not the form of its type (a day as a number) is for the user to look at.
          ...(primitiveFault(String(data['type']), written) === undefined ? SAFE : PREFERRED),
        },
      ];
    }
    case 'wrap-array':
      return [
        {
          title: message(texts.intoArray),
          edits: [
            { start, end: start, newText: '[' },
            { start: end, end, newText: ']' },
          ],
          ...SAFE,
        },
      ];
    case 'unwrap-array': {
      const array = valueAt(document, start);
      const [item, ...more] = array?.kind === JsonKind.Array ? array.items : [];
      if (item === undefined || more.length > 0) return [];
      return [
        {
          title: message(texts.outOfArray),
          edits: [
            { start, end: item.start, newText: '' },
            { start: item.end, end, newText: '' },
          ],
          ...SAFE,
        },
      ];
    }
    default:
      return [];
  }
}

/** A number, `true` or `false`, as JSON writes them. */
function isJsonScalar(text: string): boolean {
  return /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false)$/u.test(text);
}

function formatFixes(document: DocumentSource, problem: Problem): readonly Fix[] {
  const type = problem.data?.['type'];
  const value = valueAt(document, problem.start);
  if (typeof type !== 'string' || value?.kind !== JsonKind.String) return [];
  const meant = correctedPrimitive(type, value.text);
  return meant === undefined ? [] : replaceString(document, problem, meant);
}

/** For a finding at the code whose system is misspelt. */
function systemFixes(document: DocumentSource, problem: Problem, meant: string): readonly Fix[] {
  const system = placeAt(document, problem.start)?.object.get('system');
  if (system?.kind !== JsonKind.String) return [];
  const { start, end } = system;
  return replaceString(document, { ...problem, start, end }, meant);
}

/** Puts another text in the place of a JSON string. */
function replaceString(document: DocumentSource, { start, end }: Problem, meant: string): readonly Fix[] {
  if (valueAt(document, start)?.kind !== JsonKind.String) return [];
  return [
    {
      title: message(texts.replaceWith, { value: JSON.stringify(meant) }),
      edits: [{ start, end, newText: JSON.stringify(meant) }],
      ...SAFE,
    },
  ];
}

/** Puts a value in the place of another, both without anything inside. */
function replaceScalar(document: DocumentSource, problem: Problem, expected: string): readonly Fix[] {
  const value = valueAt(document, problem.start);
  if (value === undefined || value.kind === JsonKind.Object || value.kind === JsonKind.Array) return [];
  if (value.start !== problem.start || value.end !== problem.end) return [];
  const newText = asJsonScalar(expected, value.kind === JsonKind.String);
  if (newText === undefined) return [];
  const { start, end } = problem;
  return [
    {
      title: message(texts.replaceWith, { value: newText }),
      edits: [{ start, end, newText }],
      isPreferred: true,
    },
  ];
}

/** `expected` is JSON where a profile says it, a bare text where it stands in place of a string. */
function asJsonScalar(expected: string, isText: boolean): string | undefined {
  if (/^"(?:[^"\\]|\\.)*"$/u.test(expected) || isJsonScalar(expected)) return expected;
  return isText && !/^[[{]/u.test(expected) ? JSON.stringify(expected) : undefined;
}

interface Place {
  readonly object: JsonObject;
  readonly property: JsonProperty;
}

/** The innermost property whose name or value holds an offset. */
function placeAt({ json: { root } }: DocumentSource, offset: number): Place | undefined {
  let found: Place | undefined;
  for (let node = root; node !== undefined;) {
    if (node.kind === JsonKind.Object) {
      const object: JsonObject = node;
      const property = object.properties.find((one) => holds(one, offset));
      if (property === undefined) return found;
      found = { object, property };
      node = property.value !== undefined && offset >= property.value.start ? property.value : undefined;
    } else {
      node = node.kind === JsonKind.Array ? node.items.find((item) => item.end > offset) : undefined;
    }
  }
  return found;
}

function holds({ start, end, value }: JsonProperty, offset: number): boolean {
  return start <= offset && offset < (value?.end ?? end);
}

/** The value that starts at an offset. */
function valueAt(document: DocumentSource, offset: number): JsonNode | undefined {
  let node: JsonNode | undefined = placeAt(document, offset)?.property.value;
  while (node !== undefined && node.start !== offset) {
    node = node.kind === JsonKind.Array ? node.items.find((item) => item.end > offset) : undefined;
  }
  return node;
}

function sourceOf(text: string, node: JsonNode): string {
  return text.slice(node.start, node.end);
}
