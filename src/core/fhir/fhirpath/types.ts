import { FhirNode } from './model/fhirNode.ts';
import { capitalize, type TypeShapes } from './model/typeShape.ts';
import { QuantityItem, Temporal, TypeInfo, type Item } from './values.ts';

const SYSTEM: ReadonlySet<string> = new Set([
  'Boolean',
  'String',
  'Integer',
  'Decimal',
  'Date',
  'DateTime',
  'Time',
  'Quantity',
]);

/** Whether an item is of a type; `System.String` and `String` also fit FHIR's primitive, as expressions of the specification expect. */
export function hasType(item: Item, type: string, shapes: TypeShapes): boolean {
  const name = type.replace(/^(?:FHIR|System)\./u, '');
  if (item instanceof FhirNode) {
    if (item.type === name) return true;
    if (SYSTEM.has(name) && item.isPrimitive && capitalize(item.type) === name) return true;
    return shapes.isA(item.type, name);
  }
  if (item instanceof TypeInfo) return name === 'TypeInfo';
  const own = systemType(item);
  return own === name || own === capitalize(name);
}

export function systemType(item: Exclude<Item, FhirNode | TypeInfo>): string {
  if (item instanceof Temporal) return capitalize(item.kind);
  if (item instanceof QuantityItem) return 'Quantity';
  if (typeof item === 'string') return 'String';
  if (typeof item === 'boolean') return 'Boolean';
  return Number.isInteger(item) ? 'Integer' : 'Decimal';
}
