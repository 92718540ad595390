import type { DefinitionStore, ValueSet, ValueSetPart } from '../../definitions/model.ts';
import type { CodeSystemIndex, CodeSystems } from './codeSystems.ts';
import { filterTest } from './filters.ts';
import type { Verdict } from './specialSystems.ts';

/** Whether codes belong to a value set. Without a system any system of the set will do. */
export interface Membership {
  readonly url: string;
  readonly version: string | undefined;
  test(system: string | undefined, code: string, version?: string): Verdict;
  /** The versions of a system that the set asks for; empty where it takes any. */
  versionsOf(system: string): ReadonlySet<string>;
  /** The systems that the set draws from, where it can be told. */
  readonly systems: ReadonlySet<string>;
}

type PartTest = (system: string | undefined, code: string, version?: string) => Verdict;

const MAX_DEPTH = 20;

const NO_VERSIONS: ReadonlySet<string> = new Set();

/** A value set that imports itself, directly or through others, adds nothing to itself: asked while it answers, it gives `nothing`. */
function unlessAsked<A extends unknown[], R>(
  nothing: R,
  ask: (...parameters: A) => R,
): (...parameters: A) => R {
  let isAsked = false;
  return (...parameters) => {
    if (isAsked) return nothing;
    isAsked = true;
    try {
      return ask(...parameters);
    } finally {
      isAsked = false;
    }
  };
}

/** Value sets by canonical URL as tests for membership, each made when it is first asked for. */
export class ValueSets {
  readonly #memberships = new Map<string, Membership | null>();

  constructor(
    readonly store: DefinitionStore,
    readonly codeSystems: CodeSystems,
  ) {}

  /** Undefined for a value set that is not known. */
  membership(canonical: string, depth = 0): Membership | undefined {
    const known = this.#memberships.get(canonical);
    if (known !== undefined) return known ?? undefined;
    if (depth > MAX_DEPTH) return undefined;
    const valueSet = this.store.valueSet(canonical);
    const made = valueSet === undefined ? undefined : this.#compile(valueSet, depth);
    this.#memberships.set(canonical, made ?? null);
    return made;
  }

  #compile(valueSet: ValueSet, depth: number): Membership {
    const { url, version, expansion, compose } = valueSet;
    if (expansion !== undefined && expansion.length > 0) return enumerated(url, version, expansion);
    const includes = (compose?.include ?? []).map((part) => this.#part(part, depth));
    const excludes = (compose?.exclude ?? []).map((part) => this.#part(part, depth));
    const systems = new Set<string>();
    for (const part of compose?.include ?? []) {
      if (part.system !== undefined) systems.add(part.system);
      for (const imported of part.valueSets ?? []) {
        for (const system of this.membership(imported, depth + 1)?.systems ?? []) systems.add(system);
      }
    }
    const test: PartTest = (system, code, inVersion) => {
      let result = any(includes, system, code, inVersion);
      if (includes.length === 0) result = 'unknown';
      if (result === 'out') return 'out';
      const excluded = any(excludes, system, code, inVersion);
      if (excluded === 'in') return 'out';
      return excluded === 'unknown' ? 'unknown' : result;
    };
    return {
      url,
      version,
      systems,
      versionsOf: unlessAsked(NO_VERSIONS, (system: string) =>
        this.#versionsOf(compose?.include ?? [], system, depth),
      ),
      test: unlessAsked<Parameters<PartTest>, Verdict>('out', test),
    };
  }

  #versionsOf(parts: readonly ValueSetPart[], system: string, depth: number): ReadonlySet<string> {
    const result = new Set<string>();
    for (const { system: own, version, valueSets } of parts) {
      if (own === system && version === undefined) return new Set();
      if (own === system && version !== undefined) result.add(version);
      for (const imported of valueSets ?? []) {
        const versions = this.membership(imported, depth + 1)?.versionsOf(system);
        for (const item of versions ?? []) result.add(item);
      }
    }
    return result;
  }

  #part(part: ValueSetPart, depth: number): PartTest {
    const tests: PartTest[] = [];
    if (part.system !== undefined) tests.push(this.#systemPart(part, part.system));
    for (const canonical of part.valueSets ?? []) {
      tests.push((system, code, version) => {
        const membership = this.membership(canonical, depth + 1);
        return membership === undefined ? 'unknown' : membership.test(system, code, version);
      });
    }
    const [only] = tests;
    return tests.length === 1 && only !== undefined
      ? only
      : (system, code, version) => all(tests, system, code, version);
  }

  #systemPart(part: ValueSetPart, own: string): PartTest {
    const { concepts, filters, version: wanted } = part;
    const isOwn = (system: string | undefined, version: string | undefined): boolean =>
      (system === undefined || system === own) &&
      (version === undefined || wanted === undefined || version === wanted);
    if (concepts !== undefined && concepts.length > 0) {
      const exact = new Set(concepts.map(({ code }) => code));
      const index = this.codeSystems.get(own);
      const lower =
        index?.definition.caseSensitive === false
          ? new Set(concepts.map(({ code }) => code.toLowerCase()))
          : undefined;
      return (system, code, version) =>
        isOwn(system, version) && (exact.has(code) || lower?.has(code.toLowerCase()) === true) ? 'in' : 'out';
    }
    if (filters !== undefined && filters.length > 0) {
      let prepared: readonly ((index: CodeSystemIndex, code: string) => Verdict)[] | undefined;
      return (system, code, version) => {
        if (!isOwn(system, version)) return 'out';
        const index = this.codeSystems.inVersion(own, wanted);
        const known = this.codeSystems.has(own, code, wanted);
        if (known === 'out') return 'out';
        if (index === undefined || known === 'unknown') return 'unknown';
        prepared ??= filters.map((filter) => filterTest(filter));
        return combine(prepared.map((test) => test(index, code)));
      };
    }
    return (system, code, version) =>
      isOwn(system, version) ? this.codeSystems.has(own, code, wanted) : 'out';
  }
}

function enumerated(
  url: string,
  version: string | undefined,
  codes: NonNullable<ValueSet['expansion']>,
): Membership {
  const bySystem = new Map<string, Set<string>>();
  const every = new Set<string>();
  for (const { system, code } of codes) {
    every.add(code);
    const known = bySystem.get(system);
    if (known === undefined) bySystem.set(system, new Set([code]));
    else known.add(code);
  }
  return {
    url,
    version,
    systems: new Set(bySystem.keys()),
    versionsOf: () => new Set(),
    test: (system, code) =>
      (system === undefined ? every.has(code) : bySystem.get(system)?.has(code) === true) ? 'in' : 'out',
  };
}

function any(
  tests: readonly PartTest[],
  system: string | undefined,
  code: string,
  version: string | undefined,
): Verdict {
  let result: Verdict = 'out';
  for (const test of tests) {
    const verdict = test(system, code, version);
    if (verdict === 'in') return 'in';
    if (verdict === 'unknown') result = 'unknown';
  }
  return result;
}

function all(
  tests: readonly PartTest[],
  system: string | undefined,
  code: string,
  version: string | undefined,
): Verdict {
  return combine(tests.map((test) => test(system, code, version)));
}

function combine(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('out')) return 'out';
  return verdicts.includes('unknown') ? 'unknown' : 'in';
}
