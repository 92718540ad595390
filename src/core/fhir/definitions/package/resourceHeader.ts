/** What the index needs of a conformance resource, by property name. */
export type ResourceHeader = Readonly<Record<string, string>>;

const WANTED: ReadonlySet<string> = new Set([
  'resourceType',
  'url',
  'version',
  'name',
  'fhirVersion',
  'type',
  'derivation',
  'content',
  'supplements',
]);
const KINDS: ReadonlySet<string> = new Set(['StructureDefinition', 'CodeSystem', 'ValueSet']);
/** The large parts; what is wanted stands before them in every published file, or is not needed then. */
const LARGE: ReadonlySet<string> = new Set(['snapshot', 'differential', 'compose', 'concept', 'expansion']);

const SPACE = /[\s\uFEFF]*/uy;
const SCALAR = /[-+.\w]+/uy;
const BRACKET_OR_STRING = /["{}[\]]/gu;

export type HeaderScan =
  { readonly kind: 'definition'; readonly header: ResourceHeader } | { readonly kind: 'other' | 'broken' };

/**
 * Reads the top of a resource's JSON without parsing all of it: the strings on its first level up to the large parts. `other` is JSON that is
 * no definition, `broken` is no JSON object as far as it was read.
 */
export function scanHeader(text: string): HeaderScan {
  const header: Record<string, string> = {};
  let at = skipSpace(text, 0);
  if (text[at] !== '{') return { kind: text[at] === '[' ? 'other' : 'broken' };
  at = skipSpace(text, at + 1);
  while (text[at] !== '}') {
    const key = stringAt(text, at);
    if (key === undefined) return { kind: 'broken' };
    at = skipSpace(text, key.end);
    if (text[at] !== ':') return { kind: 'broken' };
    at = skipSpace(text, at + 1);
    const name = key.raw.slice(1, -1);
    if (LARGE.has(name) && isComplete(header)) break;
    const value = stringAt(text, at);
    if (value === undefined && text[at] === '"') return { kind: 'broken' };
    if (value !== undefined && WANTED.has(name)) header[name] ??= textOf(value.raw);
    if (name === 'resourceType' && !KINDS.has(header['resourceType'] ?? '')) return { kind: 'other' };
    const end = value?.end ?? endOfValue(text, at);
    if (end === undefined) return { kind: 'broken' };
    at = skipSpace(text, end);
    if (text[at] === ',') at = skipSpace(text, at + 1);
    else if (text[at] !== '}') return { kind: 'broken' };
  }
  return KINDS.has(header['resourceType'] ?? '') ? { kind: 'definition', header } : { kind: 'other' };
}

export function isDefinitionKind(resourceType: string): boolean {
  return KINDS.has(resourceType);
}

function isComplete({ resourceType, url, type, content }: ResourceHeader): boolean {
  if (url === undefined) return false;
  if (resourceType === 'StructureDefinition') return type !== undefined;
  return resourceType === 'ValueSet' || (resourceType === 'CodeSystem' && content !== undefined);
}

function skipSpace(text: string, at: number): number {
  SPACE.lastIndex = at;
  SPACE.exec(text);
  return SPACE.lastIndex;
}

function stringAt(text: string, at: number): { readonly raw: string; readonly end: number } | undefined {
  const end = text[at] === '"' ? endOfString(text, at) : undefined;
  return end === undefined ? undefined : { raw: text.slice(at, end), end };
}

function textOf(raw: string): string {
  try {
    return JSON.parse(raw) as string;
  } catch {
    // An escape that JSON does not know: the text as written serves for comparing.
    return raw.slice(1, -1);
  }
}

/** The place behind the value at `at`; undefined when it does not end. */
function endOfValue(text: string, at: number): number | undefined {
  const first = text[at];
  if (first !== '{' && first !== '[') {
    SCALAR.lastIndex = at;
    return SCALAR.exec(text) === null ? undefined : SCALAR.lastIndex;
  }
  let depth = 0;
  BRACKET_OR_STRING.lastIndex = at;
  for (let found = BRACKET_OR_STRING.exec(text); found !== null; found = BRACKET_OR_STRING.exec(text)) {
    const [mark] = found;
    if (mark === '"') {
      const end = endOfString(text, found.index);
      if (end === undefined) return undefined;
      BRACKET_OR_STRING.lastIndex = end;
    } else if (mark === '{' || mark === '[') depth += 1;
    else {
      depth -= 1;
      if (depth === 0) return found.index + 1;
    }
  }
  return undefined;
}

function endOfString(text: string, start: number): number | undefined {
  for (let at = start + 1; ;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return undefined;
    let slashes = 0;
    while (text[quote - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return quote + 1;
    at = quote + 1;
  }
}
