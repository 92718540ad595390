import { compile } from './compile.ts';
import type { Environment, Evaluator } from './environment.ts';
import { within } from './functions/iteration.ts';
import { FhirNode } from './model/fhirNode.ts';
import { printFhirPath } from './print.ts';
import type { Expression } from './syntax.ts';
import {
  FhirPathFault,
  QuantityItem,
  stringOf,
  Temporal,
  truth,
  TypeInfo,
  valueOf,
  type Collection,
  type Item,
} from './values.ts';

/** The part of a rule that did not hold, and what its operands were. */
export interface Explanation {
  readonly part: string;
  /** `low = 5 mg`, `high = {}`; at most four. */
  readonly values: readonly string[];
}

const MOST_VALUES = 4;
const MOST_ITEMS = 3;
const MOST_CHARACTERS = 160;

/** Functions that ask about their input: what they are asked about is worth showing, not their answer. */
const QUESTIONS: ReadonlySet<string> = new Set([
  'exists',
  'empty',
  'not',
  'hasValue',
  'all',
  'allTrue',
  'matches',
  'startsWith',
  'endsWith',
  'contains',
  'isDistinct',
  'memberOf',
  'conformsTo',
  'is',
  'htmlChecks',
  'subsetOf',
  'supersetOf',
]);

/** Finds why an expression is not true for an input. Only for failures: it evaluates parts of the expression again. */
export function explainFailure(
  expression: Expression,
  environment: Environment,
  input: Collection,
): Explanation {
  switch (expression.kind) {
    case 'binary': {
      const { operator, left, right } = expression;
      if (operator === 'and') {
        return explainFailure(holds(left, environment, input) ? right : left, environment, input);
      }
      // `a implies b` fails with a true; of `a.empty() or b` the second half is the rule, the first only says when it applies.
      if (operator === 'implies' || (operator === 'or' && isGuard(left))) {
        return explainFailure(right, environment, input);
      }
      break;
    }
    case 'call': {
      const [criterion] = expression.parameters;
      if (expression.name !== 'all' || criterion === undefined) break;
      const items = expression.target === undefined ? input : attempt(expression.target, environment, input);
      for (let index = 0; index < items.length; index += 1) {
        const item = items[index] as Item;
        const found = within(environment, item, index, () =>
          holds(criterion, environment, [item]) ? undefined : explainFailure(criterion, environment, [item]),
        );
        if (found !== undefined) return found;
      }
      break;
    }
    default:
  }
  return { part: shorten(printFhirPath(expression)), values: valuesOf(expression, environment, input) };
}

function isGuard(expression: Expression): boolean {
  if (expression.kind === 'binary')
    return expression.operator === 'or' && isGuard(expression.left) && isGuard(expression.right);
  return expression.kind === 'call' && (expression.name === 'empty' || expression.name === 'not');
}

/** By part of an expression; whoever explains often keeps its expressions. */
const evaluators = new WeakMap<Expression, Evaluator>();

function evaluatorOf(expression: Expression): Evaluator {
  let evaluator = evaluators.get(expression);
  if (evaluator === undefined) {
    evaluator = compile(expression);
    evaluators.set(expression, evaluator);
  }
  return evaluator;
}

function attempt(expression: Expression, environment: Environment, input: Collection): Collection {
  try {
    return evaluatorOf(expression)(environment, input);
  } catch (error) {
    if (error instanceof FhirPathFault) return [];
    throw error;
  }
}

function holds(expression: Expression, environment: Environment, input: Collection): boolean {
  try {
    return truth(evaluatorOf(expression)(environment, input)) === true;
  } catch (error) {
    if (error instanceof FhirPathFault) return false;
    throw error;
  }
}

function valuesOf(expression: Expression, environment: Environment, input: Collection): readonly string[] {
  const operands = new Map<string, Expression>();
  collectOperands(expression, operands);
  return [...operands]
    .slice(0, MOST_VALUES)
    .map(([path, operand]) => `${shorten(path)} = ${textOf(attempt(operand, environment, input))}`);
}

function collectOperands(expression: Expression, into: Map<string, Expression>): void {
  switch (expression.kind) {
    case 'binary':
      collectOperands(expression.left, into);
      collectOperands(expression.right, into);
      break;
    case 'type':
    case 'sign':
      collectOperands(expression.operand, into);
      break;
    case 'call':
      if (!QUESTIONS.has(expression.name)) into.set(printFhirPath(expression), expression);
      else if (expression.target !== undefined) collectOperands(expression.target, into);
      break;
    case 'member':
    case 'item':
    case 'this':
      into.set(printFhirPath(expression), expression);
      break;
    default:
  }
}

function textOf(items: Collection): string {
  if (items.length === 0) return '{}';
  const texts = items.slice(0, MOST_ITEMS).map(itemText);
  return texts.join(', ') + (items.length > MOST_ITEMS ? `, … (${items.length})` : '');
}

/** FHIR types whose texts are names of things in the specification or the document, not of people. */
const SHOWN: ReadonlySet<string> = new Set(['code', 'uri', 'canonical', 'id', 'boolean']);

/**
 * A value in a message. Texts for people, texts made of them, and anything with six digits in a row may name a person, so their content is left
 * out; what a rule compares are mostly codes, numbers and times.
 */
function itemText(item: Item): string {
  const value = plainValue(item);
  if (value instanceof FhirNode) return '{…}';
  if (value instanceof QuantityItem) {
    return value.unit === '1' ? String(value.value) : `${value.value} ${withoutIdentity(value.unit)}`;
  }
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = stringOf(value) ?? '';
  if (value instanceof Temporal || value instanceof TypeInfo) return withoutIdentity(text);
  return item instanceof FhirNode && SHOWN.has(item.type) ? `"${withoutIdentity(text)}"` : '"…"';
}

function withoutIdentity(text: string): string {
  return text.length > 60 || /\d{6}/u.test(text) ? '…' : text;
}

function plainValue(item: Item): Item {
  try {
    return valueOf(item);
  } catch (error) {
    if (error instanceof FhirPathFault) return item;
    throw error;
  }
}

function shorten(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
}
