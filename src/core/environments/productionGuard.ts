import type { Fix } from '../findings/fix.ts';
import type { Problem } from '../findings/problem.ts';
import { message } from '../l10n/message.ts';
import { productionGuardTexts as texts } from '../l10n/productionGuard.ts';
import type { EnvironmentSettings } from './environmentSettings.ts';
import { findHosts, type HostInText } from './hostScan.ts';
import { fileUses, type FileUse } from './markedFile.ts';

type HostUse = 'test' | 'production' | 'maybe-production' | 'neither';

/** Words in a host name that say test. */
const TEST_MARKS = new Set([
  'test',
  'testi',
  'sandbox',
  'fhirsandbox',
  'asiakastesti',
  'kundtest',
  'clienttest',
  'at',
  'ct',
  'tk',
  'pi',
  'qa',
  'dev',
  'demo',
]);

/**
 * Finds hosts of production in configuration of tests and the other way round.
 * The national services' production hosts are told to suppliers one by one and published nowhere, so a workspace names its own;
 * beyond those, only names below kanta.fi are looked at, and canonical URLs (`http://phr.kanta.fi/…`) never.
 */
export class ProductionGuard {
  readonly #settings: EnvironmentSettings;
  readonly #useOfFile: (path: string, text: string) => FileUse | undefined;
  readonly #known: ReadonlyMap<string, HostUse>;
  readonly #httpsHosts: ReadonlySet<string>;
  readonly #named: readonly string[];

  constructor(settings: EnvironmentSettings) {
    const { catalog, guard } = settings;
    this.#settings = settings;
    this.#useOfFile = fileUses(guard);
    const endpoints = catalog.environments.flatMap(({ services }) =>
      services.flatMap((service) => service.endpoints.flatMap(({ url }) => hostOf(url) ?? [])),
    );
    this.#known = new Map<string, HostUse>([
      ...endpoints.map((host) => [host, 'test'] as const),
      ...catalog.hosts.map(
        ({ host, use }) => [host, use === 'test' || use === 'production' ? use : 'neither'] as const,
      ),
      ...guard.testHosts.map((host) => [host, 'test'] as const),
      ...guard.productionHosts.map((host) => [host, 'production'] as const),
    ]);
    this.#httpsHosts = new Set(catalog.hosts.filter(({ https }) => https).map(({ host }) => host));
    this.#named = [...this.#known.keys()];
  }

  applies(path: string, text: string): boolean {
    return this.#useOfFile(path, text) !== undefined;
  }

  check(path: string, text: string): Problem[] {
    const use = this.#useOfFile(path, text);
    if (use === undefined) return [];
    return findHosts(text, this.#named).flatMap((found) => this.#judge(found, use));
  }

  /** The right value, where the workspace's settings or the published address tell it. */
  fixes(text: string, problem: Problem): Fix[] {
    if (problem.rule === 'environment/plain-http-endpoint') {
      return [
        {
          title: message(texts.useHttps),
          edits: [{ start: problem.start, end: problem.start + 'http'.length, newText: 'https' }],
          isPreferred: true,
          inFixAll: true,
        },
      ];
    }
    const host = text.slice(problem.start, problem.end).toLowerCase();
    return this.#rightHosts(problem.rule, host).map((right, index, all) => ({
      title: message(texts.useHost, { host: right }),
      edits: [{ start: problem.start, end: problem.end, newText: right }],
      isPreferred: index === 0 && all.length === 1,
    }));
  }

  #judge(found: HostInText, file: FileUse): Problem[] {
    const { host, start, end } = found;
    const use = this.#known.get(host) ?? useByName(host);
    if (file === 'test' && (use === 'production' || use === 'maybe-production')) {
      const isSure = use === 'production';
      return [
        {
          rule: 'environment/production-endpoint',
          ...(isSure ? {} : { severity: 'warning' as const }),
          start,
          end,
          message: message(isSure ? texts.productionHost : texts.maybeProductionHost, { host }),
        },
      ];
    }
    if (use !== 'test') return [];
    if (file === 'production') {
      return [
        {
          rule: 'environment/test-endpoint-in-production',
          start,
          end,
          message: message(texts.testHost, { host }),
        },
      ];
    }
    if (found.scheme !== 'http' || !this.#httpsHosts.has(host)) return [];
    return [
      {
        rule: 'environment/plain-http-endpoint',
        start: start - 'http://'.length,
        end,
        message: message(texts.plainHttp, { host }),
      },
    ];
  }

  #rightHosts(rule: string, host: string): string[] {
    const { guard, catalog } = this.#settings;
    if (rule === 'environment/test-endpoint-in-production') {
      return [...guard.replacements].filter(([, test]) => test === host).map(([production]) => production);
    }
    if (rule !== 'environment/production-endpoint') return [];
    const named = guard.replacements.get(host);
    if (named !== undefined) return [named];
    const own = catalog.environments.flatMap(({ services }) =>
      services.flatMap(({ endpoints }) =>
        endpoints.filter(({ source }) => source.id === 'workspace').flatMap(({ url }) => hostOf(url) ?? []),
      ),
    );
    return [...new Set(own)].slice(0, 3);
  }
}

function useByName(host: string): HostUse {
  return host.split(/[.\d-]+/u).some((word) => TEST_MARKS.has(word)) ? 'test' : 'maybe-production';
}

/** The host of an http(s) URL without its port. */
function hostOf(url: string): string | undefined {
  return /^https?:\/\/([^/:?#]+)/iu.exec(url)?.[1]?.toLowerCase();
}
