import { JsonKind } from '../../json/jsonNode.ts';
import type { JsonDocument } from '../../json/parseJson.ts';
import type { Problem } from '../../findings/problem.ts';
import { structureTexts } from '../../l10n/fhirStructure.ts';
import { message } from '../../l10n/message.ts';
import { jsonTexts } from '../../l10n/json.ts';
import type { TextRevision } from '../../text/textRevision.ts';
import type { EntryMemory } from './bundle/entryMemory.ts';
import { CleanValues } from './cleanValues.ts';
import { Run } from './run.ts';
import type { Validator } from './validator.ts';
import { shapeOfResource, walkResource } from './walk/resource.ts';

export interface ValidationRequest {
  /** Profiles to check the resource against, besides those it claims. */
  readonly profiles?: readonly string[];
  readonly isCancelled?: () => boolean;
  /** Of the same document as the time before: only what an edit concerns is checked again. */
  readonly edited?: { readonly memory: EntryMemory; readonly revision: TextRevision };
}

/** Checks one JSON text as a FHIR resource; undefined when it was cancelled. */
export function validateDocument(
  validator: Validator,
  document: JsonDocument,
  request: ValidationRequest = {},
): readonly Problem[] | undefined {
  const isCancelled = request.isCancelled ?? ((): boolean => false);
  const run = new Run(validator, document.text, isCancelled);
  run.isValidJson = document.problems.length === 0;
  // Of a terminology server each coding may ask something else.
  if (run.isValidJson && validator.options.terminology === undefined) run.cleanValues = new CleanValues();
  for (const problem of document.problems) {
    if (problem.code === 'comment' && validator.settings.allowComments) continue;
    if (problem.code === 'duplicate-key') {
      (run.duplicates ??= new Map()).set(problem.start, problem);
    } else {
      run.report(
        'fhir/json-syntax',
        problem,
        message(structureTexts.json, { what: { text: jsonTexts[problem.code] } }),
      );
    }
  }
  for (const profile of request.profiles ?? []) run.applied.add(profile);
  const { root } = document;
  if (root?.kind === JsonKind.Object) {
    const type = root.property('resourceType');
    const brace = { start: root.start, end: root.start + 1 };
    const typeName = type?.value?.kind === JsonKind.String ? type.value.text : 'Resource';
    run.enter(typeName, -1, type ?? brace, undefined, undefined);
    const shape = shapeOfResource(run, root);
    if (shape?.path === 'Bundle' && request.edited !== undefined) {
      const { memory, revision } = request.edited;
      const bundle = memory.scopeOf(root);
      run.useBundle(bundle);
      run.entries = memory.open(document, revision, bundle, (request.profiles ?? []).join(' '));
    }
    if (shape !== undefined) {
      walkResource(run, {
        node: root,
        shape,
        root,
        parent: undefined,
        isContained: false,
        bundle: undefined,
        fullUrl: undefined,
      });
    }
    run.leave();
  } else if (root !== undefined) {
    run.report('fhir/resource-type', root, message(structureTexts.resourceTypeMissing));
  }
  for (const problem of run.duplicates?.values() ?? []) {
    run.report(
      'fhir/duplicate-key',
      problem,
      message(structureTexts.duplicateKey, { key: problem.detail ?? '' }),
    );
  }
  if (isCancelled()) return undefined;
  run.entries?.close();
  return run.problems;
}
