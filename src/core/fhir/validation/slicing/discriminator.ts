import type { DiscriminatorKind, ElementDefinition, PlainValue } from '../../definitions/model.ts';
import type { FhirNode } from '../../fhirpath/model/fhirNode.ts';
import type { ElementShape } from '../../fhirpath/model/typeShape.ts';
import { isPrimitiveType } from '../../fhirpath/model/primitiveTypes.ts';
import type { ProfileNode } from '../profiles/profileTree.ts';
import type { Rule } from '../profiles/rule.ts';
import { stripVersion } from '../profiles/rule.ts';
import { resolveNode } from '../references/resolve.ts';
import type { Run } from '../run.ts';
import type { Validator } from '../validator.ts';
import { testCoding } from '../terminology/bindingCheck.ts';
import { equalityTest, patternTest, type ValueTest } from '../values/matchValue.ts';
import { someSelectedJson } from './selectedJson.ts';
import { capitalize } from '../../fhirpath/model/typeShape.ts';
import { JsonKind } from '../../../json/jsonNode.ts';

/** Whether an item belongs to a slice. */
export type Matcher = (item: FhirNode, run: Run) => boolean;

type Step =
  | { readonly kind: 'child'; readonly name: string }
  | { readonly kind: 'extension'; readonly url: string }
  | { readonly kind: 'type'; readonly name: string }
  | { readonly kind: 'resolve' };

const STEP =
  /^(?:extension\(['"]([^'"]+)['"]\)|(?:ofType|as)\((?:FHIR\.)?(\w+)\)|(resolve\(\))|(\$this)|(\w+)(?:\[x\])?)(?:\.|$)/u;

/** The restricted FHIRPath of discriminators (ElementDefinition.slicing, R4 section 5.1.0.6) as steps; undefined where it is something else. */
export function discriminatorSteps(path: string): readonly Step[] | undefined {
  const steps: Step[] = [];
  let rest = path;
  while (rest.length > 0) {
    const found = STEP.exec(rest);
    if (found === null) return undefined;
    const [whole, url, type, resolve, self, name] = found;
    if (url !== undefined) steps.push({ kind: 'extension', url });
    else if (type !== undefined) steps.push({ kind: 'type', name: type });
    else if (resolve !== undefined) steps.push({ kind: 'resolve' });
    else if (self === undefined && name !== undefined) steps.push({ kind: 'child', name });
    rest = rest.slice(whole.length);
  }
  return steps;
}

/** The function that tells by one discriminator whether an item is in a slice; undefined where the slice says nothing to tell it by. */
export function compileDiscriminator(
  rule: Rule,
  slice: ProfileNode,
  kind: DiscriminatorKind,
  path: string,
): Matcher | undefined {
  const steps = discriminatorSteps(path);
  if (steps === undefined) return undefined;
  const definitions = follow(slice, steps, rule.validator);
  switch (kind) {
    case 'type':
      return byType(definitions, steps, slice, rule.base);
    case 'profile':
      return byProfile(definitions, steps);
    case 'exists':
      return byExistence(definitions, steps);
    case 'value':
    case 'pattern':
      return byWhole(slice.definition, steps) ?? byValue(definitions, steps, rule.validator);
    case 'position':
      return undefined;
  }
}

/** The definitions that a path leads to from a slice, nested slices included. */
export function follow(
  slice: ProfileNode,
  steps: readonly Step[],
  validator: Validator,
): readonly ProfileNode[] {
  let current: readonly ProfileNode[] = [slice];
  for (const step of steps) {
    current = current.flatMap((node) => followStep(node, step, validator));
  }
  return current;
}

