import { JsonKind, type JsonObject } from '../../../json/jsonNode.ts';
import { bundleTexts } from '../../../l10n/fhirBundle.ts';
import { message } from '../../../l10n/message.ts';
import type { BundleEntry, BundleScope } from '../references/bundleScope.ts';
import type { Run } from '../run.ts';
import { entryPath } from './bundle.ts';

/** Checks the entries of a searchset against their search mode and the types that the self link asks for (FHIR R4, search.html). */
export function checkSearchSet(run: Run, node: JsonObject, bundle: BundleScope): void {
  const wanted = searchedTypes(run, node);
  const modes = bundle.entries.map(modeOf);
  const hasModes = modes.some((mode) => mode !== undefined);
  bundle.entries.forEach((entry, index) => {
    const { resource, type = '' } = entry;
    if (resource === undefined) {
      run.report('fhir/bundle', entry.node, message(bundleTexts.bundleSearchResource), {
        below: entryPath(entry),
      });
      return;
    }
    const mode = modes[index];
    if (!hasModes || mode === undefined) return;
    const options = { below: entryPath(entry, '.resource') };
    const place = resource.property('resourceType') ?? resource;
    if (mode === 'outcome') {
      if (type !== 'OperationOutcome') {
        run.report('fhir/bundle', place, message(bundleTexts.bundleSearchOutcome, { type }), options);
      }
      return;
    }
    if (mode !== 'match' && mode !== 'include') return;
    if (entry.id === undefined)
      run.report('fhir/bundle', place, message(bundleTexts.bundleSearchId), options);
    if (mode === 'match' && wanted.length > 0 && !wanted.includes(type)) {
      run.report(
        'fhir/bundle',
        place,
        message(bundleTexts.bundleSearchType, { type, wanted: wanted.join(', ') }),
        options,
      );
    }
  });
}

function modeOf({ node }: BundleEntry): string | undefined {
  const search = node.get('search');
  return search?.kind === JsonKind.Object ? search.getString('mode') : undefined;
}

/** The resource types that the self link searches for; empty when it can't be told. */
function searchedTypes(run: Run, node: JsonObject): readonly string[] {
  const links = node.get('link');
  const self =
    links?.kind === JsonKind.Array
      ? links.items.find((item) => item.kind === JsonKind.Object && item.getString('relation') === 'self')
      : undefined;
  const url = self?.kind === JsonKind.Object ? self.getString('url') : undefined;
  if (url === undefined) return [];
  const [path = '', query = ''] = url.split('?');
  const last = path.split('/').at(-1) ?? '';
  if (run.validator.shapes.resource(last) !== undefined) return [last];
  return query
    .split('&')
    .filter((part) => part.startsWith('_type='))
    .flatMap((part) => part.slice(6).split(','));
}
