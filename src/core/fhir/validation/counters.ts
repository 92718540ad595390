/** Numbers per element of the objects on the way of the walk: one growing array instead of one array per object. */
export class Counters {
  #values = new Int32Array(1_024);
  #top = 0;

  /** Room for one object's elements, all zero; give the answer to `close`. */
  open(count: number): number {
    const base = this.#top;
    this.#top += count;
    if (this.#top > this.#values.length) {
      const grown = new Int32Array(Math.max(this.#values.length * 2, this.#top));
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values.fill(0, base, this.#top);
    return base;
  }

  get(at: number): number {
    return this.#values[at] ?? 0;
  }

  set(at: number, value: number): void {
    this.#values[at] = value;
  }

  close(base: number): void {
    this.#top = base;
  }
}
