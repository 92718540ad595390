import type { DocumentSource } from '../../../checking/documentSource.ts';
import { EntryMemory } from './entryMemory.ts';

/** Below this many characters a whole check is fast enough. */
const WORTH_REMEMBERING = 20_000;
/** People edit few large documents at a time; each costs as much memory as its text. */
const MOST_DOCUMENTS = 4;

/** Memories of the large documents that were checked last, by name. */
export class EntryMemories {
  readonly #memories = new Map<
    string,
    { readonly owners: readonly unknown[]; readonly memory: EntryMemory }
  >();

  /**
   * The memory for a document; undefined when it is too small to need one.
   * @param owners what the findings depend on: those of others are not used
   */
  of(owners: readonly unknown[], { path, text }: DocumentSource): EntryMemory | undefined {
    if (text.length < WORTH_REMEMBERING) return undefined;
    const known = this.#memories.get(path);
    const memory = known !== undefined && isSame(known.owners, owners) ? known.memory : new EntryMemory();
    this.#memories.delete(path);
    this.#memories.set(path, { owners, memory });
    for (const name of this.#memories.keys()) {
      if (this.#memories.size <= MOST_DOCUMENTS) break;
      this.#memories.delete(name);
    }
    return memory;
  }
}

function isSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((part, index) => part === others[index]);
}
