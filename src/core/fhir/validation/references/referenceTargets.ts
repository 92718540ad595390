import { JsonKind, type JsonObject, type JsonScalar } from '../../../json/jsonNode.ts';
import { bundleTexts } from '../../../l10n/fhirBundle.ts';
import { referenceTexts } from '../../../l10n/fhirReferences.ts';
import { message } from '../../../l10n/message.ts';
import type { ElementType } from '../../definitions/model.ts';
import { resourceNode, type FhirNode } from '../../fhirpath/model/fhirNode.ts';
import { isAbsoluteUri } from '../primitives/primitiveFault.ts';
import type { Run } from '../run.ts';
import type { ReferencePlan } from './referencePlan.ts';
import { isAmbiguous, resolveReference, type Target } from './resolve.ts';
import { restReference } from './restReference.ts';

/** `Patient?identifier=…`: the server looks for the target (FHIR R4, http.html#trules). */
const CONDITIONAL = /^[A-Z][A-Za-z]+\?/u;
const TYPES = 'http://hl7.org/fhir/StructureDefinition/';

/** Checks the form of a Reference and, by the base definition of its element, the type it points to. */
export function checkReference(run: Run, node: JsonObject): void {
  const reference = node.get('reference');
  if (reference?.kind !== JsonKind.String || reference.text === '') return;
  const { text } = reference;
  if (!isReference(text)) {
    run.report(
      'fhir/reference',
      reference,
      message(referenceTexts.referenceForm, { reference: shorten(text) }),
    );
    return;
  }
  if (CONDITIONAL.test(text) && run.scope?.bundle?.node.getString('type') !== 'transaction') {
    run.report(
      'fhir/reference',
      reference,
      message(referenceTexts.referenceConditional, { reference: shorten(text) }),
    );
  }
  // `#` is the container, which only a contained resource has (FHIR R4, references.html#contained).
  const isOutside = text === '#' && run.scope?.isContained === false;
  if (isOutside || (text.startsWith('#') && resolveReference(run, text) === undefined)) {
    run.report(
      'fhir/reference',
      reference,
      message(referenceTexts.referenceNotContained, { reference: text }),
    );
  }
  checkOneTarget(run, reference);
  checkStatedType(run, node, reference);
  checkExists(run, reference);
  const types = run.elementAt(run.depth - 1)?.definition.types;
  if (types !== undefined) checkTargets(run, node, run.validator.referencePlan(types), undefined);
}

/** Checks a reference against the types that a profile leaves. */
export function checkReferenceTypes(
  run: Run,
  node: FhirNode,
  types: readonly ElementType[],
  profile: string,
): void {
  const { object } = node;
  if (object === undefined || node.type !== 'Reference') return;
  const plan = run.validator.referencePlan(types);
  checkTargets(run, object, plan, profile);
  checkAggregation(run, object, plan, profile);
}

/** Of what the first resource of a document or message refers to, the check of those Bundles says it. */
function checkOneTarget(run: Run, reference: JsonScalar): void {
  const { scope } = run;
  if (scope === undefined || reference.text.startsWith('#') || !isAmbiguous(scope, reference.text)) return;
  const { bundle, node } = scope;
  const isFirst = bundle?.entries[0]?.resource === node;
  if (isFirst && (bundle?.type === 'document' || bundle?.type === 'message')) return;
  run.report(
    'fhir/reference',
    reference,
    message(bundleTexts.bundleTwice, { reference: shorten(reference.text) }),
  );
}

/** What the reference says of its target's type must agree with the resource that it finds. */
function checkStatedType(run: Run, node: JsonObject, reference: JsonScalar): void {
  const target = resolveReference(run, reference.text);
  const rest = restReference(reference.text);
  const found = target?.node.getString('resourceType') ?? rest?.type;
  if (found === undefined || run.validator.shapes.resource(found) === undefined) return;
  if (rest !== undefined && rest.type !== found) {
    run.report(
      'fhir/reference',
      reference,
      message(referenceTexts.referenceType, { stated: rest.type, type: found }),
    );
  }
  const stated = node.get('type');
  if (stated?.kind !== JsonKind.String || stated.text === found) return;
  if (isAbsoluteUri(stated.text)) {
    const type = stated.text.startsWith(TYPES) ? stated.text.slice(TYPES.length) : '';
    if (run.validator.shapes.resource(type) === undefined) return;
    run.report('fhir/reference', stated, message(referenceTexts.referenceTypeAbsolute, { type }));
    return;
  }
  run.report(
    'fhir/reference',
    stated,
    message(referenceTexts.referenceType, { stated: stated.text, type: found }),
  );
}

