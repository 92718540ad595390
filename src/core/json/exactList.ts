/**
 * Gathers the items of one list into an array of just their number. An array that grows item by item holds room for many more, and most
 * objects and arrays of FHIR are short: their trees would take a third more memory.
 */
export class ExactList<T> {
  #first: T | undefined;
  #second: T | undefined;
  #third: T | undefined;
  #rest: T[] | undefined;
  #count = 0;

  add(item: T): void {
    switch (this.#count) {
      case 0:
        this.#first = item;
        break;
      case 1:
        this.#second = item;
        break;
      case 2:
        this.#third = item;
        break;
      case 3:
        this.#rest = [this.#first as T, this.#second as T, this.#third as T, item];
        break;
      default:
        this.#rest?.push(item);
    }
    this.#count += 1;
  }

  /** The items; the list must not be used any more. */
  finish(): T[] {
    switch (this.#count) {
      case 0:
        return [];
      case 1:
        return [this.#first as T];
      case 2:
        return [this.#first as T, this.#second as T];
      case 3:
        return [this.#first as T, this.#second as T, this.#third as T];
      default:
        return (this.#rest as T[]).slice();
    }
  }
}
