import type { Environment, Evaluator } from '../environment.ts';
import type { FunctionMaker, FunctionTable } from './functionTable.ts';
import { bool, EMPTY, FALSE, stringOf, valueOf, type Collection } from '../values.ts';

/** Parameters of functions on single values are evaluated where the call stands, not on the text. */
function parameterOf(
  environment: Environment,
  input: Collection,
  parameter: Evaluator | undefined,
): Collection {
  return parameter?.(environment, environment.self === undefined ? input : [environment.self]) ?? EMPTY;
}

/** A test on one text. The official validator gives false, not empty, where there is no text; its published results rest on that. */
const test =
  (what: (text: string, argument: string) => boolean): FunctionMaker =>
  ([parameter]) =>
  (environment, input) => {
    const argument = stringOf(parameterOf(environment, input, parameter)[0]);
    const text = input.length === 1 ? stringOf(input[0]) : undefined;
    if (text === undefined) return FALSE;
    return argument === undefined ? EMPTY : bool(what(text, argument));
  };

const change =
  (what: (text: string) => string): FunctionMaker =>
  () =>
  (_, input) => {
    const text = stringOf(input[0]);
    return text === undefined ? EMPTY : [what(text)];
  };

const patterns = new Map<string, RegExp | null>();

/** Expressions in the notation of Java and XML Schema, as FHIR writes them; null for one that can't be compiled. */
function pattern(source: string, whole: boolean): RegExp | null {
  const key = `${whole ? '^' : ''}${source}`;
  const known = patterns.get(key);
  if (known !== undefined) return known;
  let made: RegExp | null = null;
  for (const flags of ['su', 's']) {
    try {
      made = new RegExp(whole ? `^(?:${source})$` : source, flags);
      break;
    } catch {
      made = null;
    }
  }
  patterns.set(key, made);
  return made;
}

function numberAt(items: Collection): number | undefined {
  const value = items[0] === undefined ? undefined : valueOf(items[0]);
  return typeof value === 'number' ? value : undefined;
}

/** Functions on texts. */
export const textFunctions: FunctionTable = {
  startsWith: test((text, argument) => text.startsWith(argument)),
  endsWith: test((text, argument) => text.endsWith(argument)),
  contains: test((text, argument) => text.includes(argument)),
  matches: test((text, argument) => pattern(argument, false)?.test(text) ?? true),
  matchesFull: test((text, argument) => pattern(argument, true)?.test(text) ?? true),
  length: () => (_, input) => {
    const text = stringOf(input[0]);
    return text === undefined ? EMPTY : [text.length];
  },
  upper: change((text) => text.toUpperCase()),
  lower: change((text) => text.toLowerCase()),
  trim: change((text) => text.trim()),
  toString: change((text) => text),
  toChars: () => (_, input) => Array.from(stringOf(input[0]) ?? ''),
  indexOf:
    ([parameter]) =>
    (environment, input) => {
      const text = stringOf(input[0]);
      const argument = stringOf(parameterOf(environment, input, parameter)[0]);
      return text === undefined || argument === undefined ? EMPTY : [text.indexOf(argument)];
    },
  substring:
    ([start, length]) =>
    (environment, input) => {
      const text = stringOf(input[0]);
      const from = numberAt(parameterOf(environment, input, start));
      if (text === undefined || from === undefined || from < 0 || from >= text.length) return EMPTY;
      const count = length === undefined ? undefined : numberAt(parameterOf(environment, input, length));
      return [text.slice(from, count === undefined ? undefined : from + count)];
    },
  replace:
    ([wanted, other]) =>
    (environment, input) => {
      const text = stringOf(input[0]);
      const from = stringOf(parameterOf(environment, input, wanted)[0]);
      const to = stringOf(parameterOf(environment, input, other)[0]);
      return text === undefined || from === undefined || to === undefined
        ? EMPTY
        : [text.replaceAll(from, to)];
    },
  replaceMatches:
    ([wanted, other]) =>
    (environment, input) => {
      const text = stringOf(input[0]);
      const from = stringOf(parameterOf(environment, input, wanted)[0]);
      const to = stringOf(parameterOf(environment, input, other)[0]);
      if (text === undefined || from === undefined || to === undefined) return EMPTY;
      const expression = pattern(from, false);
      return [expression === null ? text : text.replace(new RegExp(expression, 'gsu'), to)];
    },
  split:
    ([parameter]) =>
    (environment, input) => {
      const text = stringOf(input[0]);
      const argument = stringOf(parameterOf(environment, input, parameter)[0]);
      return text === undefined || argument === undefined ? EMPTY : text.split(argument);
    },
  join:
    ([parameter]) =>
    (environment, input) => [
      input
        .map((item) => stringOf(item) ?? '')
        .join(stringOf(parameterOf(environment, input, parameter)[0]) ?? ''),
    ],
};
