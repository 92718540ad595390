import type { FunctionMaker, FunctionTable } from './functionTable.ts';
import { FhirPathSyntaxError } from '../lexer.ts';
import { FhirNode } from '../model/fhirNode.ts';
import type { Expression } from '../syntax.ts';
import { hasType } from '../types.ts';
import { bool, EMPTY, stringOf, Temporal, type Collection, type Item } from '../values.ts';

/** The name in `ofType(Quantity)` or `ofType(FHIR.Quantity)`. */
function typeName(syntax: Expression | undefined): string {
  if (syntax?.kind === 'literal') return syntax.text;
  if (syntax?.kind !== 'member') throw new FhirPathSyntaxError('a type name was expected');
  return syntax.target === undefined ? syntax.name : `${typeName(syntax.target)}.${syntax.name}`;
}

const ofType: FunctionMaker = (_, [syntax]) => {
  const name = typeName(syntax);
  return (environment, input) => input.filter((item) => hasType(item, name, environment.services.shapes));
};

/** Whether every item, for the empty collection none, passes; what can't be told passes. */
function everyNode(input: Collection, test: (node: FhirNode) => boolean | undefined): Collection {
  if (input.length === 0) return EMPTY;
  return bool(input.every((item) => !(item instanceof FhirNode) || test(item) !== false));
}

const htmlChecks: FunctionMaker = () => (environment, input) => {
  const text = stringOf(input[0]);
  return text === undefined ? EMPTY : bool(environment.services.htmlChecks(text));
};

/** Functions that FHIR adds (FHIR R4, fhirpath.html#functions). */
export const fhirFunctions: FunctionTable = {
  ofType,
  as: ofType,
  is: (_, [syntax]) => {
    const name = typeName(syntax);
    return (environment, input) => {
      const [first] = input;
      return first === undefined ? EMPTY : bool(hasType(first, name, environment.services.shapes));
    };
  },
  extension:
    ([parameter]) =>
    (environment, input) => {
      const url = stringOf(parameter?.(environment, input)[0]);
      return input.flatMap((item) =>
        item instanceof FhirNode
          ? item.children('extension').filter(({ object }) => object?.getString('url') === url)
          : [],
      );
    },
  hasExtension:
    ([parameter]) =>
    (environment, input) => {
      const url = stringOf(parameter?.(environment, input)[0]);
      return bool(
        input.some(
          (item) =>
            item instanceof FhirNode &&
            item.children('extension').some(({ object }) => object?.getString('url') === url),
        ),
      );
    },
  resolve: () => (environment, input) =>
    input.flatMap((item): Item[] => {
      const target = environment.services.resolve(item);
      return target === undefined ? [] : [target];
    }),
  memberOf:
    ([parameter]) =>
    (environment, input) => {
      const valueSet = stringOf(parameter?.(environment, input)[0]);
      return everyNode(input, (node) =>
        valueSet === undefined ? undefined : environment.services.memberOf(node, valueSet),
      );
    },
  conformsTo:
    ([parameter]) =>
    (environment, input) => {
      const profile = stringOf(parameter?.(environment, input)[0]);
      return everyNode(input, (node) =>
        profile === undefined ? undefined : environment.services.conformsTo(node, profile),
      );
    },
  htmlChecks,
  htmlchecks: htmlChecks,
  elementDefinition: () => (_, input) => input,
  slice: () => (_, input) => input,
  checkModifiers: () => (_, input) => input,
  now: () => (environment) => [new Temporal('dateTime', environment.services.now())],
  today: () => (environment) => [new Temporal('date', environment.services.now().slice(0, 10))],
  timeOfDay: () => (environment) => [new Temporal('time', environment.services.now().slice(11, 19))],
};
