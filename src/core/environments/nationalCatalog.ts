import type { Catalog, KnownHost, Source } from './catalog.ts';
import data from './nationalEnvironments.json' with { type: 'json' };
import { PlainReader } from './plainReader.ts';
import { readEnvironment, type Known } from './readCatalog.ts';

let national: Catalog | undefined;

/**
 * The test environments of the national services, from `nationalEnvironments.json`: facts with a source each, no code.
 * @throws Error when the data does not fit its schema, which a test rules out.
 */
export function nationalCatalog(): Catalog {
  return (national ??= readNationalCatalog(data));
}

/** The names of the national services by id, for own environments that serve the same. */
export function nationalServiceNames(): Known['services'] {
  return new Map(data.services.map(({ id, name, shortName }) => [id, { name, shortName }]));
}

function readNationalCatalog(raw: typeof data): Catalog {
  const sources = new Map<string, Source>(
    Object.entries<Omit<Source, 'id'>>(raw.sources).map(([id, source]) => [id, { id, ...source }]),
  );
  const known: Known = { sources, services: nationalServiceNames() };
  const reader = new PlainReader();
  const environments = raw.environments
    .map((item, index) => readEnvironment(reader, item, ['environments', index], known))
    .filter((environment) => environment !== undefined);
  const hosts = raw.hosts.map(({ source, ...host }): KnownHost => {
    const found = sources.get(source);
    if (found === undefined) throw new Error(`host ${host.host} names the unknown source ${source}`);
    return { https: false, ...host, use: host.use as KnownHost['use'], source: found };
  });
  const problem = reader.problems[0];
  if (problem !== undefined) {
    throw new Error(`environment data at ${problem.path.join('.')}: ${problem.message.text.en}`);
  }
  return { environments, hosts };
}
