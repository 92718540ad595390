import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../core/findings/finding.ts';
import { presentProblems } from '../core/findings/finding.ts';
import type { DefinitionStore, FhirVersion } from '../core/fhir/definitions/model.ts';
import { CORE_PACKAGES } from '../core/fhir/definitions/package/packageManifest.ts';
import { isBuiltInVersion } from '../core/fhir/definitions/store/builtInStore.ts';
import type { DefinitionSource } from '../core/fhir/definitions/store/definitionSource.ts';
import { resourceSource } from '../core/fhir/definitions/store/memoryStore.ts';
import type { FhirSettings } from '../core/fhir/validation/settings.ts';
import { validateDocument } from '../core/fhir/validation/validateDocument.ts';
import { Validator } from '../core/fhir/validation/validator.ts';
import { JsonKind, type JsonObject } from '../core/json/jsonNode.ts';
import { parseJson } from '../core/json/parseJson.ts';
import type { Language } from '../core/l10n/language.ts';
import { message, render } from '../core/l10n/message.ts';
import { packageTexts } from '../core/l10n/packages.ts';
import { LineIndex } from '../core/text/lineIndex.ts';
import { openBuiltInStore } from '../host/definitions/openBuiltInStore.ts';
import { sourceOf } from '../host/packages/loadPackages.ts';
import { NamedPackages } from '../host/packages/namedPackages.ts';
import { openPackagedDefinitions } from '../host/packages/openPackagedDefinitions.ts';
import { dataFolder } from '../host/shippedFiles.ts';

export interface CreateValidatorOptions {
  /**
   * `4.0` (also `4.0.1`, `R4`) or `3.0` (`3.0.2`, `STU3`, `R3`); 4.0 when left out. `4.3` (`R4B`) and `5.0` (`R5`) need their core package,
   * among `packages` or in the FHIR cache.
   */
  readonly fhirVersion?: string;
  /** FHIR packages in order of precedence: paths of `.tgz` files or folders, or `ID#VERSION` of the FHIR cache. Nothing is fetched. */
  readonly packages?: readonly string[];
  /** Conformance resources as parsed JSON: profiles, value sets, code systems, Questionnaires. They go before the built-in ones. */
  readonly resources?: readonly unknown[];
  /** The language of the messages; English when left out. */
  readonly language?: Language;
  readonly settings?: Partial<FhirSettings>;
  /** Resources, as parsed JSON, that references from the checked text lead to. */
  readonly resolve?: (reference: string) => unknown;
}

export interface FhirValidator {
  /** Findings of one text. Nothing leaves the process. */
  validate(
    text: string,
    options?: { readonly profiles?: readonly string[]; readonly file?: string },
  ): Finding[];
}

/**
 * Prepares validation against the built-in definitions and the given ones. Rejects when the installation lacks its data, the version is not
 * known or its core not to be had, or a package can't be read.
 */
export async function createValidator(options: CreateValidatorOptions = {}): Promise<FhirValidator> {
  const { resources = [], language = 'en', resolve } = options;
  const version = versionOf(options.fhirVersion);
  const store = await openStore(
    version,
    options.packages ?? [],
    resourceSource(resources, version),
    language,
  );
  const trees = new Map<string, JsonObject>();
  for (const resource of resources) {
    const url = urlOf(resource, 'Questionnaire') ?? urlOf(resource, 'Measure');
    const tree = url === undefined ? undefined : treeOf(resource);
    if (url !== undefined && tree !== undefined) trees.set(url, tree);
  }
  const validator = new Validator(store, {
    now: () => new Date().toISOString(),
    byCanonical: (canonical) => trees.get(canonical) ?? trees.get(canonical.replace(/\|.*$/u, '')),
    ...(options.settings === undefined ? {} : { settings: options.settings }),
    ...(resolve === undefined ? {} : { resolve: remember((reference) => treeOf(resolve(reference))) }),
  });
  return {
    validate: (text, { profiles = [], file = '' } = {}) => {
      const problems = validateDocument(validator, parseJson(text), { profiles }) ?? [];
      return presentProblems(problems, { file, lines: new LineIndex(text), language });
    },
  };
}

function remember<T>(find: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    if (!known.has(key)) known.set(key, find(key));
    return known.get(key) as T;
  };
}

async function openStore(
  version: FhirVersion,
  sources: readonly string[],
  own: DefinitionSource,
  language: Language,
): Promise<DefinitionStore> {
  const named = new NamedPackages(sources);
  const { packages, problems } = await named.read();
  // A dependency that is not installed leaves the package itself usable.
  if (packages.length < new Set(sources).size)
    throw new Error(problems.map((problem) => render(problem, language)).join('\n'));
  if (isBuiltInVersion(version)) {
    const readData = (name: string): Uint8Array => readFileSync(join(dataFolder(), name));
    return openBuiltInStore(readData, version, [
      own,
      ...(packages.length === 0 ? [] : [sourceOf(packages, version)]),
    ]);
  }
  const store = await openPackagedDefinitions(named).openStore(version, own);
  if (store !== undefined) return store;
  const { id, version: newest } = CORE_PACKAGES[version];
  throw new RangeError(
    render(message(packageTexts.coreMissing, { version, package: `${id}#${newest}` }), language),
  );
}

const VERSION_NAMES: readonly (readonly [RegExp, FhirVersion])[] = [
  [/^(?:4\.0(?:\.\d+)?|R4)$/iu, '4.0'],
  [/^(?:3\.0(?:\.\d+)?|R3|STU3)$/iu, '3.0'],
  [/^(?:4\.3(?:\.\d+)?|R4B)$/iu, '4.3'],
  [/^(?:5\.0(?:\.\d+)?|R5)$/iu, '5.0'],
];

function versionOf(wanted = '4.0'): FhirVersion {
  const version = VERSION_NAMES.find(([pattern]) => pattern.test(wanted))?.[1];
  if (version === undefined)
    throw new RangeError(`FHIR version ${wanted} is not known: 3.0, 4.0, 4.3 and 5.0 are`);
  return version;
}

function urlOf(resource: unknown, type: string): string | undefined {
  if (typeof resource !== 'object' || resource === null) return undefined;
  const { resourceType, url } = resource as { resourceType?: unknown; url?: unknown };
  return resourceType === type && typeof url === 'string' ? url : undefined;
}

function treeOf(resource: unknown): JsonObject | undefined {
  if (typeof resource !== 'object' || resource === null) return undefined;
  const { root } = parseJson(JSON.stringify(resource));
  return root?.kind === JsonKind.Object ? root : undefined;
}
