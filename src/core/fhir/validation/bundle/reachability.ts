import { JsonKind, type JsonNode, type JsonScalar } from '../../../json/jsonNode.ts';
import { bundleTexts } from '../../../l10n/fhirBundle.ts';
import { message } from '../../../l10n/message.ts';
import type { BundleEntry, BundleScope } from '../references/bundleScope.ts';
import { entriesInBundle } from '../references/resolve.ts';
import { restReference } from '../references/restReference.ts';
import type { Run } from '../run.ts';
import { entryPath } from './bundle.ts';

/** Keys whose text is no link to another entry. */
const NO_LINKS: ReadonlySet<string> = new Set(['system', 'fullUrl', 'profile', 'div', 'endpoint', 'address']);

/** Checks that every entry is linked, in either direction, with the first resource (FHIR R4, documents.html, messaging.html). */
export function checkInterlinked(run: Run, bundle: BundleScope, type: 'document' | 'message'): void {
  const entries = bundle.entries.filter(({ resource }) => resource !== undefined);
  const targets = new Map<BundleEntry, ReadonlySet<BundleEntry>>();
  for (const entry of entries) {
    targets.set(
      entry,
      targetsOf(bundle, entry, (reference) => {
        // What the first resource refers to is checked by itself.
        if (entry !== entries[0]) reportNearMatch(run, bundle, reference);
      }),
    );
  }
  const visited = new Set<BundleEntry>();
  const visit = (entry: BundleEntry): void => {
    const queue = [entry];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (visited.has(next)) continue;
      visited.add(next);
      queue.push(...(targets.get(next) ?? []));
    }
  };
  const [first] = entries;
  if (first === undefined) return;
  visit(first);
  for (let found = true; found;) {
    found = false;
    for (const entry of entries) {
      if (visited.has(entry)) continue;
      for (const target of targets.get(entry) ?? []) {
        if (!visited.has(target)) continue;
        visit(entry);
        found = true;
        break;
      }
    }
  }
  for (const entry of entries) {
    if (visited.has(entry)) continue;
    run.report('fhir/bundle', entry.resourceKey ?? entry.node, message(bundleTexts.bundleUnreached), {
      below: entryPath(entry),
      severity: type === 'document' ? 'error' : 'warning',
    });
  }
}

/** A relative reference that leads nowhere by the rules of Bundles, though a resource of its type and id is there under another fullUrl. */
function reportNearMatch(run: Run, bundle: BundleScope, reference: JsonScalar): void {
  const rest = restReference(reference.text);
  if (rest === undefined || rest.base !== undefined) return;
  const [near] = bundle.byTypeAndId(rest.type, rest.id);
  if (near?.fullUrl === undefined) return;
  const parameters = { reference: reference.text, fullUrl: near.fullUrl };
  run.report('fhir/reference', reference, message(bundleTexts.bundleNearMatch, parameters));
}

/** @param tellLost told of references that lead to no entry */
function targetsOf(
  bundle: BundleScope,
  entry: BundleEntry,
  tellLost: (reference: JsonScalar) => void,
): ReadonlySet<BundleEntry> {
  const found = new Set<BundleEntry>();
  const seen = new Set<string>();
  const visit = (node: JsonNode): void => {
    if (node.kind === JsonKind.Array) node.items.forEach(visit);
    if (node.kind !== JsonKind.Object) return;
    for (const { key, value } of node.properties) {
      if (value === undefined) continue;
      if (value.kind !== JsonKind.String) {
        visit(value);
        continue;
      }
      const { text } = value;
      if (NO_LINKS.has(key) || seen.has(text) || !/^(?:urn:|https?:|[A-Z][A-Za-z]+\/)/u.test(text)) continue;
      seen.add(text);
      const leadsTo = entriesInBundle(bundle, text, entry.fullUrl);
      for (const target of leadsTo) if (target !== entry) found.add(target);
      if (leadsTo.length === 0 && key === 'reference') tellLost(value);
    }
  };
  if (entry.resource !== undefined) visit(entry.resource);
  return found;
}
