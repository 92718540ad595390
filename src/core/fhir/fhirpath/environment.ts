import type { FhirNode } from './model/fhirNode.ts';
import type { TypeShapes } from './model/typeShape.ts';
import { EMPTY, type Collection, type Item } from './values.ts';

/** What an expression needs of the outside; every answer is synchronous and stays in the document or in loaded definitions. */
export interface FhirPathServices {
  readonly shapes: TypeShapes;
  resolve(node: Item): FhirNode | undefined;
  /** Undefined where it can't be told: the expression then goes on as if it were so. */
  memberOf(node: FhirNode, valueSet: string): boolean | undefined;
  conformsTo(node: FhirNode, profile: string): boolean | undefined;
  /** Whether a narrative keeps the rules of txt-1; for texts of other types undefined. */
  htmlChecks(text: string): boolean;
  /** The clock, as an instant in ISO 8601. */
  now(): string;
}

interface Result {
  readonly input: Collection;
  readonly self: Item | undefined;
  readonly output: Collection;
}

/** One evaluation: where it stands and what `$this` is now. */
export class Environment {
  self: Item | undefined;
  index = -1;
  total: Collection = EMPTY;
  /** What parts that are repeated have given, by their text. */
  results: Map<string, Result> | undefined = undefined;

  constructor(
    readonly services: FhirPathServices,
    /** `%context`. */
    readonly context: Item,
    /** `%resource`: the resource that holds the context. */
    readonly resource: FhirNode | undefined,
    /** `%rootResource`: the resource that contains that one, or itself. */
    readonly rootResource: FhirNode | undefined,
    /** `%extension`, in a rule about where an extension may stand. */
    readonly extension?: FhirNode,
  ) {
    this.self = context;
  }
}

export type Evaluator = (environment: Environment, input: Collection) => Collection;
