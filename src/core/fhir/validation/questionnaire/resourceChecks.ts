import { toPlainValue, type JsonObject } from '../../../json/jsonNode.ts';
import type { DefinitionStore, ValueSet } from '../../definitions/model.ts';
import { readValueSet } from '../../definitions/read/readValueSet.ts';
import { Environment } from '../../fhirpath/environment.ts';
import { resourceNode } from '../../fhirpath/model/fhirNode.ts';
import { FhirPathFault, truth } from '../../fhirpath/values.ts';
import { findByCanonical } from '../references/findByCanonical.ts';
import { containedById } from '../references/resolve.ts';
import type { Run } from '../run.ts';
import { ValueSets, type Membership } from '../terminology/valueSets.ts';
import type { QuestionnaireHost } from './host.ts';
import { checkQuestionnaire } from './questionnaireDefinition.ts';
import { checkQuestionnaireResponse } from './questionnaireResponse.ts';

/** A Questionnaire, as a check of its type. */
export function checkQuestionnaireResource(run: Run, node: JsonObject): void {
  checkQuestionnaire(run, node, run.validator.store.fhirVersion);
}

/** A QuestionnaireResponse against its Questionnaire, as a check of its type. */
export function checkQuestionnaireResponseResource(run: Run, node: JsonObject): void {
  checkQuestionnaireResponse(hostOf(run), node);
}

function hostOf(run: Run): QuestionnaireHost {
  const { validator } = run;
  return {
    report: (rule, span, what, options) => {
      run.report(rule, span, what, options);
    },
    questionnaire: (reference) => findByCanonical(run, reference, 'Questionnaire'),
    containedType: (reference) =>
      run.scope === undefined || !reference.startsWith('#')
        ? undefined
        : containedById(run.scope.root, reference.slice(1))?.getString('resourceType'),
    memberOf: (valueSet, questionnaire, system, code) => {
      const membership = valueSet.startsWith('#')
        ? containedMembership(run, questionnaire, valueSet.slice(1))
        : validator.valueSets.membership(valueSet);
      return membership?.test(system, code);
    },
    holds: (expression, response) => evaluate(run, expression, response),
    isResourceType: (name) => validator.shapes.resource(name) !== undefined,
  };
}

const containedSets = new WeakMap<JsonObject, Membership>();

/** A value set that the Questionnaire contains, or the response when the Questionnaire is contained itself. */
function containedMembership(run: Run, questionnaire: JsonObject, id: string): Membership | undefined {
  const found =
    containedById(questionnaire, id) ??
    (run.scope === undefined ? undefined : containedById(run.scope.root, id));
  if (found?.getString('resourceType') !== 'ValueSet') return undefined;
  const before = containedSets.get(found);
  if (before !== undefined) return before;
  const plain = toPlainValue(found);
  const url = found.getString('url') ?? `#${id}`;
  const valueSet = readValueSet(typeof plain === 'object' && plain !== null ? { ...plain, url } : plain);
  if (valueSet === undefined) return undefined;
  const { validator } = run;
  const sets = new ValueSets(withValueSet(validator.store, url, valueSet), validator.codeSystems);
  const made = sets.membership(url);
  if (made !== undefined) containedSets.set(found, made);
  return made;
}

/** A store with one more value set in front. */
function withValueSet(store: DefinitionStore, url: string, valueSet: ValueSet): DefinitionStore {
  return {
    fhirVersion: store.fhirVersion,
    structureDefinition: (canonical) => store.structureDefinition(canonical),
    type: (name) => store.type(name),
    codeSystem: (canonical) => store.codeSystem(canonical),
    valueSet: (canonical) => (canonical === url ? valueSet : store.valueSet(canonical)),
    supplements: (system) => store.supplements(system),
  };
}

function evaluate(run: Run, expression: string, response: JsonObject): boolean | undefined {
  const { validator } = run;
  const evaluator = validator.invariants.compile(expression);
  const resource = resourceNode(validator.shapes, response);
  if (evaluator === null || resource === undefined) return undefined;
  try {
    const environment = new Environment(validator.servicesFor(run), resource, resource, resource);
    return truth(evaluator(environment, [resource])) ?? false;
  } catch (error) {
    if (error instanceof FhirPathFault) return undefined;
    throw error;
  }
}
