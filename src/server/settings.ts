import type { Connection } from 'vscode-languageserver';
import type { ProfileRule } from '../core/checking/workspaceConfig.ts';
import { FHIR_VERSIONS, type FhirVersion } from '../core/fhir/definitions/model.ts';
import type { RuleSettings } from '../core/findings/finding.ts';
import { isRuleId } from '../core/findings/ruleRegistry.ts';
import { SEVERITIES, type Severity } from '../core/findings/severity.ts';
import { chooseLanguage, type Language } from '../core/l10n/language.ts';

/** The user's settings for one resource. What is missing or of the wrong type has its default. */
export interface ResourceSettings {
  readonly language: Language;
  readonly rules: RuleSettings;
  readonly fhirVersion: FhirVersion | 'auto';
  readonly packages: readonly string[];
  /** Profiles by glob, as in `.kanta/config.yaml`. */
  readonly profiles: readonly ProfileRule[];
  /** Base address of a terminology server; empty when none is to be asked. */
  readonly terminologyServer: string;
  /** False when FHIR validation is switched off. */
  readonly fhir: boolean;
  readonly maxProblems: number;
  /** False when the warnings about real identifiers are switched off. */
  readonly identifiers: boolean;
}

const DEFAULT_MAX_PROBLEMS = 200;

/** Settings by resource, asked once and forgotten when the user changes any; nothing is kept in globals. */
export class SettingsCache {
  readonly #connection: Connection;
  readonly #locales: readonly string[];
  readonly #byUri = new Map<string, Promise<ResourceSettings>>();
  /** Set once the client is known to answer `workspace/configuration`. */
  canAsk = false;

  constructor(connection: Connection, locales: readonly string[]) {
    this.#connection = connection;
    this.#locales = locales;
  }

  async of(uri: string): Promise<ResourceSettings> {
    let settings = this.#byUri.get(uri);
    if (settings === undefined) {
      settings = this.#ask(uri);
      this.#byUri.set(uri, settings);
    }
    return settings;
  }

  forget(uri: string): void {
    this.#byUri.delete(uri);
  }

  clear(): void {
    this.#byUri.clear();
  }

  async #ask(uri: string): Promise<ResourceSettings> {
    if (!this.canAsk) return readSettings(undefined, this.#locales);
    try {
      const answer: unknown = await this.#connection.workspace.getConfiguration({
        scopeUri: uri,
        section: 'kanta',
      });
      return readSettings(answer, this.#locales);
    } catch (error) {
      this.#connection.console.warn(`settings could not be read: ${String(error)}`);
      return readSettings(undefined, this.#locales);
    }
  }
}

export function readSettings(answer: unknown, locales: readonly string[]): ResourceSettings {
  const raw = isRecord(answer) ? answer : {};
  const fhir = isRecord(raw['fhir']) ? raw['fhir'] : {};
  const identifiers = isRecord(raw['identifiers']) ? raw['identifiers'] : {};
  const version = fhir['version'];
  const maxProblems = raw['maxProblems'];
  return {
    language: chooseLanguage(typeof raw['language'] === 'string' ? raw['language'] : 'auto', locales),
    rules: readRules(raw['rules']),
    fhirVersion: FHIR_VERSIONS.find((known) => known === version) ?? 'auto',
    packages: Array.isArray(fhir['packages'])
      ? fhir['packages'].filter((item) => typeof item === 'string')
      : [],
    maxProblems:
      typeof maxProblems === 'number' && Number.isFinite(maxProblems) && maxProblems >= 1
        ? Math.floor(maxProblems)
        : DEFAULT_MAX_PROBLEMS,
    profiles: readProfiles(fhir['profiles']),
    terminologyServer: typeof fhir['terminologyServer'] === 'string' ? fhir['terminologyServer'].trim() : '',
    fhir: fhir['enabled'] !== false,
    identifiers: identifiers['enabled'] !== false,
  };
}

function readProfiles(value: unknown): ProfileRule[] {
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([glob, profiles]) => {
    const list: readonly unknown[] = Array.isArray(profiles) ? profiles : [profiles];
    const urls = list.filter((url) => typeof url === 'string');
    return urls.length === 0 ? [] : [{ files: [glob], profiles: urls }];
  });
}

function readRules(value: unknown): RuleSettings {
  if (!isRecord(value)) return {};
  const rules: Record<string, Severity | 'off'> = {};
  for (const [id, setting] of Object.entries(value)) {
    const known = [...SEVERITIES, 'off' as const].find((severity) => severity === setting);
    if (isRuleId(id) && known !== undefined) rules[id] = known;
  }
  return rules;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
