import type { Expression } from './syntax.ts';

/** An expression as text, in one way of writing: single spaces, parentheses only where they were needed or help. */
export function printFhirPath(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return expression.type === 'string' ? `'${expression.text}'` : expression.text;
    case 'quantity':
      return `${expression.value} '${expression.unit}'`;
    case 'empty':
      return '{}';
    case 'variable':
      return `%${expression.name}`;
    case 'this':
      return '$this';
    case 'index':
      return '$index';
    case 'total':
      return '$total';
    case 'member':
      return after(expression.target, nameOf(expression.name));
    case 'call':
      // A trace is for whoever debugs the rule.
      if (expression.name === 'trace' && expression.target !== undefined)
        return printFhirPath(expression.target);
      return after(
        expression.target,
        `${expression.name}(${expression.parameters.map(printFhirPath).join(', ')})`,
      );
    case 'item':
      return `${operand(expression.target)}[${printFhirPath(expression.index)}]`;
    case 'sign':
      return `${expression.operator}${operand(expression.operand)}`;
    case 'type':
      return `${operand(expression.operand)} ${expression.operator} ${expression.type}`;
    case 'binary':
      return `${leftOperand(expression.left, expression.operator)} ${expression.operator} ${operand(expression.right)}`;
  }
}

/** Names that are no plain words stand in backquotes (FHIRPath N1, section 4.1.7). */
function nameOf(name: string): string {
  return /^[A-Za-z_]\w*$/u.test(name) ? name : `\`${name}\``;
}

function after(target: Expression | undefined, step: string): string {
  return target === undefined ? step : `${operand(target)}.${step}`;
}

function operand(expression: Expression): string {
  const text = printFhirPath(expression);
  return expression.kind === 'binary' || expression.kind === 'type' ? `(${text})` : text;
}

/** Operators group to the left: `a or b or c` needs no parentheses. */
function leftOperand(expression: Expression, operator: string): string {
  return expression.kind === 'binary' && expression.operator === operator
    ? printFhirPath(expression)
    : operand(expression);
}
