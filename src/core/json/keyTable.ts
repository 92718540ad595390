const SLOTS = 4_096;
const QUOTE = 34;
/** Longer names are no FHIR; they are not worth keeping. */
const LONGEST = 64;

/**
 * Property names by their first characters. FHIR repeats a few hundred names in every text: finding a name in the table and comparing it in
 * place saves a copy of each. What is handed out is the engine's own single copy of a name, so that comparing it with a name in the program
 * compares pointers. The table is bounded: a later name takes the place of an earlier one in the same slot.
 */
const slots: string[] = new Array<string>(SLOTS).fill('');

/** The known name whose characters stand at an offset and are followed by a quote. */
export function knownKeyAt(text: string, offset: number): string | undefined {
  const candidate = slots[slotOf(text, offset)];
  return candidate !== undefined &&
    candidate !== '' &&
    text.charCodeAt(offset + candidate.length) === QUOTE &&
    text.startsWith(candidate, offset)
    ? candidate
    : undefined;
}

/** Remembers a name that is written without escapes; the copy of it that is to be used. */
export function rememberKey(name: string): string {
  if (name.length === 0 || name.length > LONGEST) return name;
  // The name of a property is the one copy that an engine keeps; a part of a text would keep the whole text.
  const [own = name] = Object.keys({ [name]: 0 });
  slots[slotOf(`${name}"`, 0)] = own;
  return own;
}

function slotOf(text: string, offset: number): number {
  // The first ten characters, or fewer where the name ends among them: `resource` and `resourceType` must not share a place.
  let hash = 0;
  for (let at = offset; at < offset + 10; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE || code !== code) break;
    hash = (hash * 31 + code) | 0;
  }
  return hash & (SLOTS - 1);
}