function followStep(node: ProfileNode, step: Step, validator: Validator): readonly ProfileNode[] {
  const { types } = node.definition;
  switch (step.kind) {
    case 'child': {
      // The snapshot lists a backbone element's own children beside those of the profile's element that it is to follow.
      const borrowed = (types ?? [])
        .flatMap(({ profiles }) => profiles ?? [])
        .flatMap((profile) => (profile.includes('#') ? (validator.trees.get(profile) ?? []) : []))
        .flatMap((root) => namedChildren(root, step.name));
      const own = [...borrowed, ...namedChildren(node, step.name)];
      if (own.length > 0) return own;
      return (types ?? []).flatMap(({ code, profiles }) => {
        const roots =
          profiles !== undefined && profiles.length > 0
            ? profiles.map((profile) => validator.trees.get(profile))
            : [validator.trees.type(code)];
        return roots.flatMap((root) => (root === undefined ? [] : namedChildren(root, step.name)));
      });
    }
    case 'extension': {
      const slices = namedChildren(node, 'extension').filter(({ definition }) =>
        definition.types?.some(({ profiles }) =>
          profiles?.some((profile) => stripVersion(profile) === step.url),
        ),
      );
      const inline = slices.filter(({ children }) => children.length > 0);
      if (inline.length > 0) return inline;
      const root = validator.trees.get(step.url);
      return root === undefined ? slices : [root];
    }
    case 'type':
      return [node];
    case 'resolve':
      return (types ?? []).flatMap(({ targetProfiles, profiles, code }) =>
        [...(targetProfiles ?? []), ...(code === 'Reference' ? [] : (profiles ?? []))].flatMap((profile) => {
          const root = validator.trees.get(profile);
          return root === undefined ? [] : [root];
        }),
      );
  }
}

function namedChildren(node: ProfileNode, name: string): readonly ProfileNode[] {
  return node.children
    .filter((child) => child.name === name)
    .flatMap((child) => [child, ...withSlices(child)]);
}

function withSlices(node: ProfileNode): readonly ProfileNode[] {
  return node.slices.flatMap((slice) => [slice, ...withSlices(slice)]);
}

/** The elements of an item that a path leads to. */
export function select(item: FhirNode, steps: readonly Step[], run: Run): readonly FhirNode[] {
  let current: readonly FhirNode[] = [item];
  for (const step of steps) {
    if (current.length === 0) return current;
    current = current.flatMap((node) => {
      switch (step.kind) {
        case 'child':
          return node.children(step.name);
        case 'extension':
          return node.children('extension').filter(({ object }) => object?.getString('url') === step.url);
        case 'type':
          return node.type === step.name || capitalize(node.type) === step.name ? [node] : [];
        case 'resolve': {
          const target = resolveNode(run, node);
          return target === undefined ? [] : [target];
        }
      }
    });
  }
  return current;
}

/** A slice that fixes its element as a whole gives the value of the discriminator within it. */
function byWhole({ fixed, pattern }: ElementDefinition, steps: readonly Step[]): Matcher | undefined {
  let value: PlainValue | undefined = (fixed ?? pattern)?.value;
  if (steps.length === 0) return undefined;
  for (const step of steps) {
    if (step.kind !== 'child' || value === undefined || !isRecord(value)) return undefined;
    value = value[step.name];
  }
  if (value === undefined) return undefined;
  return bySome(steps, patternTest(value));
}

