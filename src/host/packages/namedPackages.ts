import { readPackages, type LoadedPackages, type PackageOptions } from './loadPackages.ts';

/** The packages that a workspace names, read from the disk when somebody first asks, and once for everybody who does. */
export class NamedPackages {
  #read: Promise<Omit<LoadedPackages, 'source'>> | undefined;

  /** @param sources `id#version` of the FHIR cache, or paths relative to the root; in order of precedence */
  constructor(
    readonly sources: readonly string[],
    readonly options: PackageOptions = {},
  ) {}

  read(): Promise<Omit<LoadedPackages, 'source'>> {
    return (this.#read ??= readPackages(this.sources, this.options));
  }
}
