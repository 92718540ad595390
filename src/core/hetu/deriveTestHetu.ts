import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Hetu } from './hetu.ts';
import { centuryOf, SEPARATORS, type Separator } from './separator.ts';
import { CODES_PER_SEX, testCode } from './testCode.ts';

export interface DeriveOptions {
  /** The workspace's secret, at least 16 bytes. Without it nobody can tell which code became which. */
  readonly key: Uint8Array;
  /** Other real codes that are replaced in the same workspace; only those with the same birth date, sex and century matter. */
  readonly others?: Iterable<Hetu>;
  /** Codes not to give, for example those Kela issued. */
  readonly avoid?: ReadonlySet<string>;
}

/** `exhausted`: the birth date, sex and century has fewer test codes than there are people to replace. */
export type DeriveResult =
  { readonly ok: true; readonly code: string } | { readonly ok: false; readonly reason: 'exhausted' };

/**
 * The 900-series code that stands for a real one: the same birth date, sex and century, the same separator while it has codes left.
 *
 * Every code has its own order of the test codes, given by the key, and gets the first that nobody before it has; who comes before whom
 * is given by the key too. So a code alone always becomes the same code, and codes replaced together never share one while codes last,
 * in whichever order and file they stand. Nothing is remembered.
 */
export function deriveTestHetu(hetu: Hetu, { key, others = [], avoid }: DeriveOptions): DeriveResult {
  const competing = [hetu, ...[...others].filter((other) => isCompeting(hetu, other))];
  return deriveTogether(competing, key, avoid).get(hetu.code) ?? { ok: false, reason: 'exhausted' };
}

/** What `deriveTestHetu` gives for each of several codes when all the rest are its `others`, by code. */
export function deriveTogether(
  hetus: Iterable<Hetu>,
  key: Uint8Array,
  avoid?: ReadonlySet<string>,
): ReadonlyMap<string, DeriveResult> {
  const distinct = new Map([...hetus].map((hetu) => [hetu.code, hetu]));
  const queue = [...distinct.values()]
    .map((hetu) => ({ hetu, rank: tag(key, `rank ${hetu.code}`) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1));
  const given = new Set(avoid);
  const results = new Map<string, DeriveResult>();
  for (const { hetu } of queue) {
    const code = firstFree(hetu, key, given);
    if (code !== undefined) given.add(code);
    results.set(hetu.code, code === undefined ? { ok: false, reason: 'exhausted' } : { ok: true, code });
  }
  return results;
}

function isCompeting(a: Hetu, b: Hetu): boolean {
  return (
    a.sex === b.sex &&
    a.birthDate.day === b.birthDate.day &&
    a.birthDate.month === b.birthDate.month &&
    a.birthDate.year === b.birthDate.year
  );
}

/** The first test code of the birth date, sex and century, in this code's own order, that isn't given: its own separator first. */
function firstFree(hetu: Hetu, key: Uint8Array, given: ReadonlySet<string>): string | undefined {
  const century: readonly Separator[] = SEPARATORS[centuryOf(hetu.separator) ?? 1900];
  for (const separator of [hetu.separator, ...century.filter((other) => other !== hetu.separator)]) {
    for (const index of orderOf(key, `${hetu.code} ${separator}`)) {
      const code = testCode(hetu.birthDate, separator, hetu.sex, index);
      if (!given.has(code)) return code;
    }
  }
  return undefined;
}

/** A keyed permutation of 0–49: Fisher–Yates on the bytes of as many HMACs as it needs. */
function orderOf(key: Uint8Array, purpose: string): readonly number[] {
  const order = Array.from({ length: CODES_PER_SEX }, (_, index) => index);
  const bytes = [0, 1, 2, 3].flatMap((round) => [...hmac(sha256, key, encode(`order ${round} ${purpose}`))]);
  for (let last = order.length - 1; last > 0; last -= 1) {
    const at = 2 * (order.length - 1 - last);
    const other = (((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)) % (last + 1);
    const moved = order[last] ?? last;
    order[last] = order[other] ?? other;
    order[other] = moved;
  }
  return order;
}

function tag(key: Uint8Array, text: string): string {
  return [...hmac(sha256, key, encode(text))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The texts signed here are ASCII. */
function encode(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
