import type { JsonArray, JsonObject } from './jsonNode.ts';

/** What is known of originals, found out once for all their copies; it goes when they go. */
export class OriginalFacts<Fact> {
  readonly #known = new WeakMap<JsonArray | JsonObject, Fact>();

  constructor(private readonly find: (original: JsonArray | JsonObject) => Fact) {}

  /** The fact about an original. */
  of(original: JsonArray | JsonObject): Fact {
    const known = this.#known.get(original);
    if (known !== undefined) return known;
    const found = this.find(original);
    this.#known.set(original, found);
    return found;
  }
}
