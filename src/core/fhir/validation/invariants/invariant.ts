import type { JsonObject, JsonScalar } from '../../../json/jsonNode.ts';
import { profileTexts } from '../../../l10n/fhirProfiles.ts';
import { message, type Message } from '../../../l10n/message.ts';
import type { Constraint } from '../../definitions/model.ts';
import { compileFhirPath } from '../../fhirpath/compile.ts';
import { Environment, type Evaluator } from '../../fhirpath/environment.ts';
import { explainFailure } from '../../fhirpath/explain.ts';
import { FhirPathSyntaxError } from '../../fhirpath/lexer.ts';
import { FhirNode } from '../../fhirpath/model/fhirNode.ts';
import type { Property, TypeShape } from '../../fhirpath/model/typeShape.ts';
import { parseFhirPath, type Expression } from '../../fhirpath/syntax.ts';
import { FhirPathFault, truth } from '../../fhirpath/values.ts';
import type { Run } from '../run.ts';
import { corrected } from './corrections.ts';
import { nativeTests, type NativeTest } from './native.ts';

/** One constraint, ready to run. */
export interface Invariant {
  readonly constraint: Constraint;
  readonly expression: string;
  /** The profile that brought it in, where it isn't a base type. */
  readonly profile: string | undefined;
  readonly native: NativeTest | undefined;
  /** Whether it looks at the element alone: at no resource around it, no reference's target, no clock. */
  readonly isLocal: boolean;
  /** Compiled when first run; null for an expression that can't be. */
  evaluator: Evaluator | null | undefined;
}

/** Rules that are checked elsewhere, closer to what they are about: empty elements, contained resources, narratives. */
const ELSEWHERE: ReadonlySet<string> = new Set(['ele-1', 'dom-3', 'txt-1', 'txt-2', 'txt-3']);

