import { JsonKind, type JsonNode, type JsonObject } from '../../../json/jsonNode.ts';
import { isAbsoluteUri } from '../primitives/primitiveFault.ts';
import type { Span } from '../../../text/range.ts';

/** What an entry has besides; undefined for what is not of the usual form. */
export interface EntryForm {
  readonly search: boolean | undefined;
  readonly request: boolean | undefined;
  readonly response: boolean | undefined;
  /** Whether fullUrl and version can be compared as they are. */
  readonly isUsual: boolean;
}

/** Types of resources that others name by their canonical URL and that are looked up in the Bundle around. */
export type CanonicalType = 'Measure' | 'Questionnaire';

function isCanonicalType(type: string | undefined): type is CanonicalType {
  return type === 'Measure' || type === 'Questionnaire';
}

/** One entry of a Bundle. What references can find it by is read at once; its nodes are reached anew each time, as an edit may have moved them. */
export class BundleEntry {
  readonly fullUrl: string | undefined;
  readonly type: string | undefined;
  readonly id: string | undefined;
  readonly versionId: string | undefined;
  /** The canonical URL of a resource that others are looked up by. */
  readonly url: string | undefined;
  readonly isFullUrlAbsolute: boolean;
  /** What the invariants of Bundles need of it, once they have asked. */
  form: EntryForm | undefined;

  constructor(
    readonly node: JsonObject,
    readonly index: number,
  ) {
    const { resource } = this;
    const meta = resource?.get('meta');
    this.fullUrl = node.getString('fullUrl');
    this.isFullUrlAbsolute = this.fullUrl !== undefined && isAbsoluteUri(this.fullUrl);
    this.type = resource?.getString('resourceType');
    this.id = resource?.getString('id');
    this.url = isCanonicalType(this.type) ? resource?.getString('url') : undefined;
    this.versionId = meta?.kind === JsonKind.Object ? meta.getString('versionId') : undefined;
  }

  get resource(): JsonObject | undefined {
    const value = this.node.get('resource');
    return value?.kind === JsonKind.Object ? value : undefined;
  }

  get resourceKey(): Span | undefined {
    return this.node.property('resource');
  }

  /** Whether references find both by the same. */
  isFoundLike({ fullUrl, type, id, versionId, url }: BundleEntry): boolean {
    return (
      this.fullUrl === fullUrl &&
      this.type === type &&
      this.id === id &&
      this.versionId === versionId &&
      this.url === url
    );
  }
}

/** The places of entries by a text. */
type Index = ReadonlyMap<string, readonly number[]>;

/** What references find entries by, made when the first asks. It holds for as long as no entry changes what it is found by. */
class EntryIndex {
  #byUrl: Index | undefined;
  #byTypeAndId: Index | undefined;
  #byCanonical: Index | undefined;

  #hasDistinctUrls: boolean | undefined;
  #hasAmbiguousUrls: boolean | undefined;

  hasAmbiguousUrls(entries: readonly BundleEntry[]): boolean {
    if (this.#hasAmbiguousUrls === undefined) {
      this.#hasAmbiguousUrls = false;
      for (const places of this.byUrl(entries).values()) if (places.length > 1) this.#hasAmbiguousUrls = true;
    }
    return this.#hasAmbiguousUrls;
  }

  hasDistinctUrls(entries: readonly BundleEntry[]): boolean {
    if (this.#hasDistinctUrls === undefined) {
      const urls = entries.flatMap(({ fullUrl, versionId = '' }) =>
        fullUrl === undefined ? [] : [fullUrl + versionId],
      );
      this.#hasDistinctUrls = new Set(urls).size === urls.length;
    }
    return this.#hasDistinctUrls;
  }

