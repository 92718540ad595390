import type { Analyzer, IsCancelled } from '../../checking/analyzer.ts';
import type { DocumentSource } from '../../checking/documentSource.ts';
import type { Problem } from '../../findings/problem.ts';
import { JsonKind, type JsonObject } from '../../json/jsonNode.ts';
import { message } from '../../l10n/message.ts';
import { packageTexts } from '../../l10n/packages.ts';
import type { DefinitionStore, FhirVersion } from '../definitions/model.ts';
import { CORE_PACKAGES } from '../definitions/package/packageManifest.ts';
import { EntryMemories } from './bundle/entryMemories.ts';
import { fhirVersionOf, looksLikeFhir } from './detect.ts';
import type { WorkspaceResources } from './references/workspaceResources.ts';
import { claimedProfiles } from './run.ts';
import type { FhirSettings } from './settings.ts';
import { validateDocument } from './validateDocument.ts';
import type { RemoteTerminology } from './terminology/remoteTerminology.ts';
import { Validator } from './validator.ts';

export interface FhirAnalyzerOptions {
  /** The definitions of a FHIR version, undefined where they are not to be had; called at most once per version. */
  readonly stores: (version: FhirVersion) => Promise<DefinitionStore | undefined>;
  /** The FHIR versions for which the user's packages define a profile. */
  readonly versionsOfProfile?: ((canonical: string) => Promise<readonly FhirVersion[]>) | undefined;
  readonly settings?: Partial<FhirSettings>;
  /** The version of a file by its path, where somebody has said it; otherwise its profiles tell. */
  readonly versionOf?: (path: string) => FhirVersion | undefined;
  /** The version of resources whose profiles don't tell; R4 when left out. */
  readonly defaultVersion?: FhirVersion | undefined;
  /** Profiles that a file must keep besides those it claims, by its path. */
  readonly profiles?: (path: string) => readonly string[];
  /** The clock, as an instant in ISO 8601. */
  readonly now: () => string;
  /** The resources that references to other files lead to, anew each time they have changed; left out when references end at the file. */
  readonly resources?: (() => Promise<WorkspaceResources>) | undefined;
  /** A terminology server for codes that are not known here. */
  readonly terminology?: RemoteTerminology | undefined;
}

/** FHIR validation for every face. Definitions are loaded when the first FHIR resource comes. */
export function createFhirAnalyzer(options: FhirAnalyzerOptions): Analyzer {
  /** Those of the running check. */
  let resources: WorkspaceResources | undefined;
  const validators = new Map<FhirVersion, Promise<Validator | undefined>>();
  const validatorFor = (version: FhirVersion): Promise<Validator | undefined> => {
    const known = validators.get(version);
    if (known !== undefined) return known;
    const made = options.stores(version).then(
      (store) =>
        store &&
        new Validator(store, {
          now: options.now,
          ...(options.settings === undefined ? {} : { settings: options.settings }),
          resolve: (reference) => resources?.resolve(reference),
          byCanonical: (canonical) => resources?.resolve(canonical),
          terminology: options.terminology,
          knowsAllTargets: () => resources?.isComplete === true,
        }),
    );
    validators.set(version, made);
    // What is not there may be installed at any time.
    const forgetMissing = (validator: Validator | undefined): Validator | undefined => {
      if (validator === undefined) validators.delete(version);
      return validator;
    };
    return made.then(forgetMissing);
  };
  /** By document: the version that packages state for its profiles. */
  const decided = new WeakMap<DocumentSource, FhirVersion>();
  /** The profiles that a document was given, and those that it claims. */
  const profilesOf = (
    document: DocumentSource,
  ): { readonly profiles: readonly string[]; readonly all: readonly string[] } => {
    const { root } = document.json;
    const profiles = options.profiles?.(document.path) ?? [];
    const claimed = root?.kind === JsonKind.Object ? claimsWithin(root) : [];
    return { profiles, all: [...profiles, ...claimed] };
  };
  const versionOf = (document: DocumentSource, canonicals: readonly string[]): FhirVersion =>
    options.versionOf?.(document.path) ??
    decided.get(document) ??
    fhirVersionOf(canonicals, options.defaultVersion);
  /** The version that a package states for one of a document's profiles goes before what their addresses suggest. */
  const decide = async (document: DocumentSource, canonicals: readonly string[]): Promise<void> => {
    if (options.versionsOfProfile === undefined) return;
    for (const canonical of canonicals) {
      const stated = await options.versionsOfProfile(canonical);
      const byDefault = options.defaultVersion ?? '4.0';
      const version = stated.includes(byDefault) ? byDefault : stated.at(-1);
      if (version === undefined) continue;
      decided.set(document, version);
      return;
    }
    decided.delete(document);
  };
  const memories = new EntryMemories();
  return {
    name: 'fhir',
    applies: (document) => !isOtherLanguage(document) && looksLikeFhir(document.text),
    analyze: async (
      document: DocumentSource,
      isCancelled: IsCancelled,
    ): Promise<readonly Problem[] | undefined> => {
      const { profiles, all } = profilesOf(document);
      await decide(document, all);
      const version = versionOf(document, all);
      const validator = await validatorFor(version);
      if (isCancelled()) return undefined;
      if (validator === undefined) return [withoutCore(document, version)];
      const current = await options.resources?.();
      if (isCancelled()) return undefined;
      resources = current;
      const memory = memories.of([validator, current, options.terminology?.epoch], document);
      return validateDocument(validator, document.json, {
        profiles,
        isCancelled,
        ...(memory === undefined ? {} : { edited: { memory, revision: document.revision } }),
      });
    },
    facts: (document) => {
      const { all } = profilesOf(document);
      return { fhirVersion: versionOf(document, all), profiles: [...new Set(all)] };
    },
  };
}

function withoutCore({ json: { root } }: DocumentSource, version: FhirVersion): Problem {
  const place = (root?.kind === JsonKind.Object ? root.property('resourceType') : undefined) ?? root;
  const { id, version: newest } = CORE_PACKAGES[version];
  return {
    rule: 'fhir/not-checked',
    severity: 'warning',
    start: place?.start ?? 0,
    end: place?.end ?? 0,
    message: message(packageTexts.coreMissing, { version, package: `${id}#${newest}` }),
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
