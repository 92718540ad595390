import { JsonKind, type JsonObject } from '../../../json/jsonNode.ts';
import { bundleTexts } from '../../../l10n/fhirBundle.ts';
import { message } from '../../../l10n/message.ts';
import type { Run } from '../run.ts';

const PAGING: ReadonlySet<string> = new Set(['first', 'previous', 'next', 'last']);
const SEARCHES: ReadonlySet<string> = new Set(['searchset', 'history']);

/** Checks the relations of a Bundle's links: paging only in searches and histories, each relation once. */
export function checkLinks(run: Run, node: JsonObject, type: string): void {
  const links = node.get('link');
  if (links?.kind !== JsonKind.Array) return;
  const seen = new Set<string>();
  links.items.forEach((item, index) => {
    if (item.kind !== JsonKind.Object) return;
    const relation = item.get('relation');
    if (relation?.kind !== JsonKind.String) return;
    const { text } = relation;
    const below = `.link[${index}]`;
    if (!SEARCHES.has(type) && PAGING.has(text)) {
      run.report(
        'fhir/bundle',
        relation,
        message(bundleTexts.bundleLink, { relation: text, why: message(bundleTexts.bundleLinkPaging) }),
        { below: `${below}.relation` },
      );
    }
    if (seen.has(text) && (text === 'self' || PAGING.has(text))) {
      run.report(
        'fhir/bundle',
        relation,
        message(bundleTexts.bundleLink, { relation: text, why: message(bundleTexts.bundleLinkTwice) }),
        { below: SEARCHES.has(type) ? below : `${below}.relation` },
      );
    }
    seen.add(text);
  });
}
