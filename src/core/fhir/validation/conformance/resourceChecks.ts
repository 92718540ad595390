/**
 * Conformance resources (profiles, code systems, value sets, concept maps, search parameters, structure maps) beyond the invariants of their
 * types, as checks of those types; and the element ids of every resource.
 */
import type { JsonObject } from '../../../json/jsonNode.ts';
import { fhirConformanceTexts as texts } from '../../../l10n/fhirConformance.ts';
import { message } from '../../../l10n/message.ts';
import type { Run } from '../run.ts';
import { checkCodeSystem } from './codeSystem.ts';
import { checkConceptMap } from './conceptMap.ts';
import { duplicateElementIds } from './elementIds.ts';
import type { ConformanceHost } from './host.ts';
import { checkSearchParameter } from './searchParameter.ts';
import { checkStructureDefinition } from './structureDefinition.ts';
import { checkStructureMap } from './structureMap.ts';
import { checkValueSet } from './valueSet.ts';

type ResourceCheck = (run: Run, node: JsonObject) => void;

/** The checks by resource type. */
export const conformanceChecks: readonly (readonly [string, ResourceCheck])[] = [
  ['StructureDefinition', withHost(checkStructureDefinition)],
  ['CodeSystem', withHost(checkCodeSystem)],
  ['ValueSet', withHost(checkValueSet)],
  ['ConceptMap', withHost(checkConceptMap)],
  ['SearchParameter', withHost(checkSearchParameter)],
  ['StructureMap', withHost(checkStructureMap)],
];

function withHost(check: (host: ConformanceHost, node: JsonObject) => void): ResourceCheck {
  return (run, node) => {
    check(hostOf(run), node);
  };
}

function hostOf(run: Run): ConformanceHost {
  const { validator } = run;
  return {
    store: validator.store,
    shapes: validator.shapes,
    report: (rule, span, what, options) => {
      run.report(rule, span, what, options);
    },
    compiles: (expression) => validator.invariants.compile(expression) !== null,
    hasCode: (system, code) => validator.codeSystems.has(system, code),
    memberOf: (valueSet, system, code) => validator.valueSets.membership(valueSet)?.test(system, code),
  };
}

/** Element ids that stand twice in the resource that the run stands at. */
export function checkElementIds(run: Run, resource: JsonObject): void {
  for (const { id, place, path } of duplicateElementIds(resource)) {
    run.report('fhir/duplicate-id', place, message(texts.idTwice, { id }), { below: path });
  }
}
