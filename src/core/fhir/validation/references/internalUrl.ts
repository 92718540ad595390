import type { JsonScalar } from '../../../json/jsonNode.ts';
import { referenceTexts } from '../../../l10n/fhirReferences.ts';
import { message } from '../../../l10n/message.ts';
import { linkTargets } from '../narrative/linkTargets.ts';
import { isTextLinkData } from '../narrative/textLinks.ts';
import type { Run } from '../run.ts';

/**
 * Checks a canonical or URI that points into the resource itself, such as `#vs1` (FHIR R4, references.html#canonical-fragments): a contained
 * resource, an element or a place in a narrative must have that id.
 */
export function checkInternalUrl(run: Run, value: JsonScalar, type: 'canonical' | 'uri' | 'url'): void {
  const { text } = value;
  const root = run.scope?.root;
  if (root === undefined || (text !== '#' && linkTargets(root).has(text.slice(1)))) return;
  run.report('fhir/reference', value, message(referenceTexts.internalUrl, { url: text }), {
    severity: severityOf(run, type),
  });
}

function severityOf(run: Run, type: 'canonical' | 'uri' | 'url'): 'error' | 'information' | 'warning' {
  if (type === 'canonical' || isTextLinkData(run)) return 'error';
  // What else a URI may mean with a fragment is not for FHIR to say; the tag of a version in `meta.source` is a usual one.
  return run.elementAt(run.depth - 1)?.path === 'Meta.source' ? 'information' : 'warning';
}
