import { printFhirPath } from './print.ts';
import type { Expression } from './syntax.ts';

/**
 * The parts of an expression that stand in it more than once, each with its text: some rules of definitions ask four times for the same
 * elements. Only calls with parameters, which do most of the work, and only where all of them see the same input and `$this`: not inside the
 * parameters of others.
 */
export function repeatedParts(expression: Expression): ReadonlyMap<Expression, string> {
  const found = new Map<string, Expression[]>();
  collect(expression, found);
  const repeated = new Map<Expression, string>();
  for (const [text, parts] of found) {
    if (parts.length > 1) for (const part of parts) repeated.set(part, text);
  }
  return repeated;
}

function collect(expression: Expression, into: Map<string, Expression[]>): void {
  switch (expression.kind) {
    case 'binary':
      collect(expression.left, into);
      collect(expression.right, into);
      break;
    case 'sign':
    case 'type':
      collect(expression.operand, into);
      break;
    case 'item':
      collect(expression.target, into);
      break;
    case 'member':
      if (expression.target !== undefined) collect(expression.target, into);
      break;
    case 'call': {
      if (expression.target !== undefined) collect(expression.target, into);
      if (expression.parameters.length === 0) break;
      const text = printFhirPath(expression);
      const known = into.get(text);
      if (known === undefined) into.set(text, [expression]);
      else known.push(expression);
      break;
    }
    default:
  }
}
