import { isMap, isScalar, isSeq, parseDocument, type Document, type YAMLMap } from 'yaml';
import type { RuleSettings } from '../findings/finding.ts';
import type { Problem } from '../findings/problem.ts';
import { isRuleId } from '../findings/ruleRegistry.ts';
import { SEVERITIES, type Severity } from '../findings/severity.ts';
import { LANGUAGES, type Language } from '../l10n/language.ts';
import { message, type Message } from '../l10n/message.ts';
import { workspaceTexts as texts } from '../l10n/workspace.ts';

/** `.kanta/config.yaml`: what a team agrees on for a workspace. Everything is optional. */
export interface WorkspaceConfig {
  readonly language?: Language;
  readonly rules: RuleSettings;
  /** Globs of files that nothing looks at. */
  readonly ignore: readonly string[];
  readonly fhir: FhirConfig;
  /** Sections that their own rooms read, as plain values. */
  readonly sections: Readonly<Record<SectionName, unknown>>;
}

export interface FhirConfig {
  readonly version?: (typeof FHIR_VERSIONS)[number];
  /** How far references are followed: into other files of the workspace, or not beyond the document. */
  readonly references?: (typeof REFERENCES)[number];
  /** Which profiles files must meet beside the ones they claim. */
  readonly profiles: readonly ProfileRule[];
  /** `id#version` from the FHIR cache, or a path relative to the workspace. */
  readonly packages: readonly string[];
}

export interface ProfileRule {
  readonly files: readonly string[];
  readonly profiles: readonly string[];
  readonly version?: (typeof FHIR_VERSIONS)[number];
}

const SECTIONS = ['identifiers', 'environments', 'registration'] as const;
export type SectionName = (typeof SECTIONS)[number];

const TOP_KEYS = ['language', 'rules', 'ignore', 'fhir', ...SECTIONS] as const;
const FHIR_KEYS = ['version', 'references', 'profiles', 'packages'] as const;
const PROFILE_KEYS = ['files', 'profiles', 'version'] as const;
const FHIR_VERSIONS = ['3.0', '4.0', '4.3', '5.0'] as const;
const REFERENCES = ['document', 'workspace'] as const;
const RULE_VALUES = [...SEVERITIES, 'off'] as const;

export const EMPTY_CONFIG: WorkspaceConfig = {
  rules: {},
  ignore: [],
  fhir: { profiles: [], packages: [] },
  sections: { identifiers: undefined, environments: undefined, registration: undefined },
};

/** Reads the file; what is not understood is a problem, and the rest counts all the same. */
export function readWorkspaceConfig(text: string): { config: WorkspaceConfig; problems: Problem[] } {
  return new Reader(text).read();
}

