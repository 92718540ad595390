import type { Environment, Evaluator } from '../environment.ts';
import type { FunctionTable } from './functionTable.ts';
import { bool, EMPTY, exists, truth, type Collection, type Item } from '../values.ts';

/** Runs something with an item as `$this`. */
export function within<T>(environment: Environment, item: Item, index: number, what: () => T): T {
  const { self, index: before } = environment;
  environment.self = item;
  environment.index = index;
  const result = what();
  environment.self = self;
  environment.index = before;
  return result;
}

function filter(environment: Environment, input: Collection, criterion: Evaluator): Item[] {
  const { self, index: before } = environment;
  const result: Item[] = [];
  for (let index = 0; index < input.length; index += 1) {
    const item = input[index] as Item;
    environment.self = item;
    environment.index = index;
    if (truth(criterion(environment, [item])) === true) result.push(item);
  }
  environment.self = self;
  environment.index = before;
  return result;
}

/** What a projection gives for each item, one after the other. */
function project(environment: Environment, input: Collection, projection: Evaluator): Item[] {
  const { self, index: before } = environment;
  const result: Item[] = [];
  for (let index = 0; index < input.length; index += 1) {
    const item = input[index] as Item;
    environment.self = item;
    environment.index = index;
    for (const found of projection(environment, [item])) result.push(found);
  }
  environment.self = self;
  environment.index = before;
  return result;
}

/** Functions that evaluate a parameter for each item. */
export const iterationFunctions: FunctionTable = {
  where:
    ([criterion]) =>
    (environment, input) =>
      criterion === undefined ? input : filter(environment, input, criterion),
  exists: ([criterion]) =>
    criterion === undefined
      ? (_, input) => bool(input.some(exists))
      : (environment, input) => bool(filter(environment, input, criterion).length > 0),
  all:
    ([criterion]) =>
    (environment, input) =>
      bool(criterion === undefined || filter(environment, input, criterion).length === input.length),
  select:
    ([projection]) =>
    (environment, input) =>
      projection === undefined ? input : project(environment, input, projection),
  repeat:
    ([projection]) =>
    (environment, input) => {
      if (projection === undefined) return EMPTY;
      const result: Item[] = [];
      let current: Collection = input;
      for (let depth = 0; current.length > 0 && depth < 100; depth += 1) {
        current = project(environment, current, projection);
        result.push(...current);
      }
      return result;
    },
  aggregate:
    ([step, start]) =>
    (environment, input) => {
      const { total } = environment;
      environment.total = start?.(environment, input) ?? EMPTY;
      input.forEach((item, index) => {
        environment.total = within(environment, item, index, () => step?.(environment, [item]) ?? EMPTY);
      });
      const result = environment.total;
      environment.total = total;
      return result;
    },
  iif:
    ([condition, yes, no]) =>
    (environment, input) => {
      const isTrue = truth(condition?.(environment, input) ?? EMPTY) === true;
      return (isTrue ? yes : no)?.(environment, input) ?? EMPTY;
    },
  trace: () => (_, input) => input,
};
