import type { JsonNode, JsonObject } from '../../json/jsonNode.ts';
import { profileTexts } from '../../l10n/fhirProfiles.ts';
import { message } from '../../l10n/message.ts';
import type { DefinitionStore, ElementType, StructureDefinition } from '../definitions/model.ts';
import { Environment, type Evaluator, type FhirPathServices } from '../fhirpath/environment.ts';
import { FhirNode, resourceNode } from '../fhirpath/model/fhirNode.ts';
import { TypeShapes, type TypeShape } from '../fhirpath/model/typeShape.ts';
import { FhirPathFault, stringOf } from '../fhirpath/values.ts';
import { checkElementIds } from './conformance/resourceChecks.ts';
import type { ExtensionPlan } from './extensions/extensionPlan.ts';
import { Invariants } from './invariants/invariant.ts';
import { htmlChecks } from './narrative/htmlChecks.ts';
import { checkPhrRules } from './kanta/phrRules.ts';
import { checkResourceProfiles } from './profiles/resourceProfiles.ts';
import { ProfileTrees } from './profiles/profileTree.ts';
import { Rule } from './profiles/rule.ts';
import { checkNode } from './profiles/walkRules.ts';
import { ReferencePlan } from './references/referencePlan.ts';
import { resolveReference } from './references/resolve.ts';
import type { ResourceScope, Run } from './run.ts';
import { DEFAULT_FHIR_SETTINGS, type FhirSettings } from './settings.ts';
import { isMember } from './slicing/discriminator.ts';
import { Bindings } from './terminology/bindingCheck.ts';
import { CodeSystems } from './terminology/codeSystems.ts';
import type { RemoteTerminology } from './terminology/remoteTerminology.ts';
import { ValueSets } from './terminology/valueSets.ts';
import type { TypeCheck } from './walk/plan.ts';
import { typeChecks } from './walk/typeChecks.ts';

export interface ValidatorOptions {
  readonly settings?: Partial<FhirSettings>;
  /** The clock for `now()` and `today()`, as an instant in ISO 8601. */
  readonly now: () => string;
  /** Resources outside the document that references may lead to; may be asked often for the same. */
  readonly resolve?: (reference: string) => JsonObject | undefined;
  /** Whether a relative reference that leads nowhere is a fault: `resolve` knows everything there is. */
  readonly knowsAllTargets?: () => boolean;
  /** Questionnaires and Measures by canonical URL, for the responses and reports that follow them. */
  readonly byCanonical?: (canonical: string) => JsonObject | undefined;
  /** A terminology server for codes that are not known here. */
  readonly terminology?: RemoteTerminology | undefined;
  /** Whether invariants may run as functions written by hand; tests switch that off to compare. */
  readonly nativeInvariants?: boolean;
}

/** Everything that is prepared once for one set of definitions; each validation is a `Run`. */
export class Validator {
  readonly shapes: TypeShapes;
  readonly trees: ProfileTrees;
  readonly codeSystems: CodeSystems;
  readonly valueSets: ValueSets;
  readonly bindings: Bindings;
  readonly invariants: Invariants;
  readonly settings: FhirSettings;
  readonly extensionPlans = new Map<string, ExtensionPlan | null>();
  readonly typeChecks: ReadonlyMap<string, TypeCheck> = typeChecks;
  readonly #referencePlans = new Map<readonly ElementType[], ReferencePlan>();
  readonly #rules = new Map<string, Rule | null>();

  constructor(
    readonly store: DefinitionStore,
    readonly options: ValidatorOptions,
  ) {
    this.shapes = new TypeShapes(store);
    this.trees = new ProfileTrees(store);
    this.codeSystems = new CodeSystems(store);
    this.valueSets = new ValueSets(store, this.codeSystems);
    this.bindings = new Bindings(this.valueSets);
    this.invariants = new Invariants(options.nativeInvariants ?? true);
    this.settings = { ...DEFAULT_FHIR_SETTINGS, ...options.settings };
  }

  /** The rules of a profile; undefined when it is unknown or has no snapshot. */
  ruleOf(canonical: string): Rule | undefined {
    const known = this.#rules.get(canonical);
    if (known !== undefined) return known ?? undefined;
    const made = this.#compile(canonical);
    this.#rules.set(canonical, made ?? null);
    return made;
  }

