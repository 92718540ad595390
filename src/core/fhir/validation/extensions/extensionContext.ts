import type { JsonObject, JsonScalar } from '../../../json/jsonNode.ts';
import { extensionTexts } from '../../../l10n/fhirExtensions.ts';
import { message } from '../../../l10n/message.ts';
import type { ExtensionContext } from '../../definitions/model.ts';
import { FhirNode } from '../../fhirpath/model/fhirNode.ts';
import type { TypeShape } from '../../fhirpath/model/typeShape.ts';
import { isCanonicalResource } from '../conformance/canonicalResource.ts';
import { evaluate } from '../invariants/invariant.ts';
import { stripVersion } from '../profiles/rule.ts';
import type { Run } from '../run.ts';
import type { ExtensionPlan } from './extensionPlan.ts';

/** Checks that an extension stands where its definition allows it (StructureDefinition.context, R4). */
export function checkContext(
  run: Run,
  node: JsonObject,
  shape: TypeShape,
  plan: ExtensionPlan,
  url: JsonScalar,
): void {
  const { contexts } = plan.definition;
  if (contexts.length === 0) return;
  const place = placesOf(run);
  if (contexts.some((context) => fits(run, context, place))) {
    checkContextInvariants(run, node, shape, plan, url);
    return;
  }
  run.report(
    'fhir/extension',
    url,
    message(extensionTexts.extensionContext, {
      url: plan.definition.url,
      place: place.names[0] ?? run.expression(),
      allowed: contexts.map(({ expression }) => expression).join(', '),
    }),
    { profile: plan.definition.url, depth: run.depth - 1 },
  );
}

interface Place {
  /** All names by which the element can be meant: paths and types. */
  readonly names: readonly string[];
  /** The url of the extension that holds it, innermost. */
  readonly outerUrl: string | undefined;
}

/** What the element that holds the extension is called: `Patient.name`, `HumanName`, `Element`. */
function placesOf(run: Run): Place {
  const names = new Set<string>();
  const holder = run.depth - 2;
  const isResource = run.objectAt(holder) === run.scope?.node;
  const element = isResource ? undefined : run.elementAt(holder);
  const addType = (type: string): void => {
    for (let current: string | undefined = type, depth = 0; current !== undefined && depth < 10; depth += 1) {
      names.add(current);
      const base: string | undefined = run.validator.shapes.get(current)?.definition.baseDefinition;
      current = base === undefined ? undefined : stripVersion(base)?.slice(base.lastIndexOf('/') + 1);
    }
  };
  let outerUrl: string | undefined;
  if (element === undefined) {
    const type = run.scope?.shape.definition.type;
    if (type !== undefined) addType(type);
    if (isCanonicalResource(run.scope?.shape)) names.add('CanonicalResource').add('MetadataResource');
  } else {
    const { path } = element;
    names.add(path);
    if (path.endsWith('[x]')) names.add(path.slice(0, -3));
    // What a content reference points to is the same element at another place.
    const own = run.shapeAt(holder);
    if (own?.isBackbone === true) names.add(own.path);
    const owner = run.ownerAt(holder);
    const code = run.shapeAt(holder)?.typeName ?? run.knownAt(holder)?.typeCode;
    if (code !== undefined) {
      addType(code);
      // A choice may be meant with one type only: `Observation.valueQuantity`.
      if (path.endsWith('[x]')) names.add(path.slice(0, -3) + code.charAt(0).toUpperCase() + code.slice(1));
    }
    // `Patient.contact.name` may also be meant from outside: `Extension.value[x]`, or the types that the owner derives from.
    if (owner !== undefined && !owner.isBackbone) {
      let base = owner.definition.baseDefinition;
      for (let depth = 0; base !== undefined && depth < 5; depth += 1) {
        const name = stripVersion(base)?.slice(base.lastIndexOf('/') + 1) ?? '';
        names.add(`${name}.${element.name}`);
        base = run.validator.shapes.get(name)?.definition.baseDefinition;
      }
    }
    const long = longPath(run, holder);
    for (const item of long) names.add(item);
    // Inside an extension, or on the value of one.
    for (const depth of [holder, holder - 1]) {
      if (outerUrl === undefined && run.shapeAt(depth)?.path === 'Extension') {
        outerUrl = run.objectAt(depth)?.getString('url');
      }
    }
  }
  // The first one is shown: what every element is comes last.
  names.add('Element');
  return { names: [...names], outerUrl };
}

