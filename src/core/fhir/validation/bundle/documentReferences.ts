import { JsonKind, type JsonNode, type JsonObject } from '../../../json/jsonNode.ts';
import { bundleTexts } from '../../../l10n/fhirBundle.ts';
import { referenceTexts } from '../../../l10n/fhirReferences.ts';
import { message } from '../../../l10n/message.ts';
import type { BundleEntry, BundleScope } from '../references/bundleScope.ts';
import { entriesInBundle } from '../references/resolve.ts';
import type { Run } from '../run.ts';
import { entryPath } from './bundle.ts';

/** Checks that what the first resource of a document or message refers to is in the Bundle (FHIR R4, documents.html#content). */
export function checkDocument(
  run: Run,
  bundle: BundleScope,
  entry: BundleEntry,
  first: JsonObject,
  type: 'document' | 'message',
): void {
  const check = (value: JsonNode | undefined, below: string): void => {
    checkOne(run, bundle, entry, value, entryPath(entry, `.resource${below}`));
  };
  if (type === 'message') {
    each(first, 'focus', check, '');
    return;
  }
  for (const name of ['subject', 'encounter', 'custodian', 'author']) each(first, name, check, '');
  eachObject(first, 'attester', (item, below) => {
    each(item, 'party', check, below);
  });
  eachObject(first, 'event', (item, below) => {
    each(item, 'detail', check, below);
  });
  checkSections(first, '', check);
}

type Check = (value: JsonNode | undefined, below: string) => void;

function checkSections(holder: JsonObject, above: string, check: Check): void {
  eachObject(holder, 'section', (section, below) => {
    const path = above + below;
    for (const name of ['author', 'focus', 'entry']) each(section, name, check, path);
    checkSections(section, path, check);
  });
}

function each(holder: JsonObject, name: string, check: Check, above: string): void {
  const value = holder.get(name);
  if (value?.kind === JsonKind.Array) {
    value.items.forEach((item, index) => {
      check(item, `${above}.${name}[${index}]`);
    });
  } else if (value !== undefined) check(value, `${above}.${name}`);
}

function eachObject(holder: JsonObject, name: string, what: (item: JsonObject, below: string) => void): void {
  const value = holder.get(name);
  if (value?.kind !== JsonKind.Array) return;
  value.items.forEach((item, index) => {
    if (item.kind === JsonKind.Object) what(item, `.${name}[${index}]`);
  });
}

function checkOne(
  run: Run,
  bundle: BundleScope,
  entry: BundleEntry,
  value: JsonNode | undefined,
  below: string,
): void {
  if (value?.kind !== JsonKind.Object) return;
  const reference = value.get('reference');
  if (reference?.kind !== JsonKind.String || reference.text === '' || reference.text.startsWith('#')) return;
  const found = entriesInBundle(bundle, reference.text, entry.fullUrl);
  if (found.length === 1) return;
  run.report(
    'fhir/reference',
    reference,
    found.length === 0
      ? message(referenceTexts.referenceNotInBundle, { reference: reference.text })
      : message(bundleTexts.bundleTwice, { reference: reference.text }),
    { below },
  );
}
