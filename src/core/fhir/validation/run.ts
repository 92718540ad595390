import type { Problem, RelatedPlace } from '../../findings/problem.ts';
import type { RuleId } from '../../findings/ruleRegistry.ts';
import type { Severity } from '../../findings/severity.ts';
import { profileTexts } from '../../l10n/fhirProfiles.ts';
import { structureTexts } from '../../l10n/fhirStructure.ts';
import { message, type Message } from '../../l10n/message.ts';
import type { JsonProblem } from '../../json/jsonProblem.ts';
import {
  JsonKind,
  type JsonNode,
  type JsonObject,
  type JsonProperty,
  type JsonScalar,
} from '../../json/jsonNode.ts';
import type { OpenEntryMemory } from './bundle/entryMemory.ts';
import type { CleanValues } from './cleanValues.ts';
import type { Span } from '../../text/range.ts';
import type { FhirPathServices } from '../fhirpath/environment.ts';
import { resourceNode, type FhirNode } from '../fhirpath/model/fhirNode.ts';
import type { ElementShape, Property, TypeShape } from '../fhirpath/model/typeShape.ts';
import { Counters } from './counters.ts';
import { BundleScope } from './references/bundleScope.ts';
import type { Validator } from './validator.ts';

/** A resource on the way of the walk. */
export interface ResourceScope {
  readonly node: JsonObject;
  readonly shape: TypeShape;
  /** The outermost resource below a Bundle or Parameters: what `#id` is looked up in. */
  readonly root: JsonObject;
  readonly parent: ResourceScope | undefined;
  readonly isContained: boolean;
  /** The Bundle that holds it as an entry. */
  readonly bundle: BundleScope | undefined;
  /** `fullUrl` of its entry. */
  readonly fullUrl: string | undefined;
}

export interface ReportOptions {
  readonly severity?: Severity;
  readonly profile?: string;
  /** Added to the expression of the current place: `.status`, `[1]`. */
  readonly below?: string;
  /** The problem belongs to an element around the current one, by its depth. */
  readonly depth?: number;
  readonly source?: string;
  readonly related?: readonly RelatedPlace[];
  readonly data?: NonNullable<Problem['data']>;
}

interface Frame {
  name: string;
  index: number;
  key: Span | undefined;
  known: Property | undefined;
  owner: TypeShape | undefined;
  object: JsonObject | undefined;
  shape: TypeShape | undefined;
}

/** One validation of one text: where the walk stands, what it found. The place is a stack of names, so that nothing is built until a problem is found. */
export class Run {
  readonly problems: Problem[] = [];
  readonly counters = new Counters();
  /** Whether nothing is wrong with the text as JSON. */
  isValidJson = false;
  /** Keys that stand twice, by their starts; undefined when there are none. */
  duplicates: Map<number, JsonProblem> | undefined;
  /** Repeated values in which nothing is wrong; undefined where they can't be told. */
  cleanValues: CleanValues | undefined;
  /** What the last check found in each entry of the root Bundle, where somebody remembers it. */
  entries: OpenEntryMemory | undefined;
  /** Profiles that the root resource was checked against, besides those it claims. */
  readonly applied = new Set<string>();
  /** Resources of which was said that some of their codes are not checked. */
  readonly unchecked = new Set<JsonObject>();
  /** What FHIRPath expressions may ask in this run. */
  services: FhirPathServices | undefined;
  readonly #nodes = new Map<JsonObject, FhirNode | undefined>();
  readonly conformance = new Map<JsonNode, Map<string, boolean>>();
  readonly #bundles = new Map<JsonObject, BundleScope>();
  #scope: ResourceScope | undefined;
  #contextUses = 0;
  #idsSeen = 0;
  #mentionsPhr: boolean | undefined;
  #probing = 0;
  #probeErrors = 0;
  #depth = 0;
  #frames: Frame[] = [];

  constructor(
    readonly validator: Validator,
    readonly text: string,
    readonly isCancelled: () => boolean,
  ) {}

  /** The resource that is being checked. To ask for it is to look around. */
  get scope(): ResourceScope | undefined {
    this.#contextUses += 1;
    return this.#scope;
  }

  set scope(scope: ResourceScope | undefined) {
    this.#scope = scope;
  }

