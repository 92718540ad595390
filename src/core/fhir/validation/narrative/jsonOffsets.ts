/**
 * Where the characters of a JSON string stand in the text. Ascending questions cost one pass over the string; one that goes back starts anew.
 */
export class JsonStringOffsets {
  #decoded = 0;
  #raw: number;
  readonly #isPlain: boolean;

  /** `start` is the offset of the opening quote, `decodedLength` the length of the string's value. */
  constructor(
    readonly text: string,
    readonly start: number,
    end: number,
    decodedLength: number,
  ) {
    this.#raw = start + 1;
    this.#isPlain = end - start - 2 === decodedLength;
  }

  /** The offset in the text of a character of the value. */
  at(decoded: number): number {
    if (this.#isPlain) return this.start + 1 + decoded;
    if (decoded < this.#decoded) {
      this.#decoded = 0;
      this.#raw = this.start + 1;
    }
    const { text } = this;
    while (this.#decoded < decoded && this.#raw < text.length) {
      if (text.charCodeAt(this.#raw) !== 92) this.#raw += 1;
      else this.#raw += text.charCodeAt(this.#raw + 1) === 117 ? 6 : 2;
      this.#decoded += 1;
    }
    return this.#raw;
  }
}
