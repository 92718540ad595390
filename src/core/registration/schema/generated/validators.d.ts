import type { Kind } from '../../forms/model.ts';

/** One error of a validator compiled ahead of time by ajv. */
export interface SchemaError {
  /** JSON pointer. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface Validator {
  (data: unknown): boolean;
  /** Of the latest call; null when the data was valid. */
  readonly errors: readonly SchemaError[] | null;
}

export const validators: Readonly<Record<Kind, Validator>>;
