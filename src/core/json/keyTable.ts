/**
 * Property names seen in one text. FHIR repeats a few dozen names thousands of times: finding the name by its first characters and
 * comparing in place saves a copy of each, and every name is one string object, so comparing names compares pointers.
 */
export class KeyTable {
  readonly #text: string;
  readonly #slots: (string | undefined)[] = new Array<string | undefined>(SLOTS).fill(undefined);

  constructor(text: string) {
    this.#text = text;
  }

  /** The known name whose characters stand at an offset and are followed by a quote. */
  match(offset: number): string | undefined {
    const candidate = this.#slots[slotOf(this.#text, offset)];
    if (
      candidate !== undefined &&
      this.#text.charCodeAt(offset + candidate.length) === QUOTE &&
      this.#text.startsWith(candidate, offset)
    ) {
      return candidate;
    }
    return undefined;
  }

  /** Remembers a name that is written without escapes. A later name takes the place of an earlier one in the same slot. */
  add(name: string): void {
    if (name.length > 0) this.#slots[slotOf(`${name}"""`, 0)] = name;
  }
}

const SLOTS = 1024;
const QUOTE = 34;

function slotOf(text: string, offset: number): number {
  // The first four characters and where the name ends among them; names of FHIR seldom share more.
  let hash = 0;
  let at = offset;
  for (let count = 0; count < 6; count += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE || code !== code) break;
    hash = (hash * 31 + code) | 0;
    at += 1;
  }
  return hash & (SLOTS - 1);
}
