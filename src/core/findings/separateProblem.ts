import type { Message } from '../l10n/message.ts';
import { separateText } from '../text/separateText.ts';
import type { Problem } from './problem.ts';

/**
 * The same problem with strings of its own. Engines keep a part of a text as a view of the whole: a problem that outlives the version of the
 * text it was found in would keep all of that version.
 */
export function separateProblem(problem: Problem): Problem {
  const { message, expression, data, related } = problem;
  return {
    ...problem,
    message: separateMessage(message),
    ...(expression === undefined ? {} : { expression: separateText(expression) }),
    ...(data === undefined ? {} : { data: separateValues(data, separateScalar) }),
    ...(related === undefined
      ? {}
      : { related: related.map((place) => ({ ...place, message: separateMessage(place.message) })) }),
  };
}

function separateMessage({ text, parameters }: Message): Message {
  if (parameters === undefined) return { text };
  return {
    text,
    parameters: separateValues(parameters, (value) =>
      typeof value === 'object' ? separateMessage(value) : separateScalar(value),
    ),
  };
}

function separateValues<Value>(
  values: Readonly<Record<string, Value>>,
  separate: (value: Value) => Value,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, separate(value)]));
}

function separateScalar<Value>(value: Value): Value {
  return typeof value === 'string' ? (separateText(value) as Value & string) : value;
}
