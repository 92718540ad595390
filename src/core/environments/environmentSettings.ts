import { environmentSettingsTexts as texts } from '../l10n/environmentSettings.ts';
import { message } from '../l10n/message.ts';
import type { Catalog, Endpoint, Environment, Source } from './catalog.ts';
import { nationalCatalog, nationalServiceNames } from './nationalCatalog.ts';
import { PlainReader, type Path, type ShapeProblem } from './plainReader.ts';
import { readEnvironment, readUrl, type Known } from './readCatalog.ts';

/** A certificate file that the workspace names, for the tree to watch. Passwords never stand in a file. */
export interface CertificateSetting {
  /** Relative to the workspace. */
  readonly path: string;
  /** The environment that it is for; `production` for a certificate that belongs nowhere here. */
  readonly environment: string;
  readonly name?: string;
}

/** Which files hold configuration of test, which of production, and which hosts are production's. */
export interface GuardSettings {
  readonly testFiles: readonly string[];
  readonly productionFiles: readonly string[];
  readonly productionHosts: readonly string[];
  readonly testHosts: readonly string[];
  /** The right host for a wrong one: production host → test host. */
  readonly replacements: ReadonlyMap<string, string>;
}

/** The `environments` part of `.kanta/config.yaml`. */
export interface EnvironmentSettings {
  /** The national environments with the workspace's own environments and endpoints. */
  readonly catalog: Catalog;
  readonly certificates: readonly CertificateSetting[];
  readonly guard: GuardSettings;
}

export const CONFIG_FILE = '.kanta/config.yaml';

const KEYS = ['own', 'endpoints', 'certificates', 'guard'];
const ENDPOINT_KEYS = [
  'environment',
  'service',
  'id',
  'name',
  'url',
  'fhirVersion',
  'reachability',
  'clientCertificate',
];
const GUARD_KEYS = ['testFiles', 'productionFiles', 'productionHosts', 'testHosts', 'replacements'];

/** Reads the part as plain values; what does not fit is a problem and left out. `value` undefined gives the national environments. */
export function readEnvironmentSettings(
  value: unknown,
  path: Path = ['environments'],
): { readonly settings: EnvironmentSettings; readonly problems: readonly ShapeProblem[] } {
  const reader = new PlainReader();
  const map = value === undefined || value === null ? {} : (reader.map(value, path, KEYS) ?? {});
  const catalog = addEndpoints(reader, map['endpoints'], path, addOwn(reader, map['own'], path));
  return {
    settings: {
      catalog,
      certificates: readCertificates(reader, map['certificates'], path, catalog),
      guard: readGuard(reader, map['guard'], [...path, 'guard']),
    },
    problems: reader.problems,
  };
}

const OWN: Source = { id: 'workspace', title: CONFIG_FILE };

function addOwn(reader: PlainReader, value: unknown, path: Path): Catalog {
  const national = nationalCatalog();
  const sources = new Map(
    national.environments
      .flatMap(({ facts, rules }) => [...facts.flatMap(({ readings }) => readings), ...rules])
      .map(({ source }) => [source.id, source]),
  );
  const known: Known = { sources, services: nationalServiceNames(), ownSource: OWN };
  const environments: Environment[] = [...national.environments];
  reader.list(value, [...path, 'own']).forEach((item, index) => {
    const place = [...path, 'own', index];
    const environment = readEnvironment(reader, item, place, known);
    if (environment === undefined) return;
    if (environments.some(({ id }) => id === environment.id)) {
      reader.report([...place, 'id'], message(texts.duplicateId, { id: environment.id }));
    } else environments.push(environment);
  });
  return { environments, hosts: national.hosts };
}

function addEndpoints(reader: PlainReader, value: unknown, path: Path, catalog: Catalog): Catalog {
  const added = new Map<string, Endpoint[]>();
  reader.list(value, [...path, 'endpoints']).forEach((item, index) => {
    const place = [...path, 'endpoints', index];
    const map = reader.map(item, place, ENDPOINT_KEYS);
    if (map === undefined) return;
    const ids = catalog.environments.map(({ id }) => id);
    const environment = reader.oneOf(map, 'environment', place, ids, 'required');
    const services = catalog.environments.find(({ id }) => id === environment)?.services ?? [];
    const service =
      environment === undefined
        ? undefined
        : reader.oneOf(
            map,
            'service',
            place,
            services.map(({ id }) => id),
            'required',
          );
    const url = readUrl(reader, map, 'url', place);
    const name = reader.localText(map, 'name', place, 'optional');
    const fhirVersion = reader.oneOf(map, 'fhirVersion', place, ['3.0', '4.0'], 'optional');
    const probe = reader.oneOf(map, 'reachability', place, ['off', 'metadata', 'https'], 'optional');
    const clientCertificate = reader.text(map, 'clientCertificate', place, 'optional');
    const id = reader.text(map, 'id', place, 'optional') ?? `own-${index + 1}`;
    if (environment === undefined || service === undefined || url === undefined) return;
    const key = `${environment}/${service}`;
    added.set(key, [
      ...(added.get(key) ?? []),
      {
        id,
        url,
        name: name ?? { en: url, fi: url, sv: url },
        source: OWN,
        ...(fhirVersion === undefined ? {} : { fhirVersion }),
        ...(probe === undefined || probe === 'off' ? {} : { probe }),
        ...(clientCertificate === undefined ? {} : { clientCertificate }),
      },
    ]);
  });
  if (added.size === 0) return catalog;
  return {
    ...catalog,
    environments: catalog.environments.map((environment) => ({
      ...environment,
      services: environment.services.map((service) => ({
        ...service,
        endpoints: [...service.endpoints, ...(added.get(`${environment.id}/${service.id}`) ?? [])],
      })),
    })),
  };
}

function readCertificates(
  reader: PlainReader,
  value: unknown,
  path: Path,
  catalog: Catalog,
): CertificateSetting[] {
  return reader.list(value, [...path, 'certificates']).flatMap((item, index) => {
    const place = [...path, 'certificates', index];
    const map = reader.map(item, place, ['path', 'environment', 'name']);
    if (map === undefined) return [];
    const file = reader.text(map, 'path', place, 'required');
    const ids = [...catalog.environments.map(({ id }) => id), 'production'];
    const environment = reader.oneOf(map, 'environment', place, ids, 'required');
    const name = reader.text(map, 'name', place, 'optional');
    if (file === undefined || environment === undefined) return [];
    return [{ path: file, environment, ...(name === undefined ? {} : { name }) }];
  });
}

function readGuard(reader: PlainReader, value: unknown, path: Path): GuardSettings {
  const map = value === undefined || value === null ? {} : (reader.map(value, path, GUARD_KEYS) ?? {});
  const replacements = new Map<string, string>();
  if (map['replacements'] !== undefined) {
    const pairs = map['replacements'];
    const keys = typeof pairs === 'object' && pairs !== null ? Object.keys(pairs) : [];
    const read = reader.map(pairs, [...path, 'replacements'], keys) ?? {};
    for (const host of Object.keys(read)) {
      const right = reader.text(read, host, [...path, 'replacements'], 'required');
      if (right !== undefined) replacements.set(host.toLowerCase(), right.toLowerCase());
    }
  }
  const hosts = (key: string): string[] => reader.texts(map, key, path).map((host) => host.toLowerCase());
  return {
    testFiles: reader.texts(map, 'testFiles', path),
    productionFiles: reader.texts(map, 'productionFiles', path),
    productionHosts: hosts('productionHosts'),
    testHosts: hosts('testHosts'),
    replacements,
  };
}
