import { JsonKind, type JsonObject, type JsonProperty } from '../../../json/jsonNode.ts';
import type { Span } from '../../../text/range.ts';

export interface BundleEntry {
  readonly index: number;
  readonly node: JsonObject;
  readonly fullUrl: string | undefined;
  readonly resource: JsonObject | undefined;
  readonly resourceKey: Span | undefined;
  readonly type: string | undefined;
  readonly id: string | undefined;
  readonly versionId: string | undefined;
}

/** The entries of one Bundle, found by the rules of Bundle resolution (FHIR R4, bundle.html#references). */
export class BundleScope {
  readonly type: string | undefined;
  readonly entries: readonly BundleEntry[];
  #byUrl: Map<string, BundleEntry[]> | undefined;
  #byTypeAndId: Map<string, BundleEntry[]> | undefined;

  constructor(readonly node: JsonObject) {
    this.type = node.getString('type');
    const list = node.get('entry');
    const items = list?.kind === JsonKind.Array ? list.items : [];
    this.entries = items.flatMap((item, index) =>
      item.kind === JsonKind.Object ? [entryOf(item, index)] : [],
    );
  }

  /** Entries whose fullUrl is a URL, or `url/_history/version` of its resource. */
  byFullUrl(url: string): readonly BundleEntry[] {
    if (this.#byUrl === undefined) {
      this.#byUrl = new Map();
      for (const entry of this.entries) {
        if (entry.fullUrl === undefined) continue;
        addTo(this.#byUrl, entry.fullUrl, entry);
        if (entry.versionId !== undefined)
          addTo(this.#byUrl, `${entry.fullUrl}/_history/${entry.versionId}`, entry);
      }
    }
    return this.#byUrl.get(url) ?? [];
  }

  /** Entries whose resource has a type and id, whatever their fullUrl. */
  byTypeAndId(type: string, id: string): readonly BundleEntry[] {
    if (this.#byTypeAndId === undefined) {
      this.#byTypeAndId = new Map();
      for (const entry of this.entries) {
        if (entry.type !== undefined && entry.id !== undefined)
          addTo(this.#byTypeAndId, `${entry.type}/${entry.id}`, entry);
      }
    }
    return this.#byTypeAndId.get(`${type}/${id}`) ?? [];
  }
}

function addTo(index: Map<string, BundleEntry[]>, key: string, entry: BundleEntry): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [entry]);
  else known.push(entry);
}

function entryOf(node: JsonObject, index: number): BundleEntry {
  const property: JsonProperty | undefined = node.property('resource');
  const resource = property?.value?.kind === JsonKind.Object ? property.value : undefined;
  const meta = resource?.get('meta');
  return {
    index,
    node,
    fullUrl: node.getString('fullUrl'),
    resource,
    resourceKey: property,
    type: resource?.getString('resourceType'),
    id: resource?.getString('id'),
    versionId: meta?.kind === JsonKind.Object ? meta.getString('versionId') : undefined,
  };
}
