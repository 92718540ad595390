/**
 * Links between narratives and data: the extension textLink of a Narrative (FHIR extensions, StructureDefinition-textLink) names places in its
 * XHTML and the element that they show; narrativeLink of an element leads to the place that shows it, in a document's other entries as well.
 */
import { JsonKind, type JsonObject } from '../../../json/jsonNode.ts';
import { fhirNarrativeTexts as texts } from '../../../l10n/fhirNarrative.ts';
import { message } from '../../../l10n/message.ts';
import type { BundleScope } from '../references/bundleScope.ts';
import { entriesFor } from '../references/resolve.ts';
import type { Run } from '../run.ts';
import { anchorsIn, elementIds, linkTargets, type LinkTargets } from './linkTargets.ts';

const TEXT_LINK = 'http://hl7.org/fhir/StructureDefinition/textLink';
export const NARRATIVE_LINK = 'http://hl7.org/fhir/StructureDefinition/narrativeLink';

/** Checks the text links of a Narrative; the run stands at it. The official validator reports each at the Narrative. */
export function checkTextLinks(run: Run, narrative: JsonObject): void {
  const extensions = narrative.get('extension');
  if (extensions?.kind !== JsonKind.Array) return;
  const div = narrative.getString('div');
  let anchors: LinkTargets | undefined;
  /** Looked for once, and only where a link asks. */
  const hasAnchor = (id: string): boolean => div === undefined || (anchors ??= anchorsIn(div)).has(id);
  for (const link of extensions.items) {
    if (link.kind !== JsonKind.Object || link.getString('url') !== TEXT_LINK) continue;
    const parts = link.get('extension');
    if (parts?.kind !== JsonKind.Array) continue;
    for (const part of parts.items) {
      if (part.kind === JsonKind.Object) checkPart(run, part, hasAnchor);
    }
  }
}

/** @param hasAnchor whether the narrative has a place of that id, as far as it can be told */
function checkPart(run: Run, part: JsonObject, hasAnchor: (id: string) => boolean): void {
  const name = part.getString('url');
  if (name === 'htmlid') {
    const id = part.getString('valueString');
    if (id === undefined || hasAnchor(id)) return;
    run.report('fhir/narrative', part, message(texts.textLinkId, { id }), { source: TEXT_LINK });
  } else if (name === 'data') {
    const target = part.getString('valueUri');
    if (target === undefined) return;
    const count = countOf(run, target);
    if (count === 1) return;
    const what =
      count === 0
        ? message(texts.textLinkData, { target, example: 'name1' })
        : message(texts.textLinkSeveral, { target, count });
    run.report('fhir/narrative', part, what, { source: TEXT_LINK });
  }
}

/** How many elements, or resources, of the document a text link's data names. */
function countOf(run: Run, target: string): number {
  const { scope } = run;
  if (scope === undefined) return 0;
  const hash = target.indexOf('#');
  if (hash === 0) return elementIds(scope.root).get(target.slice(1)) ?? 0;
  const [entry] = entriesFor(scope, target);
  if (entry?.resource === undefined) return 0;
  run.entries?.use(entry.node);
  return hash < 0 ? 1 : (elementIds(entry.resource).get(target.slice(hash + 1)) ?? 0);
}

/** Whether the run stands at the value of a text link's `data`. */
export function isTextLinkData(run: Run): boolean {
  return (
    run.objectAt(run.depth - 2)?.getString('url') === 'data' &&
    run.objectAt(run.depth - 3)?.getString('url') === TEXT_LINK
  );
}

/** Checks a narrative link from an entry of a document into another; the run stands at the extension. */
export function checkNarrativeLink(run: Run, extension: JsonObject): void {
  const property = extension.property('valueUrl') ?? extension.property('valueUri');
  if (property?.value?.kind !== JsonKind.String) return;
  const { text } = property.value;
  const hash = text.indexOf('#');
  const bundle = documentAround(run);
  if (hash < 1 || bundle === undefined) return;
  const [entry] = bundle.byFullUrl(text.slice(0, hash));
  if (entry?.resource === undefined) return;
  run.entries?.use(entry.node);
  const id = text.slice(hash + 1);
  const count = linkTargets(entry.resource).get(id) ?? 0;
  if (count === 1) return;
  const where = { id, entry: `entry[${entry.index}]` };
  const what =
    count === 0
      ? message(texts.narrativeLinkNotFound, where)
      : message(texts.narrativeLinkSeveral, { ...where, count });
  // For the official validator it is the document that does not hold together.
  run.report('fhir/narrative', property.value, what, { depth: depthOf(run, bundle), source: NARRATIVE_LINK });
}

/** How many names lead to a Bundle around the current place. */
function depthOf(run: Run, bundle: BundleScope): number {
  let depth = 1;
  while (depth < run.depth && run.objectAt(depth - 1) !== bundle.node) depth += 1;
  return depth;
}

function documentAround(run: Run): BundleScope | undefined {
  for (let { scope } = run; scope !== undefined; scope = scope.parent) {
    if (scope.bundle?.type === 'document') return scope.bundle;
  }
  return undefined;
}
