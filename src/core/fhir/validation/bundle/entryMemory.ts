import type { Problem } from '../../../findings/problem.ts';
import { JsonKind, type JsonNode, type JsonObject } from '../../../json/jsonNode.ts';
import type { JsonDocument } from '../../../json/parseJson.ts';
import type { ChangedSpan } from '../../../text/changedSpan.ts';
import type { TextRevision } from '../../../text/textRevision.ts';
import type { BundleScope } from '../references/bundleScope.ts';

/** What the check of one entry gave. */
interface Remembered {
  readonly start: number;
  readonly end: number;
  readonly index: number;
  readonly problems: readonly Problem[];
  /** Starts of the other entries that the check looked into. */
  readonly uses: readonly number[];
}

/**
 * What the last check of a Bundle found in each entry, so that after an edit only the entries whose text changed are checked again, and
 * those that looked into them. One for each document that is edited; whoever holds the document keeps it.
 */
export class EntryMemory {
  #revision: TextRevision | undefined;
  #context = '';
  #entries: ReadonlyMap<number, Remembered> = new Map();

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
    const known = context === this.#context ? this.#stillValid(revision) : new Map<number, Remembered>();
    return new OpenEntryMemory(document, known, (entries) => {
      this.#revision = revision;
      this.#context = context;
      this.#entries = entries;
    });
  }

  /** The remembered entries by their place in the new text. */
  #stillValid(revision: TextRevision): ReadonlyMap<number, Remembered> {
    if (revision === this.#revision) return this.#entries;
    const change = this.#revision && revision.changeSince(this.#revision);
    if (change === undefined) return new Map();
    const shift = change.afterEnd - change.beforeEnd;
    const changed = new Set<number>();
    for (const { start, end } of this.#entries.values())
      if (isTouched(start, end, change)) changed.add(start);
    const valid = new Map<number, Remembered>();
    for (const entry of this.#entries.values()) {
      if (changed.has(entry.start) || entry.uses.some((start) => changed.has(start))) continue;
      const moved =
        entry.start >= change.beforeEnd ? moveEntry(entry, shift, change) : moveUses(entry, shift, change);
      valid.set(moved.start, moved);
    }
    return valid;
  }
}

/** The memory during one check. */
export class OpenEntryMemory {
  readonly #next = new Map<number, Remembered>();
  #uses = new Set<number>();

  constructor(
    private readonly document: JsonDocument,
    private readonly known: ReadonlyMap<number, Remembered>,
    private readonly commit: (entries: ReadonlyMap<number, Remembered>) => void,
  ) {}

  /** Gives the problems of an entry that need not be checked again; false when it must be. */
  reuse(item: JsonNode, index: number, problems: Problem[]): boolean {
    const entry = this.known.get(item.start);
    if (entry === undefined || entry.end !== item.end) return false;
    // Expressions name the entry's number.
    if (entry.index !== index && entry.problems.length > 0) return false;
    for (const problem of entry.problems) problems.push(problem);
    this.#next.set(item.start, entry.index === index ? entry : { ...entry, index });
    return true;
  }

  /** From here on what is looked into counts for the next entry that is kept. */
  begin(): void {
    this.#uses = new Set();
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
    const own = problems.slice(from);
    const fits = own.every(
      (problem) =>
        isInside(problem) &&
        (problem.related ?? []).every(({ span }) => span === undefined || isInside(span)),
    );
    if (!fits || this.document.problems.some((problem) => problem.start < end && problem.end > start)) return;
    this.#next.set(start, { start, end, index, problems: own, uses: [...this.#uses] });
  }

  /** Makes this check the one that the next is compared with. */
  close(): void {
    this.commit(this.#next);
  }
}

/** What all entries depend on: the text around them, and what references between them can find. */
function contextOf({ text }: JsonDocument, bundle: BundleScope, surroundings: string): string {
  const list = bundle.node.get('entry');
  const items = list?.kind === JsonKind.Array ? list.items : [];
  const first = items[0];
  const last = items.at(-1);
  if (first === undefined || last === undefined) return surroundings;
  const parts = [surroundings, text.slice(0, first.start), text.slice(last.end), String(items.length === 1)];
  for (const { fullUrl, type, id, versionId } of bundle.entries) {
    parts.push(fullUrl ?? '', type ?? '', id ?? '', versionId ?? '');
  }
  return parts.join('\0');
}

function isTouched(start: number, end: number, change: ChangedSpan): boolean {
  return start < change.beforeEnd && end > change.start;
}

function moveUses(entry: Remembered, shift: number, change: ChangedSpan): Remembered {
  if (shift === 0 || entry.uses.length === 0) return entry;
  return { ...entry, uses: entry.uses.map((start) => (start >= change.beforeEnd ? start + shift : start)) };
}

function moveEntry(entry: Remembered, shift: number, change: ChangedSpan): Remembered {
  if (shift === 0) return entry;
  return {
    ...moveUses(entry, shift, change),
    start: entry.start + shift,
    end: entry.end + shift,
    problems: entry.problems.map((problem) => ({
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
    })),
  };
}
