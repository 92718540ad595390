import { FhirPathSyntaxError } from '../../fhirpath/lexer.ts';
import type { TypeShape, TypeShapes } from '../../fhirpath/model/typeShape.ts';
import { parseFhirPath, type Expression } from '../../fhirpath/syntax.ts';

/** The types that an expression may give; undefined where that is not known. */
type Types = ReadonlySet<TypeShape> | undefined;

interface Context {
  readonly shapes: TypeShapes;
  /** Where the expression starts: `%resource`, and what its first name may name. */
  readonly roots: ReadonlySet<TypeShape>;
  /** The first name that no type has. */
  unknown: string | undefined;
}

/** Functions that give what they are called on, or some of it. */
const KEEPING = new Set([
  ...[
    'where',
    'first',
    'last',
    'tail',
    'skip',
    'take',
    'single',
    'distinct',
    'trace',
    'intersect',
    'exclude',
  ],
]);
/** Functions whose parameters look at the items one by one. */
const ITERATING = new Set(['where', 'exists', 'all', 'select']);

/**
 * The first name in a FHIRPath expression that none of the possible types has, as the official validator checks expressions without data.
 * Undefined when there is none, when that can't be told, or when the expression can't be read.
 */
export function unknownName(
  expression: string,
  types: readonly string[],
  shapes: TypeShapes,
): string | undefined {
  const roots = new Set(types.flatMap((type) => shapes.get(type) ?? []));
  // No base exists at all: whatever type the expression begins with is none of them.
  if (roots.size === 0 && types.length > 0) return /^\s*\(?\s*([A-Z]\w*)/u.exec(expression)?.[1];
  if (roots.size === 0 || roots.size < types.length) return undefined;
  return unknownNameIn(expression, roots, shapes);
}

/** The same, from types or backbone elements that are known already. */
export function unknownNameIn(
  expression: string,
  roots: ReadonlySet<TypeShape>,
  shapes: TypeShapes,
): string | undefined {
  const context: Context = { shapes, roots, unknown: undefined };
  try {
    typesOf(parseFhirPath(expression), roots, context);
  } catch (error) {
    if (!(error instanceof FhirPathSyntaxError)) throw error;
    return undefined;
  }
  return context.unknown;
}

function typesOf(expression: Expression, focus: Types, context: Context): Types {
  switch (expression.kind) {
    case 'this':
      return focus;
    case 'variable':
      return undefined;
    case 'member':
      return member(expression, focus, context);
    case 'call':
      return call(expression, focus, context);
    case 'item':
      return typesOf(expression.target, focus, context);
    case 'type':
      typesOf(expression.operand, focus, context);
      return expression.operator === 'as' ? named(expression.type, context) : undefined;
    case 'binary': {
      const left = typesOf(expression.left, focus, context);
      const right = typesOf(expression.right, focus, context);
      if (expression.operator !== '|' || left === undefined || right === undefined) return undefined;
      return new Set([...left, ...right]);
    }
    default:
      return undefined;
  }
}

function named(type: string, context: Context): Types {
  const shape = context.shapes.get(type.replace(/^FHIR\./u, ''));
  return shape === undefined ? undefined : new Set([shape]);
}

function member(expression: Extract<Expression, { kind: 'member' }>, focus: Types, context: Context): Types {
  const { target, name } = expression;
  if (target !== undefined) return children(typesOf(target, focus, context), name, context);
  if (/^[A-Z]/u.test(name)) {
    if (name === 'FHIR' || name === 'System') return undefined;
    const own = [...context.roots].filter((root) => context.shapes.isA(root.path, name));
    if (own.length > 0) return new Set(own);
  }
  return children(focus, name, context);
}

function children(types: Types, name: string, context: Context): Types {
  if (types === undefined || types.size === 0) return undefined;
  const found = new Set<TypeShape>();
  let isFound = false;
  let isOpen = false;
  for (const type of types) {
    const element = type.element(name);
    if (element === undefined) {
      // What an abstract type lacks, one of its descendants may have.
      if (type.definition.abstract || type.definition.kind === 'primitive-type') isOpen = true;
      continue;
    }
    isFound = true;
    for (const property of element.properties) {
      if (property.isResource || property.shape === undefined) isOpen = true;
      else found.add(property.shape);
    }
  }
  if (!isFound && !isOpen) context.unknown ??= name;
  return isOpen || !isFound ? undefined : found;
}

function call(expression: Extract<Expression, { kind: 'call' }>, focus: Types, context: Context): Types {
  const { target, name, parameters } = expression;
  const on = target === undefined ? focus : typesOf(target, focus, context);
  if (ITERATING.has(name)) {
    const results = parameters.map((parameter) =>
      on === undefined ? undefined : typesOf(parameter, on, context),
    );
    if (name === 'select') return results[0];
  }
  if (KEEPING.has(name)) return on;
  const [first] = parameters;
  if ((name === 'ofType' || name === 'as') && first?.kind === 'member') return named(first.name, context);
  return name === 'extension' ? named('Extension', context) : undefined;
}