  byUrl(entries: readonly BundleEntry[]): Index {
    return (this.#byUrl ??= indexed(entries, ({ fullUrl, versionId }) =>
      fullUrl === undefined
        ? []
        : versionId === undefined
          ? [fullUrl]
          : [fullUrl, `${fullUrl}/_history/${versionId}`],
    ));
  }

  byTypeAndId(entries: readonly BundleEntry[]): Index {
    return (this.#byTypeAndId ??= indexed(entries, ({ type, id }) =>
      type === undefined || id === undefined ? [] : [`${type}/${id}`],
    ));
  }

  byCanonical(entries: readonly BundleEntry[]): Index {
    return (this.#byCanonical ??= indexed(entries, ({ type, url, fullUrl }) =>
      isCanonicalType(type)
        ? [url, fullUrl].flatMap((name) => (name === undefined ? [] : [`${type} ${name}`]))
        : [],
    ));
  }
}

/** The entries of one Bundle, found by the rules of Bundle resolution (FHIR R4, bundle.html#references). */
export class BundleScope {
  readonly type: string | undefined;
  readonly entries: readonly BundleEntry[];
  readonly #index: EntryIndex;

  /** @param earlier of the same Bundle before an edit: what it knows of entries that are the same nodes still holds */
  constructor(
    readonly node: JsonObject,
    earlier?: BundleScope,
  ) {
    this.type = node.getString('type');
    const list = node.get('entry');
    const items = list?.kind === JsonKind.Array ? list.items : [];
    this.entries = earlier === undefined ? allEntries(items) : entriesAgain(items, earlier.entries);
    this.#index = earlier !== undefined && this.isFoundLike(earlier) ? earlier.#index : new EntryIndex();
  }

  /** Whether references find the same in both. */
  isFoundLike({ entries }: BundleScope): boolean {
    return (
      this.entries.length === entries.length &&
      this.entries.every((entry, at) => {
        const other = entries[at];
        return entry === other || (other?.index === entry.index && entry.isFoundLike(other));
      })
    );
  }

  /** Whether no two entries have the same fullUrl and version. */
  get hasDistinctUrls(): boolean {
    return this.#index.hasDistinctUrls(this.entries);
  }

  /** Whether several entries are found by one URL, such as two versions of a resource. */
  get hasAmbiguousUrls(): boolean {
    return this.#index.hasAmbiguousUrls(this.entries);
  }

  /** Entries whose fullUrl is a URL, or `url/_history/version` of its resource. */
  byFullUrl(url: string): readonly BundleEntry[] {
    return this.#at(this.#index.byUrl(this.entries).get(url));
  }

  /** Entries whose resource has a type and id, whatever their fullUrl. */
  byTypeAndId(type: string, id: string): readonly BundleEntry[] {
    return this.#at(this.#index.byTypeAndId(this.entries).get(`${type}/${id}`));
  }

  /** The first entry that holds a resource of a type under a canonical URL, without version, or has that as its fullUrl. */
  byCanonical(type: CanonicalType, url: string): BundleEntry | undefined {
    const [first] = this.#index.byCanonical(this.entries).get(`${type} ${url}`) ?? [];
    return first === undefined ? undefined : this.entries[first];
  }

  #at(places: readonly number[] | undefined): readonly BundleEntry[] {
    if (places === undefined) return NONE;
    return places.flatMap((place) => this.entries[place] ?? []);
  }
}

const NONE: readonly BundleEntry[] = [];

function allEntries(items: readonly JsonNode[]): BundleEntry[] {
  const entries: BundleEntry[] = [];
  items.forEach((item, index) => {
    if (item.kind === JsonKind.Object) entries.push(new BundleEntry(item, index));
  });
  return entries;
}

/** The entries after an edit; those that are the same nodes at the same number are the same objects. */
function entriesAgain(items: readonly JsonNode[], earlier: readonly BundleEntry[]): BundleEntry[] {
  const entries: BundleEntry[] = [];
  let at = 0;
  items.forEach((item, index) => {
    while ((earlier[at]?.index ?? index) < index) at += 1;
    const before = earlier[at];
    if (before?.index === index && before.node === item) entries.push(before);
    else if (item.kind === JsonKind.Object) entries.push(new BundleEntry(item, index));
  });
  return entries;
}

function indexed(entries: readonly BundleEntry[], keysOf: (entry: BundleEntry) => readonly string[]): Index {
  const index = new Map<string, number[]>();
  entries.forEach((entry, place) => {
    for (const key of keysOf(entry)) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [place]);
      else known.push(place);
    }
  });
  return index;
}