/** A relative reference means a resource of the same server (FHIR R4, references.html#literal): here, of the same workspace. */
function checkExists(run: Run, reference: JsonScalar): void {
  if (run.validator.options.knowsAllTargets?.() !== true) return;
  const rest = restReference(reference.text);
  if (rest === undefined || rest.base !== undefined) return;
  if (resolveReference(run, reference.text) !== undefined) return;
  run.report(
    'fhir/reference',
    reference,
    message(referenceTexts.referenceNotInWorkspace, { reference: shorten(reference.text) }),
    { severity: 'warning' },
  );
}

function isReference(text: string): boolean {
  return !/\s/u.test(text);
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** The type that a reference points to, from its target or from its own text. */
export function targetTypeOf(run: Run, node: JsonObject, target: Target | undefined): string | undefined {
  const found = target?.node.getString('resourceType');
  if (found !== undefined) return found;
  const reference = node.getString('reference');
  const rest = reference === undefined ? undefined : restReference(reference);
  if (rest !== undefined) {
    return run.validator.shapes.resource(rest.type) === undefined ? undefined : rest.type;
  }
  const stated = node.getString('type');
  if (stated === undefined || isAbsoluteUri(stated)) return undefined;
  // Without an address a word that is no resource type tells nothing; its binding says so.
  const isType = run.validator.shapes.resource(stated) !== undefined;
  return isType || reference !== undefined ? stated : undefined;
}

function checkTargets(run: Run, node: JsonObject, plan: ReferencePlan, profile: string | undefined): void {
  if (plan.isOpen) return;
  const reference = node.getString('reference');
  const target = reference === undefined ? undefined : resolveReference(run, reference);
  const type = targetTypeOf(run, node, target);
  if (type === undefined) return;
  const fitting = plan.fitting(type);
  if (fitting.length === 0) {
    run.report(
      'fhir/reference',
      node.get('reference') ?? node.get('type') ?? node,
      message(referenceTexts.referenceTarget, { allowed: plan.allowedTypes.join(', '), type }),
      profile === undefined ? {} : { profile },
    );
    return;
  }
  if (target === undefined || reference === undefined) return;
  checkTargetProfiles(run, target, plan, fitting, reference, profile);
}

/** A target in the document must keep one of the profiles that are allowed; base types say nothing new here. */
function checkTargetProfiles(
  run: Run,
  target: Target,
  plan: ReferencePlan,
  profiles: readonly string[],
  reference: string,
  profile: string | undefined,
): void {
  const real = profiles.filter((url) => !url.startsWith(TYPES) || run.validator.isProfile(url));
  // A base type among those that fit is kept by any resource of that type.
  if (real.length === 0 || real.length < profiles.length) return;
  const known = real.filter((url) => plan.typeOf(url) !== undefined);
  if (known.length === 0) return;
  const node = resourceNode(run.validator.shapes, target.node);
  if (node === undefined || known.some((url) => run.validator.conforms(run, node, url))) return;
  run.report(
    'fhir/reference',
    run.keySpan,
    message(referenceTexts.referenceNoProfile, { reference: shorten(reference), profiles: known.join(', ') }),
    profile === undefined ? {} : { profile },
  );
}

function checkAggregation(run: Run, node: JsonObject, plan: ReferencePlan, profile: string): void {
  const reference = node.getString('reference');
  const { aggregation } = plan;
  if (reference === undefined || aggregation === undefined) return;
  const found = resolveReference(run, reference)?.kind;
  const mode = found === 'contained' ? 'contained' : found === 'bundled' ? 'bundled' : 'referenced';
  if (aggregation.has(mode) || (mode === 'bundled' && aggregation.has('referenced'))) return;
  run.report(
    'fhir/reference',
    node.get('reference') ?? node,
    message(referenceTexts.referenceAggregation, {
      allowed: [...aggregation].join(', '),
      found: mode,
      profile,
    }),
    { profile },
  );
}
