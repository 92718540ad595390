import type { CivilDate } from '../hetu/civilDate.ts';
import type { CodeMemory } from './codeMemory.ts';
import type { TestIdRegister } from './register/register.ts';

/** A value that the team has looked at: fictional, published, or somebody's with their consent. */
export interface AcceptedValue {
  readonly value: string;
  readonly reason: string;
}

/** What a workspace says about identifiers (`identifiers:` in `.kanta/config.yaml`). */
export interface IdentifierSettings {
  readonly accept: readonly AcceptedValue[];
  /** Registration numbers and doctor numbers of the team's test cards. */
  readonly testCards: readonly string[];
  /** Globs of files that belong to joint testing. */
  readonly jointTesting: readonly string[];
  /** Globs of files for certificates and statements. */
  readonly certificates: readonly string[];
  /** Globs in which only personal identity codes count. */
  readonly onlyCodes: readonly string[];
}

export const DEFAULT_IDENTIFIER_SETTINGS: IdentifierSettings = {
  accept: [],
  testCards: [],
  jointTesting: [],
  certificates: [],
  onlyCodes: [],
};

/** What identifier detection needs from outside. What may change while an analyzer lives is asked when it is needed. */
export interface IdentifierContext {
  readonly settings: IdentifierSettings;
  /** The workspace's register of issued codes; undefined when it has none. */
  readonly register?: TestIdRegister | undefined;
  readonly today: () => CivilDate;
  /** The workspace's codes and its secret; without a secret no replacement is offered. */
  readonly memory?: CodeMemory | undefined;
}

/** Reads `identifiers:` of `.kanta/config.yaml`; what has another form is left out. */
export function readIdentifierSettings(section: unknown): IdentifierSettings {
  if (typeof section !== 'object' || section === null) return DEFAULT_IDENTIFIER_SETTINGS;
  const { accept, testCards, jointTesting, certificates, onlyCodes } = section as Record<string, unknown>;
  return {
    accept: Array.isArray(accept) ? accept.filter(isAcceptedValue) : [],
    testCards: texts(testCards),
    jointTesting: texts(jointTesting),
    certificates: texts(certificates),
    onlyCodes: texts(onlyCodes),
  };
}

/** Without a reason nothing is accepted. */
function isAcceptedValue(entry: unknown): entry is AcceptedValue {
  if (typeof entry !== 'object' || entry === null) return false;
  const { value, reason } = entry as Partial<Record<string, unknown>>;
  return typeof value === 'string' && typeof reason === 'string' && reason.trim() !== '';
}

/** A text or a list of texts and numbers: registration numbers are often written without quotes. */
function texts(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((item) => (typeof item === 'string' || typeof item === 'number' ? [String(item)] : []));
}