/** Paths through data types from each element above: `Patient.name.family`, `HumanName.family`. */
function longPath(run: Run, holder: number): readonly string[] {
  const result: string[] = [];
  let tail = '';
  for (let depth = holder; depth >= 0; depth -= 1) {
    const element = run.elementAt(depth);
    if (element === undefined) break;
    const own = element.path + tail;
    result.push(own, own.replaceAll('[x]', ''));
    tail = `.${element.isChoice ? `${element.name}[x]` : element.name}${tail}`;
    const owner = run.ownerAt(depth);
    if (owner !== undefined && !owner.isBackbone)
      result.push(`${owner.path}${tail}`, `${owner.path}${tail}`.replaceAll('[x]', ''));
  }
  return result;
}

function fits(run: Run, context: ExtensionContext, place: Place): boolean {
  const expression = context.expression.trim();
  switch (context.kind) {
    case 'extension':
      return place.outerUrl !== undefined && place.outerUrl === stripVersion(expression);
    case 'fhirpath':
      return fitsPath(run, expression);
    case 'element': {
      const hash = expression.indexOf('#');
      if (hash > 0) return fitsProfile(run, expression.slice(0, hash), expression.slice(hash + 1), place);
      // STU3's word for every element, still met in definitions for later versions.
      if (expression === '*' || expression === 'Any') return true;
      return place.names.includes(expression) || place.names.includes(expression.replace(/^\/+/u, ''));
    }
  }
}

/** A context that names a profile: `canonical#Appointment`. The resource must claim it, or keep it anyway. */
function fitsProfile(run: Run, profile: string, path: string, place: Place): boolean {
  if (!place.names.includes(path)) return false;
  if (run.claims(profile)) return true;
  const resource = run.scope === undefined ? undefined : run.resourceNode(run.scope.node);
  return resource !== undefined && run.validator.conforms(run, resource, profile);
}

function fitsPath(run: Run, expression: string): boolean {
  const evaluator = run.validator.invariants.compile(expression);
  const holder = run.objectAt(run.depth - 2);
  const { scope } = run;
  if (evaluator === null || scope === undefined || holder === undefined) return true;
  return run.validator.selects(run, evaluator, holder);
}

function checkContextInvariants(
  run: Run,
  node: JsonObject,
  shape: TypeShape,
  plan: ExtensionPlan,
  url: JsonScalar,
): void {
  const { contextInvariants } = plan.definition;
  if (contextInvariants.length === 0) return;
  const holder = run.objectAt(run.depth - 2);
  const holderShape = run.shapeAt(run.depth - 2);
  if (holder === undefined || holderShape === undefined) return;
  const holderNode = new FhirNode(
    holder,
    undefined,
    holderShape.typeName,
    holderShape,
    false,
    undefined,
    undefined,
    -1,
    undefined,
  );
  const extension = new FhirNode(
    node,
    undefined,
    'Extension',
    shape,
    false,
    undefined,
    undefined,
    -1,
    undefined,
  );
  for (const rule of contextInvariants) {
    const evaluator = run.validator.invariants.compile(rule);
    if (evaluator === null || evaluate(run, evaluator, holderNode, extension)) continue;
    run.report(
      'fhir/extension',
      url,
      message(extensionTexts.extensionContextInvariant, { url: plan.definition.url, rule }),
      { profile: plan.definition.url, depth: run.depth - 1 },
    );
  }
}
