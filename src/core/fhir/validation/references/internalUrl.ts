import type { JsonScalar } from '../../../json/jsonNode.ts';
import { referenceTexts } from '../../../l10n/fhirReferences.ts';
import { message } from '../../../l10n/message.ts';
import type { Run } from '../run.ts';
import { containedById } from './resolve.ts';

/** Checks a canonical or URI that points into the resource itself, such as `#vs1` (FHIR R4, references.html#canonical-fragments): a contained resource must have that id. */
export function checkInternalUrl(run: Run, value: JsonScalar, type: 'canonical' | 'uri' | 'url'): void {
  const { text } = value;
  const root = run.scope?.root;
  if (text === '#' || root === undefined || containedById(root, text.slice(1)) !== undefined) return;
  run.report('fhir/reference', value, message(referenceTexts.internalUrl, { url: text }), {
    // What else a URI may mean with a fragment is not for FHIR to say.
    severity: type === 'canonical' ? 'error' : 'warning',
  });
}
