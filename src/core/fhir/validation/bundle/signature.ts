import { JsonKind, type JsonObject } from '../../../json/jsonNode.ts';
import { bundleTexts } from '../../../l10n/fhirBundle.ts';
import { message } from '../../../l10n/message.ts';
import { primitiveFault } from '../primitives/primitiveFault.ts';
import type { Run } from '../run.ts';

const JWS = 'application/jose';

/**
 * Checks the form of a Bundle's signature. Whether it is the signer's is not judged: that takes certificates and, for most formats, a canonical
 * form of the content (FHIR R4, signatures.html).
 */
export function checkSignature(run: Run, bundle: JsonObject): void {
  const signature = bundle.get('signature');
  const data = signature?.kind === JsonKind.Object ? signature.get('data') : undefined;
  if (signature?.kind !== JsonKind.Object || data?.kind !== JsonKind.String) return;
  const format = signature.getString('sigFormat');
  if (format === undefined) {
    if (signature.property('sigFormat') === undefined)
      run.report('fhir/not-checked', data, message(bundleTexts.signatureNoFormat), { below: '.signature' });
    return;
  }
  if (format === JWS && primitiveFault('base64Binary', data.text) === undefined && !isJws(atob(data.text))) {
    run.report('fhir/bundle', data, message(bundleTexts.signatureForm), { below: '.signature.data' });
    return;
  }
  run.report('fhir/not-checked', data, message(bundleTexts.signatureNotVerified, { format }), {
    below: '.signature.data',
  });
}

/** Whether a text is a JWS in its compact form, with the payload or (detached, as FHIR has it) without. */
function isJws(text: string): boolean {
  const parts = text.split('.');
  const [header = ''] = parts;
  if (parts.length !== 3 || !parts.every((part) => /^[\w-]*$/u.test(part))) return false;
  try {
    const read: unknown = JSON.parse(atob(header.replaceAll('-', '+').replaceAll('_', '/')));
    return typeof read === 'object' && read !== null && 'alg' in read;
  } catch {
    return false;
  }
}
