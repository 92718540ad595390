import type {
  Binding,
  Constraint,
  DefinitionStore,
  ElementDefinition,
  ElementType,
  StructureDefinition,
} from '../../definitions/model.ts';
import { isPrimitiveType } from './primitiveTypes.ts';

/** Resources that stand inside others: the value's own `resourceType` says what they are. */
const RESOURCE_TYPES: ReadonlySet<string> = new Set(['Resource', 'DomainResource']);

/** One JSON property that a type knows: `valueQuantity`, or `_birthDate` for the element behind a primitive. */
export class Property {
  #shape: TypeShape | undefined;

  constructor(
    readonly jsonName: string,
    readonly element: ElementShape,
    readonly type: ElementType,
    /** Stands for `_x`: id and extensions of the primitive `x`. */
    readonly isSibling: boolean,
    readonly isPrimitive: boolean,
    readonly isResource: boolean,
    readonly shapes: TypeShapes,
  ) {}

  get typeCode(): string {
    return this.type.code;
  }

  /** The shape of the value; for a primitive that of its `_x` object. Undefined for a resource, whose own type decides. */
  get shape(): TypeShape | undefined {
    return (this.#shape ??= this.element.inline ?? this.shapes.get(this.type.code));
  }
}

/** One element of a type, for all its JSON names. */
export class ElementShape {
  readonly properties: Property[] = [];
  inlineSource: (() => TypeShape | undefined) | undefined;
  /** What validation has prepared for this element; made when it is first met. */
  plan: unknown = undefined;
  #inline: TypeShape | undefined;

  constructor(
    readonly index: number,
    /** Without `[x]`. */
    readonly name: string,
    readonly isChoice: boolean,
    readonly definition: ElementDefinition,
    /** As the base defines it: decides whether JSON has an array. */
    readonly isArray: boolean,
  ) {}

  get path(): string {
    return this.definition.path;
  }

  get min(): number {
    return this.definition.min ?? 0;
  }

  get max(): number {
    const max = this.definition.max;
    return max === undefined || max === '*' ? Number.POSITIVE_INFINITY : max;
  }

  get binding(): Binding | undefined {
    return this.definition.binding;
  }

  get constraints(): readonly Constraint[] {
    return this.definition.constraints ?? [];
  }

  /** The shape of a backbone element, or of what a `contentReference` points to. */
  get inline(): TypeShape | undefined {
    return (this.#inline ??= this.inlineSource?.());
  }
}

/** A type, or a backbone element inside one, as the base specification defines it. */
export class TypeShape {
  readonly properties = new Map<string, Property>();
  readonly elements: ElementShape[] = [];
  readonly required: ElementShape[] = [];
  readonly #byName = new Map<string, ElementShape>();
  /** What validation has prepared for this type; made when it is first met. */
  plan: unknown = undefined;

  constructor(
    /** `Observation`, `Quantity`, `Observation.component`. */
    readonly path: string,
    readonly definition: StructureDefinition,
    readonly root: ElementDefinition,
    readonly isResource: boolean,
    readonly isBackbone: boolean,
  ) {}

  /** The type as FHIRPath names it; for a backbone element `BackboneElement` or `Element`. */
  get typeName(): string {
    return this.isBackbone ? (this.root.types?.[0]?.code ?? 'BackboneElement') : this.definition.type;
  }

  element(name: string): ElementShape | undefined {
    return this.#byName.get(name);
  }

  add(element: ElementShape): void {
    this.elements.push(element);
    this.#byName.set(element.name, element);
    if (element.min > 0) this.required.push(element);
    for (const property of element.properties) this.properties.set(property.jsonName, property);
  }
}

/** Makes the shapes of base types from their snapshots, each when it is first asked for. */
export class TypeShapes {
  readonly #byName = new Map<string, TypeShape | null>();

  constructor(readonly store: DefinitionStore) {}

