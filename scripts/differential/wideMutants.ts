import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { WIDE_CHANGES, type Json, type JsonRecord, type Pick } from './wideChanges.ts';

/** Changes of one mutant, as the reference material's own mutants have them. */
interface Mutant {
  readonly file: string;
  readonly donor: string;
  readonly changes: readonly { readonly operator: string; readonly at: string }[];
}

/**
 * Writes mutants of documents that the reference finds clean: `files/*.json` and `mutants.json` in the folder. The same seed makes the same ones;
 * every profile is used alike often.
 */
export function writeWideMutants(
  donors: readonly string[],
  { seed, count, folder }: { readonly seed: number; readonly count: number; readonly folder: string },
): void {
  const random = generator(seed);
  const pick: Pick = (list) => list[Math.floor(random() * list.length)];
  const groups = new Map<string, { readonly file: string; readonly text: string }[]>();
  for (const file of donors) {
    const text = readFileSync(file, 'utf8').replace(/^\uFEFF/u, '');
    const { resourceType, meta } = JSON.parse(text) as {
      resourceType: string;
      meta?: { profile?: string[] };
    };
    const key = meta?.profile?.join(' ') ?? resourceType;
    groups.set(key, [...(groups.get(key) ?? []), { file, text }]);
  }
  const names = Object.keys(WIDE_CHANGES);
  mkdirSync(join(folder, 'files'), { recursive: true });
  const mutants: Mutant[] = [];
  while (mutants.length < count) {
    const donor = pick(pick([...groups.values()]) ?? []);
    if (donor === undefined) throw new Error('There is no document to change.');
    const resource = JSON.parse(donor.text) as JsonRecord;
    const operator = pick(names) ?? '';
    const before = JSON.stringify(resource);
    const at = WIDE_CHANGES[operator]?.(resource, pick);
    if (at === undefined || JSON.stringify(resource) === before) continue;
    const file = `files/${String(mutants.length).padStart(5, '0')}-${basename(donor.file)}`;
    writeFileSync(join(folder, file), JSON.stringify(resource satisfies Json, undefined, 1));
    mutants.push({ file, donor: basename(donor.file), changes: [{ operator, at }] });
  }
  writeFileSync(join(folder, 'mutants.json'), JSON.stringify(mutants, undefined, 1));
}

/** Random numbers from 0 to 1, the same for a seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
