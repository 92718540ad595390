/** What Kela issued a code for. Codes for joint testing and for independent testing must not be swapped (client test service etiquette). */
export const PURPOSES = ['independent', 'joint', 'certificates'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** A code that Kela issued to the team. */
export interface IssuedCode {
  readonly code: string;
  readonly purpose: Purpose;
  readonly testCase?: string;
  readonly note?: string;
}

/** `.kanta/test-ids.yaml`, as far as it is understood. */
export interface TestIdRegister {
  readonly codes: readonly IssuedCode[];
  readonly byCode: ReadonlyMap<string, IssuedCode>;
}

/** Where the register lies in a workspace. */
export const REGISTER_PATH = '.kanta/test-ids.yaml';

export function isRegisterPath(path: string): boolean {
  return path === REGISTER_PATH || path.endsWith(`/${REGISTER_PATH}`);
}

export function isPurpose(value: unknown): value is Purpose {
  return PURPOSES.some((purpose) => purpose === value);
}

export function makeRegister(codes: readonly IssuedCode[]): TestIdRegister {
  return { codes, byCode: new Map(codes.map((entry) => [entry.code, entry])) };
}
