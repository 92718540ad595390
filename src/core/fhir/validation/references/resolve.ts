import { itemsIn } from '../../../json/itemsIn.ts';
import { JsonKind, type JsonNode, type JsonObject } from '../../../json/jsonNode.ts';
import { resourceNode, type FhirNode } from '../../fhirpath/model/fhirNode.ts';
import type { ResourceScope, Run } from '../run.ts';
import type { BundleEntry, BundleScope } from './bundleScope.ts';
import { restReference } from './restReference.ts';

/** Where a reference leads inside the document. */
export interface Target {
  readonly node: JsonObject;
  readonly kind: 'contained' | 'bundled' | 'external';
  readonly entry: BundleEntry | undefined;
}

/** What a reference means inside the document: a contained resource, an entry of the Bundle around it, or something that the caller supplied. */
export function resolveReference(run: Run, reference: string): Target | undefined {
  const { scope } = run;
  if (scope === undefined) return undefined;
  if (reference.startsWith('#')) {
    const node = reference === '#' ? scope.root : containedById(scope.root, reference.slice(1));
    return node === undefined ? undefined : { node, kind: 'contained', entry: undefined };
  }
  const entry = entriesFor(scope, reference)[0];
  if (entry?.resource !== undefined) {
    run.entries?.use(entry.node);
    return { node: entry.resource, kind: 'bundled', entry };
  }
  const supplied = run.validator.resolveOutside(reference);
  return supplied === undefined ? undefined : { node: supplied, kind: 'external', entry: undefined };
}

/** What a resource contains. */
export function containedIn(root: JsonObject): readonly JsonNode[] {
  return itemsIn(root.get('contained'));
}

export function containedById(root: JsonObject, id: string): JsonObject | undefined {
  for (const item of containedIn(root)) {
    if (item.kind === JsonKind.Object && item.getString('id') === id) return item;
  }
  return undefined;
}

/** The entries that a reference can mean, in the Bundle of a scope and in those around it. */
export function entriesFor(scope: ResourceScope, reference: string): readonly BundleEntry[] {
  for (let current: ResourceScope | undefined = scope; current !== undefined; current = current.parent) {
    const { bundle, fullUrl } = current;
    if (bundle === undefined) continue;
    const found = entriesInBundle(bundle, reference, fullUrl);
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether a reference can mean several entries: then nobody knows which is meant (FHIR R4, bundle.html#references). */
export function isAmbiguous(scope: ResourceScope, reference: string): boolean {
  for (let current: ResourceScope | undefined = scope; current !== undefined; current = current.parent) {
    if (current.bundle?.hasAmbiguousUrls === true) return entriesFor(scope, reference).length > 1;
  }
  return false;
}

/** The entries of one Bundle that a reference from an entry with a fullUrl can mean (FHIR R4, bundle.html#references). */
export function entriesInBundle(
  bundle: BundleScope,
  reference: string,
  fullUrl: string | undefined,
): readonly BundleEntry[] {
  const hash = reference.indexOf('#');
  const bare = hash < 0 ? reference : reference.slice(0, hash);
  const wanted = absolute(bare, fullUrl);
  const found = bundle.byFullUrl(wanted);
  if (found.length > 0) return found;
  const rest = restReference(bare);
  if (rest === undefined || rest.base !== undefined) {
    const versioned = /^(.*)\/_history\/([^/]+)$/u.exec(wanted);
    return versioned === null
      ? []
      : bundle.byFullUrl(versioned[1] ?? '').filter(({ versionId }) => versionId === versioned[2]);
  }
  // Without a RESTful fullUrl of its own entry a relative reference is matched by type and id of entries that have none either.
  if (fullUrl !== undefined) return [];
  return bundle.byTypeAndId(rest.type, rest.id);
}

/** A relative reference under the service base that the fullUrl of its own entry shows. */
export function absolute(reference: string, fullUrl: string | undefined): string {
  const rest = restReference(reference);
  if (rest === undefined || rest.base !== undefined || fullUrl === undefined) return reference;
  const own = restReference(fullUrl);
  return own?.base === undefined ? reference : `${own.base}/${reference}`;
}

/** The target of a Reference, canonical or uri element as a node. */
export function resolveNode(run: Run, node: FhirNode): FhirNode | undefined {
  const reference = node.text ?? node.object?.getString('reference');
  if (reference === undefined) return undefined;
  const target = resolveReference(run, reference);
  return target === undefined ? undefined : resourceNode(run.validator.shapes, target.node);
}
