import type { Problem } from '../../../findings/problem.ts';
import { separateProblem } from '../../../findings/separateProblem.ts';
import { JsonKind, type JsonNode, type JsonObject } from '../../../json/jsonNode.ts';
import type { JsonDocument } from '../../../json/parseJson.ts';
import type { ChangedSpan } from '../../../text/changedSpan.ts';
import type { TextRevision } from '../../../text/textRevision.ts';
import { BundleScope } from '../references/bundleScope.ts';

/** What the check of one entry gave; its places are moved along with the text. */
interface Remembered {
  start: number;
  end: number;
  readonly index: number;
  problems: readonly Problem[];
  /** Starts of the other entries that the check looked into. */
  uses: readonly number[];
}

/**
 * What the last check of a Bundle found in each entry, so that after an edit only the entries whose text changed are checked again, and
 * those that looked into them. One for each document that is edited; whoever holds the document keeps it.
 */
export class EntryMemory {
  #revision: TextRevision | undefined;
  #context = '';
  #bundle: BundleScope | undefined;
  /** In the order of the text. */
  #entries: readonly Remembered[] = [];

  /** The entries of the Bundle as it is now. */
  scopeOf(bundle: JsonObject): BundleScope {
    return new BundleScope(bundle, this.#bundle);
  }

  /**
   * What still holds for the document as it is now.
   * @param revision which version of the text it is
   * @param surroundings whatever else findings depend on, as a text: profiles, settings
   */
  open(
    document: JsonDocument,
    revision: TextRevision,
    bundle: BundleScope,
    surroundings: string,
  ): OpenEntryMemory {
    const context = contextOf(document, bundle, surroundings);
    const isSame = context === this.#context && this.#bundle?.isFoundLike(bundle) === true;
    return new OpenEntryMemory(document, isSame ? this.#stillValid(revision) : [], (entries) => {
      this.#revision = revision;
      this.#context = context;
      this.#bundle = bundle;
      this.#entries = entries;
    });
  }

  /** The remembered entries that an edit has left as they were, moved to their places in the new text. */
  #stillValid(revision: TextRevision): readonly Remembered[] {
    if (revision === this.#revision) return this.#entries;
    const change = this.#revision && revision.changeSince(this.#revision);
    if (change === undefined) return [];
    const changed = new Set<number>();
    for (const { start, end } of this.#entries) if (isTouched(start, end, change)) changed.add(start);
    const valid = this.#entries.filter(
      ({ start, uses }) => !changed.has(start) && !uses.some((other) => changed.has(other)),
    );
    const shift = change.afterEnd - change.beforeEnd;
    if (shift !== 0) for (const entry of valid) moveEntry(entry, shift, change);
    // They stand where the new text has them, whether or not this check comes to its end.
    this.#entries = valid;
    this.#revision = revision;
    return valid;
  }
}

/** The memory during one check. */
export class OpenEntryMemory {
  readonly #next: Remembered[] = [];
  #uses = new Set<number>();
  /** Entries are asked for in the order of the text. */
  #at = 0;

  constructor(
    private readonly document: JsonDocument,
    private readonly known: readonly Remembered[],
    private readonly commit: (entries: readonly Remembered[]) => void,
  ) {}

  /** Gives the problems of an entry that need not be checked again; false when it must be. */
  reuse(item: JsonNode, index: number, problems: Problem[]): boolean {
    while ((this.known[this.#at]?.start ?? item.start) < item.start) this.#at += 1;
    const entry = this.known[this.#at];
    if (entry?.start !== item.start || entry.end !== item.end) return false;
    // Expressions name the entry's number.
    if (entry.index !== index && entry.problems.length > 0) return false;
    for (const problem of entry.problems) problems.push(problem);
    this.#next.push(entry.index === index ? entry : { ...entry, index });
    return true;
  }

  /** From here on what is looked into counts for the next entry that is kept. */
  begin(): void {
    if (this.#uses.size > 0) this.#uses = new Set();
  }

  /** The check looks into another entry. */
  use(entry: JsonObject): void {
    this.#uses.add(entry.start);
  }

  /** Keeps what the check of an entry found since a number of problems. */
  keep(item: JsonNode, index: number, problems: readonly Problem[], from: number): void {
    const { start, end } = item;
    const isInside = (span: { readonly start: number; readonly end: number }): boolean =>
      span.start >= start && span.end <= end;
    const own = problems.length === from ? NOTHING : problems.slice(from);
    const fits = own.every(
      (problem) =>
        isInside(problem) &&
        (problem.related ?? []).every(({ span }) => span === undefined || isInside(span)),
    );
    if (!fits || this.document.problems.some((problem) => problem.start < end && problem.end > start)) return;
    // What is found at first lives as long as the tree of the same text; later versions must not be kept by what was found in them.
    const problemsToKeep = this.known.length === 0 ? own : own.map(separateProblem);
    this.#next.push({ start, end, index, problems: problemsToKeep, uses: [...this.#uses] });
  }

  /** Makes this check the one that the next is compared with. */
  close(): void {
    this.commit(this.#next);
  }
}

const NOTHING: readonly Problem[] = [];

/** What all entries depend on: the text around them. */
function contextOf({ text }: JsonDocument, bundle: BundleScope, surroundings: string): string {
  const list = bundle.node.get('entry');
  const items = list?.kind === JsonKind.Array ? list.items : [];
  const first = items[0];
  const last = items.at(-1);
  if (first === undefined || last === undefined) return surroundings;
  return [surroundings, text.slice(0, first.start), text.slice(last.end), String(items.length === 1)].join(
    '\0',
  );
}

function isTouched(start: number, end: number, change: ChangedSpan): boolean {
  return start < change.beforeEnd && end > change.start;
}

function moveEntry(entry: Remembered, shift: number, change: ChangedSpan): void {
  if (entry.uses.length > 0) {
    entry.uses = entry.uses.map((start) => (start >= change.beforeEnd ? start + shift : start));
  }
  if (entry.start < change.beforeEnd) return;
  entry.start += shift;
  entry.end += shift;
  if (entry.problems.length === 0) return;
  entry.problems = entry.problems.map((problem) => ({
    ...problem,
    start: problem.start + shift,
    end: problem.end + shift,
    ...(problem.related === undefined
      ? {}
      : {
          related: problem.related.map((place) =>
            place.span === undefined
              ? place
              : { ...place, span: { start: place.span.start + shift, end: place.span.end + shift } },
          ),
        }),
  }));
}
