import type { DocumentSource } from '../../../checking/documentSource.ts';
import { EntryMemory } from './entryMemory.ts';

/** Below this many characters a whole check is fast enough. */
const WORTH_REMEMBERING = 20_000;

/** Memories of large documents. Each lives as long as its document: of one that is read once, nothing is kept. */
export class EntryMemories {
  readonly #memories = new WeakMap<
    object,
    { readonly owners: readonly unknown[]; readonly memory: EntryMemory }
  >();

  /**
   * The memory for a document; undefined when it is too small to need one.
   * @param owners what the findings depend on: those of others are not used
   */
  of(owners: readonly unknown[], { lineage, text }: DocumentSource): EntryMemory | undefined {
    if (text.length < WORTH_REMEMBERING) return undefined;
    const known = this.#memories.get(lineage);
    if (known !== undefined && isSame(known.owners, owners)) return known.memory;
    const memory = new EntryMemory();
    this.#memories.set(lineage, { owners, memory });
    return memory;
  }
}

function isSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((part, index) => part === others[index]);
}