class Reader {
  readonly #text: string;
  readonly #problems: Problem[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  read(): { config: WorkspaceConfig; problems: Problem[] } {
    const document = parseDocument(this.#text, { prettyErrors: false, logLevel: 'silent' });
    for (const error of document.errors) {
      this.#problems.push({
        rule: 'workspace/config',
        severity: 'error',
        start: error.pos[0],
        end: Math.max(error.pos[1], error.pos[0]),
        message: message(texts.yamlSyntax, { detail: error.message.split('\n')[0] ?? error.code }),
      });
    }
    const root = document.contents;
    if (root === null) return { config: EMPTY_CONFIG, problems: this.#problems };
    if (!isMap(root)) {
      this.#expect(root, '.kanta/config.yaml', message(texts.mapping));
      return { config: EMPTY_CONFIG, problems: this.#problems };
    }
    this.#knownKeys(root, TOP_KEYS);
    const language = this.#oneOf(root, 'language', LANGUAGES);
    const plain = this.#plain(document);
    return {
      config: {
        ...(language === undefined ? {} : { language }),
        rules: this.#rules(root),
        ignore: this.#texts(root, 'ignore'),
        fhir: this.#fhir(root),
        sections: {
          identifiers: plain['identifiers'],
          environments: plain['environments'],
          registration: plain['registration'],
        },
      },
      problems: this.#problems,
    };
  }

  /** The whole file as plain values; empty when aliases multiply it beyond reason (the library counts them). */
  #plain(document: Document): Readonly<Record<string, unknown>> {
    try {
      return document.toJS() as Readonly<Record<string, unknown>>;
    } catch {
      return {};
    }
  }

  #rules(root: YAMLMap): RuleSettings {
    const node = root.get('rules', true);
    if (node === undefined) return {};
    if (!isMap(node)) {
      this.#expect(node, 'rules', message(texts.mapping));
      return {};
    }
    const rules: Record<string, Severity | 'off'> = {};
    for (const { key } of node.items) {
      const id = isScalar(key) ? String(key.value) : '';
      if (!isRuleId(id)) this.#report(key, message(texts.unknownRule, { rule: id }));
      // YAML 1.1 habits: an unquoted `off` may have been read as false by other tools; here it stays text.
      const value = this.#oneOf(node, id, RULE_VALUES);
      if (value !== undefined) rules[id] = value;
    }
    return rules;
  }

  #fhir(root: YAMLMap): FhirConfig {
    const node = root.get('fhir', true);
    if (node === undefined) return EMPTY_CONFIG.fhir;
    if (!isMap(node)) {
      this.#expect(node, 'fhir', message(texts.mapping));
      return EMPTY_CONFIG.fhir;
    }
    this.#knownKeys(node, FHIR_KEYS);
    const version = this.#oneOf(node, 'version', FHIR_VERSIONS);
    const references = this.#oneOf(node, 'references', REFERENCES);
    return {
      ...(version === undefined ? {} : { version }),
      ...(references === undefined ? {} : { references }),
      profiles: this.#profiles(node),
      packages: this.#texts(node, 'packages'),
    };
  }

  #profiles(fhir: YAMLMap): ProfileRule[] {
    const node = fhir.get('profiles', true);
    if (node === undefined) return [];
    if (!isSeq(node)) {
      this.#expect(node, 'profiles', message(texts.profileRules));
      return [];
    }
    const rules: ProfileRule[] = [];
    for (const item of node.items) {
      if (!isMap(item) || !item.has('files')) {
        this.#expect(item, 'profiles', message(texts.profileRules));
        continue;
      }
      this.#knownKeys(item, PROFILE_KEYS);
      const version = this.#oneOf(item, 'version', FHIR_VERSIONS);
      rules.push({
        files: this.#texts(item, 'files'),
        profiles: this.#texts(item, 'profiles'),
        ...(version === undefined ? {} : { version }),
      });
    }
    return rules;
  }

  /** A text or a list of texts. */
  #texts(map: YAMLMap, key: string): string[] {
    const node = map.get(key, true);
    if (node === undefined) return [];
    if (isScalar(node) && typeof node.value === 'string') return [node.value];
    if (isSeq(node)) {
      const values = node.items.map((item) =>
        isScalar(item) && typeof item.value === 'string' ? item.value : undefined,
      );
      if (values.every((value) => value !== undefined)) return values;
    }
    this.#expect(node, key, message(texts.listOfTexts));
    return [];
  }

  #oneOf<const T extends readonly string[]>(map: YAMLMap, key: string, values: T): T[number] | undefined {
    const node = map.get(key, true);
    if (node === undefined) return undefined;
    // Versions may be written without quotes: their digits as written count.
    const written = isScalar(node) ? (node.source ?? String(node.value)) : undefined;
    const value = values.find((known) => known === written || (isScalar(node) && known === node.value));
    if (value === undefined) this.#expect(node, key, message(texts.oneOf, { values: values.join(', ') }));
    return value;
  }

  #knownKeys(map: YAMLMap, known: readonly string[]): void {
    for (const { key } of map.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (!known.includes(name))
        this.#report(key, message(texts.unknownKey, { key: name, known: known.join(', ') }));
    }
  }

  #expect(node: unknown, key: string, expected: Message): void {
    this.#report(node, message(texts.wrongValue, { key, expected }));
  }

  #report(node: unknown, what: Message): void {
    const range = (node as { range?: readonly [number, number, number] | null } | null)?.range;
    const start = range?.[0] ?? 0;
    this.#problems.push({ rule: 'workspace/config', start, end: range?.[1] ?? start, message: what });
  }
}