  /** Undefined for a type that the store does not know. */
  get(name: string): TypeShape | undefined {
    const known = this.#byName.get(name);
    if (known !== undefined) return known ?? undefined;
    const definition =
      this.store.type(name) ??
      this.store.structureDefinition(`http://hl7.org/fhir/StructureDefinition/${name}`);
    // A profile on a resource is no type, though it may be looked up by its name.
    const isProfile = definition?.kind === 'resource' && definition.type !== name;
    const made =
      definition?.snapshot === undefined || isProfile
        ? undefined
        : this.#build(definition, definition.snapshot);
    this.#byName.set(name, made ?? null);
    return made;
  }

  /** The shape of a resource type that can have instances. */
  resource(name: string): TypeShape | undefined {
    const shape = this.get(name);
    return shape !== undefined && shape.isResource && !shape.definition.abstract ? shape : undefined;
  }

  /** Whether a type is, or derives from, another one. */
  isA(name: string, ancestor: string): boolean {
    let current: string | undefined = name;
    for (let depth = 0; current !== undefined && depth < 20; depth += 1) {
      if (current === ancestor) return true;
      const base: string | undefined = this.get(current)?.definition.baseDefinition;
      current = base?.replace(/\|.*$/u, '').slice(base.lastIndexOf('/') + 1);
    }
    return false;
  }

  #build(definition: StructureDefinition, snapshot: readonly ElementDefinition[]): TypeShape | undefined {
    const root = snapshot[0];
    if (root === undefined) return undefined;
    const shapes = new Map<string, TypeShape>();
    const shape = new TypeShape(root.path, definition, root, definition.kind === 'resource', false);
    shapes.set(root.path, shape);
    const seen = new Set<string>();
    const withChildren = new Set<string>();
    for (const { path } of snapshot) {
      const cut = path.lastIndexOf('.');
      if (cut > 0) withChildren.add(path.slice(0, cut));
    }
    for (const definitionOfElement of snapshot.slice(1)) {
      const { path } = definitionOfElement;
      if (definitionOfElement.sliceName !== undefined || seen.has(path)) continue;
      // A primitive's own value is the JSON value itself, never a property.
      if (definition.kind === 'primitive-type' && path.endsWith('.value')) continue;
      seen.add(path);
      const cut = path.lastIndexOf('.');
      const parent = shapes.get(path.slice(0, cut));
      if (parent === undefined) continue;
      const element = this.#element(parent, definitionOfElement, path.slice(cut + 1), shapes);
      if (withChildren.has(path) && !element.isChoice) {
        const inline = new TypeShape(path, definition, definitionOfElement, false, true);
        shapes.set(path, inline);
        element.inlineSource = () => inline;
      }
      parent.add(element);
    }
    return shape;
  }

  #element(
    parent: TypeShape,
    definition: ElementDefinition,
    lastName: string,
    shapes: ReadonlyMap<string, TypeShape>,
  ): ElementShape {
    const isChoice = lastName.endsWith('[x]');
    const name = isChoice ? lastName.slice(0, -3) : lastName;
    const element = new ElementShape(
      parent.elements.length,
      name,
      isChoice,
      definition,
      definition.max !== undefined && definition.max !== 1 && definition.max !== 0,
    );
    if (definition.contentReference !== undefined) {
      const target = definition.contentReference.slice(definition.contentReference.indexOf('#') + 1);
      element.inlineSource = () => shapes.get(target);
      element.properties.push(
        new Property(name, element, { code: 'BackboneElement' }, false, false, false, this),
      );
      return element;
    }
    for (const type of definition.types ?? []) {
      const jsonName = isChoice ? name + capitalize(type.code) : name;
      const isPrimitive = isPrimitiveType(type.code);
      element.properties.push(
        new Property(jsonName, element, type, false, isPrimitive, RESOURCE_TYPES.has(type.code), this),
      );
      if (isPrimitive) {
        element.properties.push(new Property(`_${jsonName}`, element, type, true, true, false, this));
      }
      if (!isChoice) break;
    }
    return element;
  }
}

export function capitalize(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
