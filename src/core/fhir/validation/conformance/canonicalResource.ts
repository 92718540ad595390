import type { TypeShape } from '../../fhirpath/model/typeShape.ts';

/** Whether a resource type follows the pattern of definitions with canonical URLs (`CanonicalResource` of R5). */
export function isCanonicalResource(shape: TypeShape | undefined): boolean {
  return shape?.element('url') !== undefined && shape.element('status') !== undefined;
}