function isRecord(value: PlainValue): value is { readonly [key: string]: PlainValue } {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function byValue(
  definitions: readonly ProfileNode[],
  steps: readonly Step[],
  validator: Validator,
): Matcher | undefined {
  // A value that a nested slice holds counts as well: an item belongs here when one of its elements has it.
  const values = definitions.flatMap(({ definition }) => {
    const test = valueTest(definition);
    return test === undefined ? [] : [test];
  });
  const [only] = values;
  if (only !== undefined) {
    return bySome(steps, values.length === 1 ? only : (json) => values.some((test) => test(json)));
  }
  for (const { definition } of definitions) {
    const test = criterionOf(definition, validator);
    if (test !== undefined) return (item, run) => test(select(item, steps, run));
  }
  return undefined;
}

/** Membership by a value that a path leads to. */
function bySome(steps: readonly Step[], test: ValueTest): Matcher {
  const names = steps.flatMap((step) => (step.kind === 'child' ? [step.name] : []));
  const isPlain = names.length === steps.length;
  return (item, run) =>
    (isPlain ? someSelectedJson(item, names, test) : undefined) ??
    select(item, steps, run).some(({ json }) => test(json));
}

function valueTest({ fixed, pattern }: ElementDefinition): ValueTest | undefined {
  if (fixed !== undefined) return equalityTest(fixed.value);
  return pattern === undefined ? undefined : patternTest(pattern.value);
}

function criterionOf(
  definition: ElementDefinition,
  validator: Validator,
): ((found: readonly FhirNode[]) => boolean) | undefined {
  const { binding, max, min } = definition;
  if (max === 0) return (found) => found.length === 0;
  if (binding?.strength === 'required' && binding.valueSet !== undefined) {
    const { valueSet } = binding;
    return (found) => found.some((node) => isMember(node, valueSet, validator));
  }
  if (min !== undefined && min > 0) return (found) => found.length > 0;
  return undefined;
}

/** Whether a coded element has a code of a value set; a set that can't be judged here counts as having it. */
export function isMember(node: FhirNode, valueSet: string, validator: Validator): boolean {
  const membership = validator.valueSets.membership(valueSet);
  if (membership === undefined) return false;
  if (node.text !== undefined) return membership.test(undefined, node.text) !== 'out';
  const { object } = node;
  if (object === undefined) return false;
  const codings = object.get('coding');
  if (codings?.kind === JsonKind.Array) {
    return codings.items.some(
      (item) => item.kind === JsonKind.Object && testCoding(membership, item, validator.valueSets) !== 'out',
    );
  }
  return testCoding(membership, object, validator.valueSets) !== 'out';
}

function byExistence(definitions: readonly ProfileNode[], steps: readonly Step[]): Matcher | undefined {
  for (const { definition } of definitions) {
    if (definition.max === 0) return (item, run) => select(item, steps, run).length === 0;
    if ((definition.min ?? 0) > 0) return (item, run) => select(item, steps, run).length > 0;
  }
  return undefined;
}

function byType(
  definitions: readonly ProfileNode[],
  steps: readonly Step[],
  slice: ProfileNode,
  base: ElementShape | undefined,
): Matcher | undefined {
  if (steps.length === 0 && base?.isChoice === true) return matchByType(slice, base);
  const types = new Set<string>();
  for (const { definition, profile } of definitions) {
    // The root of a target profile stands for its type.
    if (!definition.path.includes('.')) types.add(profile.type);
    else for (const { code } of definition.types ?? []) types.add(code);
  }
  if (types.size === 0) return undefined;
  return (item, run) =>
    select(item, steps, run).some(({ type }) => {
      if (types.has(type)) return true;
      for (const wanted of types)
        if (!isPrimitiveType(wanted) && run.validator.shapes.isA(type, wanted)) return true;
      return false;
    });
}

/** Membership of a choice's slice by its types. */
export function matchByType(slice: ProfileNode, base: ElementShape): Matcher | undefined {
  const types = new Set((slice.definition.types ?? []).map(({ code }) => code));
  if (types.size === 0 || slice.name !== base.name) {
    const named = base.properties.find(({ jsonName }) => jsonName === slice.name);
    if (named !== undefined) return (item) => item.known?.typeCode === named.typeCode;
  }
  return types.size === 0 ? undefined : (item) => types.has(item.known?.typeCode ?? item.type);
}

function byProfile(definitions: readonly ProfileNode[], steps: readonly Step[]): Matcher | undefined {
  const profiles = new Set<string>();
  for (const { definition, profile } of definitions) {
    if (!definition.path.includes('.')) profiles.add(profile.url);
    else for (const type of definition.types ?? []) for (const url of type.profiles ?? []) profiles.add(url);
  }
  if (profiles.size === 0) return undefined;
  return (item, run) =>
    select(item, steps, run).some((node) =>
      [...profiles].some((profile) => run.validator.conforms(run, node, profile)),
    );
}

/** Membership of an extension's slice by its url. */
export function matchByUrl(slice: ProfileNode, validator: Validator): Matcher | undefined {
  const urls = new Set<string>();
  for (const child of slice.children) {
    const value =
      child.name === 'url' ? (child.definition.fixed ?? child.definition.pattern)?.value : undefined;
    if (typeof value === 'string') urls.add(value);
  }
  if (urls.size === 0) {
    for (const type of slice.definition.types ?? []) {
      for (const profile of type.profiles ?? []) {
        const root = validator.trees.get(profile);
        const url = root?.children.find(({ name }) => name === 'url')?.definition.fixed?.value;
        urls.add(typeof url === 'string' ? url : (stripVersion(profile) ?? profile));
      }
    }
  }
  return urls.size === 0 ? undefined : (item) => urls.has(item.object?.getString('url') ?? '');
}
