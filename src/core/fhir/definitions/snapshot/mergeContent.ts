import type { Binding, Constraint, ElementType } from '../model.ts';
import type { ElementContent } from './elementNode.ts';

/**
 * What holds for an element when a differential constrains it: what the differential says replaces what the base says, except that
 * constraints add up (R4, 5.1.0.14 and the official generator: a key that the base has already is not added again) and that a binding
 * without a value set keeps the base's.
 */
export function mergeContent(base: ElementContent, change: ElementContent, source: string): ElementContent {
  const { constraints, binding, reboundTo, ...others } = change;
  const merged: { -readonly [K in keyof ElementContent]: ElementContent[K] } = { ...base, ...others };
  if (binding === undefined && merged.binding !== undefined && !canBeBound(merged.types))
    delete merged.binding;
  return {
    ...merged,
    ...(constraints !== undefined && {
      constraints: mergeConstraints(base.constraints ?? [], constraints, source),
    }),
    ...(binding !== undefined && { binding: mergeBinding(base.binding, binding) }),
    ...(reboundTo !== undefined &&
      base.binding !== undefined && { binding: { ...base.binding, valueSet: reboundTo } }),
  };
}

const BINDABLE: ReadonlySet<string> = new Set([
  'code',
  'Coding',
  'CodeableConcept',
  'Quantity',
  'string',
  'uri',
  'url',
  'canonical',
  'CodeableReference',
  'Extension',
]);

/** A choice with a binding that is narrowed to types without codes loses the binding. */
function canBeBound(types: readonly ElementType[] | undefined): boolean {
  return types === undefined || types.some(({ code }) => BINDABLE.has(code));
}

function mergeConstraints(
  base: readonly Constraint[],
  added: readonly Constraint[],
  source: string,
): readonly Constraint[] {
  const keys = new Set(base.map(({ key }) => key));
  const fresh = added.filter(({ key }) => !keys.has(key));
  return [
    ...base,
    ...fresh.map((constraint) => (constraint.source === undefined ? { ...constraint, source } : constraint)),
  ];
}

function mergeBinding(base: Binding | undefined, change: Binding): Binding {
  const valueSet = change.valueSet ?? base?.valueSet;
  const maxValueSet = change.maxValueSet ?? base?.maxValueSet;
  return {
    strength: change.strength,
    ...(valueSet !== undefined && { valueSet }),
    ...(maxValueSet !== undefined && { maxValueSet }),
  };
}
