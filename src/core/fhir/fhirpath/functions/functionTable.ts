import type { Evaluator } from '../environment.ts';
import type { Expression } from '../syntax.ts';

/** Makes the evaluator of one call. Its input is what the function is called on. */
export type FunctionMaker = (parameters: readonly Evaluator[], syntax: readonly Expression[]) => Evaluator;

export type FunctionTable = Readonly<Record<string, FunctionMaker>>;