  /**
   * How often a check looked at anything but the value in front of it: the resource around, the elements above, what was said before. What it
   * did not find in the same value somewhere else it may find here.
   */
  get contextUses(): number {
    return this.#contextUses;
  }

  /** Whether nothing was found, and nothing looked at but the value itself, since there were so many problems and looks around. */
  foundNothingSince(problems: number, contextUses: number): boolean {
    return this.problems.length === problems && this.#contextUses === contextUses && !this.isProbing;
  }

  lookAround(): void {
    this.#contextUses += 1;
  }

  /** How many ids of elements and resources were met. */
  get idsSeen(): number {
    return this.#idsSeen;
  }

  /** Takes note of an id, which is compared with others further up. */
  seeId(): void {
    this.#idsSeen += 1;
    this.#contextUses += 1;
  }

  /** The resource that is being checked, for whoever looks around only under conditions of its own. */
  get currentScope(): ResourceScope | undefined {
    return this.#scope;
  }

  /** Steps to a child. `index` is -1 for an element that does not repeat. `key` is where a missing child of it is reported. */
  enter(
    name: string,
    index: number,
    key: Span | undefined,
    known: Property | undefined,
    owner: TypeShape | undefined,
  ): void {
    const frame = this.#frames[this.#depth];
    if (frame === undefined) {
      this.#frames[this.#depth] = { name, index, key, known, owner, object: undefined, shape: undefined };
    } else {
      frame.name = name;
      frame.index = index;
      frame.key = key;
      frame.known = known;
      frame.owner = owner;
      frame.object = undefined;
      frame.shape = undefined;
    }
    this.#depth += 1;
  }

  leave(): void {
    this.#depth -= 1;
  }

  /** Notes which object stands at the current place. */
  standOn(object: JsonObject, shape: TypeShape): void {
    const frame = this.#frames[this.#depth - 1];
    if (frame === undefined) return;
    frame.object = object;
    frame.shape = shape;
  }

  /** Whether the text names anything of the PHR at all: saves looking through every resource for it. */
  get mentionsPhr(): boolean {
    return (this.#mentionsPhr ??= this.text.includes('http://phr.kanta.fi/'));
  }

  get depth(): number {
    return this.#depth;
  }

  /** The place where a problem about the current element as a whole is shown. */
  get keySpan(): Span {
    return this.#frames[this.#depth - 1]?.key ?? { start: 0, end: 1 };
  }

  elementAt(depth: number): ElementShape | undefined {
    return this.#frames[depth]?.known?.element;
  }

  knownAt(depth: number): Property | undefined {
    return this.#frames[depth]?.known;
  }

  /** The type that the element at a depth belongs to. */
  ownerAt(depth: number): TypeShape | undefined {
    return this.#frames[depth]?.owner;
  }

  objectAt(depth: number): JsonObject | undefined {
    this.#contextUses += 1;
    return this.#frames[depth]?.object;
  }

  shapeAt(depth: number): TypeShape | undefined {
    this.#contextUses += 1;
    return this.#frames[depth]?.shape;
  }

  nameAt(depth: number): string {
    return this.#frames[depth]?.name ?? '';
  }

  /** `Bundle.entry[3].resource.status`. */
  expression(count = this.#depth): string {
    let result = '';
    for (let depth = 0; depth < count; depth += 1) {
      const frame = this.#frames[depth];
      if (frame === undefined) continue;
      result += (depth > 0 ? '.' : '') + frame.name + (frame.index >= 0 ? `[${frame.index}]` : '');
    }
    return result;
  }

  report(rule: RuleId, span: Span, what: Message, options: ReportOptions = {}): void {
    if (this.#probing > 0) {
      if (options.severity === undefined || options.severity === 'error') this.#probeErrors += 1;
      return;
    }
    const { severity, profile, below, source, related, data, depth } = options;
    const ofProfile: RelatedPlace[] =
      profile === undefined
        ? []
        : [
            {
              message: message(profileTexts.profileOfSetting, { profile }),
              resource: profile,
              ...this.#claimOf(profile),
            },
          ];
    const places = [...ofProfile, ...(related ?? [])];
    this.problems.push({
      rule,
      start: span.start,
      end: span.end,
      message: what,
      expression: this.expression(depth) + (below ?? ''),
      ...(severity === undefined ? {} : { severity }),
      ...(profile === undefined ? {} : { profile }),
      ...(source === undefined ? {} : { source }),
      ...(places.length === 0 ? {} : { related: places }),
      ...(data === undefined ? {} : { data }),
    });
  }

  /** Where the resource claims a profile. A Bundle around it is another matter: an edit may move the one without the other. */
  #claimOf(profile: string): { readonly span?: Span } {
    for (let scope = this.#scope; scope !== undefined; scope = scope.parent) {
      const claim = profileClaims(scope.node).find(({ text }) => names(text, profile));
      if (claim !== undefined) return { span: { start: claim.start, end: claim.end } };
      if (scope.node === scope.root) break;
    }
    return {};
  }

