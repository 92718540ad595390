import type { ElementShape, TypeShape } from '../../fhirpath/model/typeShape.ts';
import type { JsonObject } from '../../../json/jsonNode.ts';
import type { Constraint } from '../../definitions/model.ts';
import type { Invariant } from '../invariants/invariant.ts';
import type { Run } from '../run.ts';
import type { BindingCheck } from '../terminology/bindingCheck.ts';

/** Checks of one type beyond its structure: references, extensions, narratives … */
export type TypeCheck = (run: Run, node: JsonObject, shape: TypeShape) => void;

/** What validation prepares once for a type. */
export interface TypePlan {
  readonly invariants: readonly Invariant[];
  readonly check: TypeCheck | undefined;
}

/** What validation prepares once for an element: rules that its type does not have already. */
export interface ElementPlan {
  readonly invariants: readonly Invariant[];
  readonly binding: BindingCheck | undefined;
  /** Whether it is the id of an element or a resource. */
  readonly isId: boolean;
}

export function typePlan(run: Run, shape: TypeShape): TypePlan {
  const known = shape.plan as TypePlan | undefined;
  if (known !== undefined) return known;
  const { validator } = run;
  const made: TypePlan = {
    invariants: prepare(run, shape.root.constraints ?? [], shape.path),
    check: validator.typeChecks.get(shape.path),
  };
  shape.plan = made;
  return made;
}

export function elementPlan(run: Run, element: ElementShape): ElementPlan {
  return (element.plan as ElementPlan | undefined) ?? makeElementPlan(run, element);
}

function makeElementPlan(run: Run, element: ElementShape): ElementPlan {
  const { validator } = run;
  const ofType = new Set<string>();
  for (const property of element.properties) {
    const root = property.isResource ? undefined : property.shape?.root;
    if (root !== element.definition) {
      for (const { expression } of root?.constraints ?? [])
        if (expression !== undefined) ofType.add(expression);
    }
  }
  const own =
    element.inline === undefined || element.definition.contentReference !== undefined
      ? element.constraints.filter(({ expression }) => expression !== undefined && !ofType.has(expression))
      : [];
  const made: ElementPlan = {
    invariants: prepare(run, own, element.path),
    binding:
      element.binding === undefined ? undefined : validator.bindings.checkOf(element.binding, undefined),
    isId: element.name === 'id',
  };
  element.plan = made;
  return made;
}

function prepare(run: Run, constraints: readonly Constraint[], path: string): readonly Invariant[] {
  const result: Invariant[] = [];
  for (const constraint of constraints) {
    const invariant = run.validator.invariants.prepare(constraint, path);
    if (invariant !== undefined) result.push(invariant);
  }
  return result;
}
