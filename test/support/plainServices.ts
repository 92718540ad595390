import type { FhirPathServices } from '../../src/core/fhir/fhirpath/environment.ts';
import type { TypeShapes } from '../../src/core/fhir/fhirpath/model/typeShape.ts';

/** What FHIRPath may ask beyond the resource itself, where nothing beyond it exists: no targets, no value sets, no profiles. */
export function plainServices(shapes: TypeShapes): FhirPathServices {
  return {
    shapes,
    resolve: () => undefined,
    memberOf: () => undefined,
    conformsTo: () => undefined,
    htmlChecks: () => true,
    now: () => '2026-03-02T06:00:00Z',
  };
}