/** What leads an expression away from the element it stands at. */
const LOOKS_AROUND = /%|\b(?:resolve|now|today|timeOfDay|conformsTo)\s*\(/u;

/** Prepares constraints, each expression once. */
export class Invariants {
  readonly #evaluators = new Map<string, Evaluator | null>();
  readonly #syntax = new Map<string, Expression>();
  readonly #isNative: boolean;

  constructor(isNative = true) {
    this.#isNative = isNative;
  }

  /** Undefined for a constraint without expression, or one that is checked elsewhere. */
  prepare(constraint: Constraint, _path: string, profile?: string): Invariant | undefined {
    const { expression, key } = constraint;
    if (expression === undefined || ELSEWHERE.has(key)) return undefined;
    const right = corrected(expression);
    const native = this.#isNative ? nativeTests.get(right) : undefined;
    const isLocal = !LOOKS_AROUND.test(right);
    return { constraint, expression: right, profile, native, isLocal, evaluator: undefined };
  }

  evaluatorOf(invariant: Invariant): Evaluator | null {
    invariant.evaluator ??= this.compile(invariant.expression);
    return invariant.evaluator;
  }

  /** What an expression says, read once: some rules fail thousands of times. @throws FhirPathSyntaxError for one that can't be compiled. */
  syntaxOf(expression: string): Expression {
    let syntax = this.#syntax.get(expression);
    if (syntax === undefined) {
      syntax = parseFhirPath(expression);
      this.#syntax.set(expression, syntax);
    }
    return syntax;
  }

  /** The function of an expression, or null when this engine does not understand it. */
  compile(expression: string): Evaluator | null {
    const known = this.#evaluators.get(expression);
    if (known !== undefined) return known;
    let made: Evaluator | null;
    try {
      made = compileFhirPath(expression);
    } catch (error) {
      if (!(error instanceof FhirPathSyntaxError)) throw error;
      made = null;
    }
    this.#evaluators.set(expression, made);
    return made;
  }
}

/** Runs the invariants of an object's type or element; the run stands at the object. */
export function runInvariants(
  run: Run,
  invariants: readonly Invariant[],
  object: JsonObject,
  shape: TypeShape,
): void {
  let node: FhirNode | undefined;
  for (const invariant of invariants) {
    const quick = invariant.native?.(object, run);
    if (quick !== undefined) {
      if (!quick) reportFailure(run, invariant, nodeOf(object, shape));
      continue;
    }
    node ??= (shape.isResource ? run.resourceNode(object) : undefined) ?? nodeOf(object, shape);
    if (holds(run, invariant, node) === false) reportFailure(run, invariant, node);
  }
}

function nodeOf(object: JsonObject, shape: TypeShape): FhirNode {
  return new FhirNode(object, undefined, shape.typeName, shape, false, undefined, undefined, -1, undefined);
}

/** Runs invariants on a primitive value. */
export function runPrimitiveInvariants(
  run: Run,
  invariants: readonly Invariant[],
  value: JsonScalar,
  known: Property,
): void {
  const node = new FhirNode(
    value,
    undefined,
    known.typeCode,
    known.shape,
    true,
    undefined,
    known,
    -1,
    undefined,
  );
  runNodeInvariants(run, invariants, node);
}

/** Runs invariants on a node. */
export function runNodeInvariants(run: Run, invariants: readonly Invariant[], node: FhirNode): void {
  for (const invariant of invariants) {
    const { object } = node;
    const quick = object === undefined || node.isPrimitive ? undefined : invariant.native?.(object, run);
    const isRight = quick ?? holds(run, invariant, node);
    if (isRight === false) reportFailure(run, invariant, node);
  }
}

/** Whether an invariant holds; undefined when it can't be evaluated here. An empty result does not hold. */
export function holds(run: Run, invariant: Invariant, node: FhirNode): boolean | undefined {
  const evaluator = run.validator.invariants.evaluatorOf(invariant);
  if (evaluator === null) return undefined;
  if (!invariant.isLocal) run.lookAround();
  return evaluate(run, evaluator, node);
}

/** Evaluates an expression on a node; a fault of its values (a date that is none) counts as not holding, as in the official validator. */
export function evaluate(run: Run, evaluator: Evaluator, node: FhirNode, extension?: FhirNode): boolean {
  const environment = environmentOf(run, node, extension);
  try {
    return truth(evaluator(environment, [node])) === true;
  } catch (error) {
    if (error instanceof FhirPathFault) return false;
    throw error;
  }
}

function environmentOf(run: Run, node: FhirNode, extension?: FhirNode): Environment {
  const { currentScope: scope, validator } = run;
  const resource = scope === undefined ? undefined : run.resourceNode(scope.node);
  const root = scope === undefined || scope.root === scope.node ? resource : run.resourceNode(scope.root);
  return new Environment(validator.servicesFor(run), node, resource, root, extension);
}

function reportFailure(run: Run, invariant: Invariant, node: FhirNode): void {
  const { constraint, profile } = invariant;
  run.report(
    'fhir/invariant',
    run.keySpan,
    run.isProbing ? UNEXPLAINED : failureMessage(run, invariant, node),
    {
      severity: constraint.bestPractice === true ? 'information' : constraint.severity,
      ...(profile === undefined ? {} : { profile }),
      ...(constraint.source === undefined ? {} : { source: constraint.source }),
      data: { key: constraint.key },
    },
  );
}

/** Stands in while a check is only tried: nobody reads it. */
const UNEXPLAINED = message(profileTexts.invariant, { human: '', key: '', profile: '' });

/** What the rule says, which part of it is not so, and the values that this part saw. */
function failureMessage(run: Run, { constraint, profile, expression }: Invariant, node: FhirNode): Message {
  // The core definitions of some types leave the source of their own rules out.
  const from = profile ?? constraint.source ?? run.scope?.shape.path ?? '';
  const rule = {
    human: constraint.human,
    key: constraint.key,
    profile: from.slice(from.lastIndexOf('/') + 1),
  };
  const { part, values } = explainFailure(
    run.validator.invariants.syntaxOf(expression),
    environmentOf(run, node),
    [node],
  );
  return values.length === 0
    ? message(profileTexts.invariantPart, { ...rule, part })
    : message(profileTexts.invariantSeen, { ...rule, part, values: values.join(', ') });
}
