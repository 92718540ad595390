import { message } from '../../../l10n/message.ts';
import { packageTexts } from '../../../l10n/packages.ts';
import type { FhirVersion } from '../model.ts';
import type { DefinitionIndex } from '../store/definitionIndex.ts';
import { resourceEntry } from '../store/resourceEntry.ts';
import { familyOf, readManifest, type PackageManifest } from './packageManifest.ts';
import { failure, success, type PackageResult } from './packageResult.ts';
import { forMessage } from './readTar.ts';
import { isDefinitionKind, scanHeader, type ResourceHeader } from './resourceHeader.ts';

/** The files of a package, whatever holds them. */
export interface PackageFiles {
  /** What the user calls the package, for messages. */
  readonly name: string;
  /** Relative, with `/`, in a stable order. */
  readonly paths: readonly string[];
  /** The text of a file; undefined when it can't be read (any more). */
  read(path: string): string | undefined;
  /** The first characters of a file, some hundred, where that costs less than all of it. */
  start?(path: string): string | undefined;
}

interface PackagedDefinition {
  readonly path: string;
  readonly header: ResourceHeader;
}

/**
 * A FHIR package: its definitions by their headers, read in full when somebody asks. It takes what lies in `package/` and in
 * `package/example/`, where the published package hl7.fhir.fi.base 0.4.0 has all profiles of Kanta PHR. A folder of loose resources without
 * `package.json` is a package without a manifest.
 */
export class FhirPackage {
  /** What the user calls it. */
  readonly name: string;
  readonly manifest: PackageManifest | undefined;
  readonly #files: PackageFiles;
  readonly #definitions: readonly PackagedDefinition[];

  private constructor(
    files: PackageFiles,
    manifest: PackageManifest | undefined,
    definitions: readonly PackagedDefinition[],
  ) {
    this.name = files.name;
    this.#files = files;
    this.manifest = manifest;
    this.#definitions = definitions;
  }

  /** Looks through the files; a broken manifest or definition makes the whole package unusable. */
  static open(files: PackageFiles): PackageResult<FhirPackage> {
    const root = files.paths.some((path) => path.startsWith('package/')) ? 'package/' : '';
    const { name } = files;
    let manifest: PackageManifest | undefined;
    if (files.paths.includes(`${root}package.json`)) {
      const json = parse(files.read(`${root}package.json`) ?? '');
      if (json === undefined)
        return failure(message(packageTexts.brokenJson, { package: name, file: 'package.json' }));
      manifest = readManifest(json);
      if (manifest === undefined) return failure(message(packageTexts.noManifest, { package: name }));
    }
    const definitions: PackagedDefinition[] = [];
    for (const path of files.paths) {
      const place = placeOf(path, root);
      if (place === undefined || isInstance(files.start?.(path))) continue;
      const text = files.read(path);
      if (text === undefined) continue;
      const scan = scanHeader(text);
      if (scan.kind === 'definition') definitions.push({ path, header: scan.header });
      else if (scan.kind === 'broken' && place === 'library') {
        return failure(message(packageTexts.brokenJson, { package: name, file: forMessage(path) }));
      }
    }
    if (definitions.length === 0) return failure(message(packageTexts.noDefinitions, { package: name }));
    return success(new FhirPackage(files, manifest, definitions));
  }

  /** Definitions in the package, of whatever FHIR version. */
  get size(): number {
    return this.#definitions.length;
  }

  /** `hl7.fhir.fi.base#2.0.0`, or what the user calls it. */
  get label(): string {
    return this.manifest === undefined ? this.name : `${this.manifest.name}#${this.manifest.version}`;
  }

  /** Puts the definitions of one FHIR version into an index; those that don't say theirs have the package's. */
  addTo(index: DefinitionIndex, fhirVersion: FhirVersion): void {
    for (const { path, header } of this.#definitions) {
      const own = this.#versionOf(header);
      if (own !== undefined && own !== fhirVersion) continue;
      const entry = resourceEntry(header, fhirVersion, () => parse(this.#files.read(path) ?? ''));
      if (entry !== undefined) index.add(entry);
    }
  }

  /** The profiles and types of the package, by canonical URL, with the FHIR version that they are for where they or the package say it. */
  *structures(): Iterable<{ readonly url: string; readonly fhirVersion: FhirVersion }> {
    for (const { header } of this.#definitions) {
      const fhirVersion = this.#versionOf(header);
      const { url, resourceType } = header;
      if (resourceType === 'StructureDefinition' && url !== undefined && fhirVersion !== undefined)
        yield { url, fhirVersion };
    }
  }

  #versionOf(header: ResourceHeader): FhirVersion | undefined {
    const stated = header['fhirVersion'] === undefined ? undefined : familyOf(header['fhirVersion']);
    return stated ?? this.manifest?.fhirVersion;
  }
}

/** `library` for what a package is for, `example` for the folder that may hold definitions as well; undefined for all the rest. */
function placeOf(path: string, root: string): 'library' | 'example' | undefined {
  if (!path.startsWith(root) || !path.endsWith('.json')) return undefined;
  const rest = path.slice(root.length);
  const slash = rest.lastIndexOf('/');
  const file = rest.slice(slash + 1);
  if (file.startsWith('.') || file === 'package.json' || /\.(?:openapi|schema)\.json$/u.test(file))
    return undefined;
  if (slash < 0) return 'library';
  const folder = rest.slice(0, slash);
  return folder === 'example' || folder === 'examples' ? 'example' : undefined;
}

/** Whether a file says with its first word that it is no definition: examples, some of them large, need not be read. */
function isInstance(start: string | undefined): boolean {
  const type = /^[\uFEFF\s]*\{\s*"resourceType"\s*:\s*"(\w+)"/u.exec(start ?? '')?.[1];
  return type !== undefined && !isDefinitionKind(type);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, '')) as unknown;
  } catch {
    return undefined;
  }
}
