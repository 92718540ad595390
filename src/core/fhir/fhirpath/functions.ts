import { collectionFunctions } from './functions/collections.ts';
import { fhirFunctions } from './functions/fhir.ts';
import { iterationFunctions } from './functions/iteration.ts';
import { textFunctions } from './functions/texts.ts';
import { FhirPathSyntaxError } from './lexer.ts';
import type { Evaluator } from './environment.ts';
import type { FunctionTable } from './functions/functionTable.ts';
import type { Expression } from './syntax.ts';

const TABLE: FunctionTable = {
  ...collectionFunctions,
  ...iterationFunctions,
  ...textFunctions,
  ...fhirFunctions,
};

/** The evaluator of a function call. @throws FhirPathSyntaxError for a function that is not known. */
export function functionFor(
  name: string,
  parameters: readonly Expression[],
  compile: (expression: Expression) => Evaluator,
): Evaluator {
  const make = Object.hasOwn(TABLE, name) ? TABLE[name] : undefined;
  if (make === undefined) throw new FhirPathSyntaxError(`unknown function ${name}()`);
  // Types as parameters (`ofType(Quantity)`) are names, not expressions to evaluate.
  const isTypeFunction = name === 'ofType' || name === 'as' || name === 'is';
  return make(isTypeFunction ? [] : parameters.map(compile), parameters);
}
