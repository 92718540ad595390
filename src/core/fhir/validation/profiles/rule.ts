import type { Constraint, ElementType, NarrativeControl, TypedValue } from '../../definitions/model.ts';
import { isPrimitiveType } from '../../fhirpath/model/primitiveTypes.ts';
import type { ElementShape, TypeShape } from '../../fhirpath/model/typeShape.ts';
import type { Invariant } from '../invariants/invariant.ts';
import { compileSlices, type SlicePlan } from '../slicing/slicePlan.ts';
import type { BindingCheck } from '../terminology/bindingCheck.ts';
import type { Validator } from '../validator.ts';
import { nodeAtPath, type ProfileNode } from './profileTree.ts';

/** What a profile says about one element beyond its base type; rules that the base has already are left out. */
export class Rule {
  readonly min: number;
  readonly max: number;
  readonly allowedTypes: ReadonlySet<string> | undefined;
  /** Profiles of the value by its type's code. */
  readonly typeProfiles: ReadonlyMap<string, readonly string[]> | undefined;
  /** The types of a reference, where they are narrower than the base's. */
  readonly references: readonly ElementType[] | undefined;
  readonly fixed: TypedValue | undefined;
  readonly pattern: TypedValue | undefined;
  readonly minValue: TypedValue | undefined;
  readonly maxValue: TypedValue | undefined;
  readonly maxLength: number | undefined;
  readonly narrative: NarrativeControl | undefined;
  /** Extensions that may stand in place of a primitive's value; empty where nothing may, undefined where any extension does. */
  readonly insteadOfValue: readonly string[] | undefined;
  readonly binding: BindingCheck | undefined;
  readonly invariants: readonly Invariant[];
  readonly profile: string;
  #children: readonly Rule[] | undefined;
  #slices: SlicePlan | null | undefined;
  readonly #tables = new Map<TypeShape, RuleTable>();

  constructor(
    readonly node: ProfileNode,
    readonly root: ProfileNode,
    readonly base: ElementShape | undefined,
    /** Undefined for the root and below choices of several types. */
    readonly shape: TypeShape | undefined,
    readonly validator: Validator,
  ) {
    const { definition, profile } = node;
    this.profile = profile.url;
    const min = definition.min ?? 0;
    const max = definition.max === undefined || definition.max === '*' ? Infinity : definition.max;
    const isSlice = definition.sliceName !== undefined;
    this.min = isSlice || min > (base?.min ?? 0) ? min : 0;
    this.max = isSlice || max < (base?.max ?? Infinity) ? max : Infinity;
    this.fixed = definition.fixed;
    this.pattern = definition.pattern;
    this.minValue = definition.minValue;
    this.maxValue = definition.maxValue;
    this.maxLength = definition.maxLength === base?.definition.maxLength ? undefined : definition.maxLength;
    this.narrative = definition.narrative;
    this.insteadOfValue =
      definition.valueAlternatives ?? (definition.mustHaveValue === true ? [] : undefined);
    this.allowedTypes = narrowerTypes(node, base);
    this.typeProfiles = typeProfilesOf(node, base);
    this.references = referencesOf(node, base);
    this.binding = this.#bindingOf();
    this.invariants = this.#ownConstraints()
      .map((constraint) => validator.invariants.prepare(constraint, definition.path, profile.url))
      .filter((invariant): invariant is Invariant => invariant !== undefined);
  }

  get name(): string {
    return this.node.name;
  }

