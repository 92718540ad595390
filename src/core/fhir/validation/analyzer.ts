import type { Analyzer, IsCancelled } from '../../checking/analyzer.ts';
import type { DocumentSource } from '../../checking/documentSource.ts';
import type { Problem } from '../../findings/problem.ts';
import { JsonKind, type JsonObject } from '../../json/jsonNode.ts';
import type { DefinitionStore, FhirVersion } from '../definitions/model.ts';
import { EntryMemories } from './bundle/entryMemories.ts';
import { fhirVersionOf, looksLikeFhir } from './detect.ts';
import { claimedProfiles } from './run.ts';
import type { FhirSettings } from './settings.ts';
import { validateDocument } from './validateDocument.ts';
import { Validator } from './validator.ts';

export interface FhirAnalyzerOptions {
  /** The definitions of a FHIR version; called at most once per version. */
  readonly stores: (version: FhirVersion) => Promise<DefinitionStore>;
  readonly settings?: Partial<FhirSettings>;
  /** The version of a file by its path, where somebody has said it; otherwise its profiles tell. */
  readonly versionOf?: (path: string) => FhirVersion | undefined;
  /** The version of resources whose profiles don't tell; R4 when left out. */
  readonly defaultVersion?: FhirVersion | undefined;
  /** Profiles that a file must keep besides those it claims, by its path. */
  readonly profiles?: (path: string) => readonly string[];
  /** The clock, as an instant in ISO 8601. */
  readonly now: () => string;
  /** Questionnaires of the workspace by canonical URL. */
  readonly questionnaire?: (canonical: string) => JsonObject | undefined;
}

/** FHIR validation for every face. Definitions are loaded when the first FHIR resource comes. */
export function createFhirAnalyzer(options: FhirAnalyzerOptions): Analyzer {
  const validators = new Map<FhirVersion, Promise<Validator>>();
  const validatorFor = (version: FhirVersion): Promise<Validator> => {
    const known = validators.get(version);
    if (known !== undefined) return known;
    const made = options.stores(version).then(
      (store) =>
        new Validator(store, {
          now: options.now,
          ...(options.settings === undefined ? {} : { settings: options.settings }),
          ...(options.questionnaire === undefined ? {} : { questionnaire: options.questionnaire }),
        }),
    );
    validators.set(version, made);
    return made;
  };
  /** Which version a document is checked in, by the profiles that it was given and those that it claims. */
  const factsOf = (
    document: DocumentSource,
  ): { profiles: readonly string[]; claimed: readonly string[]; version: FhirVersion } => {
    const { root } = document.json;
    const profiles = options.profiles?.(document.path) ?? [];
    const claimed = root?.kind === JsonKind.Object ? claimsWithin(root) : [];
    return {
      profiles,
      claimed,
      version:
        options.versionOf?.(document.path) ??
        fhirVersionOf([...profiles, ...claimed], options.defaultVersion),
    };
  };
  const memories = new EntryMemories();
  return {
    name: 'fhir',
    applies: (document) => !isOtherLanguage(document) && looksLikeFhir(document.text),
    analyze: async (
      document: DocumentSource,
      isCancelled: IsCancelled,
    ): Promise<readonly Problem[] | undefined> => {
      const { profiles, version } = factsOf(document);
      const validator = await validatorFor(version);
      if (isCancelled()) return undefined;
      const memory = memories.of(validator, document);
      return validateDocument(validator, document.json, {
        profiles,
        isCancelled,
        ...(memory === undefined ? {} : { edited: { memory, revision: document.revision } }),
      });
    },
    facts: (document) => {
      const { profiles, claimed, version } = factsOf(document);
      return { fhirVersion: version, profiles: [...new Set([...profiles, ...claimed])] };
    },
  };
}

function isOtherLanguage({ languageId, path }: DocumentSource): boolean {
  if (languageId !== undefined) return !languageId.startsWith('json');
  return /\.(?:ya?ml|md|[cm]?[jt]sx?|xml|html?)$/iu.test(path);
}

/** What a resource claims; of a Bundle what its first entries claim. */
function claimsWithin(root: JsonObject): readonly string[] {
  const own = claimedProfiles(root);
  const entries = root.get('entry');
  if (own.length > 0 || entries?.kind !== JsonKind.Array) return own;
  return entries.items.slice(0, 5).flatMap((item) => {
    const resource = item.kind === JsonKind.Object ? item.get('resource') : undefined;
    return resource?.kind === JsonKind.Object ? claimedProfiles(resource) : [];
  });
}