  /** Reports a key that stands twice, where the parser found one. */
  reportDuplicate(property: JsonProperty): void {
    if (this.duplicates?.delete(property.start) !== true) return;
    this.report('fhir/duplicate-key', property, message(structureTexts.duplicateKey, { key: property.key }));
  }

  /** Runs checks without reporting; the number of errors that they would have reported. */
  probe(checks: () => void): number {
    const before = this.#probeErrors;
    this.#probeErrors = 0;
    this.#probing += 1;
    checks();
    this.#probing -= 1;
    const found = this.#probeErrors;
    this.#probeErrors = before;
    return found;
  }

  get isProbing(): boolean {
    return this.#probing > 0;
  }

  /** Runs checks as if they stood at the root of another resource, and comes back. */
  elsewhere(scope: ResourceScope, checks: () => void): void {
    const frames = this.#frames;
    const depth = this.#depth;
    const before = this.#scope;
    this.#frames = [];
    this.#depth = 0;
    this.enter(scope.shape.path, -1, undefined, undefined, undefined);
    this.standOn(scope.node, scope.shape);
    this.scope = scope;
    checks();
    this.scope = before;
    this.#frames = frames;
    this.#depth = depth;
  }

  /** A resource as a node for expressions, made once while it is checked. */
  resourceNode(resource: JsonObject): FhirNode | undefined {
    const known = this.#nodes.get(resource);
    if (known !== undefined) return known;
    const made = resourceNode(this.validator.shapes, resource);
    this.#nodes.set(resource, made);
    return made;
  }

  /** A resource has been checked: its nodes, and what they keep, are not wanted any more. */
  forgetNode(resource: JsonObject): void {
    this.#nodes.delete(resource);
  }

  /** Takes the entries of a Bundle from whoever knows them already. */
  useBundle(scope: BundleScope): void {
    this.#bundles.set(scope.node, scope);
  }

  /** The entries of a Bundle, indexed once. */
  bundleOf(bundle: JsonObject): BundleScope {
    this.#contextUses += 1;
    const known = this.#bundles.get(bundle);
    if (known !== undefined) return known;
    const made = new BundleScope(bundle);
    this.#bundles.set(bundle, made);
    return made;
  }

  /** Whether the current resource names a profile in meta.profile, or is checked against it anyway. */
  claims(profile: string): boolean {
    this.#contextUses += 1;
    if (this.applied.has(profile)) return true;
    for (let { scope } = this; scope !== undefined; scope = scope.parent) {
      if (claimedProfiles(scope.node).some((url) => names(url, profile))) return true;
    }
    return false;
  }
}

/** The canonicals in `meta.profile`. */
export function claimedProfiles(resource: JsonObject): readonly string[] {
  return profileClaims(resource).map(({ text }) => text);
}

/** Whether a canonical names a profile, in whatever version. */
function names(canonical: string, profile: string): boolean {
  return canonical === profile || canonical.startsWith(`${profile}|`);
}

/** The canonicals in `meta.profile`, with their places. */
export function profileClaims(resource: JsonObject): readonly JsonScalar[] {
  const meta = resource.get('meta');
  const list = meta?.kind === JsonKind.Object ? meta.get('profile') : undefined;
  if (list?.kind !== JsonKind.Array) return [];
  return list.items.filter((item): item is JsonScalar => item.kind === JsonKind.String);
}

/** Where a missing child of a property's value is shown: the key, or for one of several items its opening mark. */
export function placeOf(property: JsonProperty, item: JsonNode, count: number): Span {
  return count <= 1 ? property : { start: item.start, end: Math.min(item.start + 1, item.end) };
}