  /** Rules on the children, without those that say nothing. */
  get children(): readonly Rule[] {
    return (this.#children ??= this.#compileChildren());
  }

  get slices(): SlicePlan | undefined {
    if (this.#slices === undefined) this.#slices = compileSlices(this) ?? null;
    return this.#slices ?? undefined;
  }

  /** Whether the rule adds nothing to the base. */
  get isEmpty(): boolean {
    return (
      this.min === 0 &&
      this.max === Infinity &&
      this.allowedTypes === undefined &&
      this.typeProfiles === undefined &&
      this.references === undefined &&
      this.fixed === undefined &&
      this.pattern === undefined &&
      this.minValue === undefined &&
      this.maxValue === undefined &&
      this.maxLength === undefined &&
      this.narrative === undefined &&
      this.insteadOfValue === undefined &&
      this.binding === undefined &&
      this.invariants.length === 0 &&
      this.node.slices.length === 0 &&
      (this.node.definition.contentReference !== undefined || this.children.length === 0)
    );
  }

  /** The rules on children, in the order of a type's elements. */
  tableFor(shape: TypeShape): RuleTable {
    const known = this.#tables.get(shape);
    if (known !== undefined) return known;
    const slots = new Int16Array(shape.elements.length).fill(-1);
    const rules: Rule[] = [];
    for (const rule of this.children) {
      const element = shape.element(rule.name) ?? shape.properties.get(rule.name)?.element;
      if (element === undefined) continue;
      slots[element.index] = rules.length;
      rules.push(rule);
    }
    const table = { slots, rules };
    this.#tables.set(shape, table);
    return table;
  }

  #compileChildren(): readonly Rule[] {
    const { definition, children } = this.node;
    const { contentReference } = definition;
    let source: readonly ProfileNode[] = children;
    let shape = this.shape;
    if (children.length === 0 && contentReference !== undefined) {
      const target = nodeAtPath(this.root, contentReference.slice(contentReference.indexOf('#') + 1));
      source = target?.children ?? [];
      shape = this.base?.inline ?? shape;
    }
    const rules: Rule[] = [];
    for (const child of source) {
      const element = shape?.element(child.name) ?? shape?.properties.get(child.name)?.element;
      const rule = new Rule(child, this.root, element, childShape(element), this.validator);
      if (!rule.isEmpty) rules.push(rule);
    }
    return rules;
  }

  #bindingOf(): BindingCheck | undefined {
    const { binding } = this.node.definition;
    if (binding === undefined) return undefined;
    const before = this.base?.binding;
    const isSame =
      before?.strength === binding.strength &&
      before.maxValueSet === binding.maxValueSet &&
      stripVersion(before.valueSet) === stripVersion(binding.valueSet);
    return isSame ? undefined : this.validator.bindings.checkOf(binding, this.node.profile.url);
  }

  #ownConstraints(): readonly Constraint[] {
    const { constraints } = this.node.definition;
    if (constraints === undefined) return [];
    const known = new Set<string>();
    const note = (list: readonly Constraint[] | undefined): void => {
      for (const { expression } of list ?? []) if (expression !== undefined) known.add(expression);
    };
    note(this.base?.constraints);
    note(this.shape?.root.constraints);
    for (const type of this.node.definition.types ?? []) {
      note(this.validator.shapes.get(type.code)?.root.constraints);
    }
    return constraints.filter(({ expression }) => expression !== undefined && !known.has(expression));
  }
}

export interface RuleTable {
  /** By element index: the place of its rule, or -1. */
  readonly slots: Int16Array;
  readonly rules: readonly Rule[];
}

/** The shape in which an element's children are defined, where there is only one. */
function childShape(element: ElementShape | undefined): TypeShape | undefined {
  if (element === undefined) return undefined;
  if (element.inline !== undefined) return element.inline;
  const own = element.properties.filter(({ isSibling }) => !isSibling);
  return own.length === 1 && own[0]?.isResource === false ? own[0].shape : undefined;
}

export function stripVersion(canonical: string | undefined): string | undefined {
  const bar = canonical?.indexOf('|') ?? -1;
  return bar < 0 ? canonical : canonical?.slice(0, bar);
}

function narrowerTypes(node: ProfileNode, base: ElementShape | undefined): ReadonlySet<string> | undefined {
  const { types } = node.definition;
  if (types === undefined || types.length === 0 || base === undefined) return undefined;
  const own = new Set(types.map(({ code }) => code));
  const before = base.properties.filter(({ isSibling }) => !isSibling).map(({ typeCode }) => typeCode);
  return before.every((code) => own.has(code)) ? undefined : own;
}

function typeProfilesOf(
  node: ProfileNode,
  base: ElementShape | undefined,
): ReadonlyMap<string, readonly string[]> | undefined {
  const result = new Map<string, readonly string[]>();
  for (const { code, profiles } of node.definition.types ?? []) {
    // An extension is checked against its definition wherever it stands.
    if (profiles === undefined || profiles.length === 0 || code === 'Extension') continue;
    const before = base?.definition.types?.find((type) => type.code === code)?.profiles ?? [];
    if (profiles.every((profile) => before.includes(profile))) continue;
    result.set(code, profiles);
  }
  return result.size === 0 ? undefined : result;
}

function referencesOf(node: ProfileNode, base: ElementShape | undefined): readonly ElementType[] | undefined {
  const { types } = node.definition;
  const own = (types ?? []).filter(
    ({ targetProfiles, aggregation }) => targetProfiles !== undefined || aggregation !== undefined,
  );
  if (own.length === 0) return undefined;
  const describe = (list: readonly ElementType[]): string =>
    list
      .map(
        (type) =>
          `${type.code}:${[...(type.targetProfiles ?? [])].sort().join(',')}:${(type.aggregation ?? []).join(',')}`,
      )
      .join(';');
  const before = (base?.definition.types ?? []).filter(
    ({ code }) => !isPrimitiveType(code) || code === 'canonical',
  );
  return describe(own) === describe(before) ? undefined : own;
}