  #compile(canonical: string): Rule | undefined {
    const hash = canonical.indexOf('#');
    const root = this.trees.get(hash < 0 ? canonical : canonical.slice(0, hash));
    const node = this.trees.get(canonical);
    if (root === undefined || node === undefined) return undefined;
    let shape = this.shapes.get(root.profile.type);
    for (const { path } of hash < 0 ? [] : [node.definition]) {
      for (const step of path.split('.').slice(1)) shape = shape?.element(step.replace('[x]', ''))?.inline;
    }
    return new Rule(node, root, undefined, shape, this);
  }

  /** What a reference element allows, by its list of types. */
  referencePlan(types: readonly ElementType[]): ReferencePlan {
    const known = this.#referencePlans.get(types);
    if (known !== undefined) return known;
    const made = new ReferencePlan(this, types);
    this.#referencePlans.set(types, made);
    return made;
  }

  /** Whether a canonical is a profile on a type, not a type itself. */
  isProfile(canonical: string): boolean {
    const definition = this.store.structureDefinition(canonical);
    // Some profiles say `specialization`, or nothing: what counts is that the type is another definition.
    return definition !== undefined && this.store.type(definition.type)?.url !== definition.url;
  }

  /** Checks a value against the profiles of its element's type: it must keep one of them. */
  checkTypeProfiles(run: Run, object: JsonObject, shape: TypeShape, profiles: readonly string[]): void {
    if (shape.path === 'Extension') return;
    const known = run.knownAt(run.depth - 1);
    const node = new FhirNode(
      object,
      undefined,
      shape.typeName,
      shape,
      false,
      undefined,
      known,
      -1,
      undefined,
    );
    this.checkNodeProfiles(run, node, profiles);
  }

  checkNodeProfiles(run: Run, node: FhirNode, profiles: readonly string[]): void {
    const rules = profiles.flatMap((profile) => {
      const rule = this.ruleOf(profile);
      return rule === undefined ? [] : [rule];
    });
    const [first] = rules;
    if (first === undefined) {
      reportMissing(run, node, profiles);
      return;
    }
    const fitting =
      rules.length === 1
        ? first
        : (rules.find((rule) => run.probe(() => checkNode(run, rule, node)) === 0) ?? first);
    checkNode(run, fitting, node);
  }

  /** Whether a node keeps a profile. */
  conforms(run: Run, node: FhirNode, canonical: string): boolean {
    const definition = this.store.structureDefinition(canonical);
    if (definition === undefined || node.json === undefined) return false;
    if (!this.isProfile(canonical)) return this.shapes.isA(node.type, definition.type);
    if (definition.type !== node.type) return false;
    run.lookAround();
    return memo(run, node.json, canonical, () => this.#conforms(run, node, definition));
  }

  #conforms(run: Run, node: FhirNode, definition: StructureDefinition): boolean {
    const rule = this.ruleOf(definition.url);
    if (rule === undefined) return false;
    const { object, shape } = node;
    const checks = (): void => {
      checkNode(run, rule, node);
    };
    const count = run.probe(() => {
      if (shape?.isResource === true && object !== undefined) {
        run.elsewhere(scopeFor(run, object, shape), checks);
      } else checks();
    });
    return count === 0;
  }

  /** What holds for a resource as a whole, beyond its elements. The run stands at it. */
  checkResource(run: Run, scope: ResourceScope, mayRepeatIds: boolean): void {
    checkResourceProfiles(run, scope);
    if (mayRepeatIds) checkElementIds(run, scope.node);
    checkPhrRules(run, scope);
  }

  resolveOutside(reference: string): JsonObject | undefined {
    return this.options.resolve?.(reference);
  }

  servicesFor(run: Run): FhirPathServices {
    return (run.services ??= this.#servicesFor(run));
  }

  #servicesFor(run: Run): FhirPathServices {
    return {
      shapes: this.shapes,
      now: this.options.now,
      htmlChecks,
      memberOf: (node, valueSet) =>
        this.valueSets.membership(valueSet) === undefined ? undefined : isMember(node, valueSet, this),
      conformsTo: (node, profile) =>
        this.store.structureDefinition(profile) === undefined ? undefined : this.conforms(run, node, profile),
      resolve: (item) => {
        const reference =
          item instanceof FhirNode ? (item.text ?? item.object?.getString('reference')) : stringOf(item);
        const target = reference === undefined ? undefined : resolveReference(run, reference);
        return target === undefined ? undefined : resourceNode(this.shapes, target.node);
      },
    };
  }

  /** Whether an expression on the current resource selects an object. */
  selects(run: Run, evaluator: Evaluator, object: JsonObject): boolean {
    const { scope } = run;
    const resource = scope === undefined ? undefined : resourceNode(this.shapes, scope.node);
    if (resource === undefined) return true;
    try {
      const environment = new Environment(this.servicesFor(run), resource, resource, resource);
      return evaluator(environment, [resource]).some(
        (item) => item instanceof FhirNode && (item.json === object || item.sibling === object),
      );
    } catch (error) {
      if (error instanceof FhirPathFault) return false;
      throw error;
    }
  }
}

/** A profile that another profile demands of a resource must be there: without it nobody can say whether the resource is right. */
function reportMissing(run: Run, node: FhirNode, profiles: readonly string[]): void {
  if (node.known?.isResource !== true || node.json === undefined) return;
  run.report(
    'fhir/profile-unknown',
    node.property ?? node.json,
    message(profileTexts.profileDemanded, { profile: profiles.join(', ') }),
    {
      severity: 'error',
      data: { profile: profiles[0] ?? '' },
    },
  );
}

function memo(run: Run, json: JsonNode, canonical: string, compute: () => boolean): boolean {
  let known = run.conformance.get(json);
  if (known === undefined) run.conformance.set(json, (known = new Map<string, boolean>()));
  const before = known.get(canonical);
  if (before !== undefined) return before;
  // A cycle of references counts as conforming until the contrary is found.
  known.set(canonical, true);
  const result = compute();
  known.set(canonical, result);
  return result;
}

/** The scope of a resource that stands somewhere in the document, as seen from the current one. */
function scopeFor(run: Run, object: JsonObject, shape: TypeShape): ResourceScope {
  const { scope } = run;
  const isInside = (outer: JsonObject): boolean =>
    outer !== object && object.start > outer.start && object.end < outer.end;
  if (scope?.shape.path === 'Bundle' && isInside(scope.node)) {
    const bundle = run.bundleOf(scope.node);
    const entry = bundle.entries.find(({ resource }) => resource === object);
    return {
      node: object,
      shape,
      root: object,
      parent: scope,
      isContained: false,
      bundle,
      fullUrl: entry?.fullUrl,
    };
  }
  const isContained = scope !== undefined && isInside(scope.root);
  const entry = scope?.bundle?.entries.find(({ resource }) => resource === object);
  return {
    node: object,
    shape,
    root: isContained ? scope.root : object,
    parent: scope?.parent,
    isContained,
    bundle: scope?.bundle,
    fullUrl: entry === undefined ? scope?.fullUrl : entry.fullUrl,
  };
}
