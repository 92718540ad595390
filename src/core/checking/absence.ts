import type { TextRevision } from '../text/textRevision.ts';
import type { DocumentSource } from './documentSource.ts';

/** Remembers of documents that something does not occur in them: after an edit only the text around it is searched. */
export class Absence {
  readonly #occurs: (text: string) => boolean;
  readonly #reach: number;
  /** The last version without it, by document. */
  readonly #absent = new WeakMap<object, TextRevision>();

  /**
   * @param occurs whether it occurs in a text; for a part of a text it may say so although it does not
   * @param reach more characters than it has
   */
  constructor(occurs: (text: string) => boolean, reach: number) {
    this.#occurs = occurs;
    this.#reach = reach;
  }

  isIn({ text, revision, lineage }: DocumentSource): boolean {
    const last = this.#absent.get(lineage);
    const change = last && revision.changeSince(last);
    const around =
      change && text.slice(Math.max(0, change.start - this.#reach), change.afterEnd + this.#reach);
    const isAbsent = (around !== undefined && !this.#occurs(around)) || !this.#occurs(text);
    if (isAbsent) this.#absent.set(lineage, revision);
    return !isAbsent;
  }
}
