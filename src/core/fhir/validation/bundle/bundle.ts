import { JsonKind, type JsonNode, type JsonObject } from '../../../json/jsonNode.ts';
import { bundleTexts } from '../../../l10n/fhirBundle.ts';
import { message } from '../../../l10n/message.ts';
import type { BundleEntry, BundleScope } from '../references/bundleScope.ts';
import { restReference } from '../references/restReference.ts';
import type { Run } from '../run.ts';
import { checkDocument } from './documentReferences.ts';
import { checkLinks } from './links.ts';
import { checkInterlinked } from './reachability.ts';
import { checkSignature } from './signature.ts';
import { checkSearchSet } from './searchSet.ts';

/** Kinds of Bundle whose entries may go without fullUrl (FHIR R4, bundle.html#bundle-unique). */
const WITHOUT_FULL_URL: ReadonlySet<string> = new Set([
  'transaction',
  'transaction-response',
  'batch',
  'batch-response',
]);

/** Checks what holds for a Bundle as a whole, by its type. The run stands at the Bundle. */
export function checkBundle(run: Run, node: JsonObject): void {
  const bundle = run.bundleOf(node);
  const type = bundle.type ?? '';
  checkLinks(run, node, type);
  const [first] = bundle.entries;
  if (type === 'document' || type === 'message') {
    const wanted = type === 'document' ? 'Composition' : 'MessageHeader';
    if (first?.type !== wanted) {
      run.report(
        'fhir/bundle',
        first?.resourceKey ?? run.keySpan,
        message(bundleTexts.bundleFirst, { bundle: type, type: wanted }),
        first?.resource === undefined ? {} : { below: entryPath(first, '.resource') },
      );
    } else if (first.resource !== undefined) {
      checkDocument(run, bundle, first, first.resource, type);
      checkInterlinked(run, bundle, type);
    }
    checkDocumentDate(run, node, type);
  } else if (type === 'searchset') checkSearchSet(run, node, bundle);
  checkFullUrls(run, bundle, type);
  checkSignature(run, node);
}

export function entryPath({ index }: BundleEntry, below = ''): string {
  return `.entry[${index}]${below}`;
}

/** STU3 keeps the date of a document in meta.lastUpdated (documents.html#content). */
function checkDocumentDate(run: Run, node: JsonObject, type: string): void {
  if (type !== 'document' || run.validator.store.fhirVersion !== '3.0') return;
  const meta = node.get('meta');
  if (meta?.kind === JsonKind.Object && meta.get('lastUpdated') !== undefined) return;
  run.report(
    'fhir/bundle',
    run.keySpan,
    message(bundleTexts.bundleField, { bundle: type, field: 'meta.lastUpdated' }),
  );
}

function checkFullUrls(run: Run, bundle: BundleScope, type: string): void {
  const relative: BundleEntry[] = [];
  for (const entry of bundle.entries) {
    const { fullUrl, node } = entry;
    if (fullUrl === undefined) {
      if (!WITHOUT_FULL_URL.has(type) && node.property('fullUrl') === undefined) {
        const place = { start: node.start, end: node.start + 1 };
        run.report('fhir/bundle', place, message(bundleTexts.bundleFullUrlMissing), {
          below: entryPath(entry),
        });
      }
      continue;
    }
    if (fullUrl === '') continue;
    if (!entry.isFullUrlAbsolute) relative.push(entry);
    else checkFullUrlId(run, entry, fullUrl);
  }
  const [first, ...others] = relative;
  if (first === undefined) return;
  // One remark for all of them: a Bundle with relative URLs has them throughout.
  run.report(
    'fhir/bundle',
    valueOf(first.node, 'fullUrl') ?? first.node,
    message(bundleTexts.bundleFullUrlRelative, { url: first.fullUrl ?? '' }),
    {
      below: entryPath(first),
      related: others.map((entry) => ({
        message: message(bundleTexts.bundleFullUrlRelative, { url: entry.fullUrl ?? '' }),
        span: valueOf(entry.node, 'fullUrl') ?? entry.node,
      })),
    },
  );
}

function valueOf(node: JsonObject, key: string): JsonNode | undefined {
  return node.get(key);
}

/** A fullUrl in the form of a RESTful address ends in the resource's own type and id. */
function checkFullUrlId(run: Run, entry: BundleEntry, fullUrl: string): void {
  const { type, id, node } = entry;
  if (type === undefined || !/^https?:/u.test(fullUrl)) return;
  if (id !== undefined && fullUrl.endsWith(`/${type}/${id}`)) return;
  const rest = restReference(fullUrl);
  if (rest?.base === undefined || run.validator.shapes.resource(rest.type) === undefined) return;
  run.report(
    'fhir/bundle',
    node.get('fullUrl') ?? node,
    message(bundleTexts.bundleFullUrlId, { url: fullUrl, expected: `${type}/${id ?? '…'}` }),
    { below: entryPath(entry) },
  );
}
